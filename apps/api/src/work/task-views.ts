import type { Actor, Clock } from '#casework';
import type { LetterList, TaskPage, TaskQuery, TaskView } from '#contract';
import type { LettersPg, PersonsPg, TaskListPg, TaskListRow } from '#persistence';
import { fieldOf, stockholmDate, workingDaysBetween, type IsoDate, type Mandate, type Role } from '#process';
import type { Caller } from '../actor/caller.js';
import { link, pageLinks, pageMeta } from '../http/links.js';
import { ApiProblem } from '../problems/api-problem.js';
import { taskLabel } from './task-label.js';

/** A deputy sees what the region's contact person is asked, so that someone can step in. @source domain/states.md#2 */
const ALSO_SEES: Partial<Record<Role, Role>> = { 'contact-deputy': 'contact-person' };

/** Tasks of those who ask. */
export class TaskViews {
  constructor(
    private readonly tasks: TaskListPg,
    private readonly lettersOf: LettersPg,
    private readonly clock: Clock,
    private readonly names: PersonsPg,
  ) {}

  async page(query: TaskQuery, caller: Caller): Promise<TaskPage> {
    const { actor, root } = caller;
    const { rows, total } = await this.tasks.list(
      { mandates: withDeputized(actor), states: query.status && [query.status] },
      query,
    );
    return {
      tasks: await this.views(rows, caller),
      _meta: pageMeta(query, total, rows.length),
      _links: pageLinks(root, '/tasks', query, total),
    };
  }

  /** @throws ApiProblem `task-not-found`, also for somebody else's */
  async one(id: string, caller: Caller): Promise<TaskView> {
    const [view] = await this.views([await this.mine(id, caller)], caller);
    if (view === undefined) throw new ApiProblem('task-not-found');
    return view;
  }

  /** @throws ApiProblem `task-not-found` */
  async letters(id: string, caller: Caller): Promise<LetterList> {
    const task = await this.mine(id, caller);
    const letters = await this.lettersOf.ofTask(task.id);
    return {
      letters: letters.map(({ taskId: _task, renderedAt, ...letter }) => ({
        ...letter,
        renderedAt: renderedAt.toISOString(),
      })),
      _links: [link(caller.root, 'self', `/tasks/${id}/letters`), link(caller.root, 'task', `/tasks/${id}`)],
    };
  }

  private async views(rows: readonly TaskListRow[], { actor, locale, root }: Caller): Promise<TaskView[]> {
    const today = stockholmDate(this.clock.now());
    const ofRow = rows.map((row) => inWhosePlace(actor, row));
    const names = await this.names.namesOf(ofRow.flatMap((personId) => personId ?? []));
    return rows.map((row, at) => {
      const personId = ofRow[at] ?? null;
      const onBehalfOf = personId === null ? null : { personId, name: names.get(personId) ?? null };
      return { ...toTaskView(row, today, { locale, root }), onBehalfOf };
    });
  }

  private async mine(id: string, { actor }: Caller): Promise<TaskListRow> {
    const row = await this.tasks.find(id);
    if (row === null || !withDeputized(actor).some((mandate) => reaches(mandate, row)))
      throw new ApiProblem('task-not-found');
    return row;
  }
}

/** What someone holds, and what they could step in for. */
const withDeputized = ({ mandates }: Actor): readonly Mandate[] =>
  mandates.flatMap((mandate) => {
    const role = ALSO_SEES[mandate.role];
    return role === undefined ? [mandate] : [mandate, { ...mandate, role }];
  });

/** The absent person whose task it is, for who has it in their place alone. */
function inWhosePlace({ mandates }: Actor, row: TaskListRow): string | null {
  const reaching = mandates.filter((mandate) => reaches(mandate, row));
  return reaching.some(({ onBehalfOf }) => onBehalfOf === undefined) ? null : (reaching[0]?.onBehalfOf ?? null);
}

/** The same as the list asks the database. */
function reaches({ role, region, company, caseId, field }: Mandate, row: TaskListRow): boolean {
  return (
    role === row.role &&
    (region === undefined || row.region === null || region === row.region) &&
    (company === undefined || company === row.company) &&
    (caseId === undefined || caseId === row.caseId) &&
    (field === undefined || field === fieldOf(row.caseKind))
  );
}

function toTaskView(
  row: TaskListRow,
  today: IsoDate,
  { locale, root }: Pick<Caller, 'locale' | 'root'>,
): Omit<TaskView, 'onBehalfOf'> {
  const { id, kind, caseId, product, indication, caseKind, instanceId, chart, role, region, dueOn, status } = row;
  return {
    id,
    kind,
    label: taskLabel(kind, locale),
    caseId,
    product,
    indication,
    caseKind,
    instanceId,
    chart,
    role,
    region,
    dueOn,
    workingDaysLeft: dueOn === null ? null : workingDaysBetween(today, dueOn),
    status,
    openedAt: row.openedAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
    reminders: row.reminders.map(({ at, ...reminder }) => ({ ...reminder, at: at?.toISOString() ?? null })),
    _links: [
      link(root, 'self', `/tasks/${id}`),
      link(root, 'case', `/cases/${caseId}`),
      link(root, 'letters', `/tasks/${id}/letters`),
    ],
  };
}
