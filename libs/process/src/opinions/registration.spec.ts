import { describe, expect, it } from '@jest/globals';
import { compileChart, isoDate, newInstance, registerNumbersIn, step, type Instance, type JsonRecord } from '#process';
import { ANSWER_ACTS } from './registration.js';
import { opinionChart } from './opinion.js';

const chart = compileChart(opinionChart);
const answer = (registerNumber?: string): JsonRecord => ({
  stance: 'yes',
  criteria: [{ criterion: 'severity', judgement: 'met', reason: 'Svår sjukdom' }],
  decidedBy: 'direktör',
  ...(registerNumber !== undefined && { registerNumber }),
});
const BY_SYSTEM: readonly string[] = ['ROUND_OPENED', 'ROUND_DEADLINE_PASSED'];

type Does = readonly [type: string, facts?: JsonRecord];
const after = (...acts: readonly Does[]): Instance =>
  acts.reduce<Instance>(
    (instance, [type, facts = {}]) => {
      const by = BY_SYSTEM.includes(type) ? 'system' : 'contact-person';
      const stepped = step(chart, instance, { type, on: isoDate('2024-03-04'), facts, by });
      if ('allowed' in stepped) throw new Error(`${type}: ${JSON.stringify(stepped.reason)}`);
      return stepped.instance;
    },
    newInstance(chart, { id: 'o', key: '12', parentId: 'round', on: isoDate('2024-03-01') }),
  );
const asked: Does = ['ROUND_OPENED', { kind: 'inclusion' }];
const numbers = (...acts: readonly Does[]): readonly string[] => registerNumbersIn(after(asked, ...acts).context);

describe('a region’s answer in the register', () => {
  it('keeps the number of every answer, also withdrawn, amended and late ones, the first one first', () => {
    expect(
      numbers(
        ['SUBMIT', answer('2024/00001-1')],
        ['WITHDRAW'],
        ['SUBMIT', answer('2024/00001-2')],
        ['AMEND', answer('2024/00001-4')],
        ['ROUND_DEADLINE_PASSED'],
        ['AMEND_LATE', answer('2024/00001-5')],
      ),
    ).toEqual(['2024/00001-1', '2024/00001-2', '2024/00001-4', '2024/00001-5']);
    expect(numbers(['ROUND_DEADLINE_PASSED'], ['SUBMIT_LATE', answer('2024/00001-3')])).toEqual(['2024/00001-3']);
  });

  it('has none where its journal is from before numbers or from a history, and remembers nothing of it', () => {
    const { context } = after(asked, ['SUBMIT', answer()]);
    expect(registerNumbersIn(context)).toEqual([]);
    expect(Object.keys(context)).not.toContain('registerNumbers');
  });

  it('gets its number from beside the case alone', () => {
    for (const act of ANSWER_ACTS)
      expect(opinionChart.acts[act]).toMatchObject({ fromBeside: ['registerNumber'], onlyFromBeside: true });
  });
});
