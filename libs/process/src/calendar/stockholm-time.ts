import { toCivilDay, toDayNumber, weekdayOf } from './day-number.js';
import { dayNumberOf, fromDayNumber, type IsoDate } from './iso-date.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Since this year Sweden has changed its clocks by the rule of the European Union, which we compute. */
const EU_RULE_SINCE = 1996;

/**
 * Gives the calendar day in Europe/Stockholm at an instant.
 *
 * @throws RangeError for an invalid instant, or a day outside the years 1900-2199
 * @source domain/law-and-conventions.md#9 (Req 9.2)
 */
export function stockholmDate(instant: Date): IsoDate {
  const time = instant.getTime();
  if (Number.isNaN(time)) throw new RangeError('Not an instant: Invalid Date');
  return fromDayNumber(Math.floor((time + offsetAt(time)) / DAY));
}

/** Gives the first instant of a day, 00:00:00.000 in Europe/Stockholm. */
export const startOfDay = (date: IsoDate): Date => new Date(midnight(dayNumberOf(date)));

/**
 * Gives the last instant of a day, 23:59:59.999 in Europe/Stockholm: until then a task due that day is in time.
 *
 * @source domain/law-and-conventions.md#9 (Req 9.2)
 */
export const endOfDay = (date: IsoDate): Date => new Date(midnight(dayNumberOf(date) + 1) - 1);

/** The instant of local midnight. It is 22:00 or 23:00 UTC, and clocks never change between these, so either offset is its own. */
function midnight(dayNumber: number): number {
  const local = dayNumber * DAY;
  return local - offsetAt(local - 2 * HOUR);
}

/** Milliseconds that Swedish clocks are ahead of UTC. */
function offsetAt(time: number): number {
  const { year } = toCivilDay(Math.floor(time / DAY));
  if (year < EU_RULE_SINCE) return recordedOffsetAt(time);
  return time >= clockChange(year, 3) && time < clockChange(year, 10) ? 2 * HOUR : HOUR;
}

/** 01:00 UTC on the last Sunday of March or October, both 31 days long. */
function clockChange(year: number, month: 3 | 10): number {
  const lastDay = toDayNumber(year, month, 31);
  return (lastDay - (weekdayOf(lastDay) % 7)) * DAY + HOUR;
}

let recorded: Intl.DateTimeFormat | undefined;

/** The offset of the years before the common rule, as the time zone database records it; slow. */
function recordedOffsetAt(time: number): number {
  recorded ??= new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Stockholm', timeZoneName: 'longOffset' });
  const text = recorded.formatToParts(time).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, hours = '1', minutes = '0'] = /^GMT\+(\d\d):(\d\d)/.exec(text) ?? [];
  return Number(hours) * HOUR + Number(minutes) * 60_000;
}
