import { addDays, type IsoDate } from '#process';
import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';

/** A whole day in a calendar. It blocks nothing: a last day is no meeting. */
export interface CalendarDay {
  /** The same for the same thing, so that a moved day moves in the reader's calendar. */
  readonly uid: string;
  /** Rises when the day has moved. */
  readonly sequence?: number;
  readonly stamp: Date;
  readonly on: IsoDate;
  readonly summary: string;
  readonly description: string;
  readonly url: string;
}

/** The last day of a task. */
export const taskUid = (taskId: string): string => `task-${taskId}@ordna`;

/** Minutes since the beginning of 2020: rises with every letter, and fits a calendar program's 32 bits until the year 6103. */
export const sequenceAt = (instant: Date): number =>
  Math.max(0, Math.floor((instant.getTime() - Date.UTC(2020, 0, 1)) / 60_000));

/**
 * Writes days as one iCalendar object (RFC 5545).
 *
 * @param name  of the calendar, as its reader sees it
 */
export function toCalendar(name: string, language: 'sv' | 'en', days: readonly CalendarDay[]): string {
  const calendar = ical({
    name,
    prodId: { company: 'Ordna', product: 'Ordna', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const { uid, sequence = 0, stamp, on, summary, description, url } of days) {
    calendar.createEvent({
      id: uid,
      sequence,
      stamp,
      start: asUtcDay(on),
      end: asUtcDay(addDays(on, 1)),
      allDay: true,
      summary: plain(summary),
      description: plain(description),
      url,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return `${calendar.toString()}\r\n`;
}

/** The generator writes the day that an instant has in UTC. */
const asUtcDay = (day: IsoDate): Date => new Date(`${day}T00:00:00Z`);

/** Control characters have no place in a calendar, whoever typed them. */
// oxlint-disable-next-line no-control-regex -- finding control characters is what it is for
const plain = (text: string): string => text.replace(/[\u0000-\u001f\u007f]+/g, ' ').trim();
