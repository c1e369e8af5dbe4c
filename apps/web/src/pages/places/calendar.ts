import type { BodyMeetingPage, DeadlinePage, RunPage } from '#contract';
import type { Dated } from './weeks';

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
