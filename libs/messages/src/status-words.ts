import type { InEach } from './locale.js';
import type { Template } from './template.js';

/** How it stands with what is awaited: no day is set for it, one is, or that has passed. */
export type Awaited = 'open' | 'due' | 'late';
/** Whether the sentence goes on to what comes next. */
export type Onward = 'next' | 'alone';
type Whole<A extends Awaited> = Readonly<Record<`${A}-${Onward}`, Template>>;

export interface StatusWords {
  /** One who is awaited, and since when. */
  readonly holder: Template;
  /** Who is awaited, by when, and what comes next. */
  readonly waits: Whole<Awaited>;
  /** The same where nobody knows since when. */
  readonly waitsSomehow: Whole<Awaited>;
  /** The same where a day is awaited and nobody's act. */
  readonly passes: Whole<'due' | 'late'>;
  /** The whole case stands still. */
  readonly hold: Readonly<Record<'plain' | 'since' | 'until' | 'since-reason' | 'until-reason', Template>>;
  /** Holders that are one or many, by what the chart is about. */
  readonly regional: Readonly<Record<'region' | 'contact-person', { readonly one: string; readonly all: string }>>;
  /** Needs the day `since` in words, and the number `days`. */
  readonly adviceGap: Template;
  /** Needs `name`, what the class is called. */
  readonly holdOfClass: Template;
  readonly or: string;
  readonly and: string;
  /** A state's name within a sentence. */
  readonly state: Template;
}

export const statusWords: InEach<StatusWords> = {
  sv: {
    holder: '{holder} sedan {since}',
    waits: {
      'open-alone': 'Ärendet har väntat på {holders}.',
      'open-next': 'Ärendet har väntat på {holders}; nästa steg är {next}.',
      'due-alone': 'Ärendet har väntat på {holders}, och det ska vara klart senast {due}.',
      'due-next': 'Ärendet har väntat på {holders}, och det ska vara klart senast {due}; nästa steg är {next}.',
      'late-alone': 'Ärendet är försenat: det har väntat på {holders} och skulle ha varit klart senast {due}.',
      'late-next':
        'Ärendet är försenat: det har väntat på {holders} och skulle ha varit klart senast {due}; nästa steg är {next}.',
    },
    waitsSomehow: {
      'open-alone': 'Ärendet väntar på {holders}.',
      'open-next': 'Ärendet väntar på {holders}; nästa steg är {next}.',
      'due-alone': 'Ärendet väntar på {holders}, och det ska vara klart senast {due}.',
      'due-next': 'Ärendet väntar på {holders}, och det ska vara klart senast {due}; nästa steg är {next}.',
      'late-alone': 'Ärendet är försenat: det väntar på {holders} och skulle ha varit klart senast {due}.',
      'late-next':
        'Ärendet är försenat: det väntar på {holders} och skulle ha varit klart senast {due}; nästa steg är {next}.',
    },
    passes: {
      'due-alone': 'Det pågår till och med {due}.',
      'due-next': 'Det pågår till och med {due}, och nästa steg är {next}.',
      'late-alone': 'Det skulle ha varit klart senast {due} och är försenat.',
      'late-next': 'Det skulle ha varit klart senast {due} och är försenat; nästa steg är {next}.',
    },
    hold: {
      plain: 'Ärendet är pausat.',
      since: 'Ärendet är pausat sedan {since}.',
      until: 'Ärendet är pausat sedan {since} och tas upp igen {until}.',
      'since-reason': 'Ärendet är pausat sedan {since}: {reason}.',
      'until-reason': 'Ärendet är pausat sedan {since} och tas upp igen {until}: {reason}.',
    },
    regional: {
      region: { one: 'regionen', all: 'regionerna' },
      'contact-person': { one: 'regionens kontaktperson', all: 'regionernas kontaktpersoner' },
    },
    holdOfClass: 'Pausat med klassen {name}',
    adviceGap: 'Godkänt sedan {since}, utan offentligt råd: {days|# dag|# dagar}.',
    or: 'eller',
    and: 'och',
    state: '”{label}”',
  },
  en: {
    holder: '{holder} since {since}',
    waits: {
      'open-alone': 'The case has been waiting for {holders}.',
      'open-next': 'The case has been waiting for {holders}; the next step is {next}.',
      'due-alone': 'The case has been waiting for {holders}, and it is to be done by {due}.',
      'due-next': 'The case has been waiting for {holders}, and it is to be done by {due}; the next step is {next}.',
      'late-alone': 'The case is late: it has been waiting for {holders}, and was to be done by {due}.',
      'late-next':
        'The case is late: it has been waiting for {holders}, and was to be done by {due}; the next step is {next}.',
    },
    waitsSomehow: {
      'open-alone': 'The case is waiting for {holders}.',
      'open-next': 'The case is waiting for {holders}; the next step is {next}.',
      'due-alone': 'The case is waiting for {holders}, and it is to be done by {due}.',
      'due-next': 'The case is waiting for {holders}, and it is to be done by {due}; the next step is {next}.',
      'late-alone': 'The case is late: it is waiting for {holders}, and was to be done by {due}.',
      'late-next':
        'The case is late: it is waiting for {holders}, and was to be done by {due}; the next step is {next}.',
    },
    passes: {
      'due-alone': 'It lasts until {due}.',
      'due-next': 'It lasts until {due}, and the next step is {next}.',
      'late-alone': 'It was to be done by {due} and is late.',
      'late-next': 'It was to be done by {due} and is late; the next step is {next}.',
    },
    hold: {
      plain: 'The case is on hold.',
      since: 'The case has been on hold since {since}.',
      until: 'The case has been on hold since {since} and will be resumed on {until}.',
      'since-reason': 'The case has been on hold since {since}: {reason}.',
      'until-reason': 'The case has been on hold since {since} and will be resumed on {until}: {reason}.',
    },
    regional: {
      region: { one: 'the region', all: 'the regions' },
      'contact-person': { one: "the region's contact person", all: "the regions' contact persons" },
    },
    holdOfClass: 'On hold with the class {name}',
    adviceGap: 'Authorised since {since}, without public advice: {days|# day|# days}.',
    or: 'or',
    and: 'and',
    state: '“{label}”',
  },
};
