/**
 * The days of the quarter in plain arithmetic: a list of working days and positions in it. Nothing of the program is used here,
 * so that what it counts is compared with something it has not counted.
 */

/** Good Friday, Easter Monday, 1 May, Ascension Day, the National Day, Midsummer Eve and Midsummer Day of 2026. From the almanac. */
const DAYS_OFF = ['2026-04-03', '2026-04-06', '2026-05-01', '2026-05-14', '2026-06-06', '2026-06-19', '2026-06-20'];

/** Monday of Holy Week. */
export const FIRST = '2026-03-30';
export const LAST = '2026-08-28';

const DAY_MS = 86_400_000;
const SUNDAY = 0;
const SATURDAY = 6;

function daysFrom(first: string, last: string): readonly string[] {
  const days: string[] = [];
  for (let at = Date.parse(`${first}T00:00:00Z`); at <= Date.parse(`${last}T00:00:00Z`); at += DAY_MS)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}

const isWorking = (day: string): boolean => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== SUNDAY && weekday !== SATURDAY && !DAYS_OFF.includes(day);
};

export const ALL_DAYS = daysFrom(FIRST, LAST);
export const WORKING_DAYS = ALL_DAYS.filter(isWorking);
/** Opinions rest in July. */
export const OPINION_DAYS = WORKING_DAYS.filter((day) => !day.startsWith('2026-07'));

/** The so-manieth working day after one. */
export function plus(day: string, count: number): string {
  const found = WORKING_DAYS[WORKING_DAYS.indexOf(day) + count];
  if (!WORKING_DAYS.includes(day) || found === undefined) throw new RangeError(`No working day ${count} after ${day}`);
  return found;
}

/** An opinion due in July is due on Monday 3 August instead. */
export const outOfJuly = (day: string): string => (day.startsWith('2026-07') ? '2026-08-03' : day);

/** No worker runs on these days: a Wednesday to a Sunday. */
export const DOWN = ['2026-04-22', '2026-04-23', '2026-04-24', '2026-04-25', '2026-04-26'];

/** The first of some days that is not before a day. */
export const firstFrom = (days: readonly string[], from: string): string | undefined => days.find((day) => day >= from);

const next = (days: readonly string[], from: string): string => {
  const found = firstFrom(days, from);
  if (found === undefined) throw new RangeError(`Nothing from ${from} on`);
  return found;
};

/** The day after, whether worked on or not. */
export const morningAfter = (day: string): string => ALL_DAYS[ALL_DAYS.indexOf(day) + 1] ?? '9999';

export const dayBefore = (day: string): string => ALL_DAYS[ALL_DAYS.indexOf(day) - 1] ?? '';

/** The day on which a worker finds what has happened on one. */
export const workedOn = (day: string): string =>
  next(
    ALL_DAYS.filter((one) => !DOWN.includes(one)),
    day,
  );

/** The day on which a letter leaves that has been caused on one. */
export const leavesOn = (day: string): string => next(WORKING_DAYS, workedOn(day));

/** In July nobody gets news. A week's digest comes on its first working day. */
export function digestMornings(choice: 'daily' | 'weekly'): readonly string[] {
  const isFirstOfWeek = (day: string): boolean => !OPINION_DAYS.some((one) => one < day && weekOf(one) === weekOf(day));
  const mornings = choice === 'daily' ? OPINION_DAYS : OPINION_DAYS.filter(isFirstOfWeek);
  return mornings.filter((day) => !DOWN.includes(day));
}

/** The list begins on a Monday. */
const weekOf = (day: string): number => Math.floor(ALL_DAYS.indexOf(day) / 7);
