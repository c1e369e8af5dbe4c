import type { Clock } from '#casework';
import type { DeliveryPage, DeliveryQuery, DeliveryView } from '#contract';
import type { DeliveriesPg, Delivery } from '#persistence';
import { ROLES, type Role } from '#process';
import type { Caller } from '../actor/caller.js';
import { link, pageLinks, pageMeta } from '../http/links.js';
import { ApiProblem } from '../problems/api-problem.js';

/** How letters have come through, and another try for those that have not. */
export class Deliveries {
  constructor(
    private readonly deliveries: DeliveriesPg,
    private readonly clock: Clock,
  ) {}

  async page(query: DeliveryQuery, { root }: Caller): Promise<DeliveryPage> {
    const { rows, total } = await this.deliveries.list(query, query);
    return {
      letters: rows.map((row) => toView(row, root)),
      _meta: pageMeta(query, total, rows.length),
      _links: pageLinks(root, '/letters', query, total),
    };
  }

  /** @throws ApiProblem `letter-not-found` */
  async one(id: string, { root }: Caller): Promise<DeliveryView> {
    const found = await this.deliveries.find(id);
    if (!found) throw new ApiProblem('letter-not-found');
    return toView(found, root);
  }

  /** Asking twice changes nothing more. @throws ApiProblem `letter-not-found` */
  async retry(id: string, caller: Caller): Promise<DeliveryView> {
    await this.one(id, caller);
    await this.deliveries.retry(id, this.clock.now());
    return this.one(id, caller);
  }
}

function toView({ renderedAt, nextTryAt, sentAt, role, ...rest }: Delivery, root: string): DeliveryView {
  const path = `/letters/${rest.id}`;
  return {
    ...rest,
    role: role !== null && isRole(role) ? role : null,
    renderedAt: renderedAt.toISOString(),
    nextTryAt: nextTryAt?.toISOString() ?? null,
    sentAt: sentAt?.toISOString() ?? null,
    _links: [link(root, 'self', path), link(root, 'retry', `${path}/retries`, 'POST')],
  };
}

const isRole = (text: string): text is Role => ROLES.some((role) => role === text);
