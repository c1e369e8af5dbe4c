import {
  ActNotAllowed,
  addDays,
  derive,
  NOT_KNOWN_YET,
  plan,
  stockholmDate,
  type Call,
  type ChartRegistry,
  type DueDeadline,
  type FactsBeside,
  type Settings,
} from '#process';
import { CaseQueue } from './case-queue.js';
import { holdsOf, toArmed } from './derived-difference.js';
import { draftStep, type StepDraft, type StepOrigin } from './draft-step.js';
import { planBeside, type Contacts } from './facts-beside.js';
import { instanceId } from './ids.js';
import { settleInLanes } from './lanes.js';
import { systemOrigin } from './system-origin.js';
import { unmoved } from './unmoved.js';
import type { CaseAggregate, CaseStore, Clock, DeadlineQueue, DueRow, FailedFiring, SettingsStore } from './ports.js';

/** How one run went. What failed is set aside, and comes again later. */
export interface FiredDeadlines {
  /** Rows handed over by the queue; as many as asked for means that more may wait. */
  readonly due: number;
  /** Acts performed and refused ones noted: either way the deadline is over. */
  readonly fired: number;
  /** Over already, or no longer asked for. */
  readonly skipped: number;
  readonly failed: readonly FailedFiring[];
}

type Outcome = 'fired' | 'skipped';

/** Other processes may get in between so often. */
const MOST_ATTEMPTS = 20;

/** Fired side by side: enough to fill two gathered statements, so that some are thought out while others are being stored. */
const LANES = 128;

/**
 * Performs the acts of deadlines that have passed, through the same step as everybody's acts. A deadline is marked in its
 * instance by the step it fires, guarded by the case's revision: however many workers run and however often they crash,
 * it fires once.
 */
export class FireDeadlines {
  constructor(
    private readonly charts: ChartRegistry,
    private readonly cases: CaseStore,
    private readonly settings: SettingsStore,
    private readonly deadlines: DeadlineQueue,
    private readonly clock: Clock,
    private readonly queue: CaseQueue = new CaseQueue(),
    private readonly contacts: Contacts | null = null,
  ) {}

  /** @param limit  most deadlines in this run */
  async run(limit: number): Promise<FiredDeadlines> {
    let outcomes: readonly PromiseSettledResult<Outcome>[] = [];
    let failed: readonly FailedFiring[] = [];
    const due = await this.deadlines.due(this.clock.now(), limit, async (rows) => {
      // One statement brings all the cases; their steps, being of different cases, are gathered into few.
      await this.cases.loadMany(rows.map(({ caseId }) => caseId));
      outcomes = await settleInLanes(rows, LANES, (row) => this.queue.inTurn(row.caseId, () => this.fire(row)));
      failed = failedOf(rows, outcomes);
      return failed;
    });
    const count = (wanted: Outcome): number =>
      outcomes.filter((one) => one.status === 'fulfilled' && one.value === wanted).length;
    return { due, fired: count('fired'), skipped: count('skipped'), failed };
  }

  /** Fires one deadline that has passed without waiting for a worker to come to it; whoever comes second changes nothing. */
  async fireNow(row: DueRow): Promise<void> {
    await this.queue.inTurn(row.caseId, () => this.fire(row));
  }

  private async fire(row: DueRow): Promise<Outcome> {
    const settings = await this.settings.own();
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      const before = await (attempt === 0 ? this.cases.load(row.caseId) : this.cases.loadFresh(row.caseId));
      if (!before) return 'skipped';
      const asked = this.asksFor(before, row, settings);
      if (!asked && attempt === 0) continue;
      const draft = asked
        ? await this.draftFiring(before, row, settings)
        : this.draftPassingOver(before, row, settings);
      if ((await this.cases.write(draft.write, draft.after)) === 'stored') return asked ? 'fired' : 'skipped';
    }
    throw new Error(`Deadline ${row.id} lost ${MOST_ATTEMPTS} races for its case`);
  }

  /** Tells whether the chart asks for this very deadline: of this kind, for this day. */
  private asksFor(before: CaseAggregate, row: DueRow, settings: Settings): boolean {
    return this.asked(before, row, settings).some(({ kind, dueOn }) => kind === row.kind && dueOn === row.dueOn);
  }

  private asked({ state }: CaseAggregate, row: DueRow, settings: Settings): readonly DueDeadline[] {
    const instance = state.instances.get(row.instanceId);
    if (!instance) return [];
    return derive(this.charts.chart(instance.chart, instance.version), instance, holdsOf(state), settings).deadlines;
  }

  private draftFiring(before: CaseAggregate, row: DueRow, settings: Settings): Promise<StepDraft> {
    const on = stockholmDate(this.clock.now());
    return planBeside(this.contacts, before.profile.kind, on, (beside) =>
      this.draftFiringWith(before, row, settings, beside),
    );
  }

  private draftFiringWith(before: CaseAggregate, row: DueRow, settings: Settings, beside: FactsBeside): StepDraft {
    const origin = this.originOf(row);
    const call: Call = {
      on: { instanceId: row.instanceId },
      event: { type: row.raises, on: addDays(row.dueOn, 1), facts: {}, by: 'system' },
      deadline: { kind: row.kind, dueOn: row.dueOn },
    };
    const newId = (n: number): string => instanceId(before.id, before.lastSeq + 1, n);
    const planned = plan(this.charts, before.state, call, newId, beside);
    if (planned.allowed) return draftStep(this.charts, settings, before, planned, origin);
    if (planned.reason.code === NOT_KNOWN_YET) throw new ActNotAllowed(row.raises, planned.reason);
    // What the act would have set off is not possible now: the deadline is over all the same, or it would be due for ever.
    const instance = before.state.instances.get(row.instanceId);
    const marked = instance && { ...instance, fired: { ...instance.fired, [row.kind]: row.dueOn } };
    return draftStep(this.charts, settings, before, unmoved(before.state, marked), origin);
  }

  /** Ends a row that the chart does not ask for, and arms what it asks for instead, so that the rows agree with the chart again. */
  private draftPassingOver(before: CaseAggregate, row: DueRow, settings: Settings): StepDraft {
    const { write, after } = draftStep(
      this.charts,
      settings,
      before,
      unmoved(before.state, undefined),
      this.originOf(row),
    );
    const { instanceId: id, kind } = row;
    const instead = this.asked(before, row, settings).filter((one) => one.kind === kind);
    const armed = instead.map((one) => toArmed(id, one, 'running'));
    return { write: { ...write, ended: [{ instanceId: id, kind, status: 'disarmed' }], armed }, after };
  }

  /** The day after the last one is when it was missed, even if nobody looked until later. */
  private originOf({ instanceId: id, kind, dueOn }: DueRow): StepOrigin {
    return systemOrigin(addDays(dueOn, 1), this.clock.now(), { instanceId: id, kind, dueOn });
  }
}

const failedOf = (
  rows: readonly DueRow[],
  outcomes: readonly PromiseSettledResult<Outcome>[],
): readonly FailedFiring[] =>
  rows.flatMap((row, index) => {
    const outcome = outcomes[index];
    return outcome?.status === 'rejected' ? [{ row, error: outcome.reason as unknown }] : [];
  });
