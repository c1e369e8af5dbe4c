import type { Clock } from '#casework';
import type { LetterList, TaskPage, TaskQuery, TaskView } from '#contract';
import type { LettersPg, TaskFilter, TaskListPg, TaskListRow } from '#persistence';
import { addDays, stockholmDate, weekday, type IsoDate } from '#process';
import type { Caller } from '../actor/caller.js';
import { link, pageLinks, pageMeta } from '../http/links.js';
import { ApiProblem } from '../problems/api-problem.js';
import type { InPlace } from './in-place-of.js';
import { allOf, inWhosePlace, reaches, reachOf, readerRole } from './task-reach.js';
import { toTaskView } from './task-view.js';

/** Tasks of those who ask. */
export class TaskViews {
  constructor(
    private readonly tasks: TaskListPg,
    private readonly lettersOf: LettersPg,
    private readonly clock: Clock,
    private readonly inPlace: InPlace,
  ) {}

  async page(query: TaskQuery, caller: Caller): Promise<TaskPage> {
    const { actor, root } = caller;
    const reach = reachOf(actor);
    const mandates = query.held === 'mine' ? reach.mine : query.held === 'stand-in' ? reach.standIn : allOf(reach);
    const { rows, total } = await this.tasks.list(
      {
        mandates,
        readerId: actor.personId,
        states: query.status && [query.status],
        kind: query.kind,
        process: query.process,
        text: query.q,
        ...dueWithin(query.time, stockholmDate(this.clock.now())),
      },
      query,
      query.sort,
    );
    return {
      tasks: await this.views(rows, caller),
      _meta: pageMeta(query, total, rows.length),
      _links: pageLinks(root, '/tasks', query, total),
    };
  }

  /** @throws ApiProblem `task-not-found`, also for somebody else's, and for one from which they have stepped aside */
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

  private async views(rows: readonly TaskListRow[], caller: Caller): Promise<TaskView[]> {
    const { actor } = caller;
    const today = stockholmDate(this.clock.now());
    const ofRow = rows.map((row) => inWhosePlace(actor, row));
    const absent = await this.inPlace.of(
      ofRow.flatMap((personId) => personId ?? []),
      actor.personId,
      today,
    );
    return rows.map((row, at) => {
      const onBehalfOf = absent.get(ofRow[at] ?? '') ?? null;
      const mine = actor.mandates.some((mandate) => reaches(mandate, row));
      return toTaskView(row, { today, onBehalfOf, mine, readerRole: readerRole(actor, row) }, caller);
    });
  }

  private async mine(id: string, { actor }: Caller): Promise<TaskListRow> {
    const row = await this.tasks.find(id, actor.personId);
    if (row === null || !allOf(reachOf(actor)).some((mandate) => reaches(mandate, row)))
      throw new ApiProblem('task-not-found');
    return row;
  }
}

/** Weeks begin on Mondays. */
export const nextMonday = (today: IsoDate): IsoDate => addDays(today, 8 - weekday(today));

function dueWithin(time: TaskQuery['time'], today: IsoDate): Pick<TaskFilter, 'dueFrom' | 'dueBefore' | 'withoutDay'> {
  switch (time) {
    case 'late':
      return { dueBefore: today };
    case 'this-week':
      return { dueFrom: today, dueBefore: nextMonday(today) };
    case 'later':
      return { dueFrom: nextMonday(today) };
    case 'no-day':
      return { withoutDay: true };
    case undefined:
      return {};
  }
}
