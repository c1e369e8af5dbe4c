import type { Clock } from '#casework';
import type {
  ErasureView,
  LoginList,
  LoginRevocation,
  NewLogin,
  NewPersonBody,
  PersonalDataView,
  PersonCorrection,
  PersonPage,
  PersonQuery,
  PersonView,
  PersonWithMandates,
} from '#contract';
import type { IdentityDesk } from '#identity';
import { nameOf } from '#messages';
import type { ActorDirectory, People } from '#network';
import type { NetworkListsPg, PersonalDataPg, PersonListRow, PersonReadingsPg, PersonsPg } from '#persistence';
import {
  grantsFor,
  isRegionCode,
  ProcessError,
  stockholmDate,
  type Actor,
  type Mandate,
  type OperationName,
} from '#process';
import type { Caller } from '../actor/caller.js';
import { link, pageLinks, pageMeta } from '../http/links.js';

/** The network's people, as far as each may see them. */
export class PersonViews {
  constructor(
    private readonly lists: NetworkListsPg,
    private readonly people: People,
    private readonly personalData: PersonalDataPg,
    private readonly directory: ActorDirectory,
    private readonly names: PersonsPg,
    private readonly desk: Pick<IdentityDesk, 'peopleIssuer'>,
    private readonly readings: PersonReadingsPg,
    private readonly clock: Clock,
  ) {}

  /** Who may see themselves alone gets a list of one. Who sees others with their addresses is written down. */
  async page(query: PersonQuery, { actor, root }: Caller): Promise<PersonPage> {
    const { rows, total } = reachesAll(actor, 'read-persons')
      ? await this.lists.persons(query, query)
      : await this.onlyThemselves(actor);
    if (reachesAll(actor, 'read-addresses') && rows.some(({ id }) => id !== actor.personId))
      await this.readings.noteList({ ...query, byName: query.name !== undefined }, actor.personId);
    return {
      persons: rows.map((row) => toView(row, actor, root)),
      _meta: pageMeta(query, total, rows.length),
      _links: pageLinks(root, '/persons', query, total),
    };
  }

  /** @throws ProcessError `person-not-found`, also for somebody whom the caller may not see */
  async one(given: string, caller: Caller): Promise<PersonWithMandates> {
    const { actor, root } = caller;
    const id = idOf(given, actor);
    const row = mayTouch(actor, 'read-persons', id) ? await this.lists.person(id) : null;
    if (row === null) throw new ProcessError('person-not-found', { personId: id });
    const { mandates } = await this.directory.actorOf(id, stockholmDate(this.clock.now()));
    const canSignIn = reachesAll(actor, 'manage-mandates') ? await this.lists.hasLogin(id) : null;
    return { ...toView(row, actor, root), canSignIn, holds: await this.held(mandates, caller) };
  }

  /** As `one`; who reads somebody else's with their address is written down. */
  async read(given: string, caller: Caller): Promise<PersonWithMandates> {
    const view = await this.one(given, caller);
    if (view.contact !== null) await this.readings.note('person-read', view.id, caller.actor.personId);
    return view;
  }

  async add(body: NewPersonBody, key: string, caller: Caller): Promise<PersonWithMandates> {
    const { id } = await this.people.add(caller.actor, body, key);
    return this.one(id, caller);
  }

  /** @throws ProcessError as `People.correct` */
  async correct(
    given: string,
    body: PersonCorrection,
    ifMatch: number | undefined,
    caller: Caller,
  ): Promise<PersonWithMandates> {
    const id = idOf(given, caller.actor);
    await this.people.correct(caller.actor, id, withoutGaps(body), ifMatch);
    return this.one(id, caller);
  }

  async addLogin(given: string, { issuer, subject }: NewLogin, caller: Caller): Promise<PersonWithMandates> {
    const id = idOf(given, caller.actor);
    await this.people.addLogin(caller.actor, id, issuer ?? this.desk.peopleIssuer, subject);
    return this.one(id, caller);
  }

  /** @throws ProcessError `person-not-found` */
  async logins(given: string, caller: Caller): Promise<LoginList> {
    const { id } = await this.read(given, caller);
    const { root } = caller;
    return {
      logins: [...(await this.lists.logins(id))],
      _links: [link(root, 'self', `/persons/${id}/logins`), link(root, 'person', `/persons/${id}`)],
    };
  }

