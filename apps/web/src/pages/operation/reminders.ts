import type { ReminderPolicyView } from '#contract';
import { typedNumber } from './spans';

/** In the order in which they leave. */
export const REMINDERS = ['halfTime', 'lastDays', 'overdue', 'escalation'] as const;
export type Reminder = (typeof REMINDERS)[number];
export type Days = Pick<ReminderPolicyView, Reminder>;
export type Typed = Readonly<Record<Reminder, string>>;

const typedOf = (days: number | null): string => (days === null ? '' : String(days));

export const toTyped = (days: Days): Typed => ({
  halfTime: typedOf(days.halfTime),
  lastDays: typedOf(days.lastDays),
  overdue: typedOf(days.overdue),
  escalation: typedOf(days.escalation),
});

/** What is to be sent of a form: those that are changed alone, since the others go on following what holds for all tasks. */
export const changedDays = (days: Days, typed: Typed): Readonly<Partial<Record<Reminder, number | string | null>>> =>
  Object.fromEntries(
    REMINDERS.filter((kind) => typed[kind].trim() !== typedOf(days[kind])).map((kind) => [
      kind,
      typed[kind].trim() === '' ? null : typedNumber(typed[kind]),
    ]),
  );
