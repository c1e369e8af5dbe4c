import { toDayNumber, weekdayOnOrAfter } from './day-number.js';
import { addDays, fromDayNumber, type IsoDate, weekday, yearOf } from './iso-date.js';

/** The named days on which no work is done, in the order of the law; the eves last. */
export const HOLIDAY_NAMES = [
  'new-years-day',
  'epiphany',
  'good-friday',
  'easter-day',
  'easter-monday',
  'may-day',
  'ascension-day',
  'whit-sunday',
  'whit-monday',
  'national-day',
  'midsummer-day',
  'all-saints-day',
  'christmas-day',
  'boxing-day',
  'midsummer-eve',
  'christmas-eve',
  'new-years-eve',
] as const;
export type HolidayName = (typeof HOLIDAY_NAMES)[number];

/** Gives a holiday's day number in a year, or null in a year that does not have it. */
type HolidayRule = (year: number, easterDay: number) => number | null;

const fixed =
  (month: number, day: number): HolidayRule =>
  (year) =>
    toDayNumber(year, month, day);
const fromEaster =
  (days: number): HolidayRule =>
  (_year, easterDay) =>
    easterDay + days;
const firstWeekday =
  (isoWeekday: number, month: number, fromDay: number): HolidayRule =>
  (year) =>
    weekdayOnOrAfter(toDayNumber(year, month, fromDay), isoWeekday);

/** From this year 6 June is a holiday and Whit Monday is not. */
const NATIONAL_DAY_SINCE = 2005;

const RULES: Readonly<Record<HolidayName, HolidayRule>> = {
  'new-years-day': fixed(1, 1),
  epiphany: fixed(1, 6),
  'good-friday': fromEaster(-2),
  'easter-day': fromEaster(0),
  'easter-monday': fromEaster(1),
  'may-day': fixed(5, 1),
  'ascension-day': fromEaster(39),
  'whit-sunday': fromEaster(49),
  'whit-monday': (year, easterDay) => (year < NATIONAL_DAY_SINCE ? easterDay + 50 : null),
  'national-day': (year) => (year < NATIONAL_DAY_SINCE ? null : toDayNumber(year, 6, 6)),
  'midsummer-day': firstWeekday(6, 6, 20),
  'all-saints-day': firstWeekday(6, 10, 31),
  'christmas-day': fixed(12, 25),
  'boxing-day': fixed(12, 26),
  'midsummer-eve': firstWeekday(5, 6, 19),
  'christmas-eve': fixed(12, 24),
  'new-years-eve': fixed(12, 31),
};

const EVES: ReadonlySet<HolidayName> = new Set(['midsummer-eve', 'christmas-eve', 'new-years-eve']);

/**
 * Names the holiday or eve on a day; null on other days, ordinary Saturdays and Sundays among them.
 * Where two fall on one day (Ascension Day on 1 May 2008) the one named first in the law is given.
 * The rules of 1989, with the change of 2005, are applied to every year from 1900.
 *
 * @source domain/law-and-conventions.md#9 (lag 1989:253 1-2 §§, and the eves of lag 1930:173 2 §)
 */
export const holidayOn = (date: IsoDate): HolidayName | null => holidaysOf(yearOf(date)).get(date) ?? null;

/**
 * Tells whether the day is a public holiday in law: a named one that is not an eve, or any Sunday.
 *
 * @source domain/law-and-conventions.md#9 (lag 1989:253)
 */
export function isPublicHoliday(date: IsoDate): boolean {
  const name = holidayOn(date);
  return weekday(date) === 7 || (name !== null && !EVES.has(name));
}

/**
 * Tells whether the day is a working day (vardag in the sense of deadlines): no Saturday, Sunday, public holiday,
 * Midsummer Eve, Christmas Eve or New Year's Eve. Half days, as Maundy Thursday, and bridge days are working days.
 *
 * @source domain/law-and-conventions.md#9 (lag 1930:173 2 §)
 */
export const isWorkingDay = (date: IsoDate): boolean => weekday(date) < 6 && holidayOn(date) === null;

/**
 * Tells whether the day is a bridge day (klämdag): a single working day between two that are not, which many take off.
 * It counts as a working day and is only shown as a warning.
 *
 * @source domain/law-and-conventions.md#9
 */
export const isBridgeDay = (date: IsoDate): boolean =>
  isWorkingDay(date) && !isWorkingDay(addDays(date, -1)) && !isWorkingDay(addDays(date, 1));

const known = new Map<number, ReadonlyMap<IsoDate, HolidayName>>();

function holidaysOf(year: number): ReadonlyMap<IsoDate, HolidayName> {
  const found = known.get(year);
  if (found !== undefined) return found;
  const easterDay = easterDayOf(year);
  const holidays = new Map<IsoDate, HolidayName>();
  for (const name of HOLIDAY_NAMES) {
    const dayNumber = RULES[name](year, easterDay);
    const date = dayNumber === null ? null : fromDayNumber(dayNumber);
    if (date !== null && !holidays.has(date)) holidays.set(date, name);
  }
  known.set(year, holidays);
  return holidays;
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
