import { requireWhole } from './day-number.js';
import { addDays, addMonths, addYears, earliest, type IsoDate } from './iso-date.js';
import type { WorkingCalendar } from './working-calendar.js';
import { SWEDISH_CALENDAR, workingDayOnOrAfter } from './working-days.js';

/** A length of time: working days (wd), calendar days (cd), months (m) or years (y). */
export interface Span {
  readonly unit: 'wd' | 'cd' | 'm' | 'y';
  /** a whole number, 0 or more */
  readonly n: number;
}

/**
 * What sort of limit it is, which decides how its last day moves:
 * - `opinion`: an answer asked for; moves to a working day outside the country's quiet periods (July and 24 Dec-6 Jan in Sweden)
 * - `own`: a limit of the process's own; moves to a working day
 * - `legal`: a limit set in law or ordinance; moves to a working day
 * - `external`: another body's clock (TLV's 180 days, EMA's); never moved
 * - `before`: at latest so long before a day; counted backwards and never moved
 */
export const DEADLINE_KINDS = ['opinion', 'own', 'legal', 'external', 'before'] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

/**
 * Gives the last day of a limit; the whole of that day still counts as in time.
 *
 * @param from  day 0, which is not counted: the day the limit starts, for kind `before` the day it is counted back from
 * @param calendar  of the country whose process it is
 * @throws RangeError for a negative or broken length, or outside the years 1900-2199
 * @source domain/law-and-conventions.md#9 (lag 1930:173 1-2 §§ as adopted), domain/states.md#13
 */
export function dueOn(
  from: IsoDate,
  span: Span,
  kind: DeadlineKind,
  calendar: WorkingCalendar = SWEDISH_CALENDAR,
): IsoDate {
  requireLength(span);
  switch (kind) {
    case 'before':
      return step(from, { unit: span.unit, n: -span.n }, calendar);
    case 'external':
      return step(from, span, calendar);
    case 'own':
    case 'legal':
      return calendar.onOrAfter(step(from, span, calendar));
    case 'opinion':
      return workingDayOutsideQuiet(calendar.onOrAfter(step(from, span, calendar)), calendar);
  }
}

/**
 * Gives the last day for the review of a recommendation: two years after it was published or its own review date,
 * whichever is first, moved to a working day.
 *
 * @param publishedOn  the day the recommendation was published
 * @param ownReviewOn  the review date the recommendation states itself, if any; a later one than two years has no effect
 * @throws RangeError outside the years 1900-2199
 * @source domain/states.md#8 (reviewClock), domain/states.md#14 scenario 13
 */
export function reviewDueOn(publishedOn: IsoDate, ownReviewOn: IsoDate | null = null): IsoDate {
  const twoYears = addYears(publishedOn, 2);
  return workingDayOnOrAfter(ownReviewOn === null ? twoYears : earliest(twoYears, ownReviewOn));
}

/** Tells whether a limit is overdue on a day: from the day after its last day. */
export const isOverdue = (lastDay: IsoDate, today: IsoDate): boolean => today > lastDay;

function step(from: IsoDate, { unit, n }: Span, calendar: WorkingCalendar): IsoDate {
  switch (unit) {
    case 'wd':
      return calendar.add(from, n);
    case 'cd':
      return addDays(from, n);
    case 'm':
      return addMonths(from, n);
    case 'y':
      return addYears(from, n);
  }
}

function workingDayOutsideQuiet(date: IsoDate, calendar: WorkingCalendar): IsoDate {
  const after = calendar.dayAfterQuietPeriod(date);
  return after === null ? date : calendar.onOrAfter(after);
}

function requireLength({ n, unit }: Span): void {
  requireWhole(n, unit);
  if (n < 0) throw new RangeError(`Not a length of time: ${n} ${unit}`);
}
