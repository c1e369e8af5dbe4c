import { addDays, mondayOf } from './calendar-days';

export type Urgency = 'late' | 'week' | 'later' | 'no-day';

export interface Group<Task> {
  readonly urgency: Urgency;
  readonly tasks: readonly Task[];
}

const ORDER: readonly Urgency[] = ['late', 'week', 'later', 'no-day'];

/** How urgent a last day is, seen from a day. Late begins the day after the last. */
export function urgencyOf(dueOn: string | null, today: string): Urgency {
  if (dueOn === null) return 'no-day';
  if (dueOn < today) return 'late';
  return dueOn < addDays(mondayOf(today), 7) ? 'week' : 'later';
}

/** Tasks by urgency, in the order they came; groups without tasks are left out. */
export function grouped<Task extends { readonly dueOn: string | null }>(
  tasks: readonly Task[],
  today: string,
): readonly Group<Task>[] {
  return ORDER.map((urgency) => ({
    urgency,
    tasks: tasks.filter(({ dueOn }) => urgencyOf(dueOn, today) === urgency),
  })).filter((group) => group.tasks.length > 0);
}
