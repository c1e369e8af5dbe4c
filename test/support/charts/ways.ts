import {
  edgesOf,
  enteredWith,
  isoDate,
  newInstance,
  step,
  WayFinder,
  type ChartEvent,
  type CompiledChart,
  type Instance,
  type JsonRecord,
  type Way,
} from '#process';
import { sayable } from './attempts.js';
import { everySample, sampleFacts } from './sample-facts.js';

const ON = isoDate('2024-03-01');

/** Ways are looked for short ones first, since a goal that cannot be met is only given up when every row of acts has been tried. */
export const LENGTHS = [3, 7, 12, 17, 22];

/**
 * Acts, with sound facts, that lead an instance of a chart into a state by the chart's own rules; null when none was found.
 * @param first  where the way begins; a new instance when left out
 */
export function wayInto(
  chart: CompiledChart,
  path: string,
  first = newInstance(chart, { id: 'walked', key: null, parentId: null, on: ON }),
): readonly ChartEvent[] | null {
  if (path in first.entered) return [];
  const goals = goalsInto(chart, path);
  for (const most of LENGTHS) {
    const finder = finderFor(chart, most);
    for (const goal of goals) {
      const acts = tried(chart, finder, first, goal, path);
      if (acts) return acts;
    }
  }
  return null;
}

/** Acts that lead an instance to where one of some acts is possible: a way for each, and for each choice of its facts. */
export function waysToActs(
  chart: CompiledChart,
  acts: readonly string[],
  first: Instance,
  most: number,
): readonly (readonly ChartEvent[])[] {
  const finder = finderFor(chart, most);
  const goals = acts.flatMap((act) =>
    everySample(sayable(chart.definition.acts[act])).map((facts) => eventOf(chart, act, facts)),
  );
  return goals.flatMap((goal) => {
    const way = finder.wayTo(first, goal);
    return way ? [way.acts] : [];
  });
}

/** Acts that make one more possible for an instance; null when none were found. */
export const wayOn = (chart: CompiledChart, here: Instance, goal: ChartEvent, most: number): Way | null =>
  finderFor(chart, most).wayTo(here, goal);

function tried(
  chart: CompiledChart,
  finder: WayFinder,
  first: Instance,
  goal: ChartEvent,
  path: string,
): readonly ChartEvent[] | null {
  const way = finder.wayTo(first, goal);
  if (!way) return null;
  const stepped = step(chart, way.instance, goal);
  return !('allowed' in stepped) && path in stepped.instance.entered ? [...way.acts, goal] : null;
}

function goalsInto(chart: CompiledChart, path: string): readonly ChartEvent[] {
  const acts = new Set(
    edgesOf(chart)
      .filter(({ to }) => enteredWith(chart, to).includes(path))
      .map(({ act }) => act),
  );
  return [...acts].flatMap((act) => {
    const fields = sayable(chart.definition.acts[act]);
    const typical = TYPICAL[act] ? [sampleFacts(fields, TYPICAL[act])] : [];
    return [...everySample(fields), ...typical].map((facts) => eventOf(chart, act, facts));
  });
}

const eventOf = (chart: CompiledChart, type: string, facts: ChartEvent['facts']): ChartEvent => ({
  type,
  on: ON,
  facts,
  by: chart.definition.acts[type]?.roles[0] ?? 'system',
  region: '22',
  person: 'walker',
});

const finders = new WeakMap<CompiledChart, Map<number, WayFinder>>();

/** One finder for each chart and length: what it learns on the way to one state serves the next. */
function finderFor(chart: CompiledChart, most: number): WayFinder {
  const known = finders.get(chart) ?? new Map<number, WayFinder>();
  finders.set(chart, known);
  const finder = known.get(most) ?? newFinder(chart, most);
  known.set(most, finder);
  return finder;
}

const newFinder = (chart: CompiledChart, most: number): WayFinder =>
  new WayFinder(chart, {
    mayUse: (act) => !ASIDE.has(act),
    onlyAsRemedy: () => false,
    factsFor: (act, goal) => ({ ...plainFacts(chart, act), ...sharedFacts(chart, act, goal) }),
    most,
  });

const plainByChart = new WeakMap<CompiledChart, Map<string, JsonRecord>>();

/** A way's acts are asked for thousands of times, and say the same each time. */
function plainFacts(chart: CompiledChart, act: string): JsonRecord {
  const known = plainByChart.get(chart) ?? new Map<string, JsonRecord>();
  plainByChart.set(chart, known);
  const facts = known.get(act) ?? sampleFacts(sayable(chart.definition.acts[act]), TYPICAL[act]);
  known.set(act, facts);
  return facts;
}

/** Acts that lead off the road and back; a way that needs none of them is the one to walk. */
const ASIDE: ReadonlySet<string> = new Set([
  'HOLD',
  'RESUME',
  'CLOSE_CASE',
  'RETURN',
  'EXCLUDE',
  'REOPEN',
  'WAIVE',
  'CANNOT_EVALUATE',
  'MA_APPLICATION_WITHDRAWN',
  'EC_REFUSED',
]);

const TOGETHER: JsonRecord = { behind: ['helse-nord', 'helse-midt-norge', 'helse-vest', 'helse-sor-ost'] };

/** Values that open the longer of two roads; the plainest ones take the shorter. */
const TYPICAL: Readonly<Record<string, JsonRecord>> = {
  INDICATION_APPROVED: { setting: 'adjuvant' },
  CONTRACTS_SIGNED: { startOn: '2024-02-01' },
  NOMINATED: { senders: [{ kind: 'network', name: 'Nätverket' }] },
  SCREENED: { proposal: 'leave-out' },
  LEGAL_CHECKED: { outcome: 'fault' },
  GMO_JUDGED: { verdict: 'trial' },
  DOSSIER_ACCEPTED: { confidentialPartsMarked: true },
  TERMS_APPROVED: { legallyChecked: true },
  CLASS_RULE_PUBLISHED: { replaces: [] },
  NEW_VERSION: { replaces: [] },
  RECOMMENDATION_DECIDED: { costReasonable: true, conditions: [] },
  JNHB_AGREED: { picoOn: '2023-06-01' },
  DECISION_MADE: TOGETHER,
  DECISION_REVISED: TOGETHER,
  DECISION_REAFFIRMED: TOGETHER,
};

/** A decision and its publication give the same answer, so facts of one name carry over where the act has them. */
function sharedFacts(chart: CompiledChart, act: string, goal: ChartEvent): ChartEvent['facts'] {
  const fields = chart.definition.acts[act]?.facts ?? {};
  const carried = ['outcome', 'refrainReason', 'whyNotShould'].filter((name) => name in fields && name in goal.facts);
  return Object.fromEntries(carried.map((name) => [name, goal.facts[name] ?? null]));
}
