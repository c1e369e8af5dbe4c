import { describe, expect, it } from '@jest/globals';
import { checkMigration, DefinitionError, type ChartDefinition, type ChartMigration, type Finding } from '#process';
import { withRows } from '../support/change/edit-chart.js';
import { chartsWith, nextMedicine, toNextMedicine } from '../support/change/next-medicine.js';
import { never } from '../support/change/seeds.js';

const [right] = toNextMedicine.charts;

function findingsOf(chart: ChartDefinition, change: ChartMigration = right): readonly Finding[] {
  return checkMigration(chartsWith(chart), { ...toNextMedicine, charts: [change] }).findings;
}

/** Names of those whose fault was not caught; a chart that cannot even be loaded is caught by that. */
function missed(
  names: readonly string[],
  plant: (name: string) => readonly Finding[],
  isIt: (finding: Finding, name: string) => boolean,
): readonly string[] {
  return names.filter((name) => {
    try {
      return !plant(name).some((finding) => finding.accepted === null && isIt(finding, name));
    } catch (error) {
      if (error instanceof DefinitionError) return false;
      throw error;
    }
  });
}

/** The same kind of fault in every place where it can be made, not only where a test would think of it. */
describe('wherever in a medicine case it is made, a fault is caught:', () => {
  it('a lost deadline', () => {
    const kinds = [...new Set(nextMedicine.deadlines.map(({ kind }) => kind))];
    const plant = (lost: string): readonly Finding[] =>
      findingsOf({
        ...nextMedicine,
        deadlines: nextMedicine.deadlines.filter(({ kind }) => kind !== lost),
        tasks: nextMedicine.tasks.map(({ deadline, ...task }) =>
          deadline === lost ? task : { ...task, ...(deadline && { deadline }) },
        ),
      });
    const isIt = ({ code, of }: Finding, kind: string): boolean =>
      code === 'deadline-lost' && (of === kind || kind === 'first-look');
    expect(missed(kinds, plant, isIt)).toEqual([]);
    expect(kinds.length).toBeGreaterThan(15);
  }, 120_000);

  it('a lost task', () => {
    const kinds = [...new Set(nextMedicine.tasks.map(({ kind }) => kind))];
    const plant = (lost: string): readonly Finding[] =>
      findingsOf({ ...nextMedicine, tasks: nextMedicine.tasks.filter(({ kind }) => kind !== lost) });
    expect(missed(kinds, plant, ({ code, of }, kind) => code === 'task-lost' && of === kind)).toEqual([]);
    expect(kinds.length).toBeGreaterThan(15);
  }, 120_000);

  it('a state without a place', () => {
    const { moved } = right.states;
    const all = findingsOf(nextMedicine, { ...right, states: { same: false } });
    const states = all.filter(({ code }) => code === 'state-dropped').map(({ of }) => of);
    expect(states.length).toBeGreaterThan(60);
    const plant = (forgotten: string): readonly Finding[] =>
      findingsOf(nextMedicine, {
        ...right,
        states: { same: true, moved: { ...moved, [forgotten]: 'handling.nowhere' } },
      });
    // One at a time, for some of them: the others are found when all of them are forgotten.
    const some = states.filter((_, index) => index % 5 === 0);
    expect(missed(some, plant, ({ code, of }, state) => code === 'state-dropped' && of === state)).toEqual([]);
  }, 120_000);

  it('a swapped role, of an act or of a task, all of them at once', () => {
    const swapped: ChartDefinition = {
      ...nextMedicine,
      acts: Object.fromEntries(
        Object.entries(nextMedicine.acts).map(([name, act]) => [name, { ...act, roles: ['archivist'] }]),
      ),
      tasks: nextMedicine.tasks.map((task) => ({ ...task, role: 'archivist' })),
    };
    const found = findingsOf(swapped);
    const named = (code: Finding['code']): ReadonlySet<string> =>
      new Set(found.filter((one) => one.code === code).map(({ of }) => of));
    expect([...named('permission-changed')].toSorted()).toEqual(Object.keys(nextMedicine.acts).toSorted());
    expect([...named('task-role-changed')].toSorted()).toEqual(
      [...new Set(nextMedicine.tasks.map(({ kind }) => kind))].toSorted(),
    );
  }, 60_000);

  it('a guard that can never hold, in all rows that lead anywhere at once', () => {
    const rows: string[] = [];
    const shut = withRows(nextMedicine, (row, act, at) => {
      if (row.target === undefined) return row;
      rows.push(`${at} ${act}`);
      return { ...row, when: [...(row.when ?? []), 'never'] };
    });
    const found = findingsOf({ ...shut, rules: { ...nextMedicine.rules, never } });
    const caught = new Set(
      found.flatMap(({ code, of, facts }) =>
        code === 'never-holds' && typeof facts['at'] === 'string' ? [`${facts['at']} ${of}`] : [],
      ),
    );
    expect(rows.filter((place) => !caught.has(place))).toEqual([]);
    expect(rows.length).toBeGreaterThan(100);
    expect(found.map(({ code }) => code)).toContain('stranded');
  }, 60_000);
});
