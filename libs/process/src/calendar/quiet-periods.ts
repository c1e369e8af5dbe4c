import { dateOf, type IsoDate, monthOf, yearOf } from './iso-date.js';

/**
 * Gives the day after the quiet period the date lies in, when nobody is expected to answer: July, or 24 December to
 * 6 January. Null when the date lies in neither.
 *
 * @throws RangeError when that day is after the year 2199
 * @source domain/states.md#13 (July and 24 Dec-6 Jan; Swedish custom)
 */
export function dayAfterQuietPeriod(date: IsoDate): IsoDate | null {
  const dayOfYear = date.slice(5);
  if (monthOf(date) === 7) return dateOf(yearOf(date), 8, 1);
  if (dayOfYear >= '12-24') return dateOf(yearOf(date) + 1, 1, 7);
  if (dayOfYear <= '01-06') return dateOf(yearOf(date), 1, 7);
  return null;
}
