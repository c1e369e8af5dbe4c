import { addDays, derive, onDay, plan, type Call, type ChartRegistry, type DueDeadline, type Settings } from '#process';
import { CaseQueue } from './case-queue.js';
import { holdsOf, toArmed } from './derived-difference.js';
import { draftStep, type StepDraft, type StepOrigin } from './draft-step.js';
import { instanceId } from './ids.js';
import { settleInLanes } from './lanes.js';
import { unmoved } from './unmoved.js';
import type { CaseAggregate, CaseStore, Clock, DeadlineQueue, DueRow, SettingsStore } from './ports.js';

/** How one run went. What failed stays due and comes again in the next run. */
export interface FiredDeadlines {
  /** Rows handed over by the queue; as many as asked for means that more may wait. */
  readonly due: number;
  /** Acts performed and refused ones noted: either way the deadline is over. */
  readonly fired: number;
  /** Over already, or no longer asked for. */
  readonly skipped: number;
  readonly failed: readonly { readonly row: DueRow; readonly error: unknown }[];
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
  ) {}

  /** @param limit  most deadlines in this run */
  async run(limit: number): Promise<FiredDeadlines> {
    let outcomes: readonly PromiseSettledResult<Outcome>[] = [];
    let rows: readonly DueRow[] = [];
    const due = await this.deadlines.due(this.clock.now(), limit, async (found) => {
      rows = found;
      // One statement brings all the cases; their steps, being of different cases, are gathered into few.
      await this.cases.loadMany(found.map(({ caseId }) => caseId));
      outcomes = await settleInLanes(found, LANES, (row) => this.queue.inTurn(row.caseId, () => this.fire(row)));
    });
    const count = (wanted: Outcome): number =>
      outcomes.filter((one) => one.status === 'fulfilled' && one.value === wanted).length;
    const failed = rows.flatMap((row, index) => {
      const outcome = outcomes[index];
      return outcome?.status === 'rejected' ? [{ row, error: outcome.reason as unknown }] : [];
    });
    return { due, fired: count('fired'), skipped: count('skipped'), failed };
  }

  private async fire(row: DueRow): Promise<Outcome> {
    const settings = await this.settings.own();
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      const before = await (attempt === 0 ? this.cases.load(row.caseId) : this.cases.loadFresh(row.caseId));
      if (!before) return 'skipped';
      const asked = this.asksFor(before, row, settings);
      if (!asked && attempt === 0) continue;
      const draft = asked ? this.draftFiring(before, row, settings) : this.draftPassingOver(before, row, settings);
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

  private draftFiring(before: CaseAggregate, row: DueRow, settings: Settings): StepDraft {
    const origin = this.originOf(row);
    const call: Call = {
      on: { instanceId: row.instanceId },
      // The day after the last one is when it was missed, even if nobody looked until later.
      event: { type: row.raises, on: addDays(row.dueOn, 1), facts: {}, by: 'system' },
      deadline: { kind: row.kind, dueOn: row.dueOn },
    };
    const planned = plan(this.charts, before.state, call, (n) => instanceId(before.id, before.lastSeq + 1, n));
    if (planned.allowed) return draftStep(this.charts, settings, before, planned, origin);
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

  private originOf(row: DueRow): StepOrigin {
    return {
      actor: 'system',
      role: 'system',
      region: null,
      onBehalfOf: null,
      occurred: onDay(addDays(row.dueOn, 1)),
      recordedAt: this.clock.now(),
      reason: null,
      documents: [],
      origin: 'live',
      inferred: false,
      sourceUrl: null,
      note: null,
      deadline: { instanceId: row.instanceId, kind: row.kind, dueOn: row.dueOn },
      confidential: [],
    };
  }
}
