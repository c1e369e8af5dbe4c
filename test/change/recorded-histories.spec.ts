import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parseHistories } from '#contract';
import { charts, isoDate, leavesOf, migrations, reason, replayable } from '#process';
import { withRows, withState } from '../support/change/edit-chart.js';
import { chartsWith, nextMedicine, toNextMedicine } from '../support/change/next-medicine.js';
import { replayOnEveryVersion, standings, strandedBy } from '../support/change/replay-and-migrate.js';

const histories = parseHistories(JSON.parse(readFileSync('data/histories.json', 'utf8')));
const replayed = replayOnEveryVersion(charts, histories);
const named = replayed.map(
  (one) => [`${one.history.id} on ${one.chart.definition.id}@${one.chart.definition.version}`, one] as const,
);

describe('every recorded history, on every version of its process', () => {
  it.each(named)('%s is explained whole', (_name, { alignment }) => {
    expect(alignment.unexplained).toEqual([]);
  });

  it('is there', () => {
    const replayableOnes = histories.filter((history) => replayable(history) !== null);
    expect(replayed.length).toBeGreaterThanOrEqual(replayableOnes.length);
    expect(replayableOnes).toHaveLength(histories.length);
    expect(replayed.flatMap((one) => [...standings(one)]).length).toBeGreaterThan(400);
  });
});

const on = migrations.all.flatMap((migration) =>
  migration.charts.flatMap((change) =>
    replayed
      .filter(({ chart: { definition } }) => definition.id === change.chart && definition.version === change.from)
      .map((one) => [`${migration.id}: ${one.history.id}`, change, one] as const),
  ),
);

describe('every published migration', () => {
  it.each(on)(
    '%s is taken along from wherever it stood, and still comes to an end',
    (_name, change, one) => {
      expect(strandedBy(charts, change, one)).toEqual([]);
    },
    60_000,
  );

  it('meets a history', () => expect(on.length).toBeGreaterThan(0));
});

describe('a migration that would strand recorded cases', () => {
  const all = chartsWith(nextMedicine);
  const [right] = toNextMedicine.charts;
  const medicines = replayed.filter(
    ({ chart: { definition } }) => definition.id === 'medicine-case' && definition.version === 2,
  );

  const [one] = medicines.filter((each) => [...standings(each)].at(-1)?.entered['handling.inForce'] !== undefined);
  if (!one) throw new Error('no history whose answer is in force');

  it('passes when it is right', () => expect(strandedBy(all, right, one)).toEqual([]), 60_000);

  it('does not when a state has no place', () => {
    const unmapped = { ...right, states: { same: false, moved: { regulatory: 'regulatory' } } };
    expect(strandedBy(all, unmapped, one)).toContainEqual(expect.stringContaining('migration-state-unmapped'));
  });

  /** The same migration, but that one place leads to another with no way on. */
  const strandedFrom = (place: string): readonly string[] => {
    const limbo = {
      ...withRows(
        withState(nextMedicine, 'handling.limbo', () => ({})),
        (row, _act, at) => (at === 'handling' ? { ...row, when: [...(row.when ?? []), 'never'] } : row),
      ),
      version: 91,
      validFrom: isoDate('2031-01-01'),
      rules: {
        ...nextMedicine.rules,
        never: { needs: 'state', source: 'a test', check: () => reason('not-authorised') },
      },
    } as const;
    const states = { same: true, moved: { ...right.states.moved, [place]: 'handling.limbo' } } as const;
    return strandedBy(chartsWith(limbo), { ...right, to: 91, states }, one);
  };

  it('does not when the place it leads to has no way on', () => {
    expect(strandedFrom('handling.inForce')).toContainEqual(expect.stringContaining('no way to an end'));
  }, 60_000);

  it('does not when only a place it stood in earlier has no way on', () => {
    const stood = [...standings(one)]
      .flatMap(({ value }) => leavesOf(value))
      .filter((leaf) => leaf.startsWith('handling.'));
    const last = new Set([...standings(one)].slice(-1).flatMap(({ value }) => leavesOf(value)));
    const earlier = stood.find((leaf) => !last.has(leaf));
    if (earlier === undefined) throw new Error('a history that never moved');
    const stranded = strandedFrom(earlier);
    expect(stranded).toContainEqual(expect.stringMatching(/handling\.limbo.*no way to an end/));
    expect(stranded.every((problem) => problem.includes('handling.limbo'))).toBe(true);
  }, 60_000);
});
