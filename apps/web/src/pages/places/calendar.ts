import type { BodyMeetingPage, DeadlinePage, RunPage } from '#contract';
import { weekOf, type Dated } from './weeks';

/** Something that happens on a day: a last day, or a meeting. */
export interface CalendarEntry extends Dated {
  readonly id: string;
  readonly kind: 'deadline' | 'council' | 'body';
  readonly name: string;
  /** What it is about, beside its name. */
  readonly about: string;
  readonly to: string;
  readonly late: boolean;
  /** How many of the same stand on the same day, such as one for each region. */
  readonly times: number;
}

/** The same deadline of a case on the same day is one entry: regions have theirs together. */
export function ofDeadlines({ deadlines }: DeadlinePage): readonly CalendarEntry[] {
  const nameOf = ({ caseId, kind, dueOn }: DeadlinePage['deadlines'][number]): string => `${caseId} ${kind} ${dueOn}`;
  const names = [...new Set(deadlines.map(nameOf))];
  return names.flatMap((name) => {
    const same = deadlines.filter((one) => nameOf(one) === name);
    const [first] = same;
    if (!first) return [];
    const { id, label, caseId, product, indication, dueOn, late } = first;
    const entry = {
      id,
      day: dueOn,
      name: label,
      about: `${product}, ${indication}`,
      to: `/arenden/${caseId}#frister`,
      late,
    };
    return [{ ...entry, kind: 'deadline' as const, times: same.length }];
  });
}

/** A meeting of the council for each day on which an item of it stands. */
export function ofItems({ runs }: RunPage, name: string): readonly CalendarEntry[] {
  const days = [...new Set(runs.flatMap(({ meetingOn }) => meetingOn ?? []))];
  return days.map((day) => ({
    id: day,
    kind: 'council',
    day,
    name,
    about: runs
      .filter(({ meetingOn }) => meetingOn === day)
      .map(({ product }) => product)
      .join(', '),
    to: `/moten/${day}`,
    late: false,
    times: 1,
  }));
}

export const ofMeetings = ({ bodyMeetings }: BodyMeetingPage): readonly CalendarEntry[] =>
  bodyMeetings.map(({ id, bodyLabel, on, place, at }) => ({
    id,
    kind: 'body',
    day: on,
    name: bodyLabel,
    about: [at, place].filter(Boolean).join(', '),
    to: `/moten/${id}`,
    late: false,
    times: 1,
  }));

/** Meetings are few and stand on one page when they stand alone. */
export const isPaged = (kind: string): boolean => kind === '' || kind === 'deadline';

/**
 * What one page of the calendar shows: a page of deadlines in the order of their days, and meetings from the last day of the page
 * before to the last day of this one, so that nothing falls between two pages.
 */
export function shownOn(
  kind: string,
  page: DeadlinePage | undefined,
  before: DeadlinePage | null,
  meetings: readonly CalendarEntry[],
): readonly CalendarEntry[] {
  if (!isPaged(kind)) return meetings.filter((one) => one.kind === kind);
  if (page === undefined) return [];
  const deadlines = ofDeadlines(page);
  if (kind === 'deadline') return deadlines;
  const { page: number, limit, totalRecords } = page._meta;
  const from = before?.deadlines.at(-1)?.dueOn ?? null;
  const to = number * limit >= totalRecords ? null : (page.deadlines.at(-1)?.dueOn ?? null);
  const isHere = (day: string): boolean => (from === null || day > from) && (to === null || day <= to);
  return [...deadlines, ...meetings.filter(({ day }) => isHere(day))];
}

/** How much is left of the week. */
export function thisWeek(entries: readonly CalendarEntry[], today: string): number {
  const now = weekOf(today);
  return entries.filter(({ day }) => {
    const { year, week } = weekOf(day);
    return year === now.year && week === now.week && day >= today;
  }).length;
}
