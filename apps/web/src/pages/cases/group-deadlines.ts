import type { CaseView } from '#contract';

type Deadline = CaseView['deadlines'][number];

export interface DeadlineGroup {
  readonly deadline: Deadline;
  /** How many runs have the same last day for the same thing, as one for each region. */
  readonly count: number;
}

/** The same last day for many regions, told once. */
export function groupDeadlines(deadlines: readonly Deadline[]): readonly DeadlineGroup[] {
  const groups = new Map<string, DeadlineGroup>();
  for (const deadline of deadlines) {
    const key = `${deadline.label} ${deadline.dueOn}`;
    const known = groups.get(key);
    groups.set(key, known ? { ...known, count: known.count + 1 } : { deadline, count: 1 });
  }
  return [...groups.values()];
}
