/**
 * Calendar arithmetic on plain integers, the ground under `IsoDate`: fast, and without `Date`.
 * A day number counts days since 1970-01-01 (day 0, a Thursday) in the Gregorian calendar.
 */

/** A day of the civil calendar in numbers. */
export interface CivilDay {
  readonly year: number;
  /** 1 (January) to 12 */
  readonly month: number;
  /** 1 to 31 */
  readonly day: number;
}

/** Days from 0000-03-01, where the counting year begins, to 1970-01-01. */
const EPOCH = 719_468;
const DAYS_IN_400_YEARS = 146_097;

/**
 * Gives the day number of a civil day.
 *
 * @param year   0 or later
 * @param month  1-12
 * @param day    1-31, not checked against the month's length
 */
export function toDayNumber(year: number, month: number, day: number): number {
  // The counting year begins on 1 March, so that a leap day is the last day of its year.
  const countingYear = month > 2 ? year : year - 1;
  const monthsSinceMarch = month > 2 ? month - 3 : month + 9;
  const leapDays = Math.floor(countingYear / 4) - Math.floor(countingYear / 100) + Math.floor(countingYear / 400);
  return 365 * countingYear + leapDays + Math.floor((153 * monthsSinceMarch + 2) / 5) + day - 1 - EPOCH;
}

/**
 * Gives the civil day of a day number; the inverse of `toDayNumber`.
 *
 * @param dayNumber  a whole number, the day 0000-03-01 or later
 */
export function toCivilDay(dayNumber: number): CivilDay {
  const sinceEra = dayNumber + EPOCH;
  const era = Math.floor(sinceEra / DAYS_IN_400_YEARS);
  const dayOfEra = sinceEra - era * DAYS_IN_400_YEARS;
  const leapDays = Math.floor(dayOfEra / 1_460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthsSinceMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthsSinceMarch < 10 ? monthsSinceMarch + 3 : monthsSinceMarch - 9;
  return {
    year: era * 400 + yearOfEra + (month > 2 ? 0 : 1),
    month,
    day: dayOfYear - Math.floor((153 * monthsSinceMarch + 2) / 5) + 1,
  };
}

/** Gives the length of a month (1-12) in days, 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Gives the ISO weekday of a day number: 1 is Monday, 7 is Sunday. */
export function weekdayOf(dayNumber: number): number {
  // Day 0 was a Thursday; the second remainder keeps days before 1970 positive.
  return ((((dayNumber + 3) % 7) + 7) % 7) + 1;
}

/** Gives the first day on or after `dayNumber` that falls on the ISO weekday (1-7). */
export function weekdayOnOrAfter(dayNumber: number, weekday: number): number {
  return dayNumber + ((weekday - weekdayOf(dayNumber) + 7) % 7);
}

/**
 * Lets a whole number pass.
 *
 * @throws RangeError naming the number and what it counts, for fractions, NaN and infinities
 */
export function requireWhole(count: number, of: string): void {
  if (!Number.isInteger(count)) throw new RangeError(`Not a whole number of ${of}: ${count}`);
}
