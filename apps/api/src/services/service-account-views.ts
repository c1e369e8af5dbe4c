import type { CreatedServiceAccount, ServiceAccountPage, ServiceAccountQuery, ServiceAccountView } from '#contract';
import { derivedId } from '#casework';
import type { IdentityDesk, ServiceAccount, OwnAddresses } from '#identity';
import { ProcessError } from '#process';
import type { Caller } from '../actor/caller.js';
import { link, pageLinks, pageMeta } from '../http/links.js';
import { ApiProblem } from '../problems/api-problem.js';

/** Service accounts as coordinators see them. */
export class ServiceAccountViews {
  constructor(
    private readonly desk: Pick<IdentityDesk, 'accounts'>,
    private readonly own: OwnAddresses,
  ) {}

  async page(query: ServiceAccountQuery, { root }: Caller): Promise<ServiceAccountPage> {
    const { rows, total } = await this.desk.accounts.list(query);
    return {
      serviceAccounts: rows.map((row) => toView(row, root)),
      _meta: pageMeta(query, total, rows.length),
      _links: pageLinks(root, '/service-accounts', query, total),
    };
  }

  /** @throws ApiProblem `service-account-not-found` */
  async one(id: string, { root }: Caller): Promise<ServiceAccountView> {
    const found = await this.desk.accounts.find(id);
    if (!found) throw new ApiProblem('service-account-not-found');
    return toView(found, root);
  }

  /**
   * The same request under the same key gives the same account, without the secret: that was shown once.
   *
   * @throws ProcessError `idempotency-key-reused` for another request under the key
   */
  async create(name: string, key: string, caller: Caller): Promise<CreatedServiceAccount> {
    const { personId } = caller.actor;
    const id = derivedId(`service-account:${personId}:${key}`);
    const tokenUrl = `${this.own.ownIssuer}/token`;
    const created = await this.desk.accounts.create(id, name, personId);
    if (created === null) {
      const known = await this.one(id, caller);
      if (known.name !== name) throw new ProcessError('idempotency-key-reused', {});
      return { ...known, secret: null, tokenUrl };
    }
    const { secret, ...account } = created;
    return { ...toView(account, caller.root), secret, tokenUrl };
  }

  /** @throws ApiProblem `service-account-not-found` */
  async revoke(id: string, caller: Caller): Promise<ServiceAccountView> {
    await this.one(id, caller);
    await this.desk.accounts.revoke(id, caller.actor.personId);
    return this.one(id, caller);
  }
}

const toView = ({ createdAt, revokedAt, ...account }: ServiceAccount, root: string): ServiceAccountView => ({
  ...account,
  createdAt: createdAt.toISOString(),
  revokedAt: revokedAt?.toISOString() ?? null,
  _links: [
    link(root, 'self', `/service-accounts/${account.id}`),
    ...(revokedAt === null ? [link(root, 'revoke', `/service-accounts/${account.id}/revocations`, 'POST')] : []),
  ],
});
