/** Days gathered by week, as the calendar shows them. */
export interface Dated {
  /** `YYYY-MM-DD`. */
  readonly day: string;
}

export interface Week<One extends Dated> {
  /** Year of the week, which is not always the year of its days. */
  readonly year: number;
  readonly week: number;
  readonly days: readonly { readonly day: string; readonly entries: readonly One[] }[];
}

const DAY_MS = 24 * 60 * 60 * 1000;
const noon = (day: string): number => Date.parse(`${day}T12:00:00Z`);

/** Week and its year: the first week is the one with the year's first Thursday. @source ISO 8601 */
export function weekOf(day: string): { readonly year: number; readonly week: number } {
  const date = new Date(noon(day));
  const thursday = new Date(date.getTime() + (3 - ((date.getUTCDay() + 6) % 7)) * DAY_MS);
  const year = thursday.getUTCFullYear();
  return { year, week: 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY_MS)) };
}

/** The entries by week and day, in the order of time; what is on the same day keeps its order. */
export function byWeek<One extends Dated>(entries: readonly One[]): readonly Week<One>[] {
  const weeks: { year: number; week: number; days: { day: string; entries: One[] }[] }[] = [];
  for (const entry of entries.toSorted((a, b) => a.day.localeCompare(b.day))) {
    const { year, week } = weekOf(entry.day);
    let last = weeks.at(-1);
    if (last?.year !== year || last.week !== week) weeks.push((last = { year, week, days: [] }));
    const day = last.days.at(-1);
    if (day?.day === entry.day) day.entries.push(entry);
    else last.days.push({ day: entry.day, entries: [entry] });
  }
  return weeks;
}
