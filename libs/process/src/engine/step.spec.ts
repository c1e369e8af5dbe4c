import { describe, expect, it } from '@jest/globals';
import { isoDate } from '../calendar/iso-date.js';
import type { ChartDefinition, ChartEvent } from '../definition.js';
import { DefinitionError } from '../errors.js';
import { reason } from '../reason.js';
import { compileChart } from './compile.js';
import { leavesOf } from './instance.js';
import { judge, newInstance, step } from './step.js';

const source = 'made up';

/** Two roads beside each other, one of which asks where the other stands. */
const twoRoads: ChartDefinition = {
  id: 'agreement',
  version: 1,
  validFrom: isoDate('2024-01-01'),
  source,
  context: { seen: null, count: 0 },
  root: {
    type: 'parallel',
    states: {
      first: {
        initial: 'a',
        states: {
          a: { on: { GO: { target: 'first.b', set: { seen: '$on', who: '$fact.who' }, source } } },
          b: { on: { AGAIN: { target: 'first.b', update: ['more'], source }, GO: { when: ['never'], source } } },
        },
      },
      second: {
        initial: 'x',
        states: {
          x: { on: { GO: { target: 'second.y', when: ['firstIsAtB'], source }, BOTH: { target: 'second.y', source } } },
          y: { type: 'final' },
        },
      },
    },
  },
  acts: Object.fromEntries(['GO', 'AGAIN', 'BOTH'].map((act) => [act, { roles: ['system'], facts: {}, source }])),
  rules: {
    never: { needs: 'state', source, check: () => reason('never', { because: 'test' }) },
    firstIsAtB: { needs: 'state', source, check: ({ isIn }) => (isIn('first.b') ? null : reason('first-not-at-b')) },
  },
  updates: { more: ({ count }) => ({ count: Number(count) + 1 }) },
  deadlines: [],
  tasks: [],
};

const chart = compileChart(twoRoads);
const on = (day: string, type: string): ChartEvent => ({ type, on: isoDate(day), facts: { who: 'N' }, by: 'system' });
const fresh = newInstance(chart, { id: '1', key: null, parentId: null, on: isoDate('2024-01-01') });

function performed(...acts: readonly [string, string][]) {
  return acts.reduce((instance, [day, type]) => {
    const stepped = step(chart, instance, on(day, type));
    if ('allowed' in stepped) throw new Error(stepped.reason.code);
    return stepped.instance;
  }, fresh);
}

describe('a step', () => {
  it('moves one road, keeps the facts it was told to keep, and leaves the other where it was', () => {
    const { value, context } = performed(['2024-02-01', 'GO']);
    expect(leavesOf(value)).toEqual(['first.b', 'second.x']);
    expect(context).toMatchObject({ seen: '2024-02-01', who: 'N' });
  });

  it('stamps the day a state was entered, and anew when a state targets itself', () => {
    expect(performed(['2024-02-01', 'GO']).entered['first.b']).toBe('2024-02-01');
    expect(performed(['2024-02-01', 'GO'], ['2024-03-01', 'AGAIN']).entered).toMatchObject({
      'first.b': '2024-03-01',
      'second.x': '2024-01-01',
    });
  });

  it('runs named updates on the context', () => {
    expect(performed(['2024-02-01', 'GO'], ['2024-03-01', 'AGAIN'], ['2024-03-02', 'AGAIN']).context['count']).toBe(2);
  });

  it('lists regions as the chart has them, whichever moved last', () => {
    expect(leavesOf(performed(['2024-02-01', 'BOTH'], ['2024-02-02', 'GO']).value)).toEqual(['first.b', 'second.y']);
  });

  it('is refused with the reason of the rule that said no, and changes nothing', () => {
    const atB = performed(['2024-02-01', 'GO'], ['2024-02-02', 'BOTH']);
    expect(step(chart, atB, on('2024-02-03', 'GO'))).toMatchObject({
      allowed: false,
      reason: reason('never', { because: 'test' }),
      rule: 'never',
    });
    expect(judge(chart, atB, on('2024-02-03', 'BOTH'))).toMatchObject({
      allowed: false,
      reason: { code: 'not-in-this-state' },
      rule: null,
    });
  });
});

describe('a definition', () => {
  it('is refused when it names what does not exist', () => {
    const unsound: ChartDefinition = {
      ...twoRoads,
      root: {
        initial: 'a',
        states: {
          a: {
            on: {
              GO: { target: 'nowhere', when: ['unheardOf'], update: ['none'], consequences: ['none'], source: '' },
            },
          },
        },
      },
      deadlines: [
        {
          kind: 'd',
          in: 'b',
          from: 'entered',
          span: { setting: 'no-such-setting' },
          counts: 'own',
          raises: 'NOBODY',
          source,
        },
      ],
      tasks: [
        { kind: 't', in: 'b', role: 'system', deadline: 'x', source },
        { kind: 'u', in: 'b', role: 'expert', ofRegion: { context: 'unknownField', otherwise: 'system' }, source },
      ],
    };
    expect(() => compileChart(unsound)).toThrow(DefinitionError);
    const said = messageOf(() => compileChart(unsound));
    for (const name of [
      'nowhere',
      'unheardOf',
      "update 'none'",
      "consequence 'none'",
      'names no source',
      "state 'b'",
      'NOBODY',
      'unknownField',
      'no-such-setting',
      "deadline 'x'",
    ]) {
      expect(said).toContain(name);
    }
  });

  it('is refused when an act or a rule is declared that nothing uses', () => {
    const idle: ChartDefinition = {
      ...twoRoads,
      acts: { ...twoRoads.acts, IDLE: { roles: ['system'], facts: {}, source } },
      rules: { ...twoRoads.rules, idle: { needs: 'state', source, check: () => null } },
    };
    expect(messageOf(() => compileChart(idle))).toContain("act 'IDLE'");
    expect(messageOf(() => compileChart(idle))).toContain("rule 'idle'");
  });
});

function messageOf(run: () => unknown): string {
  try {
    run();
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
