import { monthOf, yearOf, type IsoDate } from '#process';
import type { InEach, Locale } from './locale.js';
import type { Template } from './template.js';

/** How the work stands as a whole: its tables and its paper. */
export interface ManagementWords {
  /** Needs the day `today` in words. */
  readonly title: Template;
  /** Need the numbers `running` and `stuck`, where some are late also `late`. */
  readonly lead: Template;
  readonly leadWithLate: Template;
  /** A sentence that follows it; needs `holder`. */
  readonly wait: Template;
  readonly calm: Template;
  /** Needs the days `from` and `to`. */
  readonly period: Template;
  /** Which cases are counted. */
  readonly origins: Readonly<Record<'live' | 'history' | 'all', string>>;
  /** Needs the number `behind`. */
  readonly behind: Template;
  readonly foot: string;
  readonly notWhole: string;
  readonly noPrices: string;
  readonly nothing: string;
  readonly tables: string;
  /** Needs the number `count`. */
  readonly leftOut: Template;
  readonly fileName: string;
  readonly titles: Readonly<Record<FigureName, string>>;
  readonly notes: Readonly<Record<FigureName, string>>;
  readonly heads: Readonly<Record<FigureName, readonly string[]>>;
  readonly none: string;
  readonly paused: string;
  /** Need the number `days`, `cases` or `percent`. */
  readonly lateBy: Template;
  readonly days: Template;
  readonly cases: Template;
  readonly country: string;
  readonly role: string;
  readonly region: string;
  readonly opened: string;
  readonly recommended: string;
}
type FigureName = 'stuck' | 'advice-gap' | 'stages' | 'balls' | 'lead-times' | 'flow' | 'answers' | 'workload' | 'due';

const STILL = 30;

