import { describe, expect, it } from '@jest/globals';
import Holidays from 'date-holidays';
import { addDays, type IsoDate, isoDate, weekday, yearOf } from './iso-date.js';
import {
  HOLIDAY_NAMES,
  holidayOn,
  type HolidayName,
  isBridgeDay,
  isPublicHoliday,
  isWorkingDay,
} from './swedish-holidays.js';

/**
 * The rules of date-holidays for Sweden and our names for them. Its type `public` is our public holiday and its `bank`
 * our eve. Its `optional` (half days: 5 January, Walpurgis Night, All Saints' Eve) and `observance` (Mother's Day, Lucia,
 * Easter Eve, Whit Monday since 2005 ...) are working days unless they fall on a weekend, and are left out here.
 */
const NAME_OF_RULE: Readonly<Record<string, HolidayName>> = {
  '01-01': 'new-years-day',
  '01-06': 'epiphany',
  'easter -2': 'good-friday',
  easter: 'easter-day',
  'easter 1': 'easter-monday',
  '05-01': 'may-day',
  'easter 39': 'ascension-day',
  'easter 49': 'whit-sunday',
  '06-06 since 2005': 'national-day',
  'friday after 06-19': 'midsummer-eve',
  'saturday after 06-20': 'midsummer-day',
  'saturday after 10-31': 'all-saints-day',
  '12-24': 'christmas-eve',
  '12-25': 'christmas-day',
  '12-26': 'boxing-day',
  '12-31': 'new-years-eve',
};
const library = new Holidays('SE');
const libraryHolidays = new Map<string, { readonly names: string[]; readonly types: string[] }>();
for (let year = 2015; year <= 2050; year += 1) {
  for (const { date, rule, type } of library.getHolidays(year, 'sv')) {
    if (type !== 'public' && type !== 'bank') continue;
    const found = libraryHolidays.get(date.slice(0, 10)) ?? { names: [], types: [] };
    found.names.push(NAME_OF_RULE[rule] ?? `unknown rule ${rule}`);
    found.types.push(type);
    libraryHolidays.set(date.slice(0, 10), found);
  }
}
const days: IsoDate[] = [];
for (let date = isoDate('2015-01-01'); yearOf(date) <= 2050; date = addDays(date, 1)) days.push(date);

function namesIn(year: number): ReadonlySet<HolidayName> {
  const names = new Set<HolidayName>();
  for (let date = isoDate(`${year}-01-01`); yearOf(date) === year; date = addDays(date, 1)) {
    const name = holidayOn(date);
    if (name !== null) names.add(name);
  }
  return names;
}

describe('every day 2015-2050, against date-holidays', () => {
  it('has the same holidays and eves', () => {
    const wrong = days.filter((date) => {
      const theirs = libraryHolidays.get(date)?.names ?? [];
      const ours = holidayOn(date);
      return ours === null ? theirs.length > 0 : !theirs.includes(ours);
    });
    expect(wrong).toEqual([]);
    expect(libraryHolidays.size).toBeGreaterThan(36 * 15);
  });

  it('has the same public holidays, Sundays added', () => {
    expect(
      days.filter((date) => {
        const theirs = libraryHolidays.get(date)?.types.includes('public') ?? false;
        return isPublicHoliday(date) !== (theirs || weekday(date) === 7);
      }),
    ).toEqual([]);
  });

  it('has the same working days', () => {
    expect(days.filter((date) => isWorkingDay(date) !== (!libraryHolidays.has(date) && weekday(date) < 6))).toEqual([]);
  });
});

describe('holidays', () => {
  it('exchange Whit Monday for 6 June in 2005', () => {
    expect([holidayOn(isoDate('2004-05-31')), holidayOn(isoDate('2004-06-06'))]).toEqual(['whit-monday', null]);
    expect([holidayOn(isoDate('2005-05-16')), holidayOn(isoDate('2005-06-06'))]).toEqual([null, 'national-day']);
    expect(isWorkingDay(isoDate('2005-05-16'))).toBe(true);
    expect(namesIn(2004)).toEqual(new Set(HOLIDAY_NAMES.filter((name) => name !== 'national-day')));
    expect(namesIn(2026)).toEqual(new Set(HOLIDAY_NAMES.filter((name) => name !== 'whit-monday')));
  });

  it('give the name that stands first in the law when two fall on one day', () => {
    expect(holidayOn(isoDate('2008-05-01'))).toBe('may-day');
    expect(holidayOn(isoDate('2049-06-06'))).toBe('whit-sunday');
  });

  it.each(['2026-01-05', '2026-04-02', '2026-04-30', '2026-05-15', '2026-10-30'])(
    'do not include the half day or bridge day %s',
    (text) => {
      expect([holidayOn(isoDate(text)), isWorkingDay(isoDate(text)), isPublicHoliday(isoDate(text))]).toEqual([
        null,
        true,
        false,
      ]);
    },
  );

  it('count eves as free but not as public holidays, and Sundays as public holidays without a name', () => {
    const eve = isoDate('2026-06-19');
    expect([holidayOn(eve), isPublicHoliday(eve), isWorkingDay(eve)]).toEqual(['midsummer-eve', false, false]);
    const sunday = isoDate('2026-03-08');
    expect([holidayOn(sunday), isPublicHoliday(sunday), isWorkingDay(sunday)]).toEqual([null, true, false]);
    const saturday = isoDate('2026-03-07');
    expect([isPublicHoliday(saturday), isWorkingDay(saturday)]).toEqual([false, false]);
  });

  it.each([
    [1900, '04-15'],
    [1913, '03-23'],
    [1943, '04-25'],
    [1954, '04-18'],
    [1981, '04-19'],
    [2000, '04-23'],
    [2008, '03-23'],
    [2038, '04-25'],
    [2160, '03-23'],
    [2199, '04-14'],
  ])('have Easter Day of %i on %s', (year, day) => {
    expect(holidayOn(isoDate(`${year}-${day}`))).toBe('easter-day');
  });
});

describe('bridge days', () => {
  it('are single working days between free ones', () => {
    expect(days.filter((date) => yearOf(date) === 2026 && isBridgeDay(date))).toEqual([
      '2026-01-02',
      '2026-01-05',
      '2026-05-15',
    ]);
    expect(days.filter((date) => yearOf(date) === 2024 && isBridgeDay(date))).toEqual([
      '2024-05-10',
      '2024-06-07',
      '2024-12-23',
      '2024-12-27',
      '2024-12-30',
    ]);
  });
});
