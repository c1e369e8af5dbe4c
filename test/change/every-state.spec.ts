import { describe, expect, it } from '@jest/globals';
import {
  charts,
  isoDate,
  migrateInstance,
  migrations,
  newInstance,
  step,
  type ChartMigration,
  type CompiledChart,
  type Instance,
} from '#process';
import { wayInto } from '../support/charts/ways.js';
import { chartsWith, nextMedicine, toNextMedicine } from '../support/change/next-medicine.js';
import { endsAhead } from '../support/change/replay-and-migrate.js';

const ON = isoDate('2026-11-22');

/** An instance that its chart's own rules have led into a state; null where no way was found. */
function instanceIn(chart: CompiledChart, path: string): Instance | null {
  const first = newInstance(chart, { id: 'walked', key: null, parentId: null, on: isoDate('2024-03-01') });
  return (wayInto(chart, path) ?? []).reduce<Instance | null>((instance, act) => {
    const stepped = instance && step(chart, instance, act);
    return stepped && !('allowed' in stepped) ? stepped.instance : null;
  }, first);
}

/** What keeps those who stand in some state of the old chart from going on, by state; nothing where nothing does. */
function troubles(all: typeof charts, change: ChartMigration): readonly string[] {
  const { chart, from, to } = change;
  const [old, next] = [all.chart(chart, from), all.chart(chart, to)];
  const leaves = [...old.nodes].filter(([, { states }]) => states === undefined).map(([path]) => path);
  return leaves.flatMap((path) => {
    const standing = instanceIn(old, path);
    if (!standing || !(path in standing.entered)) return [`${path}: not reached`];
    if (standing.done) return [];
    const moved = migrateInstance(change, old, next, standing, ON);
    if ('allowed' in moved) return [`${path}: ${moved.reason.code}`];
    return endsAhead(next, moved) ? [] : [`${path}: no way to an end`];
  });
}

describe('whoever stands in any state of the old chart, led there by its own rules', () => {
  const published = migrations.all.flatMap(({ id, charts: parts }) => parts.map((change) => [id, change] as const));

  it.each(published)(
    'is taken along by %s and still comes to an end',
    (_id, change) => {
      expect(troubles(charts, change)).toEqual([]);
    },
    300_000,
  );

  it('is taken along by the example, and not by one that forgets a state', () => {
    const all = chartsWith(nextMedicine);
    const [right] = toNextMedicine.charts;
    expect(troubles(all, right)).toEqual([]);
    const forgetful = { ...right, states: { same: true } };
    expect(troubles(all, forgetful)).toEqual(['handling.intake.returned: migration-state-unmapped']);
  }, 300_000);
});
