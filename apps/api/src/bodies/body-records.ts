import type { Clock } from '#casework';
import type { BodyGoalView } from '#contract';
import type { BodyGoal, BodyRecordKind, BodyRecords, BodyStore } from '#network';
import type { BodyListsPg, PersonsPg } from '#persistence';
import { ProcessError, stockholmDate, type Body, type IsoDate, type OperationName } from '#process';
import type { Caller } from '../actor/caller.js';
import { pageLinks, pageMeta } from '../http/links.js';
import { PATHS, toGoalView } from './body-record-views.js';
import { readsAll } from './reads-all.js';

interface ListQuery {
  readonly body?: Body | undefined;
  readonly caseId?: string | undefined;
  readonly current?: boolean | undefined;
  readonly page: number;
  readonly limit: number;
}

/** By which right each kind is read. */
const READ_BY = {
  meeting: 'read-bodies',
  goal: 'read-bodies',
  occasion: 'read-body-work',
  'watch-item': 'read-body-work',
  advice: 'read-advice',
} as const satisfies Record<BodyRecordKind, OperationName>;

/** What bodies keep, as their readers may see it. */
export class BodyRecordsReader {
  constructor(
    private readonly store: BodyStore,
    private readonly lists: BodyListsPg,
    private readonly names: PersonsPg,
    private readonly clock: Clock,
  ) {}

  /** One page with its links; each row is made into a view by whoever asks. */
  async page<Kind extends BodyRecordKind, View>(
    kind: Kind,
    { body, caseId, current, ...wanted }: ListQuery,
    caller: Caller,
    toViews: (rows: readonly BodyRecords[Kind][]) => readonly View[] | Promise<readonly View[]>,
  ) {
    const filter = {
      body,
      caseId,
      currentOn: current === true ? this.today() : undefined,
      publishedOnly: !readsAll(caller.actor, READ_BY[kind]),
    };
    const { rows, total } = await this.lists.page(kind, filter, wanted);
    return {
      rows: [...(await toViews(rows))],
      _meta: pageMeta(wanted, total, rows.length),
      _links: pageLinks(caller.root, PATHS[kind], { body, caseId, current, ...wanted }, total),
    };
  }

  /** @throws ProcessError `body-record-not-found`, also for what the caller may not see */
  async one<Kind extends BodyRecordKind>(kind: Kind, id: string, { actor }: Caller): Promise<BodyRecords[Kind]> {
    const found = await this.store.find(kind, id);
    if (found === null || !(readsAll(actor, READ_BY[kind]) || isPublished(found)))
      throw new ProcessError('body-record-not-found', { id });
    return found;
  }

  /** Goals with what was found of them and who answers for them. */
  async goalViews(goals: readonly BodyGoal[], caller: Caller): Promise<readonly BodyGoalView[]> {
    const found = await this.lists.followUps(goals.map(({ id }) => id));
    const seesNames = readsAll(caller.actor, 'read-bodies');
    const names = await this.names.namesOf(seesNames ? goals.map(({ ownerId }) => ownerId) : []);
    const today = this.today();
    return goals.map((goal) =>
      toGoalView(
        goal,
        found.filter(({ goalId }) => goalId === goal.id),
        seesNames ? { personId: goal.ownerId, name: names.get(goal.ownerId) ?? null } : null,
        today,
        caller,
      ),
    );
  }

  async goalView(goal: BodyGoal, caller: Caller): Promise<BodyGoalView> {
    const [view] = await this.goalViews([goal], caller);
    if (view === undefined) throw new ProcessError('body-record-not-found', { id: goal.id });
    return view;
  }

  private today(): IsoDate {
    return stockholmDate(this.clock.now());
  }
}

/** What anybody may read: goals, meetings with minutes, and advice that says so. */
const isPublished = (record: BodyRecords[BodyRecordKind]): boolean => {
  if ('measure' in record) return true;
  if ('minutes' in record) return record.minutes !== null;
  return 'published' in record && record.published;
};
