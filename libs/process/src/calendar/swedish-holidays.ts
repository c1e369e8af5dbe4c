import { toDayNumber } from './day-number.js';
import { firstWeekday, fixed, fromEaster, holidaysBy, type HolidayRule } from './holiday-rules.js';
import { addDays, type IsoDate, weekday } from './iso-date.js';

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
export const holidayOn: (date: IsoDate) => HolidayName | null = holidaysBy(HOLIDAY_NAMES, RULES);

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
