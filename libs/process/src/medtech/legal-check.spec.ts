import { describe, expect, it } from '@jest/globals';
import { isoDate, type ChartEvent, type JsonRecord } from '#process';
import { legalAfter, legalChecksFor, legalStateOf, legalStatusOf } from './legal-check.js';

const act = (type: string, facts: JsonRecord): ChartEvent => ({
  type,
  on: isoDate('2024-05-02'),
  facts,
  by: 'preparer',
});
const after = (...acts: readonly ChartEvent[]): JsonRecord =>
  acts.reduce<JsonRecord>((legal, one) => legalAfter({ legal }, one), {});
const checked = (outcome: string, member?: string): ChartEvent =>
  act('LEGAL_CHECKED', { outcome, ...(member !== undefined && { member }) });

describe('the check of data protection', () => {
  it.each([
    ['nothing is checked', [], 'todo'],
    ['the whole is found good', [checked('ok')], 'ok'],
    ['nothing personal is processed', [checked('not-applicable')], 'notApplicable'],
    ['one member has a condition', [checked('ok'), checked('conditional', 'B')], 'conditional'],
    ['one member has a fault', [checked('ok'), checked('conditional', 'B'), checked('fault', 'C')], 'fault'],
    ['a member is added after the check', [checked('ok'), act('PRODUCT_ADDED', { member: 'D' })], 'todo'],
    ['the only fault is remedied', [checked('fault'), act('FAULT_REMEDIED', {})], 'remedied'],
    [
      'one of two faults is remedied',
      [checked('fault', 'B'), checked('fault', 'C'), act('FAULT_REMEDIED', { member: 'B' })],
      'fault',
    ],
  ] as const)('when %s stands as %3$s', (_when, acts, state) => {
    expect(legalStateOf({ legal: after(...acts) })).toBe(state);
  });

  it('of the whole holds for every member without one of its own', () => {
    const context = { legal: after(checked('ok'), checked('fault', 'B')) };
    expect(['A', 'B', null].map((member) => legalStatusOf(context, member).outcome)).toEqual(['ok', 'fault', 'ok']);
  });

  it('of all bears on an answer that names no member', () => {
    const context = { legal: after(checked('ok'), checked('fault', 'B')), members: ['A', 'B'] };
    const outcomes = (member: string | null) => legalChecksFor(context, member).map(({ outcome }) => outcome);
    expect(outcomes(null)).toContain('fault');
    expect([outcomes('A'), outcomes('B')]).toEqual([['ok'], ['fault']]);
    expect(legalChecksFor({ legal: {}, members: [] }, null)).toEqual([{ outcome: 'todo', text: null }]);
  });
});
