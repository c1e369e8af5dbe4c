import {
  addDays,
  isAdvisory,
  isRegionCode,
  ProcessError,
  SEATS,
  stockholmDate,
  type Actor,
  type EndReason,
  type IsoDate,
  type JsonRecord,
  type Role,
} from '#process';
import { refusalOfPlace } from './bodies/seating.js';
import { decide, decideOnce, entryOf, keyed, refuse, requirePerson } from './decide.js';
import type { GivenMandate, Network } from './network.js';
import { mayBeHeldTogether } from './separation.js';
import type { Clock, NetworkStore, NewMandate, StoredMandate } from './store.js';

export type Narrowing = 'region' | 'healthCareRegion' | 'company' | 'caseId' | 'field' | 'body' | 'rank' | 'seat';

/** What a role needs to be narrowed by, and what it may have besides. */
export interface RoleNarrowing {
  readonly needs: readonly Narrowing[];
  readonly may: readonly Narrowing[];
}
/** How each role is narrowed. @source domain/actors.md#4 (scope of each role) */
export const NARROWED: Readonly<Record<Exclude<Role, 'system'>, RoleNarrowing>> = {
  scanner: { needs: [], may: ['field'] },
  evaluator: { needs: [], may: ['caseId', 'field'] },
  coordinator: { needs: [], may: ['field'] },
  preparer: { needs: [], may: ['field'] },
  'council-member': { needs: [], may: ['healthCareRegion', 'field', 'seat'] },
  'council-chair': { needs: [], may: ['field', 'seat'] },
  rapporteur: { needs: [], may: ['caseId', 'field'] },
  'contact-person': { needs: ['region'], may: ['field'] },
  'contact-deputy': { needs: ['region'], may: ['field', 'rank'] },
  'working-group-member': { needs: ['healthCareRegion'], may: ['field'] },
  'body-member': { needs: ['body', 'seat'], may: [] },
  'body-chair': { needs: ['body'], may: [] },
  'body-secretary': { needs: ['body'], may: [] },
  negotiator: { needs: [], may: ['caseId', 'field'] },
  procurer: { needs: [], may: ['caseId', 'region', 'field'] },
  signatory: { needs: ['region'], may: ['field'] },
  expert: { needs: [], may: ['caseId', 'field'] },
  'company-user': { needs: ['company'], may: [] },
  manager: { needs: [], may: ['region'] },
  registrar: { needs: [], may: [] },
  archivist: { needs: [], may: [] },
  'conflict-assessor': { needs: [], may: [] },
  auditor: { needs: [], may: [] },
  public: { needs: [], may: [] },
  'mail-gateway': { needs: [], may: [] },
  'nye-metoder-secretariat': { needs: [], may: [] },
  'ordering-forum': { needs: [], may: [] },
  'hta-assessor': { needs: [], may: ['caseId'] },
  'hospital-purchaser': { needs: [], may: [] },
  'medical-director': { needs: [], may: [] },
  'decision-forum': { needs: [], may: [] },
  'health-authority': { needs: [], may: [] },
};
const NARROWINGS: readonly Narrowing[] = [
  'region',
  'healthCareRegion',
  'company',
  'caseId',
  'field',
  'body',
  'rank',
  'seat',
];

/** Who is given what, and when it ends. */
export class Mandates {
  constructor(
    private readonly store: NetworkStore,
    private readonly clock: Clock,
  ) {}

  /**
   * Gives a person a role. The same key gives the same mandate again.
   *
   * @throws NetworkRefused `mandate-needs`, `mandate-too-narrow`, `period-backwards`, `roles-kept-apart`, `already-held`,
   *   `role-for-services`, and for a body those of `refusalOfPlace`; ProcessError `person-not-found`, `organisation-not-found`, `idempotency-key-reused`
   */
  async give(actor: Actor, mandate: NewMandate, key: string): Promise<StoredMandate> {
    requireSound(mandate);
    const { id, hash } = await keyed(this.store, actor, key, { ...mandate });
    const { role, region, field, from, to, personId } = mandate;
    const details: JsonRecord = { request: hash, personId, role, region, field, body: mandate.body, from, to };
    const entry = entryOf(actor, 'mandate-given', id, details);
    await decideOnce(this.store, entry, async ({ network }) => {
      const person = await requirePerson(this.store, personId);
      if (role === 'mail-gateway' && person.kind !== 'service') refuse('role-for-services', { role });
      if (mandate.appointedBy !== null && !(await this.store.organisationExists(mandate.appointedBy)))
        throw new ProcessError('organisation-not-found', { organisationId: mandate.appointedBy });
      requireCompatible(network, mandate);
      requirePlace(network, mandate);
      return { type: 'give-mandate', id, mandate };
    });
    return this.require(id);
  }

