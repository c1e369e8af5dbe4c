import { ProcessError, type Actor, type Digest, type JsonRecord } from '#process';
import { decide, decideOnce, entryOf, keyed, refuse, requireOwnOrCoordinator, requirePerson } from './decide.js';
import type { NetworkStore, Person } from './store.js';

export interface NewPerson {
  readonly kind: 'person' | 'service';
  readonly name: string;
  readonly email: string | null;
  readonly locale: 'sv' | 'en';
  readonly digest: Digest;
  readonly organisationId: string | null;
}
export type Correction = Partial<Omit<NewPerson, 'kind'>>;

/** Who is in the network at all, and how they are reached. Names and addresses stand in their own row only. */
export class People {
  constructor(private readonly store: NetworkStore) {}

  /** The same key gives the same person. @throws ProcessError `organisation-not-found`, `idempotency-key-reused` */
  async add(actor: Actor, person: NewPerson, key: string): Promise<Person> {
    // The hash of a request stands in the append-only entry, where a name must not be guessed from it.
    const { id, hash } = await keyed(this.store, actor, key, { kind: person.kind, locale: person.locale });
    const entry = entryOf(actor, 'person-added', id, { request: hash, kind: person.kind });
    await decideOnce(this.store, entry, async () => {
      await this.requireOrganisation(person.organisationId);
      return { type: 'add-person', person: { id, ...person } };
    });
    return requirePerson(this.store, id);
  }

  /**
   * Corrects what is wrong; what is left out stays. Each for themselves, coordinators for anyone; where somebody belongs is for
   * coordinators alone, since it decides who may stand in for whom.
   *
   * @param ifMatch  the revision the caller has seen; another one refuses
   * @throws ProcessError `person-not-found`, `organisation-not-found`, `role-not-allowed`, `stale-revision`
   */
  async correct(actor: Actor, id: string, correction: Correction, ifMatch?: number): Promise<Person> {
    requireOwnOrCoordinator(actor, id);
    if (correction.organisationId !== undefined) requireOwnOrCoordinator(actor, COORDINATORS_ONLY);
    const details: JsonRecord = { fields: Object.keys(correction).toSorted() };
    await decide(this.store, entryOf(actor, 'person-corrected', id, details), async () => {
      const before = await requirePerson(this.store, id);
      if (isSo(before, correction)) return { change: null, result: undefined };
      if (ifMatch !== undefined && ifMatch !== before.revision)
        throw new ProcessError('stale-revision', { expected: ifMatch, current: before.revision });
      await this.requireOrganisation(correction.organisationId ?? null);
      const { erasedAt: _erasedAt, ...kept } = before;
      return { change: { type: 'correct-person', person: { ...kept, ...correction } }, result: undefined };
    });
    return requirePerson(this.store, id);
  }

  /** Lets a provider's subject sign in as a person. @throws NetworkRefused `login-taken`; ProcessError `person-not-found` */
  async addLogin(actor: Actor, personId: string, issuer: string, subject: string): Promise<void> {
    await decide(this.store, entryOf(actor, 'login-added', personId), async () => {
      await requirePerson(this.store, personId);
      const taken = await this.store.loginOf(issuer, subject);
      if (taken !== null && taken !== personId) refuse('login-taken');
      return { change: taken === null ? { type: 'add-login', personId, issuer, subject } : null, result: undefined };
    });
  }

  /**
   * Takes one login away: whoever has it is nobody at once, and the person's sessions end. Repeating it changes nothing.
   *
   * @throws NetworkRefused `login-taken` for somebody else's; ProcessError `person-not-found`
   */
  async removeLogin(actor: Actor, personId: string, issuer: string, subject: string): Promise<void> {
    await decide(this.store, entryOf(actor, 'login-removed', personId), async () => {
      await requirePerson(this.store, personId);
      const owner = await this.store.loginOf(issuer, subject);
      if (owner !== null && owner !== personId) refuse('login-taken');
      return { change: owner === null ? null : { type: 'remove-login', personId, issuer, subject }, result: undefined };
    });
  }

  private async requireOrganisation(id: string | null): Promise<void> {
    if (id !== null && !(await this.store.organisationExists(id)))
      throw new ProcessError('organisation-not-found', { organisationId: id });
  }
}

const isSo = (person: Person, { name, email, locale, digest, organisationId }: Correction): boolean =>
  (name ?? person.name) === person.name &&
  (email === undefined || email === person.email) &&
  (locale ?? person.locale) === person.locale &&
  (digest ?? person.digest) === person.digest &&
  (organisationId === undefined || organisationId === person.organisationId);

/** Nobody's id: only a coordinator passes. */
const COORDINATORS_ONLY = '';