  /** @throws ProcessError as `People.removeLogin` */
  async revokeLogin(given: string, { issuer, subject }: LoginRevocation, caller: Caller): Promise<PersonWithMandates> {
    const id = idOf(given, caller.actor);
    await this.people.removeLogin(caller.actor, id, issuer ?? this.desk.peopleIssuer, subject);
    return this.one(id, caller);
  }

  /** @throws ProcessError `person-not-found`, also for somebody else's */
  async exported(given: string, { actor, root }: Caller): Promise<PersonalDataView> {
    const id = idOf(given, actor);
    if (!mayTouch(actor, 'export-personal-data', id)) throw new ProcessError('person-not-found', { personId: id });
    const places = await this.personalData.of(id, actor.personId);
    return {
      personId: id,
      exportedAt: this.clock.now().toISOString(),
      places: places.map((place) => ({ ...place, records: [...place.records] })),
      _links: [link(root, 'self', `/persons/${id}/exports`), link(root, 'person', `/persons/${id}`)],
    };
  }

  async erase(given: string, { actor, root }: Caller): Promise<ErasureView> {
    const id = idOf(given, actor);
    const { erasedAt, places, remaining } = await this.personalData.erase(id, actor.personId);
    return {
      personId: id,
      erasedAt: erasedAt.toISOString(),
      places,
      remainders: remaining.map(({ table, records }) => ({ table, records: [...records] })),
      _links: [link(root, 'self', `/network-entries?personId=${id}`)],
    };
  }

  private async onlyThemselves({
    personId,
  }: Actor): Promise<{ readonly rows: readonly PersonListRow[]; readonly total: number }> {
    const row = await this.lists.person(personId);
    return row === null ? { rows: [], total: 0 } : { rows: [row], total: 1 };
  }

  private async held(mandates: readonly Mandate[], { locale }: Caller): Promise<PersonWithMandates['holds']> {
    const names = await this.names.namesOf(mandates.flatMap(({ onBehalfOf }) => onBehalfOf ?? []));
    return mandates.map(({ role, region, healthCareRegion, company, caseId, field, body, onBehalfOf }) => ({
      role,
      roleLabel: nameOf('role', role, locale),
      region: region !== undefined && isRegionCode(region) ? region : null,
      healthCareRegion: healthCareRegion ?? null,
      company: company ?? null,
      caseId: caseId ?? null,
      field: field ?? null,
      body: body ?? null,
      onBehalfOf: onBehalfOf === undefined ? null : { personId: onBehalfOf, name: names.get(onBehalfOf) ?? null },
    }));
  }
}

const idOf = (given: string, { personId }: Actor): string => (given === 'me' ? personId : given);

const reachesAll = (actor: Actor, operation: OperationName): boolean =>
  grantsFor(operation, actor).some(({ reach }) => reach === 'national');

/** Everyone for themselves, some for all. */
const mayTouch = (actor: Actor, operation: OperationName, personId: string): boolean =>
  actor.personId === personId || reachesAll(actor, operation);

function toView(row: PersonListRow, actor: Actor, root: string): PersonView {
  const { id, kind, name, email, locale, digest, organisationId, organisationCode, revision } = row;
  const seesContact = mayTouch(actor, 'read-addresses', id);
  return {
    id,
    kind,
    name,
    organisationId,
    organisationCode,
    contact: seesContact ? { email, locale, digest } : null,
    revision,
    _links: [
      link(root, 'self', `/persons/${id}`),
      link(root, 'mandates', `/mandates?personId=${id}`),
      link(root, 'absences', `/absences?personId=${id}`),
      ...(mayTouch(actor, 'export-personal-data', id) ? [link(root, 'exports', `/persons/${id}/exports`)] : []),
    ],
  };
}

/** What was left out stays as it is; what was given as null is emptied. */
const withoutGaps = ({ name, email, locale, digest, organisationId }: PersonCorrection) => ({
  ...(name !== undefined && { name }),
  ...(email !== undefined && { email }),
  ...(locale !== undefined && { locale }),
  ...(digest !== undefined && { digest }),
  ...(organisationId !== undefined && { organisationId }),
});
