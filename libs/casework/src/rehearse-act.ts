import { ActNotAllowed, checkFacts, ProcessError, type ChartRegistry, type Reason } from '#process';
import type { Contacts } from './facts-beside.js';
import { PerformAct } from './perform-act.js';
import type { Actor, CaseAggregate, CaseStore, Clock, SettingsStore, StepWrite } from './ports.js';
import type { RecordsBeside } from './records/ports.js';
import type { ActRequest } from './requests.js';

/** What an act would lead to. */
export interface Rehearsal {
  readonly before: CaseAggregate;
  /** Everything the step would store; null when the act would be refused, or its facts cannot be read yet. */
  readonly write: StepWrite | null;
  readonly after: CaseAggregate;
  readonly refusal: Reason | null;
  /** Facts are missing that the act cannot be performed without. */
  readonly awaitsFacts: boolean;
}

/** Performs acts as they would be performed, up to the very write, and stores nothing. */
export class RehearseAct {
  constructor(
    private readonly charts: ChartRegistry,
    private readonly cases: CaseStore,
    private readonly settings: SettingsStore,
    private readonly clock: Clock,
    private readonly contacts: Contacts | null = null,
    private readonly records: RecordsBeside | null = null,
  ) {}

  /**
   * @throws ProcessError `case-not-found`, `instance-not-found`, `act-unknown`, `role-not-allowed`, `scope-not-allowed`,
   *   `date-in-future`; what the chart refuses is part of the answer
   */
  async run(actor: Actor, request: Omit<ActRequest, 'idempotencyKey'>): Promise<Rehearsal> {
    const before = await this.cases.loadFresh(request.caseId);
    if (!before) throw new ProcessError('case-not-found', { caseId: request.caseId });
    const stage = new Stage(this.cases);
    const perform = new PerformAct(
      this.charts,
      stage,
      this.settings,
      this.clock,
      undefined,
      this.contacts,
      this.records,
    );
    const awaitsFacts = this.awaitsFacts(before, request);
    try {
      await perform.run(actor, { ...request, unfinished: awaitsFacts });
      return { before, awaitsFacts, refusal: null, write: stage.shown, after: stage.after ?? before };
    } catch (error) {
      const refusal = this.refusalOf(error, awaitsFacts);
      return { before, awaitsFacts, refusal, write: null, after: before };
    }
  }

  private awaitsFacts(
    before: CaseAggregate,
    { act, facts, instanceId }: Pick<ActRequest, 'act' | 'facts' | 'instanceId'>,
  ) {
    const instance = before.state.instances.get(instanceId ?? before.state.mainId ?? '');
    const acts = instance ? this.charts.chart(instance.chart, instance.version).definition.acts : {};
    const fields = Object.hasOwn(acts, act) ? (acts[act]?.facts ?? {}) : {};
    return checkFacts(fields, facts).length > 0;
  }

  /** While a form is being filled in, what is wrong with it is the form's to say. */
  private refusalOf(error: unknown, awaitsFacts: boolean): Reason | null {
    if (error instanceof ActNotAllowed) return awaitsFacts ? null : error.reason;
    if (error instanceof ProcessError && error.code === 'facts-invalid') return null;
    throw error;
  }
}

/** A store that shows what would be written and writes none of it. */
class Stage implements CaseStore {
  shown: StepWrite | null = null;
  after: CaseAggregate | null = null;

  constructor(private readonly cases: CaseStore) {}

  load(id: string) {
    return this.cases.loadFresh(id);
  }

  loadFresh(id: string) {
    return this.cases.loadFresh(id);
  }

  loadMany(ids: readonly string[]) {
    return this.cases.loadMany(ids);
  }

  textBody(documentId: string, version: number) {
    return this.cases.textBody(documentId, version);
  }

  async write(step: StepWrite, after: CaseAggregate) {
    this.shown = step;
    this.after = after;
    return 'stored' as const;
  }

  async keptAnswer() {
    return null;
  }
}
