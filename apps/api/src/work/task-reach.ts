import type { Actor } from '#casework';
import type { TaskListRow, TaskReach } from '#persistence';
import { areaOfTask, fieldOf, type Mandate, type Role } from '#process';

/** A deputy sees what the region's contact person is asked, so that someone can step in. @source domain/states.md#2 */
const ALSO_SEES: Partial<Record<Role, Role>> = { 'contact-deputy': 'contact-person' };

/** What somebody's tasks are found by: their own mandates, and those they stand in for or could; who has stepped aside has none of it. */
export function reachOf({ personId, mandates }: Actor): TaskReach {
  const couldTake = mandates.flatMap((mandate) => {
    const role = ALSO_SEES[mandate.role];
    return role === undefined ? [] : [{ ...mandate, role }];
  });
  const inStead = mandates.filter(({ onBehalfOf }) => onBehalfOf !== undefined);
  return { readerId: personId, mine: mandates, standIn: [...inStead, ...couldTake] };
}

export const allOf = ({ mine, standIn }: TaskReach): readonly Mandate[] => [...new Set([...mine, ...standIn])];

/** The absent person whose task it is, for who has it in their place alone. */
export function inWhosePlace({ mandates }: Actor, row: TaskListRow): string | null {
  const reaching = mandates.filter((mandate) => reaches(mandate, row));
  return reaching.some(({ onBehalfOf }) => onBehalfOf === undefined) ? null : (reaching[0]?.onBehalfOf ?? null);
}

/** A deputy reads the contact person's task as deputy, until it is theirs. */
export function readerRole({ mandates }: Actor, row: TaskListRow): Role {
  if (mandates.some((mandate) => reaches(mandate, row))) return row.role;
  const couldTake = mandates.find(
    ({ role: _own, ...mandate }) => ALSO_SEES[_own] === row.role && reaches({ ...mandate, role: row.role }, row),
  );
  return couldTake?.role ?? row.role;
}

/** The same as the list asks the database. */
export function reaches(mandate: Mandate, row: TaskListRow): boolean {
  const { role, region, healthCareRegion, company, caseId, taskId, field } = mandate;
  const area = areaOfTask(row.kind);
  return (
    role === row.role &&
    (region === undefined || row.region === null || region === row.region) &&
    (healthCareRegion === undefined || area === null || healthCareRegion === area) &&
    (company === undefined || company === row.company) &&
    (caseId === undefined || caseId === row.caseId) &&
    (taskId === undefined || taskId === row.id) &&
    (field === undefined || field === fieldOf(row.caseKind))
  );
}
