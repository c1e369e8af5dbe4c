import { describe, expect, it } from '@jest/globals';
import { ActNotAllowed, reason } from '#process';
import { readFactProblems, readReason } from './problem-facts.js';
import { toProblem, toRefusal } from './to-problem.js';

describe('a refusal', () => {
  it('is put into words with the reason that the chart gave', () => {
    const refusal = toRefusal(new ActNotAllowed('GROUP_SET', reason('group-too-small', { least: 2 })));
    expect(refusal && toProblem(refusal, '/acts', 'en').detail).toContain('at least 2 people');
  });

  it('names the fields at fault', () => {
    const problems = [
      { path: 'reasons', code: 'too-long', limit: 20 },
      { path: 'choice', code: 'not-a-choice', choices: ['a', 'b'] },
    ];
    expect(readFactProblems(problems)).toEqual(problems);
    expect(toProblem({ code: 'facts-invalid', facts: { problems } }, '/acts', 'en').detail).toContain(
      'reasons is longer than 20 characters',
    );
    expect(readFactProblems(undefined)).toEqual([]);
  });

  it.each([undefined, null, 'stale', { code: 7, facts: {} }, { code: 'stale' }])('is not read from %j', (fact) => {
    expect(() => readReason(fact)).toThrow(/invalid_type/);
  });

  it.each([['a'], [[{ path: 'a' }]], [[{ path: 'a', code: 'type', limit: '7' }]]])(
    'names no fields from %j',
    (problems) => {
      expect(() => readFactProblems(problems)).toThrow(/invalid_type/);
    },
  );
});
