import { type Clock, derivedId } from '#casework';
import { type NewSavedView, type SavedViewList, type SavedViewView, VIEW_PLACES } from '#contract';
import type { SavedView, SavedViewsPg } from '#persistence';
import { holds, ProcessError, rolesOf } from '#process';
import type { Caller } from '../actor/caller.js';
import { link } from '../http/links.js';
import { ApiProblem } from '../problems/api-problem.js';

/** Views of lists, one's own and those of one's roles. */
export class SavedViews {
  constructor(
    private readonly views: SavedViewsPg,
    private readonly clock: Clock,
  ) {}

  async list({ actor, root }: Caller): Promise<SavedViewList> {
    const views = await this.views.seenBy(actor.personId, rolesOf(actor));
    return {
      savedViews: views.map((view) => toView(view, actor.personId, root)),
      _links: [link(root, 'self', '/saved-views')],
    };
  }

  /** @throws ProcessError `role-not-allowed` for a role that the caller does not hold */
  async create(body: NewSavedView, key: string, { actor, root }: Caller): Promise<SavedViewView> {
    const { personId } = actor;
    const { sharedWith } = body;
    if (sharedWith !== null && !holds(actor, sharedWith))
      throw new ProcessError('role-not-allowed', { roles: [sharedWith] });
    const id = derivedId(`saved-view:${personId}:${key}`);
    return toView(await this.views.create({ ...body, id, personId, createdAt: this.clock.now() }), personId, root);
  }

  /** @throws ApiProblem `saved-view-not-found`, also for somebody else's */
  async remove(id: string, caller: Caller): Promise<SavedViewList> {
    if (!(await this.views.remove(id, caller.actor.personId))) throw new ApiProblem('saved-view-not-found');
    return this.list(caller);
  }
}

function toView(view: SavedView, reader: string, root: string): SavedViewView {
  const { id, personId, name, query, sharedWith, createdAt } = view;
  const place = VIEW_PLACES.find((known) => known === view.place) ?? 'cases';
  const own = personId === reader;
  const self = link(root, 'self', '/saved-views');
  return { id, place, name, query, sharedWith, own, createdAt: createdAt.toISOString(), _links: [self] };
}
