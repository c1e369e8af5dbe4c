import { daysInMonth } from './day-number.js';
import { dateOf, isoDate, type IsoDate, monthOf, yearOf } from './iso-date.js';

/** How exactly it is known when something happened. */
export const PRECISIONS = ['day', 'month', 'year', 'unknown'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** What is known of a day that is not known itself. */
export type Vagueness = Exclude<Precision, 'day'>;

/** When something happened, as exactly as it is known and never more exactly. */
export interface Occurrence {
  /** the day; for a month or a year the first day of it; null when unknown, and only then */
  readonly date: IsoDate | null;
  readonly precision: Precision;
}

/** The occurrence nothing is known about. */
export const UNKNOWN_OCCURRENCE: Occurrence = { date: null, precision: 'unknown' };

/** Gives the occurrence of something known to the day. */
export const onDay = (date: IsoDate): Occurrence => ({ date, precision: 'day' });

/**
 * Reads when something happened. The text's own shape tells the precision; a stated one must agree with it.
 *
 * @param text    'YYYY-MM-DD', 'YYYY-MM', 'YYYY', or null when unknown; years 1900-2199
 * @param stated  the precision the source states beside the text
 * @throws RangeError naming the text, when it has another shape, does not exist, or disagrees with the stated precision
 */
export function parseOccurrence(text: string | null, stated?: Precision): Occurrence {
  const occurrence = text === null ? UNKNOWN_OCCURRENCE : readText(text);
  if (stated === undefined || stated === occurrence.precision) return occurrence;
  throw new RangeError(`Not a date of precision "${stated}": ${text === null ? 'null' : `"${text}"`}`);
}

/** Writes an occurrence as `parseOccurrence` reads it: 'YYYY-MM-DD', 'YYYY-MM', 'YYYY', or null when unknown. */
export function occurrenceText({ date, precision }: Occurrence): string | null {
  if (date === null) return null;
  switch (precision) {
    case 'day':
      return date;
    case 'month':
      return date.slice(0, 7);
    case 'year':
      return date.slice(0, 4);
    case 'unknown':
      return null;
  }
}

/** Gives the first day on which it can have happened; null when unknown. */
export function firstDay({ date, precision }: Occurrence): IsoDate | null {
  if (date === null) return null;
  switch (precision) {
    case 'day':
      return date;
    case 'month':
      return dateOf(yearOf(date), monthOf(date), 1);
    case 'year':
      return dateOf(yearOf(date), 1, 1);
    case 'unknown':
      return null;
  }
}

/** Gives the last day on which it can have happened, the last of its month or year; null when unknown. */
export function lastDay({ date, precision }: Occurrence): IsoDate | null {
  if (date === null) return null;
  switch (precision) {
    case 'day':
      return date;
    case 'month':
      return dateOf(yearOf(date), monthOf(date), daysInMonth(yearOf(date), monthOf(date)));
    case 'year':
      return dateOf(yearOf(date), 12, 31);
    case 'unknown':
      return null;
  }
}

/**
 * Tells whether `a` can have happened on an earlier day than `b`: always so when either is unknown,
 * and for two occurrences in the same month when only the month is known.
 */
export function isPossiblyBefore(a: Occurrence, b: Occurrence): boolean {
  const from = firstDay(a);
  const until = lastDay(b);
  return from === null || until === null || from < until;
}

function readText(text: string): Occurrence {
  if (/^\d{4}$/.test(text)) return { date: isoDate(`${text}-01-01`), precision: 'year' };
  if (/^\d{4}-\d\d$/.test(text)) return { date: isoDate(`${text}-01`), precision: 'month' };
  return { date: isoDate(text), precision: 'day' };
}
