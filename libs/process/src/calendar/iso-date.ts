import { daysInMonth, requireWhole, toCivilDay, toDayNumber, weekdayOf } from './day-number.js';

declare const isoDateBrand: unique symbol;

/**
 * A calendar day, 'YYYY-MM-DD', from 1900-01-01 to 2199-12-31. Sorts as text in order of time.
 * Only `isIsoDate` gives the brand, so every value of the type is a day that exists.
 */
export type IsoDate = string & { readonly [isoDateBrand]: true };

const SHAPE = /^(?:19|20|21)\d\d-\d\d-\d\d$/;

const number2 = (text: string, at: number): number => (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;
const pad2 = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

/** Tells whether the text is a real day, written 'YYYY-MM-DD', in the years 1900-2199; '2025-02-29' is not. */
export function isIsoDate(text: string): text is IsoDate {
  if (!SHAPE.test(text)) return false;
  const month = number2(text, 5);
  const day = number2(text, 8);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(number2(text, 0) * 100 + number2(text, 2), month);
}

/**
 * Reads a day from 'YYYY-MM-DD'.
 *
 * @throws RangeError naming the text, when it is not a real day in the years 1900-2199
 */
export function isoDate(text: string): IsoDate {
  if (isIsoDate(text)) return text;
  throw new RangeError(`Not a calendar day between 1900-01-01 and 2199-12-31: "${text}"`);
}

/** @throws RangeError when there is no such day in the years 1900-2199 */
export function dateOf(year: number, month: number, day: number): IsoDate {
  return isoDate(`${year}-${pad2(month)}-${pad2(day)}`);
}

/** Gives the year, 1900-2199. */
export const yearOf = (date: IsoDate): number => number2(date, 0) * 100 + number2(date, 2);
/** Gives the month, 1-12. */
export const monthOf = (date: IsoDate): number => number2(date, 5);
/** Gives the day of the month, 1-31. */
export const dayOfMonth = (date: IsoDate): number => number2(date, 8);

/** Gives the days since 1970-01-01, negative before it. */
export const dayNumberOf = (date: IsoDate): number => toDayNumber(yearOf(date), monthOf(date), dayOfMonth(date));

/** @throws RangeError when the day is outside the years 1900-2199 */
export function fromDayNumber(dayNumber: number): IsoDate {
  const { year, month, day } = toCivilDay(dayNumber);
  return dateOf(year, month, day);
}

/**
 * Gives the day `days` calendar days later, or earlier when negative.
 *
 * @throws RangeError for a fraction, or outside the years 1900-2199
 */
export function addDays(date: IsoDate, days: number): IsoDate {
  requireWhole(days, 'days');
  return fromDayNumber(dayNumberOf(date) + days);
}

/**
 * Gives the day with the same number `months` later (negative: earlier), or that month's last day if it has no such day:
 * 31 January plus one month is 28 or 29 February.
 *
 * @throws RangeError for a fraction, or outside the years 1900-2199
 * @source domain/law-and-conventions.md#9 (lag 1930:173 1 §)
 */
export function addMonths(date: IsoDate, months: number): IsoDate {
  requireWhole(months, 'months');
  const monthIndex = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const year = Math.floor(monthIndex / 12);
  const month = monthIndex - year * 12 + 1;
  return dateOf(year, month, Math.min(dayOfMonth(date), daysInMonth(year, month)));
}

/**
 * Gives the same day `years` later (negative: earlier); 29 February becomes the 28th in a year without it.
 *
 * @throws RangeError for a fraction, or outside the years 1900-2199
 * @source domain/law-and-conventions.md#9 (lag 1930:173 1 §)
 */
export function addYears(date: IsoDate, years: number): IsoDate {
  requireWhole(years, 'years');
  return addMonths(date, years * 12);
}

/** Gives the calendar days from `from` to `to`: 1 from a day to the next, negative when `to` is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => dayNumberOf(to) - dayNumberOf(from);

/** Orders days by time, for `sort`: negative when `a` is earlier, 0 when equal, positive when later. */
export const compareDates = (a: IsoDate, b: IsoDate): -1 | 0 | 1 => (a < b ? -1 : a > b ? 1 : 0);

/** Gives the first of the days in time. */
export const earliest = (first: IsoDate, ...others: readonly IsoDate[]): IsoDate =>
  others.reduce((found, date) => (date < found ? date : found), first);

/** Gives the last of the days in time. */
export const latest = (first: IsoDate, ...others: readonly IsoDate[]): IsoDate =>
  others.reduce((found, date) => (date > found ? date : found), first);

/** Gives the ISO weekday: 1 is Monday, 7 is Sunday. */
export const weekday = (date: IsoDate): number => weekdayOf(dayNumberOf(date));

/** A week of ISO 8601, shown in Swedish as `v. 14`. */
export interface IsoWeek {
  /** the year the week belongs to, which near New Year may differ from the day's own */
  readonly year: number;
  /** 1-53 */
  readonly week: number;
}

/** Gives the ISO 8601 week of a day: it belongs to the year in which its Thursday lies. */
export function isoWeek(date: IsoDate): IsoWeek {
  const day = dayNumberOf(date);
  const thursday = day - weekdayOf(day) + 4;
  const { year } = toCivilDay(thursday);
  return { year, week: Math.floor((thursday - toDayNumber(year, 1, 1)) / 7) + 1 };
}
