/** Days are calendar days without a clock, `YYYY-MM-DD`, reckoned in UTC. */
const DAY_MS = 86_400_000;
const at = (day: string): Date => new Date(`${day}T00:00:00Z`);

export const addDays = (day: string, days: number): string =>
  new Date(at(day).getTime() + days * DAY_MS).toISOString().slice(0, 10);

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: string): number => at(day).getUTCDay() || 7;

export const mondayOf = (day: string): string => addDays(day, 1 - weekdayOf(day));

/** The number of the week. @source ISO 8601: the week with the year's first Thursday is the first */
export function weekOf(day: string): number {
  const thursday = addDays(mondayOf(day), 3);
  const firstDay = at(`${thursday.slice(0, 4)}-01-01`).getTime();
  return Math.floor((at(thursday).getTime() - firstDay) / DAY_MS / 7) + 1;
}

export interface WeekRow {
  readonly week: number;
  readonly days: readonly string[];
}

/** Four working weeks from the one that a day is in; at a weekend from the next. */
export function fourWeeks(today: string): readonly WeekRow[] {
  const first = weekdayOf(today) > 5 ? addDays(mondayOf(today), 7) : mondayOf(today);
  return [0, 7, 14, 21].map((after) => {
    const monday = addDays(first, after);
    return { week: weekOf(monday), days: [0, 1, 2, 3, 4].map((n) => addDays(monday, n)) };
  });
}
