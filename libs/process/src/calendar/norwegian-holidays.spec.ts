import { describe, expect, it } from '@jest/globals';
import Holidays from 'date-holidays';
import { addDays, isoDate, type IsoDate, weekday, yearOf } from './iso-date.js';
import { dueOn } from './deadline-date.js';
import { calendarOf } from './calendars.js';
import {
  dayAfterNorwegianQuietPeriod,
  isNorwegianWorkingDay,
  NORWEGIAN_HOLIDAYS,
  norwegianHolidayOn,
} from './norwegian-holidays.js';
import { isWorkingDay } from './swedish-holidays.js';

const days: IsoDate[] = [];
for (let date = isoDate('2013-01-01'); yearOf(date) <= 2050; date = addDays(date, 1)) days.push(date);

const library = new Holidays('NO');
const publicHolidays = new Set<string>();
for (let year = 2013; year <= 2050; year += 1) {
  for (const { date, type } of library.getHolidays(year)) if (type === 'public') publicHolidays.add(date.slice(0, 10));
}

describe('every day 2013-2050 in Norway, against date-holidays', () => {
  it('has the same public holidays', () => {
    expect(days.filter((date) => (norwegianHolidayOn(date) !== null) !== publicHolidays.has(date))).toEqual([]);
    expect(publicHolidays.size).toBeGreaterThan(38 * 11);
  });

  it('has the same working days', () => {
    const theirs = (date: IsoDate): boolean => weekday(date) < 6 && !publicHolidays.has(date);
    expect(days.filter((date) => isNorwegianWorkingDay(date) !== theirs(date))).toEqual([]);
  });
});

describe('the holidays of Norway', () => {
  it('are these in 2026, as written in the law', () => {
    const of2026 = days.filter((date) => yearOf(date) === 2026 && norwegianHolidayOn(date) !== null);
    expect(of2026.map((date) => [date, norwegianHolidayOn(date)])).toEqual([
      ['2026-01-01', 'new-years-day'],
      ['2026-04-02', 'maundy-thursday'],
      ['2026-04-03', 'good-friday'],
      ['2026-04-05', 'easter-day'],
      ['2026-04-06', 'easter-monday'],
      ['2026-05-01', 'labour-day'],
      ['2026-05-14', 'ascension-day'],
      ['2026-05-17', 'constitution-day'],
      ['2026-05-24', 'whit-sunday'],
      ['2026-05-25', 'whit-monday'],
      ['2026-12-25', 'christmas-day'],
      ['2026-12-26', 'second-christmas-day'],
    ]);
    expect(of2026).toHaveLength(NORWEGIAN_HOLIDAYS.length);
  });

  it('are not those of Sweden', () => {
    const differ = days.filter((date) => yearOf(date) === 2025 && isWorkingDay(date) !== isNorwegianWorkingDay(date));
    expect(differ).toEqual([
      '2025-01-06',
      '2025-04-17',
      '2025-06-06',
      '2025-06-09',
      '2025-06-20',
      '2025-12-24',
      '2025-12-31',
    ]);
  });
});

describe('the calendar of a process', () => {
  it('is that of its country, and Sweden’s where a chart belongs to no one process', () => {
    const eve = isoDate('2025-06-20');
    expect(calendarOf('NYE_METODER_2013').isWorkingDay(eve)).toBe(true);
    expect(calendarOf('IN_OUT_2018').isWorkingDay(eve)).toBe(false);
    expect(calendarOf(undefined).isWorkingDay(eve)).toBe(false);
  });

  it('counts and moves by itself', () => {
    const { add, between, onOrAfter } = calendarOf('NYE_METODER_2013');
    expect(add(isoDate('2026-03-31'), 2)).toBe('2026-04-07');
    expect(between(isoDate('2026-03-31'), isoDate('2026-04-07'))).toBe(2);
    expect(onOrAfter(isoDate('2026-04-02'))).toBe('2026-04-07');
    for (const kind of ['own', 'opinion'] as const) {
      const due = dueOn(isoDate('2026-12-01'), { unit: 'cd', n: 24 }, kind, calendarOf('NYE_METODER_2013'));
      expect(due).toBe(kind === 'own' ? '2026-12-28' : '2027-01-04');
    }
  });

  it.each([
    ['2026-07-15', '2026-08-01'],
    ['2026-12-24', '2027-01-02'],
    ['2026-01-01', '2026-01-02'],
    ['2026-01-05', null],
  ])('has a quiet time at %s that ends before %s', (text, after) => {
    expect(dayAfterNorwegianQuietPeriod(isoDate(text))).toBe(after);
  });
});
