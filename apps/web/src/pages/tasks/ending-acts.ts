import type { OfferedActView, TaskView } from '#contract';

/**
 * What ends a task: acts of its own role, possible ones first. Where the role may do none, what keeps it from that is shown
 * instead of nothing.
 */
export function endingActs(
  acts: readonly OfferedActView[],
  { role }: Pick<TaskView, 'role'>,
): readonly OfferedActView[] {
  const own = acts.filter(({ roles }) => roles.includes(role));
  return [...own.filter(({ allowed }) => allowed), ...own.filter(({ allowed }) => !allowed)];
}

/** Done with a press: the act asks for nothing. */
export function asksNothing({ factsSchema }: Pick<OfferedActView, 'factsSchema'>): boolean {
  const properties = factsSchema['properties'];
  return typeof properties !== 'object' || properties === null || Object.keys(properties).length === 0;
}
