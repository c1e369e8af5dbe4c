import { addDays, dayAfterQuietPeriod, type IsoDate, isWorkingDay, startOfDay, weekday } from '#process';

/** How often a person gets the news that is no task of theirs. */
export const DIGEST_CHOICES = ['daily', 'weekly', 'none'] as const;
export type DigestChoice = (typeof DIGEST_CHOICES)[number];

/** Hour of the day, in Europe/Stockholm, from which the news up to then leave. Our default. */
const DIGEST_HOUR = 7;
const HOUR_MS = 3_600_000;

/** A day on which letters that nobody must have are sent: a working day outside the quiet periods. @source domain/states.md#13 */
export const isDigestDay = (day: IsoDate): boolean => isWorkingDay(day) && dayAfterQuietPeriod(day) === null;

/**
 * The day whose digest is due, or was due earlier this week and still is when nothing could be sent then: each working day, or
 * the week's first. What waits over a quiet period comes after it.
 *
 * @returns null when none is to leave today
 */
export function digestDayOf(choice: DigestChoice, today: IsoDate): IsoDate | null {
  if (choice === 'none' || !isDigestDay(today)) return null;
  return choice === 'daily' ? today : (daysOfWeekUntil(today).find(isDigestDay) ?? today);
}

/** What is raised before this instant belongs to the day's digest. No clock is changed on a working day. */
export const digestTime = (day: IsoDate): Date => new Date(startOfDay(day).getTime() + DIGEST_HOUR * HOUR_MS);

const daysOfWeekUntil = (today: IsoDate): readonly IsoDate[] => {
  const monday = addDays(today, 1 - weekday(today));
  return Array.from({ length: weekday(today) }, (_, index) => addDays(monday, index));
};