export const managementWords: InEach<ManagementWords> = {
  sv: {
    title: 'Läget {today}',
    lead: '{running|# ärende|# ärenden} pågår. {stuck|# har|# har} stått still i mer än 30 dagar.',
    leadWithLate:
      '{running|# ärende|# ärenden} pågår. {stuck|# har|# har} stått still i mer än 30 dagar, och {late} av dem har passerat sin frist.',
    wait: 'Bollen har i snitt legat längst hos: {holder}.',
    calm: '{running|# ärende|# ärenden} pågår. Inget av dem har stått still i mer än 30 dagar.',
    period: 'Det som har varit räknas från {from:date} till {to:date}.',
    origins: {
      live: 'Räknat på ärenden som har öppnats i Ordna. Importerade historiker är inte med.',
      history:
        'Räknat på importerade historiker. De står där deras källor slutar, så att de står still säger inget om arbetet i dag.',
      all: 'Räknat på både egna ärenden och importerade historiker. Historikerna står där deras källor slutar.',
    },
    behind: '{behind|# ärende är|# ärenden är} ännu inte medräknade.',
    foot: 'Utskrift ur Ordna',
    notWhole: 'Några tecken kunde inte skrivas ut och är utbytta mot frågetecken.',
    noPrices: 'Pris och villkor visas aldrig här, bara att en förhandling pågår, är klar eller har misslyckats.',
    nothing: 'Inget att visa.',
    tables: 'Tabellerna bakom figurerna',
    leftOut: '{count|# avslutat steg saknar|# avslutade steg saknar} känd dag i någon ände och är inte med.',
    fileName: 'laget',
    titles: {
      stuck: 'Det som står still',
      'advice-gap': 'Godkänt utan offentligt råd',
      stages: 'Var ärendena är, och hur länge',
      balls: 'Hos vem bollen ligger',
      'lead-times': 'Hur lång tid stegen tar',
      flow: 'In och ut per månad',
      answers: 'Yttranden i tid',
      workload: 'Öppna uppgifter',
      due: 'Närmaste två veckorna',
    },
    notes: {
      stuck: `Inget har hänt på mer än ${STILL} dagar. Längst väntan överst; klockan som pausats räknas för sig.`,
      'advice-gap': 'Dagar sedan godkännandet, så länge regionerna inte har något offentligt råd. Längst överst.',
      stages:
        'Varje prick är ett ärende. Längre åt höger: fler dagar i steget. Streck: mittvärdet av avslutade. Triangel: förbi sin frist.',
      balls: 'Pågående ärenden och väntan i snitt.',
      'lead-times': 'Avslutade steg, i kalenderdagar. Punkt: hälften går fortare. Band: den mellersta hälften.',
      flow: 'Nya ärenden och publicerade rekommendationer.',
      answers: 'Andel av de avslutade rundorna som regionen svarade på senast sista dagen. Lodrät linje: landet.',
      workload: 'Uppgifter som väntar, efter vem som ska göra dem.',
      due: 'Frister och möten.',
    },
    heads: {
      stuck: ['Ärende', 'Indikation', 'Står i', 'Bollen ligger hos', 'Dagar still', 'Varav paus', 'Frist', 'Varför'],
      'advice-gap': ['Ärende', 'Indikation', 'Godkänt', 'Dagar utan råd'],
      stages: ['Steg', 'Ärenden', 'Sena', 'Mittvärde av avslutade, dagar', 'Dag inte känd'],
      balls: ['Hos', 'Ärenden', 'Väntan i snitt, dagar'],
      'lead-times': ['Steg', 'Mittvärde, dagar', 'Mellersta hälften, dagar', 'Antal'],
      flow: ['Månad', 'Nya', 'Rekommendationer'],
      answers: ['Region', 'Andel i tid', 'I tid', 'Tillfrågad'],
      workload: ['Vem', 'Öppna', 'Sena'],
      due: ['Dag', 'Vad', 'Ärende', 'Antal'],
    },
    none: 'ingen',
    paused: 'Paus',
    lateBy: '{days|# dag sen|# dagar sen}',
    days: '{days|# dag|# dagar}',
    cases: '{cases|# ärende|# ärenden}',
    country: 'Hela landet',
    role: 'roll',
    region: 'region',
    opened: 'Nya',
    recommended: 'Rekommendationer',
  },
  en: {
    title: 'Where things stand {today}',
    lead: '{running|# case is|# cases are} under way. {stuck|# has|# have} stood still for more than 30 days.',
    leadWithLate:
      '{running|# case is|# cases are} under way. {stuck|# has|# have} stood still for more than 30 days, and {late} of them are past a deadline.',
    wait: 'The longest average wait lies with: {holder}.',
    calm: '{running|# case is|# cases are} under way. None of them has stood still for more than 30 days.',
    period: 'What has been is counted from {from:date} to {to:date}.',
    origins: {
      live: 'Counted over cases that were opened in Ordna. Imported histories are left out.',
      history:
        'Counted over imported histories. They stand where their sources end, so that they stand still says nothing of the work today.',
      all: 'Counted over our own cases and imported histories alike. Histories stand where their sources end.',
    },
    behind: '{behind|# case is|# cases are} not counted in yet.',
    foot: 'Printed from Ordna',
    notWhole: 'Some characters could not be printed and are replaced by question marks.',
    noPrices: 'Prices and terms are never shown here, only that a negotiation goes on, is done or has failed.',
    nothing: 'Nothing to show.',
    tables: 'The tables behind the figures',
    leftOut: '{count|# step that ended lacks|# steps that ended lack} a known day at one end and are left out.',
    fileName: 'overview',
    titles: {
      stuck: 'What stands still',
      'advice-gap': 'Authorised without public advice',
      stages: 'Where the cases are, and for how long',
      balls: 'Whose move it is',
      'lead-times': 'How long the steps take',
      flow: 'In and out by month',
      answers: 'Opinions in time',
      workload: 'Open tasks',
      due: 'The next two weeks',
    },
    notes: {
      stuck: `Nothing has happened for more than ${STILL} days. The longest wait first; time on hold is counted apart.`,
      'advice-gap': 'Days since the authorisation, as long as the regions have no public advice. The longest first.',
      stages:
        'Each dot is a case. Further to the right: more days on the step. Bar: the median of those that ended. Triangle: past a deadline.',
      balls: 'Cases under way and their average wait.',
      'lead-times': 'Steps that ended, in calendar days. Dot: half are faster. Band: the middle half.',
      flow: 'New cases and published recommendations.',
      answers: 'Share of the closed rounds that the region answered by the last day. Vertical line: the country.',
      workload: 'Tasks that wait, by who is to do them.',
      due: 'Deadlines and meetings.',
    },
    heads: {
      stuck: ['Case', 'Indication', 'Stands at', 'Whose move', 'Days still', 'Of which on hold', 'Deadline', 'Why'],
      'advice-gap': ['Case', 'Indication', 'Authorised', 'Days without advice'],
      stages: ['Step', 'Cases', 'Late', 'Median of those that ended, days', 'Day not known'],
      balls: ['With', 'Cases', 'Average wait, days'],
      'lead-times': ['Step', 'Median, days', 'Middle half, days', 'Count'],
      flow: ['Month', 'New', 'Recommendations'],
      answers: ['Region', 'Share in time', 'In time', 'Asked'],
      workload: ['Who', 'Open', 'Late'],
      due: ['Day', 'What', 'Case', 'Count'],
    },
    none: 'none',
    paused: 'On hold',
    lateBy: '{days|# day late|# days late}',
    days: '{days|# day|# days}',
    cases: '{cases|# case|# cases}',
    country: 'The whole country',
    role: 'role',
    region: 'region',
    opened: 'New',
    recommended: 'Recommendations',
  },
};

const MONTHS: InEach<readonly string[]> = {
  sv: ['jan', 'feb', 'mars', 'apr', 'maj', 'juni', 'juli', 'aug', 'sep', 'okt', 'nov', 'dec'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};

/** The month of a day in a table: *nov 2026*. */
export const monthInWords = (day: IsoDate, locale: Locale): string =>
  `${MONTHS[locale][monthOf(day) - 1] ?? ''} ${yearOf(day)}`;
