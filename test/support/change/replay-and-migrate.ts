import {
  align,
  edgesOf,
  enteredWith,
  isoDate,
  leavesOf,
  migrateInstance,
  newInstance,
  replayable,
  step,
  type Alignment,
  type ChartMigration,
  type ChartRegistry,
  type CompiledChart,
  type History,
  type Instance,
} from '#process';
import { wayInto } from '../charts/ways.js';

/** A recorded history on one version of its chart. */
export interface Replayed {
  readonly history: History;
  readonly chart: CompiledChart;
  readonly alignment: Alignment;
}

/** Every history on every version of its chart that belongs to its process. */
export function replayOnEveryVersion(charts: ChartRegistry, histories: readonly History[]): readonly Replayed[] {
  return histories.flatMap((history) => {
    const way = replayable(history);
    const versions = charts
      .all()
      .filter(({ definition: { id, processVersion } }) => id === way?.chart && processVersion === way.processVersion);
    return way ? versions.map((chart) => ({ history, chart, alignment: align(chart, way.readings, history) })) : [];
  });
}

/** A history's case as it stood after each of its acts, the last one last. */
export function* standings({ chart, alignment }: Replayed): Generator<Instance> {
  let instance = newInstance(chart, { id: 'replayed', key: null, parentId: null, on: isoDate('2015-01-01') });
  for (const { act, facts, on } of alignment.acts) {
    const stepped = step(chart, instance, { type: act, on, facts, by: 'system', history: true });
    if ('allowed' in stepped) throw new Error(`${act} was aligned and is refused: ${stepped.reason.code}`);
    instance = stepped.instance;
    yield instance;
  }
}

/** Why a history's case would be stranded by a migration, wherever it stood; empty when it would not. */
export function strandedBy(charts: ChartRegistry, change: ChartMigration, replayed: Replayed): readonly string[] {
  const [old, next] = [charts.chart(change.chart, change.from), charts.chart(change.chart, change.to)];
  const problems: string[] = [];
  const stood = new Map<string, Instance>();
  for (const standing of standings(replayed)) {
    const moved = migrateInstance(change, old, next, standing, isoDate('2026-11-22'));
    if ('allowed' in moved) problems.push(`${leavesOf(standing.value).join(' ')}: ${moved.reason.code}`);
    // Of several acts in one place the last has said the most, and leaves the way that is narrowest.
    else stood.set(leavesOf(moved.value).join(' '), moved);
  }
  for (const [place, moved] of stood) if (!endsAhead(next, moved)) problems.push(`${place}: no way to an end`);
  return problems;
}

const OFF_ROAD: readonly string[] = ['ended', 'not-included', 'withdrawn'];

/** Whether the case has come to an end, or some row of acts with sound facts leads it to one. */
export function endsAhead(chart: CompiledChart, instance: Instance): boolean {
  const ends = [...chart.nodes].filter(
    ([, { type, stage }]) => type === 'final' || (stage !== undefined && OFF_ROAD.includes(stage)),
  );
  const led = new Set(edgesOf(chart).flatMap(({ to }) => enteredWith(chart, to)));
  return ends.some(([path]) => path in instance.entered || (led.has(path) && wayInto(chart, path, instance) !== null));
}
