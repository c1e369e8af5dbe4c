import type { BallHolder, ChartId, IsoDate, Reason, Vagueness } from '#process';
import { stateLabel, stateSentence } from './chart-texts.js';
import { dayInSentence, vagueDayInSentence } from './dates.js';
import type { Locale } from './locale.js';
import { nameOf } from './names.js';
import { reasonText } from './reasons.js';
import { statusWords, type Onward } from './status-words.js';
import { fill } from './template.js';

/** What an explanation is made from. */
export interface StatusFacts {
  readonly chart: ChartId;
  /** Innermost active states, in the chart's order; the first one's region is the road, the others run beside it. */
  readonly states: readonly StandingState[];
  readonly balls: readonly StatusBall[];
  readonly hold: StatusHold | null;
  readonly today: IsoDate;
}

export interface StandingState {
  readonly path: string;
  /** States that may come next. */
  readonly next: readonly string[];
  /** Last day of what is awaited in it. */
  readonly due: IsoDate | null;
  /** Why it cannot go on to any of them yet. */
  readonly whyNot: Reason | null;
}

/** Who must act in a state; `since` is null where nobody knows. */
export interface StatusBall {
  readonly holder: BallHolder;
  readonly since: IsoDate | null;
  /** Set when only so much is known of that day. */
  readonly vague?: Vagueness | undefined;
  readonly state: string;
}

export interface StatusHold {
  readonly since: IsoDate | null;
  readonly until: IsoDate | null;
  /** What whoever paused wants everyone to know. */
  readonly reason: string | null;
}

interface Told extends StandingState {
  readonly balls: readonly StatusBall[];
}

const MOST_SENTENCES = 3;

/**
 * Says to somebody outside where a case stands: what is happening, whom it waits for and until when, and what comes next or why
 * it cannot. Of parallel states it tells the road and what has waited longest beside it. Three sentences at most.
 */
export function explainStatus(facts: StatusFacts, locale: Locale): string {
  const told = whatToTell(facts);
  const happening = told.map(({ path }) => stateSentence(facts.chart, path, locale) ?? '');
  const [first = ''] = happening;
  const whole = happening.length > 1 ? happening.map((text) => firstOf(text)) : sentencesOf(first);
  if (facts.hold) return joined([holdSentence(facts.hold, facts.today, locale)], whole, []);
  const blocked = told.find(({ balls, whyNot }) => balls.length > 0 && whyNot !== null)?.whyNot ?? null;
  const wait = waitSentence(facts, told, blocked === null, locale);
  return joined(
    [],
    whole,
    [wait, blocked && firstOf(reasonText(blocked, locale))].filter((one) => one !== null),
  );
}

/** What is happening gives way to what stands before and after it; something of it always remains. */
function joined(before: readonly string[], happening: readonly string[], after: readonly string[]): string {
  const room = Math.max(1, MOST_SENTENCES - before.length - after.length);
  return [...before, ...happening.slice(0, room), ...after].join(' ');
}

function whatToTell({ chart, states, balls }: StatusFacts): readonly Told[] {
  const working = states.filter(({ path }) => !path.startsWith('hold.'));
  const all = (working.length > 0 ? working : states)
    .filter(({ path }) => stateSentence(chart, path, 'sv') !== null)
    .map((state) => ({ ...state, balls: balls.filter((ball) => isIn(state.path, ball.state)) }));
  const road = all.filter(({ path }) => regionOf(path) === regionOf(all[0]?.path ?? ''));
  const main = road.find((one) => one.balls.length > 0) ?? road[0];
  if (!main) return [];
  const beside = all.filter((one) => one !== main && one.balls.length > 0).toSorted(byWaiting)[0];
  return beside ? [main, beside] : [main];
}

const isIn = (path: string, state: string): boolean => path === state || path.startsWith(`${state}.`);
const regionOf = (path: string): string => path.split('.')[0] ?? '';

const byWaiting = (a: Told, b: Told): number => (sinceOf(a) < sinceOf(b) ? -1 : 1);
const sinceOf = ({ balls }: Told): string => balls[0]?.since ?? '9999';

