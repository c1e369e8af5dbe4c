import { holds, ProcessError, stockholmDate, type Actor, type IsoDate } from '#process';
import { decide, decideOnce, entryOf, keyed, refuse, requireOwnOrCoordinator, requirePerson } from './decide.js';
import { actorOn, MAY_BE_STOOD_IN_FOR } from './holders.js';
import type { Network } from './network.js';
import type { Clock, NetworkStore, Person, StoredAbsence, StoredHandOver } from './store.js';

export interface AbsenceRequest {
  readonly personId: string;
  /** Null: the next in turn. */
  readonly substituteId: string | null;
  readonly from: IsoDate;
  readonly to: IsoDate;
}
export interface HandOverRequest {
  readonly personId: string;
  readonly receiverId: string;
  /** Null: every task. */
  readonly taskId: string | null;
  /** The task goes with the others that its giver has in the same case, now and later. */
  readonly wholeCase?: boolean;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** Who is away, and who has somebody else's tasks. Each for themselves, coordinators for anyone. */
export class StandIns {
  constructor(
    private readonly store: NetworkStore,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws NetworkRefused `period-backwards`, `period-over`, `absence-overlaps`, and what `requireMayStandIn` refuses;
   *   ProcessError `role-not-allowed`, `person-not-found`, `idempotency-key-reused`
   */
  async report(actor: Actor, request: AbsenceRequest, key: string): Promise<StoredAbsence> {
    const { personId, substituteId, from, to } = request;
    requireOwnOrCoordinator(actor, personId);
    this.requirePeriod(request);
    const { id, hash } = await keyed(this.store, actor, key, { ...request });
    const entry = entryOf(actor, 'absence-reported', id, { request: hash, personId, substituteId, from, to });
    await decideOnce(this.store, entry, async ({ network }) => {
      const person = await requirePerson(this.store, personId);
      if (substituteId !== null) await this.requireMayStandIn(actor, network, person, substituteId, from);
      const overlapping = network.standIns.find(
        (one) => one.kind === 'absence' && one.personId === personId && one.from <= to && from <= one.to,
      );
      if (overlapping) refuse('absence-overlaps', { from: overlapping.from, to: overlapping.to });
      return { type: 'report-absence', absence: { id, ...request } };
    });
    return this.requireAbsence(id);
  }

  /** Repeating it changes nothing. @throws ProcessError `absence-not-found`, `role-not-allowed` */
  async cancel(actor: Actor, id: string): Promise<StoredAbsence> {
    await decide(this.store, entryOf(actor, 'absence-cancelled', id), async () => {
      const absence = await this.requireAbsence(id);
      requireOwnOrCoordinator(actor, absence.personId);
      return { change: absence.cancelled ? null : { type: 'cancel-absence', id }, result: undefined };
    });
    return this.requireAbsence(id);
  }

  /**
   * @throws NetworkRefused as `report`, and `task-not-theirs`; ProcessError as `report`
   */
  async handOver(actor: Actor, request: HandOverRequest, key: string): Promise<StoredHandOver> {
    const { personId, receiverId, wholeCase = false, from, to } = request;
    const taskId = wholeCase ? null : request.taskId;
    requireOwnOrCoordinator(actor, personId);
    this.requirePeriod(request);
    const { id, hash } = await keyed(this.store, actor, key, { ...request });
    const entry = entryOf(actor, 'tasks-handed-over', id, { request: hash, personId, receiverId, taskId, from, to });
    await decideOnce(this.store, entry, async ({ network }) => {
      const person = await requirePerson(this.store, personId);
      await this.requireMayStandIn(actor, network, person, receiverId, from);
      const caseId = request.taskId === null ? null : await this.caseOfTask(network, personId, request.taskId, from);
      return { type: 'hand-over', handOver: { id, personId, receiverId, taskId, caseId, from, to } };
    });
    return this.requireHandOver(id);
  }

  /** The giver takes back, the receiver gives back. @throws ProcessError `hand-over-not-found`, `role-not-allowed` */
  async takeBack(actor: Actor, id: string): Promise<StoredHandOver> {
    await decide(this.store, entryOf(actor, 'tasks-taken-back', id), async () => {
      const handOver = await this.requireHandOver(id);
      if (actor.personId !== handOver.receiverId) requireOwnOrCoordinator(actor, handOver.personId);
      return { change: handOver.cancelled ? null : { type: 'take-back', id }, result: undefined };
    });
    return this.requireHandOver(id);
  }

  private requirePeriod({ from, to }: { readonly from: IsoDate; readonly to: IsoDate }): void {
    if (to < from) refuse('period-backwards', { from, to });
    if (to < stockholmDate(this.clock.now())) refuse('period-over', { to });
  }

  /** Somebody of the same organisation, or whom a coordinator chooses; never a company's, a programme, or oneself. */
  private async requireMayStandIn(
    actor: Actor,
    network: Network,
    person: Person,
    substituteId: string,
    on: IsoDate,
  ): Promise<void> {
    if (substituteId === person.id) refuse('own-substitute');
    const substitute = await requirePerson(this.store, substituteId);
    const outside = holds(actorOn(network, substituteId, on), 'company-user', 'mail-gateway');
    if (substitute.kind === 'service' || outside) refuse('substitute-outside');
    const elsewhere = person.organisationId === null || substitute.organisationId !== person.organisationId;
    if (elsewhere && !holds(actor, 'coordinator')) refuse('substitute-elsewhere');
  }

  private async caseOfTask(network: Network, personId: string, taskId: string, on: IsoDate): Promise<string> {
    const task = await this.store.openTask(taskId);
    const theirs =
      task !== null &&
      MAY_BE_STOOD_IN_FOR.includes(task.role) &&
      actorOn(network, personId, on).mandates.some(
        (one) =>
          one.onBehalfOf === undefined &&
          one.role === task.role &&
          (one.region === undefined || task.region === null || one.region === task.region) &&
          (one.caseId === undefined || one.caseId === task.caseId),
      );
    return theirs ? task.caseId : refuse('task-not-theirs');
  }

  private async requireAbsence(id: string): Promise<StoredAbsence> {
    const found = await this.store.absence(id);
    if (found === null) throw new ProcessError('absence-not-found', { absenceId: id });
    return found;
  }

  private async requireHandOver(id: string): Promise<StoredHandOver> {
    const found = await this.store.handOver(id);
    if (found === null) throw new ProcessError('hand-over-not-found', { handOverId: id });
    return found;
  }
}
