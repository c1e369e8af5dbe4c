import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  addDays,
  addMonths,
  addYears,
  compareDates,
  dayNumberOf,
  dayOfMonth,
  daysBetween,
  earliest,
  fromDayNumber,
  isIsoDate,
  isoDate,
  isoWeek,
  latest,
  monthOf,
  weekday,
  yearOf,
} from './iso-date.js';

const first = dayNumberOf(isoDate('1900-01-01'));
const last = dayNumberOf(isoDate('2199-12-31'));
const anyDay = fc.integer({ min: first, max: last }).map(fromDayNumber);
const midDay = fc.integer({ min: first + 40_000, max: last - 40_000 }).map(fromDayNumber);
const anyMonths = fc.integer({ min: -1_000, max: 1_000 });

describe('a calendar day', () => {
  it.each(['2024-02-29', '2000-02-29', '1900-01-01', '2199-12-31', '2026-03-31'])('exists: %s', (text) => {
    expect(isIsoDate(text)).toBe(true);
    expect(isoDate(text)).toBe(text);
  });

  const impossible =
    '2025-02-29 1900-02-29 2100-02-29 2026-04-31 2026-00-10 2026-13-01 2026-01-00 2026-01-32 1899-12-31 2200-01-01';
  const misspelt = ['2026-1-1', '2026-01-01T00:00', ' 2026-01-01', '2026-01-01\n', '', '20260101', '２０２６-01-01'];
  it.each([...impossible.split(' '), ...misspelt])('does not exist: %j', (text) => {
    expect(isIsoDate(text)).toBe(false);
    expect(() => isoDate(text)).toThrow(
      new RangeError(`Not a calendar day between 1900-01-01 and 2199-12-31: "${text}"`),
    );
  });

  it('is the same as JavaScript counts it, on every day of three centuries', () => {
    const wrong: string[] = [];
    for (let day = first; day <= last; day += 1) {
      const date = fromDayNumber(day);
      const expected = new Date(day * 86_400_000);
      const agrees =
        date === expected.toISOString().slice(0, 10) &&
        dayNumberOf(date) === day &&
        isIsoDate(date) &&
        weekday(date) === (expected.getUTCDay() || 7);
      if (!agrees) wrong.push(date);
    }
    expect(wrong).toEqual([]);
    expect(last - first + 1).toBe(109_573);
  });

  it('is read in parts', () => {
    const date = isoDate('2026-03-09');
    expect([yearOf(date), monthOf(date), dayOfMonth(date)]).toEqual([2026, 3, 9]);
  });
});

describe('adding time', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-05-31', 1, '2026-06-30'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-01-31', 0, '2026-01-31'],
    ['2024-02-29', 12, '2025-02-28'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(isoDate(from), months)).toBe(to);
  });

  it('turns 29 February into the 28th in a year without it', () => {
    expect(addYears(isoDate('2024-02-29'), 2)).toBe('2026-02-28');
    expect(addYears(isoDate('2024-02-29'), 4)).toBe('2028-02-29');
    expect(addYears(isoDate('2026-02-28'), 2)).toBe('2028-02-28');
  });

  it('undoes days, and days add up', () => {
    fc.assert(
      fc.property(
        midDay,
        fc.integer({ min: -10_000, max: 10_000 }),
        fc.integer({ min: -10_000, max: 10_000 }),
        (date, a, b) => {
          expect(addDays(addDays(date, a), b)).toBe(addDays(date, a + b));
          expect(daysBetween(date, addDays(date, a))).toBe(a);
        },
      ),
    );
  });

  it('adds months into the month meant, on the same day or its last, and never shortens time', () => {
    fc.assert(
      fc.property(midDay, anyMonths, (date, months) => {
        const sum = addMonths(date, months);
        expect(yearOf(sum) * 12 + monthOf(sum)).toBe(yearOf(date) * 12 + monthOf(date) + months);
        const clipped = dayOfMonth(sum) < dayOfMonth(date);
        expect(dayOfMonth(sum) === dayOfMonth(date) || (clipped && dayOfMonth(addDays(sum, 1)) === 1)).toBe(true);
        expect(addMonths(addDays(date, 1), months) >= sum).toBe(true);
        expect(addYears(date, 3)).toBe(addMonths(date, 36));
      }),
    );
  });

  it('refuses fractions and days outside the calendar', () => {
    const date = isoDate('2199-12-31');
    expect(() => addDays(date, 1)).toThrow(RangeError);
    expect(() => addMonths(date, 1)).toThrow(RangeError);
    expect(() => addYears(isoDate('1900-01-01'), -1)).toThrow(RangeError);
    expect(() => addDays(date, 0.5)).toThrow(new RangeError('Not a whole number of days: 0.5'));
    expect(() => addMonths(date, Number.NaN)).toThrow(new RangeError('Not a whole number of months: NaN'));
    expect(() => addYears(date, 0.5)).toThrow(new RangeError('Not a whole number of years: 0.5'));
  });
});

describe('the order of days', () => {
  it('is that of time', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(compareDates(a, b)).toBe(Math.sign(dayNumberOf(a) - dayNumberOf(b)));
        expect(dayNumberOf(earliest(a, b))).toBe(Math.min(dayNumberOf(a), dayNumberOf(b)));
        expect(dayNumberOf(latest(a, b))).toBe(Math.max(dayNumberOf(a), dayNumberOf(b)));
      }),
    );
    const only = isoDate('2026-01-01');
    expect([earliest(only), latest(only)]).toEqual([only, only]);
  });
});

describe('the ISO week', () => {
  it.each([
    ['2026-03-31', 2026, 14],
    ['2024-12-30', 2025, 1],
    ['2027-01-03', 2026, 53],
    ['2021-01-03', 2020, 53],
    ['2023-01-01', 2022, 52],
  ])('of %s is %i, week %i', (date, year, week) => {
    expect(isoWeek(isoDate(date))).toEqual({ year, week });
  });

  it('changes on Mondays and only then', () => {
    fc.assert(
      fc.property(midDay, (date) => {
        const same = isoWeek(date).week === isoWeek(addDays(date, -1)).week;
        expect(same).toBe(weekday(date) !== 1);
      }),
    );
  });
});
