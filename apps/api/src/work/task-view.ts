import type { TaskView } from '#contract';
import { taskWords } from '#mail';
import { isTaskKind, tasks, taskTextKind } from '#messages';
import type { TaskListRow } from '#persistence';
import { workingDaysBetween, type IsoDate, type Role } from '#process';
import type { Caller } from '../actor/caller.js';
import { link } from '../http/links.js';
import type { InPlaceOf } from './in-place-of.js';

/** What of a task depends on who reads it. */
export interface Reading {
  readonly today: IsoDate;
  /** In whose place the reader has it; null for their own. */
  readonly onBehalfOf: InPlaceOf | null;
  readonly mine: boolean;
  /** In which role they read it: the task's own, or that of who could step in. */
  readonly readerRole: Role;
  /** Whether the reader could take it, as their own or in somebody's place. */
  readonly shares: boolean;
  readonly readerId: string;
  readonly names: ReadonlyMap<string, string>;
}

export function toTaskView(
  row: TaskListRow,
  reading: Reading,
  { locale, root }: Pick<Caller, 'locale' | 'root'>,
): TaskView {
  const { today, onBehalfOf, mine, readerRole, readerId, names } = reading;
  const own = row.declines.find(({ personId }) => personId === readerId);
  const named = (personId: string) => ({ personId, name: names.get(personId) ?? null });
  const { id, kind, caseId, product, indication, caseKind, process, instanceId, chart, role, region, dueOn } = row;
  return {
    id,
    kind,
    ...wordsOf(row, readerRole, onBehalfOf, locale),
    caseId,
    product,
    indication,
    caseKind,
    process,
    instanceId,
    chart,
    role,
    region,
    onBehalfOf,
    mine,
    dueOn,
    workingDaysLeft: dueOn === null ? null : workingDaysBetween(today, dueOn),
    status: own === undefined ? row.status : 'declined',
    openedAt: row.openedAt.toISOString(),
    closedAt: (own?.at ?? row.closedAt)?.toISOString() ?? null,
    claimedBy: row.claimedBy === null ? null : named(row.claimedBy),
    declines: row.declines.map(({ personId, reason, at }) => ({
      ...named(personId),
      reason,
      declinedAt: at.toISOString(),
    })),
    reminders: row.reminders.map(({ at, ...reminder }) => ({ ...reminder, at: at?.toISOString() ?? null })),
    work: row.work && { ...row.work, savedAt: row.work.savedAt?.toISOString() ?? null },
    _links: [
      link(root, 'self', `/tasks/${id}`),
      link(root, 'case', `/cases/${caseId}`),
      link(root, 'letters', `/tasks/${id}/letters`),
      ...(own === undefined ? waysOn(row, reading).map((rel) => link(root, rel, `/tasks/${id}/${rel}`, 'POST')) : []),
    ],
  };
}

/** What the reader may do with a task beside doing it. */
function waysOn(
  { status, claimedBy }: TaskListRow,
  { mine, shares, readerId }: Reading,
): readonly ('claims' | 'releases' | 'declines')[] {
  if (status !== 'open' && status !== 'claimed') return [];
  return [
    ...(claimedBy === null && shares ? (['claims'] as const) : []),
    ...(claimedBy === readerId ? (['releases'] as const) : []),
    ...(mine ? (['declines'] as const) : []),
  ];
}

/** The words of the letter about the task. A kind without text is a fault of the catalogue, found by its test. */
function wordsOf(row: TaskListRow, role: Role, onBehalfOf: InPlaceOf | null, locale: Caller['locale']) {
  if (!isTaskKind(row.kind)) throw new RangeError(`No text for the task "${row.kind}"`);
  const kind = taskTextKind(row.kind, row.round);
  const standsIn = !onBehalfOf?.name ? null : { ...onBehalfOf, name: onBehalfOf.name };
  const { office, ...words } = taskWords({ ...row, role, kind, onBehalfOf: standsIn }, locale);
  return { label: tasks[locale][kind].title, ...words, askedBy: office };
}
