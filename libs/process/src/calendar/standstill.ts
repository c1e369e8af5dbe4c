import { addDays, type IsoDate, latest } from './iso-date.js';
import { workingDayOnOrAfter } from './working-days.js';

/** How the award notice went out; `other` when it went otherwise than electronically to any one bidder. */
export type NoticeChannel = 'electronic' | 'other';

/** The sending of an award notice, which starts the standstill. */
export interface AwardNotice {
  /** the day it was sent (to the last bidder), not the day it was received; day 0 */
  readonly sentOn: IsoDate;
  readonly channel: NoticeChannel;
  /** the last day of standstill stated in the notice; it binds when later than the law's own */
  readonly noticeUntil?: IsoDate | null;
}

/** A time during which no contract may be made (avtalsspärr). */
export interface Standstill {
  /** full calendar days the law asks for, before the last day is moved or the notice lengthens it */
  readonly days: 10 | 15;
  /** the last day of the standstill, always a working day; a review may still be applied for on it */
  readonly lastDay: IsoDate;
  /** the first day on which a contract may be made: the calendar day after the last day */
  readonly earliestContract: IsoDate;
}

/**
 * Counts the standstill after an award notice: ten full calendar days after the day of sending, fifteen if it went
 * otherwise to any bidder, longer if the notice says so. A last day on a Saturday, Sunday, public holiday or eve moves
 * to the next working day; such days inside the time do not lengthen it.
 *
 * @throws RangeError outside the years 1900-2199
 * @source domain/law-and-conventions.md#6 (LOU 20 kap. 1 and 18 §§)
 */
export function standstill({ sentOn, channel, noticeUntil }: AwardNotice): Standstill {
  const days = channel === 'electronic' ? 10 : 15;
  const byLaw = addDays(sentOn, days);
  return ending(days, noticeUntil === undefined || noticeUntil === null ? byLaw : latest(byLaw, noticeUntil));
}

/**
 * Counts the ten days after förvaltningsrätten decided on a review, unless the court says otherwise. Day 0 is the day
 * the court decided, not the day its decision was received; the last day moves as in `standstill`. The same ten days
 * follow an interim order of a higher court.
 *
 * @throws RangeError outside the years 1900-2199
 * @source domain/law-and-conventions.md#6 (LOU 20 kap. 9-10 and 18 §§)
 */
export const standstillAfterCourt = (decidedOn: IsoDate): Standstill => ending(10, addDays(decidedOn, 10));

function ending(days: 10 | 15, unmovedLastDay: IsoDate): Standstill {
  const lastDay = workingDayOnOrAfter(unmovedLastDay);
  return { days, lastDay, earliestContract: addDays(lastDay, 1) };
}
