import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { DEADLINE_KINDS, dueOn, isOverdue, reviewDueOn, type Span } from './deadline-date.js';
import { addDays, addMonths, dayNumberOf, daysBetween, fromDayNumber, type IsoDate, isoDate } from './iso-date.js';
import { isWorkingDay } from './swedish-holidays.js';
import { addWorkingDays } from './working-days.js';

const min = dayNumberOf(isoDate('2015-01-01'));
const max = dayNumberOf(isoDate('2050-12-31'));
const anyDay = fc.integer({ min, max }).map(fromDayNumber);
const anySpan: fc.Arbitrary<Span> = fc.record({
  unit: fc.constantFrom('wd', 'cd', 'm', 'y'),
  n: fc.integer({ min: 0, max: 40 }),
});
const isQuiet = (date: IsoDate) => /-07-|-12-(2[4-9]|3)|-01-0[1-6]/.test(date.slice(4));

describe('the last day of a limit', () => {
  it.each([
    ['2026-03-02', { unit: 'wd', n: 15 }, 'own', '2026-03-23'],
    ['2026-03-02', { unit: 'cd', n: 5 }, 'own', '2026-03-09'],
    ['2026-03-02', { unit: 'cd', n: 5 }, 'legal', '2026-03-09'],
    ['2026-03-02', { unit: 'cd', n: 5 }, 'external', '2026-03-07'],
    ['2026-01-01', { unit: 'cd', n: 180 }, 'external', '2026-06-30'],
    ['2026-05-19', { unit: 'm', n: 1 }, 'own', '2026-06-22'],
    ['2026-01-31', { unit: 'm', n: 1 }, 'external', '2026-02-28'],
    ['2025-12-24', { unit: 'y', n: 1 }, 'legal', '2026-12-28'],
    ['2026-04-10', { unit: 'wd', n: 5 }, 'before', '2026-04-01'],
    ['2026-03-16', { unit: 'cd', n: 8 }, 'before', '2026-03-08'],
    ['2026-05-31', { unit: 'm', n: 3 }, 'before', '2026-02-28'],
    ['2026-03-07', { unit: 'wd', n: 0 }, 'own', '2026-03-09'],
  ] as const)('%s and %j of kind %s is %s', (from, span, kind, due) => {
    expect(dueOn(isoDate(from), span, kind)).toBe(due);
  });

  it("falls on a working day unless it is another body's or counted backwards, and is never earlier than counted", () => {
    fc.assert(
      fc.property(anyDay, anySpan, fc.constantFrom('opinion', 'own', 'legal'), (from, span, kind) => {
        const due = dueOn(from, span, kind);
        expect(isWorkingDay(due)).toBe(true);
        expect(due >= dueOn(from, span, 'external')).toBe(true);
        expect(kind === 'opinion' || daysBetween(dueOn(from, span, 'external'), due) <= 5).toBe(true);
      }),
    );
  });

  it('is later the later it starts and the longer it is', () => {
    fc.assert(
      fc.property(anyDay, anySpan, fc.constantFrom(...DEADLINE_KINDS), (from, span, kind) => {
        expect(dueOn(addDays(from, 1), span, kind) >= dueOn(from, span, kind)).toBe(true);
        const longer = dueOn(from, { ...span, n: span.n + 1 }, kind);
        expect(kind === 'before' ? longer < dueOn(from, span, kind) : longer >= dueOn(from, span, kind)).toBe(true);
      }),
    );
  });

  it('before a day is counted back exactly and not moved', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 40 }), (day, n) => {
        expect(dueOn(day, { unit: 'cd', n }, 'before')).toBe(addDays(day, -n));
        expect(dueOn(day, { unit: 'wd', n }, 'before')).toBe(addWorkingDays(day, -n));
        expect(dueOn(day, { unit: 'm', n }, 'before')).toBe(addMonths(day, -n));
      }),
    );
  });

  it('refuses lengths that are none', () => {
    expect(() => dueOn(isoDate('2026-03-02'), { unit: 'cd', n: -1 }, 'own')).toThrow(
      new RangeError('Not a length of time: -1 cd'),
    );
    expect(() => dueOn(isoDate('2026-03-02'), { unit: 'wd', n: 1.5 }, 'own')).toThrow(
      new RangeError('Not a whole number of wd: 1.5'),
    );
  });
});

describe('the last day for an opinion', () => {
  it.each([
    ['2026-06-30', '2026-06-30'],
    ['2026-07-01', '2026-08-03'],
    ['2026-07-31', '2026-08-03'],
    ['2027-07-15', '2027-08-02'],
    ['2026-12-23', '2026-12-23'],
    ['2026-12-24', '2027-01-07'],
    ['2027-01-04', '2027-01-07'],
    ['2026-01-07', '2026-01-07'],
    ['2022-12-27', '2023-01-09'],
    ['2018-06-30', '2018-08-01'],
    ['2023-12-23', '2024-01-08'],
    ['2023-01-07', '2023-01-09'],
  ])('counted to %s is %s', (counted, due) => {
    expect(dueOn(isoDate(counted), { unit: 'cd', n: 0 }, 'opinion')).toBe(due);
  });

  it('is never in July or from 24 December to 6 January, 2015-2050', () => {
    const spans: readonly Span[] = [
      { unit: 'cd', n: 0 },
      { unit: 'wd', n: 10 },
      { unit: 'wd', n: 15 },
      { unit: 'wd', n: 20 },
      { unit: 'm', n: 1 },
    ];
    const wrong: string[] = [];
    for (let day = min; day <= max; day += 1) {
      for (const span of spans) {
        const due = dueOn(fromDayNumber(day), span, 'opinion');
        if (isQuiet(due) || !isWorkingDay(due)) wrong.push(due);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('moves no further than the first working day after the period', () => {
    fc.assert(
      fc.property(anyDay, (counted) => {
        const due = dueOn(counted, { unit: 'cd', n: 0 }, 'opinion');
        for (let day = counted; day < due; day = addDays(day, 1)) expect(isQuiet(day) || !isWorkingDay(day)).toBe(true);
      }),
    );
  });
});

describe('the review of a recommendation', () => {
  it('published 29 February 2024 is due Monday 2 March 2026 and overdue from the 3rd (scenario 13)', () => {
    const due = reviewDueOn(isoDate('2024-02-29'));
    expect(due).toBe('2026-03-02');
    expect([isOverdue(due, isoDate('2026-03-02')), isOverdue(due, isoDate('2026-03-03'))]).toEqual([false, true]);
  });

  it.each([
    ['2024-03-12', null, '2026-03-12'],
    ['2024-03-12', '2025-03-12', '2025-03-12'],
    ['2024-03-12', '2025-03-15', '2025-03-17'],
    ['2024-03-12', '2030-01-01', '2026-03-12'],
    ['2024-06-06', null, '2026-06-08'],
  ])('published %s with own date %j is due %s', (published, own, due) => {
    expect(reviewDueOn(isoDate(published), own === null ? null : isoDate(own))).toBe(due);
  });
});
