import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { addDays, dayNumberOf, fromDayNumber, isoDate, yearOf } from './iso-date.js';
import { endOfDay, startOfDay, stockholmDate } from './stockholm-time.js';

const intl = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});
const HOUR = 3_600_000;

function disagreements(fromYear: number, toYear: number): string[] {
  const wrong: string[] = [];
  for (let date = isoDate(`${fromYear}-01-01`); yearOf(date) <= toYear; date = addDays(date, 1)) {
    const start = startOfDay(date);
    const end = endOfDay(date);
    const agrees =
      intl.format(start) === `${date} 00:00:00` &&
      intl.format(end) === `${date} 23:59:59` &&
      end.getUTCMilliseconds() === 999 &&
      stockholmDate(start) === date &&
      stockholmDate(end) === date &&
      end.getTime() + 1 === startOfDay(addDays(date, 1)).getTime();
    if (!agrees) wrong.push(date);
  }
  return wrong;
}

describe('days in Stockholm, against Intl', () => {
  it('begin and end at local midnight on every day 2015-2050', () => {
    expect(disagreements(2015, 2050)).toEqual([]);
  });

  it('also when summer time still ended in September, and through 1996', () => {
    expect(disagreements(1994, 1996)).toEqual([]);
  });

  it('are the same at any instant', () => {
    const instants = fc.date({
      min: new Date('1970-01-01T00:00:00Z'),
      max: new Date('2199-12-31T22:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, (instant) => {
        expect(stockholmDate(instant)).toBe(intl.format(instant).slice(0, 10));
      }),
      { numRuns: 300 },
    );
  });
});

describe('the days of clock changes', () => {
  it.each([
    ['2026-03-28', 24],
    ['2026-03-29', 23],
    ['2026-03-30', 24],
    ['2026-10-24', 24],
    ['2026-10-25', 25],
    ['2026-10-26', 24],
    ['1995-09-24', 25],
    ['1995-10-29', 24],
    ['1996-10-27', 25],
  ])('%s has %i hours', (text, hours) => {
    const date = isoDate(text);
    expect((endOfDay(date).getTime() + 1 - startOfDay(date).getTime()) / HOUR).toBe(hours);
  });

  it('end at 23:59:59.999 by the clock on the wall', () => {
    expect(endOfDay(isoDate('2026-03-28')).toISOString()).toBe('2026-03-28T22:59:59.999Z');
    expect(endOfDay(isoDate('2026-03-29')).toISOString()).toBe('2026-03-29T21:59:59.999Z');
    expect(endOfDay(isoDate('2026-10-25')).toISOString()).toBe('2026-10-25T22:59:59.999Z');
    expect(stockholmDate(new Date('2026-03-31T22:00:00Z'))).toBe('2026-04-01');
    expect(stockholmDate(new Date('2026-12-31T22:59:59.999Z'))).toBe('2026-12-31');
    expect(stockholmDate(new Date('2026-12-31T23:00:00Z'))).toBe('2027-01-01');
  });
});

describe('the bounds', () => {
  it('are those of the calendar', () => {
    expect(stockholmDate(startOfDay(isoDate('1900-01-01')))).toBe('1900-01-01');
    expect(endOfDay(isoDate('2199-12-31')).toISOString()).toBe('2199-12-31T22:59:59.999Z');
    expect(() => stockholmDate(new Date('2199-12-31T23:00:00Z'))).toThrow(RangeError);
    expect(() => stockholmDate(new Date(Number.NaN))).toThrow(new RangeError('Not an instant: Invalid Date'));
  });

  it('give each day back', () => {
    const anyDay = fc
      .integer({ min: dayNumberOf(isoDate('1990-01-01')), max: dayNumberOf(isoDate('2199-12-31')) })
      .map(fromDayNumber);
    fc.assert(
      fc.property(anyDay, (date) => {
        expect([stockholmDate(startOfDay(date)), stockholmDate(endOfDay(date))]).toEqual([date, date]);
      }),
    );
  });
});
