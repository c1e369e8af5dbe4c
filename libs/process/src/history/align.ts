import { isoDate, type IsoDate } from '../calendar/iso-date.js';
import { lastDay, type Occurrence } from '../calendar/occurrence.js';
import type { ChartEvent } from '../definition.js';
import type { CompiledChart } from '../engine/compile.js';
import type { Instance } from '../engine/instance.js';
import { newInstance, judge, step } from '../engine/step.js';
import { WayFinder } from '../engine/way-forward.js';
import { CONTEXT_TYPES } from './context-types.js';
import { NEVER_INFERRED, ONLY_AS_REMEDY, factsForInferred } from './inference.js';
import type { History, HistoryEvent } from './history.js';
import type { Reading } from './medicine-readings.js';
import type { Context } from '../definition.js';
import type { JsonRecord } from '../reason.js';

export type Readings = Readonly<Record<string, (event: HistoryEvent, context: Context) => readonly Reading[]>>;

/** One act of an aligned history, in the order the chart takes them. */
export interface AlignedAct {
  readonly act: string;
  readonly facts: JsonRecord;
  /** Day the chart counts from: the last possible one of the event it belongs to. */
  readonly on: IsoDate;
  readonly occurred: Occurrence;
  /** The observed event; for an inferred act the one that needed it. */
  readonly event: HistoryEvent;
  readonly inferred: boolean;
}

export interface Unexplained {
  readonly seq: number;
  readonly type: string;
  readonly reason: string;
}

export interface Alignment {
  readonly acts: readonly AlignedAct[];
  readonly context: readonly HistoryEvent[];
  readonly unexplained: readonly Unexplained[];
  readonly instance: Instance;
}

const UNKNOWN: Occurrence = { date: null, precision: 'unknown' };
/** Longest row of inferred acts before one observed event. */
const MOST_INFERRED = 26;
/** How many readings of the history so far are followed side by side; the cheapest at the end is kept. */
const BEAM = 4;

/**
 * Aligns a history with a chart: every observed event is an act the chart accepts, after as few inferred acts as found.
 * What changes nothing is set aside as context; what no row of acts can explain is said so.
 */
export function align(chart: CompiledChart, readings: Readings, history: History): Alignment {
  const days = countingDays(history.events);
  const birth = { id: history.id, key: null, parentId: null, on: days[0] ?? EPOCH };
  const explainer = new Explainer(chart, readings);
  let beam: readonly Alignment[] = [{ acts: [], context: [], unexplained: [], instance: newInstance(chart, birth) }];
  history.events.forEach((event, index) => {
    beam = cheapest(beam.flatMap((soFar) => explainer.explain(soFar, event, days[index] ?? EPOCH)));
  });
  const [best] = beam;
  if (!best) throw new Error('An alignment always has at least one reading');
  return best;
}

const EPOCH = isoDate('2000-01-01');

const finders = new WeakMap<CompiledChart, WayFinder>();

/** One for each chart: what it learned on one history's ways serves the next reading of it. */
function finderFor(chart: CompiledChart): WayFinder {
  const known = finders.get(chart) ?? newFinder(chart);
  finders.set(chart, known);
  return known;
}

const newFinder = (chart: CompiledChart): WayFinder =>
  new WayFinder(chart, {
    mayUse: (act) => !NEVER_INFERRED.has(act),
    onlyAsRemedy: (act) => ONLY_AS_REMEDY.has(act),
    factsFor: (act, goal) => factsForInferred(act, goal, Object.keys(chart.definition.acts[act]?.facts ?? {})),
    most: MOST_INFERRED,
  });

class Explainer {
  private readonly ways: WayFinder;

  constructor(
    private readonly chart: CompiledChart,
    private readonly readings: Readings,
  ) {
    this.ways = finderFor(chart);
  }

  /** The history so far with one event more: each reading that the chart can take, or the event as unexplained. */
  explain(soFar: Alignment, event: HistoryEvent, on: IsoDate): readonly Alignment[] {
    if (Object.hasOwn(CONTEXT_TYPES, event.type)) return [{ ...soFar, context: [...soFar.context, event] }];
    const goals = this.goalsOf(soFar.instance, event, on);
    if (goals.length === 0) return [unexplained(soFar, event, 'no-act-for-this-type')];
    const explained = goals.flatMap((goal) => this.perform(soFar, event, goal));
    return explained.length > 0 ? explained : [unexplained(soFar, event, this.refusalOf(soFar.instance, goals))];
  }

  private goalsOf({ context }: Instance, event: HistoryEvent, on: IsoDate): readonly ChartEvent[] {
    const read = this.readings[event.type]?.(event, context) ?? [];
    const { acts } = this.chart.definition;
    return read
      .filter(({ act, unless }) => Object.hasOwn(acts, act) && !(unless !== undefined && Object.hasOwn(acts, unless)))
      .map(({ act, facts }) => ({ type: act, on, facts, by: 'system', history: true }));
  }

  private perform(soFar: Alignment, event: HistoryEvent, goal: ChartEvent): readonly Alignment[] {
    return this.ways.waysTo(soFar.instance, goal).flatMap((way) => {
      const stepped = step(this.chart, way.instance, goal);
      if ('allowed' in stepped) return [];
      const { on } = goal;
      const inferred = way.acts.map((act) => ({
        act: act.type,
        facts: act.facts,
        on,
        occurred: UNKNOWN,
        event,
        inferred: true,
      }));
      const observed = { act: goal.type, facts: goal.facts, on, occurred: event.occurred, event, inferred: false };
      return [{ ...soFar, acts: [...soFar.acts, ...inferred, observed], instance: stepped.instance }];
    });
  }

  private refusalOf(instance: Instance, goals: readonly ChartEvent[]): string {
    const refusals = goals.flatMap((goal) => {
      const verdict = judge(this.chart, instance, goal);
      return verdict.allowed ? [] : [`${goal.type}: ${verdict.reason.code}`];
    });
    return refusals.join('; ');
  }
}

const unexplained = (soFar: Alignment, event: HistoryEvent, reason: string): Alignment => ({
  ...soFar,
  unexplained: [...soFar.unexplained, { seq: event.seq, type: event.type, reason }],
});

/** An unexplained event costs more than any row of inferred acts. */
const costOf = ({ acts, unexplained: left }: Alignment): number =>
  acts.filter(({ inferred }) => inferred).length + left.length * 100;

function cheapest(beam: readonly Alignment[]): readonly Alignment[] {
  const byState = new Map<string, Alignment>();
  for (const one of beam.toSorted((a, b) => costOf(a) - costOf(b))) {
    const key = JSON.stringify([one.instance.value, one.instance.context]);
    if (!byState.has(key)) byState.set(key, one);
  }
  return [...byState.values()].slice(0, BEAM);
}

/** Days the chart counts from: an event's last possible day, never before an earlier one's; undated ones take their neighbour's. */
function countingDays(events: readonly HistoryEvent[]): readonly IsoDate[] {
  const known = events.map(({ occurred }) => lastDay(occurred));
  const firstKnown = known.find((day) => day !== null) ?? EPOCH;
  let latest: IsoDate = firstKnown;
  return known.map((day) => {
    if (day !== null && day > latest) latest = day;
    return latest;
  });
}
