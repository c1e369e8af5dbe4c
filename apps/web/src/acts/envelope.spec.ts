import { describe, expect, it } from '@jest/globals';
import { emptyEnvelope, envelopeProblems, toNewAct } from './envelope';

const TODAY = '2026-11-23';
const target = { act: 'HOLD', instanceId: '5b0c5f10-31b6-4c8f-9f0a-8f2e6d1a7c02' };
const empty = emptyEnvelope(TODAY);

describe('what accompanies an act', () => {
  it('leaves the day to the server when it is today', () =>
    expect(toNewAct(target, { a: 1 }, empty, TODAY)).toEqual({ ...target, facts: { a: 1 } }));

  it.each([
    ['2026-05', 'month', '2026-05-01'],
    ['2026', 'year', '2026-01-01'],
    ['2026-05-07', 'day', '2026-05-07'],
  ] as const)('sends %s known to the %s as its first day, with the precision', (occurredOn, precision, sent) =>
    expect(toNewAct(target, {}, { ...empty, occurredOn, precision }, TODAY)).toMatchObject({
      occurredOn: sent,
      occurredPrecision: precision,
    }),
  );

  it('sends no day at all for one that is not known', () => {
    const body = toNewAct(target, {}, { ...empty, occurredOn: '', precision: 'unknown' }, TODAY);
    expect(body).toMatchObject({ occurredPrecision: 'unknown' });
    expect(body).not.toHaveProperty('occurredOn');
  });

  it('refuses days ahead, and days that are none', () => {
    expect(envelopeProblems({ ...empty, occurredOn: '2026-11-24' }, TODAY)[0]?.code).toBe('in-future');
    expect(envelopeProblems({ ...empty, occurredOn: '2026-1' }, TODAY)[0]?.code).toBe('no-such-date');
    expect(envelopeProblems({ ...empty, precision: 'unknown', occurredOn: '' }, TODAY)).toEqual([]);
  });
});
