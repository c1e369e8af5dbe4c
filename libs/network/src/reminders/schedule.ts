import {
  addDays,
  addWorkingDays,
  dayAfterQuietPeriod,
  type IsoDate,
  isWorkingDay,
  REMINDER_KINDS,
  type ReminderKind,
  workingDaysBetween,
} from '#process';
import type { ReminderPolicy } from './policy.js';

/** What a task's reminders are counted from. */
export interface Remindable {
  /** Day the task was opened; not counted. */
  readonly openedOn: IsoDate;
  /** Last day; the whole of it is in time. */
  readonly dueOn: IsoDate;
}

export interface PlannedReminder {
  readonly kind: ReminderKind;
  readonly on: IsoDate;
}

/** A day on which letters about a task may be sent: a working day, for some tasks outside the quiet periods. @source domain/states.md#13 */
export const isReminderDay = (
  day: IsoDate,
  { restsInQuietPeriods }: Pick<ReminderPolicy, 'restsInQuietPeriods'>,
): boolean => isWorkingDay(day) && (!restsInQuietPeriods || dayAfterQuietPeriod(day) === null);

/**
 * The days on which a task is reminded of, in their order. All are counted in days on which such a task is worked on. Short tasks
 * get fewer: none on the day the task is given, and where two would meet, or change places, the later kind alone.
 *
 * @source domain/states.md#0, #13; how short tasks are merged: our default
 */
export function plannedReminders(task: Remindable, policy: ReminderPolicy): readonly PlannedReminder[] {
  const days = REMINDER_KINDS.flatMap((kind): readonly PlannedReminder[] => {
    const on = dayOf(kind, task, policy);
    return on === null || on <= task.openedOn ? [] : [{ kind, on }];
  });
  return days.filter(({ on }, at) => days.slice(at + 1).every((later) => later.on > on));
}

/** As `plannedReminders`, and remembers what it has counted; for one pass, since policies may change. */
export function rememberingPlan(): typeof plannedReminders {
  const known = new Map<ReminderPolicy, Map<string, readonly PlannedReminder[]>>();
  return (task, policy) => {
    const ofPolicy = known.get(policy) ?? new Map<string, readonly PlannedReminder[]>();
    known.set(policy, ofPolicy);
    const key = `${task.openedOn} ${task.dueOn}`;
    const planned = ofPolicy.get(key) ?? plannedReminders(task, policy);
    ofPolicy.set(key, planned);
    return planned;
  };
}

function dayOf(kind: ReminderKind, { openedOn, dueOn }: Remindable, policy: ReminderPolicy): IsoDate | null {
  const { halfTime, lastDays, overdue, escalation } = policy;
  switch (kind) {
    case 'half-time': {
      if (halfTime === null || dueOn <= openedOn) return null;
      const passed = Math.floor((countDays(openedOn, dueOn, policy) * halfTime) / 100);
      return passed === 0 ? null : move(openedOn, passed, policy);
    }
    case 'last-days':
      return lastDays === null ? null : move(dueOn, -lastDays, policy);
    case 'overdue':
      return overdue === null ? null : move(dueOn, overdue, policy);
    case 'escalation':
      return escalation === null ? null : move(dueOn, escalation, policy);
  }
}

/** The day so many days of work later or earlier. With 0 the day itself, or the last such day before it. */
function move(from: IsoDate, count: number, policy: ReminderPolicy): IsoDate {
  if (count === 0) return isReminderDay(from, policy) ? from : move(from, -1, policy);
  if (!policy.restsInQuietPeriods) return addWorkingDays(from, count);
  const step = count > 0 ? 1 : -1;
  let day = from;
  for (let left = Math.abs(count); left > 0;) {
    day = addDays(day, step);
    if (isReminderDay(day, policy)) left -= 1;
  }
  return day;
}

function countDays(from: IsoDate, to: IsoDate, policy: ReminderPolicy): number {
  if (!policy.restsInQuietPeriods) return workingDaysBetween(from, to);
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isReminderDay(day, policy)) count += 1;
  return count;
}

/** What is to be done about a task's reminders today. */
export interface DueReminders {
  /** The one to be sent, and the day it was meant for. */
  readonly send: PlannedReminder;
  /** Those whose day passed while nothing could be sent; the one that is sent says more. */
  readonly skip: readonly PlannedReminder[];
}

/**
 * The reminder that is due today, or was due before and still is: the latest alone.
 *
 * @param plan  counts the days; one that remembers spares counting them anew for each of a round's tasks
 * @param recorded  kinds that have been sent or skipped; no reminder of these kinds, or of one before them, comes again
 * @returns null when there is none, and on days off
 */
export function dueReminders(
  task: Remindable,
  policy: ReminderPolicy,
  recorded: readonly ReminderKind[],
  today: IsoDate,
  plan: typeof plannedReminders = plannedReminders,
): DueReminders | null {
  if (!isReminderDay(today, policy)) return null;
  const last = Math.max(-1, ...recorded.map((kind) => REMINDER_KINDS.indexOf(kind)));
  const due = plan(task, policy).filter(({ kind, on }) => on <= today && REMINDER_KINDS.indexOf(kind) > last);
  const send = due.at(-1);
  return send === undefined ? null : { send, skip: due.slice(0, -1) };
}
