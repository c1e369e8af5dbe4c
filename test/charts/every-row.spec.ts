import { describe, expect, it } from '@jest/globals';
import { charts, compileChart } from '#process';
import { RowsWalk, rowsOfChart } from '../support/charts/rows-walked.js';

const TWICE = 'says why an answer is not handed in twice, or too late: it always refuses';
const STANDSTILL = 'says from what day a contract may be signed: it always refuses';

/** Rows that no act takes, each with its reason: they stand in the table for what they answer. */
const NEVER: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  opinion: { 'submitted SUBMIT 1': TWICE, 'noResponse SUBMIT 1': TWICE },
  procurement: { 'standstill SIGNED 1': STANDSTILL, 'underReview SIGNED 1': STANDSTILL },
  'atmp-case': {
    'TREATMENT_COUNCIL_SET_UP 1':
      'the row of a medicine; the region for choosing patients has the same with a state of its own',
  },
};

const all = charts.all().map((chart) => {
  const { id, version } = chart.definition;
  return { name: `${id}@${version}`, chart, never: Object.keys(NEVER[id] ?? {}) };
});

/**
 * That a row does stored what it does here is shown by `walk-on-postgres.int-spec.ts`: every stored instance stands where the engine
 * puts it. Nothing between the two knows of rows: `PerformAct` stores what `plan` gives, and `plan` moves instances by `step` alone.
 */
describe('every row of every table, from a state that the chart’s own rules lead to', () => {
  it.each(all)('$name', ({ chart, never }) => {
    expect(new RowsWalk(chart).run().toSorted()).toEqual(never.toSorted());
  });

  it('looks at all of them', () => {
    const rows = all.flatMap(({ chart }) => rowsOfChart(chart));
    expect(rows.length).toBeGreaterThan(2500);
    expect(new Set(all.map(({ chart }) => chart.definition.id)).size).toBeGreaterThan(20);
    expect(Object.keys(NEVER).filter((id) => !all.some(({ chart }) => chart.definition.id === id))).toEqual([]);
  });

  it('does not take for walked what no act reaches', () => {
    const signature = charts.chart('signature', 1);
    const [first] = Object.entries(signature.definition.rules);
    if (!first) throw new Error('No rule to close a row with');
    const closed = { ...first[1], needs: 'state', check: () => ({ code: 'closed', facts: {} }) } as const;
    const definition = { ...signature.definition, rules: { ...signature.definition.rules, [first[0]]: closed } };
    expect(new RowsWalk(compileChart(definition)).run()).not.toEqual([]);
  });
});
