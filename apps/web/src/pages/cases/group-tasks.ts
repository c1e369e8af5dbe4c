import type { CaseCourse } from '#contract';

type Task = CaseCourse['tasks'][number];

export interface TaskGroup {
  readonly label: string;
  readonly who: string;
  readonly count: number;
  /** The one that is due first. */
  readonly first: Task;
}

/** The same task for many regions, told once; the most urgent first, those without a last day at the end. */
export function groupTasks(tasks: readonly Task[]): readonly TaskGroup[] {
  const groups = new Map<string, Task[]>();
  for (const task of tasks) {
    const key = `${task.label} ${task.roleLabel}`;
    groups.set(key, [...(groups.get(key) ?? []), task]);
  }
  const rows = [...groups.values()].flatMap((list): readonly TaskGroup[] => {
    const [first] = list.toSorted(byDay);
    if (!first) return [];
    const who = list.length === 1 ? (first.regionLabel ?? first.roleLabel) : first.roleLabel;
    return [{ label: first.label, who, count: list.length, first }];
  });
  return rows.toSorted((a, b) => byDay(a.first, b.first));
}

/** Days compare as they are written; the rules of a language would only be slow to fetch. */
const byDay = (a: Task, b: Task): number => {
  const [one, other] = [a.dueOn ?? '9999', b.dueOn ?? '9999'];
  return Number(one > other) - Number(one < other);
};
