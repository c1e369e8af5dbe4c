import { describe, expect, it } from '@jest/globals';
import { charts } from '../charts.js';
import type { ChartDefinition, StateNode } from '../definition.js';
import { compileChart } from '../engine/compile.js';
import { compareCharts, isSameMeaning, type ChartDifference } from './compare.js';
import { describeChart } from './describe.js';

const definition = charts.chart('review-clock', 1).definition;

/** The review clock as it is, against itself with something changed. */
const after = (change: (old: ChartDefinition) => Partial<ChartDefinition>): ChartDifference =>
  compareCharts(
    describeChart(compileChart(definition)),
    describeChart(compileChart({ ...definition, version: 2, ...change(definition) })),
  );

const renamedIn = (text: string, from: string, to: string): string =>
  text.replaceAll(`"${from}"`, `"${to}"`).replaceAll(`"${from}.`, `"${to}.`);

describe('two versions of a chart', () => {
  it('mean the same where nothing but the version is another', () => {
    expect(isSameMeaning(after(() => ({})))).toBe(true);
  });

  it.each(charts.all().map((chart) => [`${chart.definition.id}@${chart.definition.version}`, chart] as const))(
    'of which one is %s differ in nothing from itself',
    (_name, chart) => expect(isSameMeaning(compareCharts(describeChart(chart), describeChart(chart)))).toBe(true),
  );

  it('show a state that came, with the acts in it', () => {
    const act = Object.keys(definition.acts)[0] ?? '';
    const found = after(({ root }) => ({
      root: {
        ...root,
        states: { ...root.states, parked: { on: { [act]: { source: 'our default' } } } satisfies StateNode },
      },
    }));
    expect(found.states).toMatchObject({ gained: ['parked'], lost: [], renamed: [] });
    expect(found.transitions.gained).toEqual([`parked ${act}`]);
  });

  it('show a state under another name as renamed, and nothing else', () => {
    const asText = (value: object): string => JSON.stringify(value);
    const found = after(({ root, deadlines, tasks }) => ({
      root: JSON.parse(renamedIn(asText(root), 'warned', 'noticed')) as StateNode,
      deadlines: JSON.parse(renamedIn(asText(deadlines), 'warned', 'noticed')) as ChartDefinition['deadlines'],
      tasks: JSON.parse(renamedIn(asText(tasks), 'warned', 'noticed')) as ChartDefinition['tasks'],
    }));
    expect(JSON.stringify(definition.root)).toContain('"warned"');
    expect(found.states.renamed).toEqual([{ from: 'warned', to: 'noticed' }]);
    expect({ ...found.states, renamed: [] }).toEqual({ lost: [], gained: [], changed: [], renamed: [] });
    expect(isSameMeaning(found)).toBe(false);
    expect(found.transitions).toEqual({ lost: [], gained: [], changed: [] });
    expect(found.deadlines.changed).toEqual([]);
  });

  it('show another role, another limit, another source, and a lost deadline', () => {
    const [name = '', act] = Object.entries(definition.acts)[0] ?? [];
    if (!act) throw new RangeError('no act');
    const [first, second, ...others] = definition.deadlines;
    if (!first || !second) throw new RangeError('no deadlines');
    const found = after(({ acts }) => ({
      acts: { ...acts, [name]: { ...act, roles: ['archivist'], source: 'elsewhere' } },
      deadlines: [{ ...second, span: { unit: 'cd', n: 7 } }, ...others],
    }));
    expect(found.permissions.changed.map((one) => [one.name, one.after['roles']])).toEqual([[name, ['archivist']]]);
    expect(found.deadlines.lost).toEqual([first.kind]);
    expect(found.deadlines.changed.map((one) => [one.name, one.after['span']])).toEqual([
      [second.kind, { unit: 'cd', n: 7 }],
    ]);
    expect(found.sources).toEqual([
      { name: `acts: ${name}`, before: { source: act.source }, after: { source: 'elsewhere' } },
    ]);
  });

  it('show a guard that went from a row', () => {
    const device = charts.chart('device-case', 2).definition;
    const found = compareCharts(
      describeChart(charts.chart('device-case', 1)),
      describeChart(compileChart({ ...device, version: 2 })),
    );
    expect(found.transitions.changed.map(({ name }) => name)).toContain('handling.intake.checking ACCEPT_NOMINATION');
    expect(found.states.gained).toContain('handling.screening');
    expect(found.rules.gained.length + found.rules.lost.length).toBeGreaterThan(0);
  });
});
