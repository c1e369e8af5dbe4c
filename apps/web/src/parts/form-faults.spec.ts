import { describe, expect, it } from '@jest/globals';
import type { Problem } from '#contract';
import { ApiError } from '../api/problem.js';
import { faultsOf } from './form-faults.js';

const refused = (facts: Record<string, unknown>): ApiError =>
  new ApiError(409, { code: 'network-refused', detail: 'Därför inte.', facts } as unknown as Problem);
const nowhere = (): readonly string[] => [];

describe('what is wrong with a form', () => {
  it('stands at the field it is about', () => {
    const problems = [
      { path: 'name', code: 'empty' },
      { path: 'decisionRef', code: 'format' },
      { path: 'seat', code: 'too-long', limit: 100 },
    ];
    const { fields, rest } = faultsOf(refused({ problems }), ['name', 'decisionRef', 'seat'], nowhere);
    expect([...fields]).toEqual([
      ['name', { kind: 'missing' }],
      ['decisionRef', { kind: 'wrong' }],
      ['seat', { kind: 'too-long', limit: 100 }],
    ]);
    expect(rest).toBeNull();
  });

  it('is a rule’s own sentence at every field that the rule is about', () => {
    const error = refused({ reason: { code: 'mandate-needs', facts: { needs: ['region', 'body'] } } });
    const { fields, rest } = faultsOf(error, ['role', 'region'], (_code, { needs }) => needs as string[]);
    expect([...fields]).toEqual([['region', { kind: 'said', sentence: 'Därför inte.' }]]);
    expect(rest).toBeNull();
  });

  it('stands above the form when no field of it is to blame', () => {
    const error = refused({ reason: { code: 'unheard-of', facts: {} }, problems: [{ path: 'other', code: 'empty' }] });
    expect(faultsOf(error, ['name'], nowhere)).toEqual({ fields: new Map(), rest: error });
    const lost = new Error('lost');
    expect(faultsOf(lost, ['name'], nowhere).rest).toBe(lost);
  });
});
