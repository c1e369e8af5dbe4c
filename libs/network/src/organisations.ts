import { ADDED_ORGANISATION_KINDS, ProcessError, type Actor, type AddedOrganisationKind } from '#process';
import { decide, decideOnce, entryOf, keyed, refuse } from './decide.js';
import { ORGANISATIONS } from './reference/organisations.js';
import type { FormerName, Organisation } from './seed.js';
import type { NetworkStore } from './store.js';

export interface NewOrganisation {
  readonly kind: AddedOrganisationKind;
  readonly nameSv: string;
  /** Left out: called the same in English. */
  readonly nameEn?: string;
}
export type OrganisationCorrection = Partial<Omit<NewOrganisation, 'kind'>>;

type Names = Pick<Organisation, 'nameSv' | 'nameEn'>;

/** Companies and groups that no installation begins with. @source domain/actors.md#3; who adds them: our default */
export class Organisations {
  constructor(private readonly store: NetworkStore) {}

  /**
   * The same key gives the same organisation.
   *
   * @returns its id
   * @throws NetworkRefused `organisation-known`; ProcessError `idempotency-key-reused`
   */
  async add(actor: Actor, { kind, ...given }: NewOrganisation, key: string): Promise<string> {
    const nameSv = tidy(given.nameSv);
    const names: Names = { nameSv, nameEn: tidy(given.nameEn ?? nameSv) };
    const { id, hash } = await keyed(this.store, actor, key, { kind, ...names });
    await decideOnce(this.store, entryOf(actor, 'organisation-added', id, { request: hash, kind }), async () => {
      await this.requireUnknown(names, id);
      const organisation = { id, kind, code: codeOf(nameSv, id), ...names, formerNames: [], from: null, to: null };
      return { type: 'add-organisation', organisation };
    });
    return id;
  }

  /**
   * Says what it is called; what is left out stays, and the Swedish name it had stands among its earlier ones. Cases and mandates
   * keep the name that they were given.
   *
   * @throws NetworkRefused `organisation-fixed`, `organisation-known`; ProcessError `organisation-not-found`
   */
  async correct(actor: Actor, id: string, correction: OrganisationCorrection): Promise<void> {
    await decide(this.store, entryOf(actor, 'organisation-corrected', id), async () => {
      const before = await this.store.organisation(id);
      if (before === null) throw new ProcessError('organisation-not-found', { organisationId: id });
      if (!isCorrectable(before)) refuse('organisation-fixed', { name: before.nameSv });
      const names = corrected(before, correction);
      if (names.nameSv === before.nameSv && names.nameEn === before.nameEn) return { change: null, result: undefined };
      await this.requireUnknown(names, id);
      const organisation = { ...before, ...names, formerNames: formerNames(before, names) };
      return { change: { type: 'correct-organisation', organisation }, result: undefined };
    });
  }

  private async requireUnknown({ nameSv, nameEn }: Names, id: string): Promise<void> {
    const known = await this.store.organisationCalled([nameSv, nameEn], id);
    if (known !== null) refuse('organisation-known', { organisationId: known.id, name: known.nameSv });
  }
}

const REFERENCE: ReadonlySet<string> = new Set(ORGANISATIONS.map(({ id }) => id));

/** Whether it may be called something else here: those that every installation begins with may not. */
export const isCorrectable = ({ id, kind }: Pick<Organisation, 'id' | 'kind'>): boolean =>
  ADDED_ORGANISATION_KINDS.some((one) => one === kind) && !REFERENCE.has(id);

/** An English name that was the Swedish one goes on being it. */
function corrected(before: Names, { nameSv, nameEn }: OrganisationCorrection): Names {
  const sv = tidy(nameSv ?? before.nameSv);
  return { nameSv: sv, nameEn: tidy(nameEn ?? (before.nameEn === before.nameSv ? sv : before.nameEn)) };
}

/** The last day of the one it had is not known: it is corrected on a day, not renamed. */
const formerNames = (before: Organisation, { nameSv }: Names): readonly FormerName[] =>
  nameSv === before.nameSv
    ? before.formerNames
    : [...before.formerNames.filter(({ name }) => name !== nameSv), { name: before.nameSv, until: null }];

const tidy = (name: string): string => name.trim().replace(/\s+/gu, ' ');

const CODE_WORDS = 60;
const CODE_DIGITS = 8;

/** Readable, and another one for another organisation of a like name. */
function codeOf(name: string, id: string): string {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, CODE_WORDS)
    .replace(/^-|-$/g, '');
  return [...(words === '' ? [] : [words]), id.slice(0, CODE_DIGITS)].join('-');
}
