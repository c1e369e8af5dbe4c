import { addDays, isWorkingDay, startOfDay, stockholmDate } from '#process';

/** Hour of the day, in Europe/Stockholm, from which letters leave. Our default. */
const MORNING_HOUR = 7;
const HOUR_MS = 3_600_000;

/**
 * Whether letters may leave: on working days from seven, whatever they are about. No clock is changed on a working day.
 *
 * @source domain/states.md#0 (nothing is sent on a day off)
 */
export const isLetterTime = (now: Date): boolean => {
  const today = stockholmDate(now);
  return isWorkingDay(today) && now.getTime() >= startOfDay(today).getTime() + MORNING_HOUR * HOUR_MS;
};

/** The instant itself when letters may leave then, else seven in the morning of the first working day from it on. */
export function nextLetterTime(now: Date): Date {
  let day = stockholmDate(now);
  while (!isWorkingDay(day)) day = addDays(day, 1);
  return new Date(Math.max(now.getTime(), startOfDay(day).getTime() + MORNING_HOUR * HOUR_MS));
}
