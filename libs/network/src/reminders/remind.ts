import { type IsoDate, REMINDER_KINDS, type ReminderKind, stockholmDate } from '#process';
import { isLetterTime } from '../letter-hours.js';
import type { Clock } from '../store.js';
import { type OwnReminders, reminderPolicy, type ReminderPolicy } from './policy.js';
import { dueReminders, rememberingPlan, type Remindable } from './schedule.js';

/** An open task with a last day, in a case that is not paused. */
export interface OpenTask extends Remindable {
  readonly id: string;
  readonly kind: string;
  /** Reminders that have been raised or skipped. */
  readonly recorded: readonly ReminderKind[];
}

/** A reminder that is due, or one that has been overtaken by it. */
export interface RaisedReminder {
  readonly taskId: string;
  readonly kind: ReminderKind;
  /** Day it was meant for. */
  readonly day: IsoDate;
  /** Last day it was counted from: should that have moved meanwhile, nothing is raised. */
  readonly dueOn: IsoDate;
  readonly isSkipped: boolean;
}

/** Where reminders are kept. */
export interface ReminderStore {
  /** Days that the regions have set themselves. */
  own(): Promise<OwnReminders>;
  /** Whether acts that passed deadlines raise are still to come: they may end tasks. Those set aside after failing do not count. */
  deadlinesWait(now: Date): Promise<boolean>;
  /** Open tasks in the order of their ids, after one of them. */
  openTasks(after: string | null, limit: number): Promise<readonly OpenTask[]>;
  /**
   * Stores reminders and, for those not skipped, the jobs that write their letters: both or neither. Those of a task that is over
   * or whose last day has moved, and those that are stored already, are passed over. @returns how many letters are to be written
   */
  raise(reminders: readonly RaisedReminder[], now: Date): Promise<number>;
}

const AT_A_TIME = 2_000;

/**
 * Each working day from seven in the morning: raises the reminders that are due. Safe to repeat, and by any number of workers at
 * the same time, since a task has each reminder once.
 *
 * @source domain/states.md#0 (reminders); seven o'clock: our default
 */
export class RaiseReminders {
  private doneOn: IsoDate | null = null;

  constructor(
    private readonly store: ReminderStore,
    private readonly clock: Clock,
  ) {}

  /**
   * Does nothing before seven, on days off, when it has been done today, and while passed deadlines wait to be fired.
   *
   * @returns how many letters are to be written
   */
  async run(): Promise<number> {
    const now = this.clock.now();
    const today = stockholmDate(now);
    if (!isLetterTime(now) || this.doneOn === today || (await this.store.deadlinesWait(now))) return 0;
    const raised = await this.raiseDue(now, today);
    this.doneOn = today;
    return raised;
  }

  private async raiseDue(now: Date, today: IsoDate): Promise<number> {
    const dueOf = dueToday(await this.store.own(), today);
    let raised = 0;
    for (let after: string | null = null; ;) {
      const tasks: readonly OpenTask[] = await this.store.openTasks(after, AT_A_TIME);
      const due = tasks.flatMap(dueOf);
      if (due.length > 0) raised += await this.store.raise(due, now);
      const last = tasks.at(-1);
      if (last === undefined || tasks.length < AT_A_TIME) return raised;
      after = last.id;
    }
  }
}

/** What is due of each task today; policies and days are worked out once for all tasks that have them in common. */
function dueToday(own: OwnReminders, today: IsoDate): (task: OpenTask) => readonly RaisedReminder[] {
  const plan = rememberingPlan();
  const policies = new Map<string, ReminderPolicy>();
  return (task) => {
    const policy = policies.get(task.kind) ?? reminderPolicy(task.kind, own);
    policies.set(task.kind, policy);
    const due = dueReminders(task, policy, task.recorded, today, plan);
    if (due === null) return [];
    const { id: taskId, dueOn } = task;
    return [
      ...due.skip.map(({ kind, on }) => ({ taskId, kind, day: on, dueOn, isSkipped: true })),
      { taskId, kind: due.send.kind, day: due.send.on, dueOn, isSkipped: false },
    ];
  };
}

/** How a raised reminder stands when its letter is about to be written. */
export interface StandingReminder extends Remindable {
  readonly kind: ReminderKind;
  readonly taskKind: string;
  readonly isOpen: boolean;
  readonly isPaused: boolean;
  /** The task's other reminders. */
  readonly others: readonly ReminderKind[];
}

/**
 * What becomes of a raised reminder now: its letter is `written`; it is `needless`, the task being over; it has been `overtaken` by
 * a later one while it waited; or it is taken back, to be raised again when its day comes: `early`.
 */
export type ReminderVerdict = 'written' | 'needless' | 'overtaken' | 'early';

export function judgeReminder(reminder: StandingReminder, own: OwnReminders, today: IsoDate): ReminderVerdict {
  const { kind, isOpen, isPaused, others } = reminder;
  if (!isOpen) return 'needless';
  if (others.some((other) => isLater(other, kind))) return 'overtaken';
  const due = isPaused ? null : dueReminders(reminder, reminderPolicy(reminder.taskKind, own), others, today);
  if (due === null || isLater(kind, due.send.kind)) return 'early';
  return due.send.kind === kind ? 'written' : 'overtaken';
}

const isLater = (one: ReminderKind, other: ReminderKind): boolean =>
  REMINDER_KINDS.indexOf(one) > REMINDER_KINDS.indexOf(other);
