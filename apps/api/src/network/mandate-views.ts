import type { Clock, TellContacts } from '#casework';
import type {
  MandatePage,
  MandateQuery,
  MandateRoleList,
  MandateView,
  NetworkEntryPage,
  NetworkEntryQuery,
  NewEnding,
  NewMandateBody,
  VacancyList,
} from '#contract';
import { nameOf } from '#messages';
import { endsSoon, vacanciesOn, type Mandates, type NetworkStore } from '#network';
import type { MandateListRow, NetworkListsPg, OrganisationNames, PersonsPg } from '#persistence';
import { isoDate, isRegionCode, ProcessError, stockholmDate, type IsoDate } from '#process';
import type { Caller } from '../actor/caller.js';
import { link, pageLinks, pageMeta } from '../http/links.js';
import { mandateRoles } from './mandate-roles.js';
import { placeLabel } from './place-words.js';

/** Who holds what, and where nobody does. */
export class MandateViews {
  constructor(
    private readonly lists: NetworkListsPg,
    private readonly mandates: Mandates,
    private readonly network: NetworkStore,
    private readonly names: PersonsPg,
    private readonly tellContacts: TellContacts,
    private readonly clock: Clock,
  ) {}

  async page(query: MandateQuery, caller: Caller): Promise<MandatePage> {
    const { personId, role, region, field, on, endingSoon } = query;
    const filter = {
      personId,
      role,
      region,
      field,
      on: on === undefined ? undefined : isoDate(on),
      endingSoonOn: endingSoon === true ? this.today() : undefined,
    };
    const { rows, total } = await this.lists.mandates(filter, query);
    return {
      mandates: await this.toViews(rows, caller),
      _meta: pageMeta(query, total, rows.length),
      _links: pageLinks(caller.root, '/mandates', query, total),
    };
  }

  /** @throws ProcessError `mandate-not-found` */
  async one(id: string, caller: Caller): Promise<MandateView> {
    const found = await this.network.mandate(id);
    if (found === null) throw new ProcessError('mandate-not-found', { mandateId: id });
    const names = await this.names.namesOf([found.personId]);
    const [view] = await this.toViews([{ ...found, personName: names.get(found.personId) ?? null }], caller);
    if (view === undefined) throw new ProcessError('mandate-not-found', { mandateId: id });
    return view;
  }

  async give(body: NewMandateBody, key: string, caller: Caller): Promise<MandateView> {
    const mandate = { ...body, from: isoDate(body.from), to: body.to === null ? null : isoDate(body.to) };
    const { id } = await this.mandates.give(caller.actor, mandate, key);
    await this.tellContacts.run();
    return this.one(id, caller);
  }

  async end(id: string, { on, reason }: NewEnding, ifMatch: number | undefined, caller: Caller): Promise<MandateView> {
    await this.mandates.end(caller.actor, id, isoDate(on), reason, ifMatch);
    await this.tellContacts.run();
    return this.one(id, caller);
  }

  async vacancies(given: string | undefined, { locale, root }: Caller): Promise<VacancyList> {
    const on = given === undefined ? this.today() : isoDate(given);
    const { network } = await this.network.snapshot();
    return {
      on,
      vacancies: vacanciesOn(network, on).map(({ region, field, role, because }) => ({
        region,
        regionLabel: nameOf('region', region, locale),
        field,
        fieldLabel: nameOf('field', field, locale),
        role,
        roleLabel: nameOf('role', role, locale),
        because,
        sentence: nameOf('vacancy', because, locale),
      })),
      _links: [link(root, 'self', `/vacancies?on=${on}`), link(root, 'mandates', `/mandates?on=${on}`)],
    };
  }

  async entries(query: NetworkEntryQuery, { root }: Caller): Promise<NetworkEntryPage> {
    const { rows, total } = await this.lists.entries({ subjectId: query.personId, what: query.what }, query);
    const names = await this.names.namesOf(rows.map(({ actorId }) => actorId));
    return {
      networkEntries: rows.map(({ number, recordedAt, actorId, what, subjectId, details }) => ({
        number,
        recordedAt: recordedAt.toISOString(),
        actorId,
        actorName: names.get(actorId) ?? null,
        what,
        subjectId,
        details,
      })),
      _meta: pageMeta(query, total, rows.length),
      _links: pageLinks(root, '/network-entries', query, total),
    };
  }

  /** Roles that can be given, and what each is narrowed by. */
  roles({ locale, root }: Caller): MandateRoleList {
    return mandateRoles(locale, root);
  }

  private async toViews(rows: readonly MandateListRow[], caller: Caller): Promise<MandateView[]> {
    const names = await this.lists.organisationNames(rows.flatMap(({ appointedBy }) => appointedBy ?? []));
    return rows.map((row) =>
      this.toView(row, row.appointedBy === null ? undefined : names.get(row.appointedBy), caller),
    );
  }

  private toView(row: MandateListRow, by: OrganisationNames | undefined, { locale, root }: Caller): MandateView {
    const { region, endedOn, from, to } = row;
    return {
      ...row,
      placeLabel: placeLabel(row, locale),
      appointedByName: by === undefined ? null : locale === 'en' ? by.nameEn : by.nameSv,
      region: region !== null && isRegionCode(region) ? region : null,
      roleLabel: nameOf('role', row.role, locale),
      endsSoon: endsSoon({ from, to: endedOn ?? to }, this.today()),
      _links: [link(root, 'self', `/mandates/${row.id}`), link(root, 'person', `/persons/${row.personId}`)],
    };
  }

  private today(): IsoDate {
    return stockholmDate(this.clock.now());
  }
}