  /**
   * Ends a mandate. `on` is its last day: yesterday at the earliest, since what was done under it stands.
   *
   * @param ifMatch  the revision the caller has seen; another one refuses
   * @throws NetworkRefused `ends-too-early`, `ends-too-late`, `already-ended`; ProcessError `mandate-not-found`, `stale-revision`
   */
  async end(actor: Actor, id: string, on: IsoDate, reason: EndReason, ifMatch?: number): Promise<StoredMandate> {
    const earliest = addDays(stockholmDate(this.clock.now()), -1);
    await decide(this.store, entryOf(actor, 'mandate-ended', id, { on, reason }), async () => {
      const before = await this.require(id);
      if (before.endedOn === on && before.endedReason === reason) return { change: null, result: undefined };
      if (ifMatch !== undefined && ifMatch !== before.revision)
        throw new ProcessError('stale-revision', { expected: ifMatch, current: before.revision });
      if (before.endedOn !== null) refuse('already-ended', { on: before.endedOn });
      if (on < earliest) refuse('ends-too-early', { earliest });
      if (before.to !== null && on > before.to) refuse('ends-too-late', { to: before.to });
      return { change: { type: 'end-mandate', id, on, reason }, result: undefined };
    });
    return this.require(id);
  }

  private async require(id: string): Promise<StoredMandate> {
    const found = await this.store.mandate(id);
    if (found === null) throw new ProcessError('mandate-not-found', { mandateId: id });
    return found;
  }
}

function requireSound(mandate: NewMandate): void {
  const { role, region, from, to } = mandate;
  if (role === 'system') refuse('role-for-services', { role });
  const { needs, may } = NARROWED[role];
  const missing = needs.filter((name) => mandate[name] === null);
  if (missing.length > 0) refuse('mandate-needs', { role, needs: missing });
  const superfluous = NARROWINGS.filter((name) => mandate[name] !== null && ![...needs, ...may].includes(name));
  if (superfluous.length > 0) refuse('mandate-too-narrow', { role, fields: superfluous });
  if (region !== null && !isRegionCode(region)) refuse('mandate-needs', { role, needs: ['region'] });
  if (to !== null && to < from) refuse('period-backwards', { from, to });
}

type Days = Pick<GivenMandate, 'from' | 'to'>;
const overlap = (one: Days, other: Days): boolean =>
  (one.to === null || other.from <= one.to) && (other.to === null || one.from <= other.to);

function requireCompatible(network: Network, mandate: NewMandate): void {
  const { personId, role } = mandate;
  const held = network.mandates.filter((one) => one.personId === personId && overlap(one, mandate));
  const apart = held.find((one) => !mayBeHeldTogether(one.role, role));
  if (apart) refuse('roles-kept-apart', { role, other: apart.role });
  if (held.some((one) => one.role === role && sameReach(one, mandate))) refuse('already-held', { role });
}

const sameReach = (one: GivenMandate, other: NewMandate): boolean =>
  one.region === other.region &&
  one.healthCareRegion === other.healthCareRegion &&
  one.company === other.company &&
  one.caseId === other.caseId &&
  one.field === other.field &&
  one.body === other.body;

/** @throws NetworkRefused for a place that the body's plan does not have, or that is taken */
function requirePlace(network: Network, { personId, role, body, seat, from, to }: NewMandate): void {
  if (body === null || !isAdvisory(role)) return;
  const place = { personId, role, body, seat: SEATS.find((one) => one === seat) ?? null, from, to };
  const refusal = refusalOfPlace(network, place);
  if (refusal !== null) refuse(refusal.code, refusal.facts);
}
