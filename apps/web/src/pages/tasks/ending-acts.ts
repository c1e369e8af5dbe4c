import type { OfferedActView, TaskView } from '#contract';

/**
 * What ends a task: the acts of its own role that are steps of it, possible ones first. Where the role may do none, what keeps
 * it from that is shown instead of nothing. A task that no act is a step of is ended by any act of its role.
 */
export function endingActs(
  acts: readonly OfferedActView[],
  { role, kind }: Pick<TaskView, 'role' | 'kind'>,
): readonly OfferedActView[] {
  const own = acts.filter(({ roles }) => roles.includes(role));
  const steps = own.filter(({ tasks }) => tasks.includes(kind));
  const ending = steps.length > 0 ? steps : own;
  return [...ending.filter(({ allowed }) => allowed), ...ending.filter(({ allowed }) => !allowed)];
}

/** Done with a press: the act asks for nothing. */
export function asksNothing({ factsSchema }: Pick<OfferedActView, 'factsSchema'>): boolean {
  const properties = factsSchema['properties'];
  return typeof properties !== 'object' || properties === null || Object.keys(properties).length === 0;
}