function waitSentence({ chart, today }: StatusFacts, told: readonly Told[], saysNext: boolean, locale: Locale) {
  const words = statusWords[locale];
  const waiting = told.filter(({ balls, due }) => balls.length > 0 || due !== null);
  const balls = onceEach(waiting.flatMap((one) => one.balls));
  const due = waiting.find((one) => one.due !== null)?.due ?? null;
  const next = saysNext ? (waiting.find((one) => one.next.length > 0)?.next ?? []) : [];
  const onward: Onward = next.length > 0 ? 'next' : 'alone';
  const awaited = due === null ? 'open' : due < today ? 'late' : 'due';
  const facts = {
    holders: holdersInWords(chart, balls, today, locale),
    due: due === null ? '' : dayInSentence(due, today, locale),
    next: listed(
      [...new Set(next.map((path) => stateLabel(chart, path, locale)))].map((label) =>
        fill(words.state, { label }, locale),
      ),
      words.or,
    ),
  };
  if (balls.length > 0) {
    const kind = balls.every(({ since, vague }) => since === null || vague === 'unknown')
      ? words.waitsSomehow
      : words.waits;
    return fill(kind[`${awaited}-${onward}`], facts, locale);
  }
  return awaited === 'open' ? null : fill(words.passes[`${awaited}-${onward}`], facts, locale);
}

/** A holder that two states wait for is named once, since the first of the days. */
const onceEach = (balls: readonly StatusBall[]): readonly StatusBall[] =>
  balls.filter((ball, index) => balls.findIndex(({ holder }) => holder === ball.holder) === index);

/** Those who have waited equally long share one day. */
function holdersInWords(chart: ChartId, balls: readonly StatusBall[], today: IsoDate, locale: Locale): string {
  const words = statusWords[locale];
  const since = balls.map((ball) => sinceInWords(ball, today, locale));
  const groups = [...new Set(since)].map((when) => {
    const names = balls.flatMap((ball, index) =>
      since[index] === when ? [holderName(chart, ball.holder, locale)] : [],
    );
    const holder = listed(names, words.and);
    return when === null ? holder : fill(words.holder, { holder, since: when }, locale);
  });
  return listed(groups, words.and);
}

/** Since when somebody is awaited, as exactly as it is known; null where nothing is. */
function sinceInWords({ since, vague }: StatusBall, today: IsoDate, locale: Locale): string | null {
  if (since === null || vague === 'unknown') return null;
  return vague === undefined ? dayInSentence(since, today, locale) : vagueDayInSentence(since, vague, locale);
}

/** Charts that are about one region each; in all others it is the regions that are awaited. */
const OF_ONE_REGION: readonly ChartId[] = ['opinion', 'regional-introduction', 'signature', 'treatment-centre'];

function holderName(chart: ChartId, holder: BallHolder, locale: Locale): string {
  if (holder !== 'region' && holder !== 'contact-person') return withinSentence(nameOf('ball', holder, locale));
  return statusWords[locale].regional[holder][OF_ONE_REGION.includes(chart) ? 'one' : 'all'];
}

/** Names begin with a capital where they stand alone; abbreviations keep theirs. */
const withinSentence = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name;

function holdSentence({ since, until, reason }: StatusHold, today: IsoDate, locale: Locale): string {
  const { hold } = statusWords[locale];
  if (since === null) return fill(hold.plain, {}, locale);
  const facts = {
    since: dayInSentence(since, today, locale),
    until: until === null ? '' : dayInSentence(until, today, locale),
    reason: reason?.trim().replace(/[.\s]+$/, '') ?? '',
  };
  const [short, long] = until === null ? [hold.since, hold['since-reason']] : [hold.until, hold['until-reason']];
  return fill(facts.reason === '' ? short : long, facts, locale);
}

/** How long a medicine has been authorised without public advice. @source domain/states.md#4.4 S Y7, C14 (measure is our own) */
export const adviceGapText = (since: IsoDate, days: number, today: IsoDate, locale: Locale): string =>
  fill(statusWords[locale].adviceGap, { since: dayInSentence(since, today, locale), days }, locale);

/** Why a case rests that rests with its class. */
export const classHoldText = (name: string, locale: Locale): string =>
  fill(statusWords[locale].holdOfClass, { name }, locale);

const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.!?]) (?=[\p{Lu}”“])/u);
const firstOf = (text: string): string => sentencesOf(text)[0] ?? text;

const listed = (items: readonly string[], joint: string): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${joint} ${items.at(-1) ?? ''}`;
