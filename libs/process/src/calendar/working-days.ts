import { requireWhole, toDayNumber } from './day-number.js';
import { dayNumberOf, fromDayNumber, type IsoDate, yearOf } from './iso-date.js';
import { isWorkingDay } from './swedish-holidays.js';

/**
 * Gives the `count`th working day after the date, or before it when negative. The date itself is day 0 and is not
 * counted, working day or not; with count 0 it is given back unchanged. Costs the same for any count within a year.
 *
 * @throws RangeError for a fraction, or outside the years 1900-2199
 * @source domain/states.md#0 (wd)
 */
export function addWorkingDays(date: IsoDate, count: number): IsoDate {
  requireWhole(count, 'working days');
  if (count === 0) return date;
  const rank = count > 0 ? rankThrough(date) + count : rankBefore(date) + 1 + count;
  return workingDayOfRank(yearOf(date), rank);
}

/**
 * Gives the date itself when it is a working day, else the next one.
 *
 * @throws RangeError when that is after the year 2199
 * @source domain/law-and-conventions.md#9 (lag 1930:173 2 §)
 */
export const workingDayOnOrAfter = (date: IsoDate): IsoDate => workingDayOfRank(yearOf(date), rankBefore(date) + 1);

/**
 * Counts the working days from a day to another; `from` is not counted, `to` is. Negative when `to` is past, and 0
 * when they are the same. On `addWorkingDays(from, n)` the answer is n.
 *
 * @example working days left: workingDaysBetween(today, dueOn)
 * @source domain/law-and-conventions.md#9 (Req 9.4)
 */
export function workingDaysBetween(from: IsoDate, to: IsoDate): number {
  if (from <= to) return rankThrough(to) + workingDaysOfYears(from, to) - rankThrough(from);
  return rankBefore(to) - workingDaysOfYears(to, from) - rankBefore(from);
}

/** A year's working days in order, and how many of them there are up to and including each day of the year. */
interface WorkingYear {
  readonly firstDay: number;
  readonly days: readonly IsoDate[];
  readonly through: Uint16Array;
}

const known = new Map<number, WorkingYear>();

function workingYear(year: number): WorkingYear {
  const found = known.get(year);
  if (found !== undefined) return found;
  const firstDay = toDayNumber(year, 1, 1);
  const days: IsoDate[] = [];
  const through = new Uint16Array(toDayNumber(year + 1, 1, 1) - firstDay);
  for (let index = 0; index < through.length; index += 1) {
    const date = fromDayNumber(firstDay + index);
    if (isWorkingDay(date)) days.push(date);
    through[index] = days.length;
  }
  const made = { firstDay, days, through };
  known.set(year, made);
  return made;
}

/** How many working days of its year have come when the day is over. */
function rankThrough(date: IsoDate): number {
  const { firstDay, through } = workingYear(yearOf(date));
  return through[dayNumberOf(date) - firstDay] ?? 0;
}

/** How many working days of its year have come when the day begins. */
function rankBefore(date: IsoDate): number {
  const { firstDay, through } = workingYear(yearOf(date));
  return through[dayNumberOf(date) - firstDay - 1] ?? 0;
}

/** The working days of the whole years from that of `from` up to, not including, that of `to`. */
function workingDaysOfYears(from: IsoDate, to: IsoDate): number {
  let count = 0;
  for (let year = yearOf(from); year < yearOf(to); year += 1) count += workingYear(year).days.length;
  return count;
}

/** The working day number `rank` of a year, 1 being its first; other ranks run on into the years around it. */
function workingDayOfRank(year: number, rank: number): IsoDate {
  if (rank < 1) return workingDayOfRank(year - 1, rank + workingYear(year - 1).days.length);
  const { days } = workingYear(year);
  return days[rank - 1] ?? workingDayOfRank(year + 1, rank - days.length);
}
