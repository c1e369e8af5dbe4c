import { describe, expect, it } from '@jest/globals';
import { charts } from '../charts.js';
import type { ChartDefinition, StateNode } from '../definition.js';
import { compileChart } from '../engine/compile.js';
import { compareCharts, isSameMeaning, type ChartDifference } from './compare.js';
import { describeChart } from './describe.js';

const definition = charts.chart('review-clock', 1).definition;

/** The review clock as it is, against itself with something changed. */
const changedBy = (change: (old: ChartDefinition) => Partial<ChartDefinition>): ChartDifference =>
  compareCharts(
    describeChart(compileChart(definition)),
    describeChart(compileChart({ ...definition, version: 2, ...change(definition) })),
  );

const renamedIn = (text: string, from: string, to: string): string =>
  text.replaceAll(`"${from}"`, `"${to}"`).replaceAll(`"${from}.`, `"${to}.`);

describe('two versions of a chart', () => {
  it('mean the same where nothing but the version is another', () => {
    expect(isSameMeaning(changedBy(() => ({})))).toBe(true);
  });

  it.each(charts.all().map((chart) => [`${chart.definition.id}@${chart.definition.version}`, chart] as const))(
    'of which one is %s differ in nothing from itself',
    (_name, chart) => expect(isSameMeaning(compareCharts(describeChart(chart), describeChart(chart)))).toBe(true),
  );

  it('show a state that came, with the acts in it', () => {
    const act = Object.keys(definition.acts)[0] ?? '';
    const found = changedBy(({ root }) => ({
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
    const found = changedBy(({ root, deadlines, tasks }) => ({
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
    const found = changedBy(({ acts }) => ({
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

  it.each<[string, (old: ChartDefinition) => Partial<ChartDefinition>, (found: ChartDifference) => unknown, unknown]>([
    [
      'what an instance begins with',
      ({ context }) => ({ context: { ...context, reviewYears: 7 } }),
      ({ context }) => context.gained,
      ['reviewYears'],
    ],
    [
      'a value that an instance begins with',
      ({ context }) => ({ context: { ...context, [Object.keys(context)[0] ?? '']: 'seeded' } }),
      ({ context }) => context.changed.map(({ name, after }) => [name, after]),
      [[Object.keys(definition.context)[0], { value: 'seeded' }]],
    ],
    [
      'what happens on entering a state',
      ({ root }) => ({
        root: {
          ...root,
          states: Object.fromEntries(
            Object.entries(root.states ?? {}).map(([name, node], at) => [
              name,
              at === 0 ? { ...node, entry: { set: { [Object.keys(definition.context)[0] ?? '']: '$on' } } } : node,
            ]),
          ),
        },
      }),
      ({ states }) => states.changed.map(({ name, before, after }) => [name, before['entry'], after['entry'] !== null]),
      [[Object.keys(definition.root.states ?? {})[0], null, true]],
    ],
    [
      'acts that make a rule hold',
      ({ rules }) => ({
        rules: Object.fromEntries(
          Object.entries(rules).map(([name, rule], at) =>
            at === 0 ? [name, { ...rule, remedies: ['REVIEW_ANSWERED'] }] : [name, rule],
          ),
        ),
      }),
      ({ rules }) => rules.changed.map(({ name, after }) => [name, after['remedies']]),
      [[Object.keys(definition.rules)[0], ['REVIEW_ANSWERED']]],
    ],
    [
      'the process it is of',
      () => ({ processVersion: 'IN_OUT_2018' }),
      ({ belongs }) => belongs.changed.map(({ after }) => after['process']),
      ['IN_OUT_2018'],
    ],
  ])('show %s, and do not mean the same', (_what, change, shown, expected) => {
    const found = changedBy(change);
    expect(shown(found)).toEqual(expected);
    expect(isSameMeaning(found)).toBe(false);
  });

  it('tell that devices answer to another council after the pilot', () => {
    const [pilot, today] = [1, 2].map((version) => describeChart(charts.chart('device-case', version)));
    if (!pilot || !today) throw new RangeError('no device case');
    const { context, belongs } = compareCharts(pilot, today);
    expect(context.changed).toContainEqual({
      name: 'council',
      before: { value: 'nt-radet' },
      after: { value: 'mtp-radet' },
    });
    expect(belongs.changed).toMatchObject([{ after: { process: 'DEVICE_MTP_2020' } }]);
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
