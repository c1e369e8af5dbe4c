import type {
  NewOrganisationBody,
  OrganisationCorrectionBody,
  OrganisationPage,
  OrganisationQuery,
  OrganisationView,
} from '#contract';
import { isCorrectable, type Organisations } from '#network';
import type { NetworkListsPg, OrganisationListRow } from '#persistence';
import { ProcessError } from '#process';
import type { Caller } from '../actor/caller.js';
import { link, pageLinks, pageMeta } from '../http/links.js';

/** Regions, bodies, authorities and companies; of companies and groups, what coordinators say of them. */
export class OrganisationViews {
  constructor(
    private readonly lists: NetworkListsPg,
    private readonly organisations: Organisations,
  ) {}

  async page(query: OrganisationQuery, caller: Caller): Promise<OrganisationPage> {
    const { rows, total } = await this.lists.organisations(query.kind, query);
    return {
      organisations: rows.map((row) => toView(row, caller)),
      _meta: pageMeta(query, total, rows.length),
      _links: pageLinks(caller.root, '/organisations', query, total),
    };
  }

  /** @throws ProcessError `organisation-not-found` */
  async one(id: string, caller: Caller): Promise<OrganisationView> {
    const row = await this.lists.organisation(id);
    if (row === null) throw new ProcessError('organisation-not-found', { organisationId: id });
    return toView(row, caller);
  }

  async add({ kind, nameSv, nameEn }: NewOrganisationBody, key: string, caller: Caller): Promise<OrganisationView> {
    const given = { kind, nameSv, ...(nameEn !== undefined && { nameEn }) };
    return this.one(await this.organisations.add(caller.actor, given, key), caller);
  }

  /** @throws ProcessError as `Organisations.correct` */
  async correct(id: string, { nameSv, nameEn }: OrganisationCorrectionBody, caller: Caller): Promise<OrganisationView> {
    const names = { ...(nameSv !== undefined && { nameSv }), ...(nameEn !== undefined && { nameEn }) };
    await this.organisations.correct(caller.actor, id, names);
    return this.one(id, caller);
  }
}

const toView = (row: OrganisationListRow, { locale, root }: Caller): OrganisationView => ({
  ...row,
  name: locale === 'en' ? row.nameEn : row.nameSv,
  _links: [
    link(root, 'self', `/organisations/${row.id}`),
    link(root, 'persons', `/persons?organisationId=${row.id}`),
    ...(isCorrectable(row) ? [link(root, 'correct', `/organisations/${row.id}/corrections`, 'POST')] : []),
  ],
});
