import type { JournalRow } from '#casework';
import type { ChartId, CompiledChart, Instance, Occurrence } from '#process';

/** A stretch of a track: one state, from when it was come to until it was left. */
export interface Stretch {
  /** State come to, as a path in its chart. */
  readonly path: string;
  readonly from: Occurrence;
  /** When the next state was come to; null while it lasts, or at an end. */
  readonly until: Occurrence | null;
  readonly inferred: boolean;
  readonly isLast: boolean;
}

/** What runs side by side in a case: a region of its main chart, or a run of another chart beside it. */
export interface Track {
  readonly chart: ChartId;
  /** Region of the chart; null for a run as a whole. */
  readonly region: string | null;
  readonly instanceIds: readonly string[];
  readonly stretches: readonly Stretch[];
  /** Of how many runs, one per region, and how many of them have ended; null for a single one. */
  readonly runs: { readonly count: number; readonly done: number } | null;
}

type Entry = Pick<JournalRow['body'], 'instanceId' | 'from' | 'to' | 'inferred' | 'occurred'>;

/** Charts whose runs say nothing of the road: they have pages of their own. */
export const ELSEWHERE: readonly ChartId[] = ['document', 'disclosure-request', 'conflict'];

/**
 * @param journal  oldest first
 * @param instances  in the order they were started
 */
export function tracksOf(
  journal: readonly Entry[],
  instances: readonly Instance[],
  mainId: string | null,
  chartOf: (instance: Instance) => CompiledChart,
): readonly Track[] {
  const main = instances.find(({ id }) => id === mainId);
  const earlier = instances.filter(({ id, chart }) => id !== mainId && chart === 'horizon-item');
  const beside = instances.filter(
    ({ id, chart }) => id !== mainId && chart !== 'horizon-item' && !ELSEWHERE.includes(chart),
  );
  return [
    ...earlier.map((instance) => runTrack(instance, journal)),
    ...(main ? regionTracks(main, chartOf(main), journal) : []),
    ...besideTracks(beside, journal),
  ].filter(({ stretches }) => stretches.length > 0);
}

function regionTracks(main: Instance, { definition }: CompiledChart, journal: readonly Entry[]): readonly Track[] {
  const { root } = definition;
  if (root.type !== 'parallel') return [runTrack(main, journal)];
  return Object.keys(root.states ?? {}).map((region) => ({
    chart: main.chart,
    region,
    instanceIds: [main.id],
    stretches: stretchesOf(ofInstance(journal, main.id), region),
    runs: null,
  }));
}

const runTrack = (instance: Instance, journal: readonly Entry[]): Track => ({
  chart: instance.chart,
  region: null,
  instanceIds: [instance.id],
  stretches: stretchesOf(ofInstance(journal, instance.id), null),
  runs: null,
});

/** Runs of one chart share a track; those that exist once per region are told together, by their first and last step. */
function besideTracks(beside: readonly Instance[], journal: readonly Entry[]): readonly Track[] {
  const charts = [...new Set(beside.map(({ chart }) => chart))];
  return charts.flatMap((chart) => {
    const runs = beside.filter((one) => one.chart === chart);
    if (runs.length <= MOST_ALONE) return runs.map((one) => runTrack(one, journal));
    const ids = runs.map(({ id }) => id);
    const entries = journal.filter(({ instanceId, to }) => ids.includes(instanceId) && to.length > 0);
    const [first] = entries;
    const last = entries.at(-1);
    if (!first || !last) return [];
    const done = runs.filter((one) => one.done).length;
    const stretch: Stretch = {
      path: first.to.at(-1) ?? '',
      from: first.occurred,
      until: done === runs.length ? last.occurred : null,
      inferred: entries.every(({ inferred }) => inferred),
      isLast: done === runs.length,
    };
    return [{ chart, region: null, instanceIds: ids, stretches: [stretch], runs: { count: runs.length, done } }];
  });
}

/** So many runs of a chart have a row each. */
const MOST_ALONE = 3;

const ofInstance = (journal: readonly Entry[], id: string): readonly Entry[] =>
  journal.filter(({ instanceId }) => instanceId === id);

function stretchesOf(journal: readonly Entry[], region: string | null): readonly Stretch[] {
  const come = journal.flatMap(({ to, occurred, inferred }) => {
    const path = to.findLast((one) => region === null || one === region || one.startsWith(`${region}.`));
    return path === undefined ? [] : [{ path, from: occurred, inferred }];
  });
  return come.map((one, index) => ({
    ...one,
    until: come[index + 1]?.from ?? null,
    isLast: index === come.length - 1,
  }));
}
