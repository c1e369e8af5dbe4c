import { toDayNumber, weekdayOnOrAfter } from './day-number.js';
import { fromDayNumber, type IsoDate, yearOf } from './iso-date.js';

/** Gives a holiday's day number in a year, or null in a year that does not have it. */
export type HolidayRule = (year: number, easterDay: number) => number | null;

export const fixed =
  (month: number, day: number): HolidayRule =>
  (year) =>
    toDayNumber(year, month, day);
export const fromEaster =
  (days: number): HolidayRule =>
  (_year, easterDay) =>
    easterDay + days;
export const firstWeekday =
  (isoWeekday: number, month: number, fromDay: number): HolidayRule =>
  (year) =>
    weekdayOnOrAfter(toDayNumber(year, month, fromDay), isoWeekday);

/**
 * Makes what names the holidays of a country by its rules, each year worked out once.
 *
 * @param names  in the order in which they count when two fall on one day
 */
export function holidaysBy<Name extends string>(
  names: readonly Name[],
  rules: Readonly<Record<Name, HolidayRule>>,
): (date: IsoDate) => Name | null {
  const known = new Map<number, ReadonlyMap<IsoDate, Name>>();
  const ofYear = (year: number): ReadonlyMap<IsoDate, Name> => {
    const found = known.get(year);
    if (found !== undefined) return found;
    const easterDay = easterDayOf(year);
    const holidays = new Map<IsoDate, Name>();
    for (const name of names) {
      const dayNumber = rules[name](year, easterDay);
      const date = dayNumber === null ? null : fromDayNumber(dayNumber);
      if (date !== null && !holidays.has(date)) holidays.set(date, name);
    }
    known.set(year, holidays);
    return holidays;
  };
  return (date) => ofYear(yearOf(date)).get(date) ?? null;
}

/** Easter Day by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8). */
function easterDayOf(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const yearOfCentury = year % 100;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const shift = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const monthAndDay = epact + toSunday - 7 * shift + 114;
  return toDayNumber(year, Math.floor(monthAndDay / 31), (monthAndDay % 31) + 1);
}
