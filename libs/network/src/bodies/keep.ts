import {
  addYears,
  mayInBody,
  ProcessError,
  stockholmDate,
  type Actor,
  type Body,
  type IsoDate,
  type JsonRecord,
  type NetworkDeed,
  type OperationName,
} from '#process';
import { entryOf, keyed, refuse } from '../decide.js';
import type { Clock } from '../store.js';
import type { BodyRecordKind, BodyRecords, GoalFollowUp, KindOfRecord } from './records.js';
import type { BodyStore } from './store.js';

/** Nothing is planned further ahead than this. Our default. */
const YEARS_AHEAD = 10;

/** Keeps a body's records: everything that its use cases have in common. */
export class Keeper {
  constructor(
    readonly store: BodyStore,
    private readonly clock: Clock,
  ) {}

  today(): IsoDate {
    return stockholmDate(this.clock.now());
  }

  /** @throws ProcessError `scope-not-allowed` for a body in which the actor may not do this */
  requireMay(actor: Actor, operation: OperationName, body: Body): void {
    if (!mayInBody(actor, operation, body)) throw new ProcessError('scope-not-allowed', { region: null });
  }

  /** @throws NetworkRefused `too-far-ahead` */
  requireNear(on: IsoDate): void {
    const latest = addYears(this.today(), YEARS_AHEAD);
    if (on > latest) refuse('too-far-ahead', { latest });
  }

  /** A case is pointed at, never touched. @throws ProcessError `case-not-found` */
  async requireCase(caseId: string | null): Promise<void> {
    if (caseId !== null && !(await this.store.caseExists(caseId))) throw new ProcessError('case-not-found', { caseId });
  }

  /** @throws ProcessError `body-record-not-found` */
  async require<Kind extends BodyRecordKind>(kind: Kind, id: string): Promise<BodyRecords[Kind]> {
    const found = await this.store.find(kind, id);
    if (found === null) throw new ProcessError('body-record-not-found', { id });
    return found;
  }

  /**
   * Adds a record under the id that the same key always gives.
   *
   * @throws ProcessError `idempotency-key-reused`
   */
  async add(
    actor: Actor,
    what: NetworkDeed,
    key: string,
    request: JsonRecord & { readonly body: Body },
    toRecord: (id: string) => KindOfRecord,
  ): Promise<string> {
    const { id, hash } = await keyed(this.store, actor, key, { what, ...request });
    await this.store.add(toRecord(id), this.entry(actor, what, id, { request: hash, body: request.body }));
    return id;
  }

  /** @throws ProcessError `stale-revision` */
  async change(
    actor: Actor,
    what: NetworkDeed,
    changed: KindOfRecord,
    details: JsonRecord = {},
    found?: GoalFollowUp,
  ): Promise<void> {
    const { id, body, revision } = changed.record;
    const entry = this.entry(actor, what, id, { body, ...details });
    if ((await this.store.change(changed, entry, found)) === 'stale')
      throw new ProcessError('stale-revision', { expected: revision });
  }

  /** Somebody acts in a body by a mandate in it, their own or, for a secretary's substitute, somebody's. */
  private entry(actor: Actor, what: NetworkDeed, id: string, details: JsonRecord & { readonly body: Body }) {
    const mandate = actor.mandates.find(({ body }) => body === details.body);
    return { ...entryOf(actor, what, id, details), onBehalfOf: mandate?.onBehalfOf ?? null };
  }
}

/** @throws ProcessError `stale-revision` for a caller who has seen another revision */
export function requireSeen({ revision }: { readonly revision: number }, ifMatch: number | undefined): void {
  if (ifMatch !== undefined && ifMatch !== revision)
    throw new ProcessError('stale-revision', { expected: ifMatch, current: revision });
}
