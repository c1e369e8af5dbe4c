import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { addDays, dayNumberOf, fromDayNumber, isoDate } from './iso-date.js';
import { isWorkingDay } from './swedish-holidays.js';
import { addWorkingDays, workingDayOnOrAfter, workingDaysBetween } from './working-days.js';

const anyDay = fc
  .integer({ min: dayNumberOf(isoDate('1950-01-01')), max: dayNumberOf(isoDate('2149-12-31')) })
  .map(fromDayNumber);
const anyCount = fc.integer({ min: -2_000, max: 2_000 });

describe('adding working days', () => {
  it.each([
    ['2026-03-02', 1, '2026-03-03'],
    ['2026-03-06', 1, '2026-03-09'],
    ['2026-03-07', 1, '2026-03-09'],
    ['2026-03-09', -1, '2026-03-06'],
    ['2026-03-07', -1, '2026-03-06'],
    ['2026-03-07', 0, '2026-03-07'],
    ['2026-04-01', 2, '2026-04-07'],
    ['2026-12-23', 1, '2026-12-28'],
    ['2026-12-30', 1, '2027-01-04'],
    ['2027-01-04', -1, '2026-12-30'],
    ['2026-03-02', 15, '2026-03-23'],
  ])('%s and %i is %s', (from, count, to) => {
    expect(addWorkingDays(isoDate(from), count)).toBe(to);
  });

  it('steps as counting one by one does', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (from, count) => {
        let date = from;
        for (let left = Math.abs(count); left > 0;) {
          date = addDays(date, Math.sign(count));
          if (isWorkingDay(date)) left -= 1;
        }
        expect(addWorkingDays(from, count)).toBe(date);
      }),
    );
  });

  it('is undone by counting', () => {
    fc.assert(
      fc.property(anyDay, anyCount, (from, count) => {
        expect(workingDaysBetween(from, addWorkingDays(from, count))).toBe(count);
      }),
    );
  });

  it('adds up, and is undone by going back, from a working day', () => {
    fc.assert(
      fc.property(anyDay.map(workingDayOnOrAfter), anyCount, anyCount, (from, a, b) => {
        expect(addWorkingDays(addWorkingDays(from, a), b)).toBe(addWorkingDays(from, a + b));
        expect(addWorkingDays(addWorkingDays(from, a), -a)).toBe(from);
      }),
    );
  });

  it('lands on a working day and grows with both day and count', () => {
    fc.assert(
      fc.property(
        anyDay,
        anyCount.filter((count) => count !== 0),
        (from, count) => {
          const to = addWorkingDays(from, count);
          expect(isWorkingDay(to)).toBe(true);
          expect(addWorkingDays(from, count + 1) > to).toBe(true);
          expect(addWorkingDays(addDays(from, 1), count) >= to).toBe(true);
        },
      ),
    );
  });

  it('refuses fractions and days outside the calendar', () => {
    expect(() => addWorkingDays(isoDate('2026-03-02'), 1.5)).toThrow(
      new RangeError('Not a whole number of working days: 1.5'),
    );
    expect(() => addWorkingDays(isoDate('2199-12-30'), 1)).toThrow(RangeError);
    expect(() => addWorkingDays(isoDate('1900-01-02'), -1)).toThrow(RangeError);
    expect(() => workingDayOnOrAfter(isoDate('2199-12-31'))).toThrow(RangeError);
  });
});

describe('the working day on or after', () => {
  it('is the day itself, or the first working day that follows', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const moved = workingDayOnOrAfter(date);
        expect(moved).toBe(isWorkingDay(date) ? date : addWorkingDays(date, 1));
        expect(workingDayOnOrAfter(moved)).toBe(moved);
      }),
    );
  });
});

describe('working days between', () => {
  it.each([
    ['2026-03-06', '2026-03-09', 1],
    ['2026-03-09', '2026-03-06', -1],
    ['2026-03-07', '2026-03-08', 0],
    ['2026-03-08', '2026-03-07', 0],
    ['2026-03-07', '2026-03-09', 1],
    ['2026-03-09', '2026-03-07', 0],
    ['2026-03-07', '2026-03-06', -1],
    ['2026-03-06', '2026-03-06', 0],
    ['2025-12-31', '2026-12-31', 251],
    ['2026-12-31', '2025-12-31', -251],
    ['2026-03-09', '2026-03-20', 9],
  ])('%s and %s: %i', (from, to, count) => {
    expect(workingDaysBetween(isoDate(from), isoDate(to))).toBe(count);
  });

  it('never sinks as the last day moves on', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -1_000, max: 1_000 }), (from, days) => {
        const to = addDays(from, days);
        const grown = workingDaysBetween(from, addDays(to, 1)) - workingDaysBetween(from, to);
        expect(grown === 0 || grown === 1).toBe(true);
      }),
    );
  });
});
