import { describe, expect, it } from '@jest/globals';
import { charts, isoDate, judge, newInstance, type Instance, type JsonRecord } from '#process';

const ON = isoDate('2024-03-01');
const medicine = charts.chart('medicine-case', 2);
const classes = charts.chart('class-case', 1);

/** A run as it stands in one state of one of its regions. */
function standing(chart: typeof medicine, region: string, at: JsonRecord | string, context: JsonRecord): Instance {
  const first = newInstance(chart, { id: 'case', key: null, parentId: null, on: ON });
  const value = { ...(first.value as Record<string, Instance['value']>), [region]: at as Instance['value'] };
  return { ...first, value, context: { ...first.context, ...context } };
}
function refusal(chart: typeof medicine, run: Instance, type: string, facts: JsonRecord): unknown {
  const verdict = judge(chart, run, { type, on: ON, facts, by: 'system' });
  return verdict.allowed ? null : verdict.reason;
}

describe('what a class rule takes the place of', () => {
  const draft = standing(classes, 'rule', 'contractsPending', {
    contractsFrom: '2024-01-01',
    members: [{ product: 'Nivolexa', indication: 'Lungcancer' }],
  });
  const named = (product: string, indication: string): JsonRecord => ({
    replaces: [{ case: '0c5b8f3a-2f0e-4f0a-9f6e-000000000001', product, indication }],
  });

  it('has a row in the matrix of the class: its product in its indication', () => {
    expect(refusal(classes, draft, 'CLASS_RULE_PUBLISHED', named('Nivolexa', 'Lungcancer'))).toBeNull();
    expect(refusal(classes, draft, 'CLASS_RULE_PUBLISHED', {})).toBeNull();
    for (const act of ['CLASS_RULE_PUBLISHED', 'NEW_VERSION']) {
      const run = act === 'NEW_VERSION' ? standing(classes, 'rule', 'inForce', draft.context) : draft;
      expect(refusal(classes, run, act, named('Nivolexa', 'Melanom'))).toEqual({
        code: 'not-in-class-matrix',
        facts: { row: 'Nivolexa · Melanom' },
      });
      expect(refusal(classes, run, act, named('Annat', 'Lungcancer'))).toMatchObject({ code: 'not-in-class-matrix' });
    }
  });

  it('is about the product and indication of that row, whatever case somebody has named', () => {
    const inForce = standing(medicine, 'handling', { inForce: 'available' }, { outcome: 'use', everAnswered: true });
    const told = (own: JsonRecord): unknown =>
      refusal(medicine, inForce, 'CLASS_RULE_ISSUED', {
        classCase: 'pd-l1',
        product: 'Nivolexa',
        indication: 'Lungcancer',
        own,
      });
    expect(told({ product: 'Nivolexa', substance: 'nivolumab', indication: 'lungcancer ' })).toBeNull();
    expect(told({ product: 'Handelsnamn', substance: 'nivolexa', indication: 'Lungcancer' })).toBeNull();
    const another = { code: 'row-of-another-case', facts: {} };
    expect(told({ product: 'Zolgensma', substance: 'onasemnogen', indication: 'Lungcancer' })).toEqual(another);
    expect(told({ product: 'Nivolexa', substance: 'nivolumab', indication: 'Melanom' })).toEqual(another);
  });
});
