import type { Clock, PerformAct } from '#casework';
import type { LetterList, NewDecline, TaskPage, TaskQuery, TaskView } from '#contract';
import type { LivingTask, TaskLife } from '#network';
import type { LettersPg, PersonsPg, TaskFilter, TaskListPg, TaskListRow } from '#persistence';
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
    private readonly names: PersonsPg,
    private readonly life: TaskLife,
    private readonly performAct: PerformAct,
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

  /** Takes a task that several share. @throws NetworkRefused as `TaskLife.claim`; ApiProblem `task-not-found` */
  async claim(id: string, caller: Caller): Promise<TaskView> {
    await this.mine(id, caller);
    await this.life.claim(caller.actor, id);
    return this.one(id, caller);
  }

  /** Gives it back to those who share it. @throws NetworkRefused as `TaskLife.release`; ApiProblem `task-not-found` */
  async release(id: string, caller: Caller): Promise<TaskView> {
    await this.mine(id, caller);
    await this.life.release(caller.actor, id);
    return this.one(id, caller);
  }

  /** @throws NetworkRefused as `TaskLife.decline`; ActNotAllowed where a region’s opinion cannot go over; ApiProblem `task-not-found` */
  async decline(id: string, { reason }: NewDecline, caller: Caller): Promise<TaskView> {
    const row = await this.mine(id, caller);
    const { actor } = caller;
    const isTheirs = actor.mandates.some((mandate) => reaches(mandate, row));
    await this.life.decline(actor, id, { reason, isTheirs, delegate: (task) => this.delegate(task, caller) });
    return this.one(id, caller);
  }

  /** A region's opinion knows who answers: the journal tells that it went to the deputies. @source domain/states.md#2 (DELEGATE) */
  private async delegate({ kind, caseId, instanceId }: LivingTask, { actor }: Caller): Promise<boolean> {
    if (kind !== 'answer-opinion') return false;
    await this.performAct.run(actor, { caseId, instanceId, act: 'DELEGATE', facts: {} });
    return true;
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
    const names = await this.names.namesOf(
      rows.flatMap(({ claimedBy, declines }) => [claimedBy ?? [], declines.map(({ personId }) => personId)].flat()),
    );
    const shared = allOf(reachOf(actor));
    const reader = { today, readerId: actor.personId, names };
    return rows.map((row, at) =>
      toTaskView(
        row,
        {
          ...reader,
          onBehalfOf: absent.get(ofRow[at] ?? '') ?? null,
          mine: actor.mandates.some((mandate) => reaches(mandate, row)),
          shares: shared.some((mandate) => reaches(mandate, row)),
          readerRole: readerRole(actor, row),
        },
        caller,
      ),
    );
  }

  private async mine(id: string, { actor }: Caller): Promise<TaskListRow> {
    const row = await this.tasks.find(id, actor.personId);
    if (row === null) throw new ApiProblem('task-not-found');
    const isTheirs = allOf(reachOf(actor)).some((mandate) => reaches(mandate, row));
    if (!isTheirs && !hasDeclined(row, actor.personId)) throw new ApiProblem('task-not-found');
    return row;
  }
}

const hasDeclined = ({ declines }: TaskListRow, id: string): boolean =>
  declines.some(({ personId }) => personId === id);

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
