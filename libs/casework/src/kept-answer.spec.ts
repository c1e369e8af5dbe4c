import { describe, expect, it } from '@jest/globals';
import { fromKept, toKept } from './kept-answer.js';
import type { ActAnswer } from './requests.js';

const answer: ActAnswer = {
  caseId: '0198c1f2-6a50-7c3e-9d55-2f1f0c7a1b01',
  revision: 3,
  seq: 5,
  state: ['handling.intake.check', 'hold.running'],
  stage: 'opinions',
  entries: [{ seq: 5, hash: 'ab', act: 'NOTED', instanceId: 'one', from: [], to: ['handling.intake.check'] }],
  replayed: false,
};

describe('an answer that is kept', () => {
  it('reads as it was given, and says that it is given again', () => {
    const stored: unknown = JSON.parse(JSON.stringify(toKept(answer)));
    expect(fromKept(stored as never)).toEqual({ ...answer, replayed: true });
  });

  it.each([
    ['nothing', null],
    ['a list', []],
    ['no number', { ...answer, revision: '3' }],
    ['a stage that is none', { ...answer, stage: 'somewhere' }],
    ['entries of another kind', { ...answer, entries: [{ seq: 5 }] }],
    ['states that are no text', { ...answer, state: [7] }],
  ])('is not read from %s', (_what, kept) => {
    expect(() => fromKept(kept as never)).toThrow(TypeError);
  });
});
