import {
  derive,
  endOfDay,
  stockholmDate,
  type ChartRegistry,
  type DueDeadline,
  type Instance,
  type IsoDate,
  type Settings,
} from '#process';
import { CaseQueue } from './case-queue.js';
import { holdsOf, toArmed } from './derived-difference.js';
import { draftStep } from './draft-step.js';
import type { CaseAggregate, CaseStore, Clock, SettingsStore, StepWrite } from './ports.js';
import { systemOrigin } from './system-origin.js';
import type { CaseArchive } from './verification-ports.js';
import { unmoved } from './unmoved.js';

/** A deadline row as the database holds it. Lapsed ones were past already when a history was taken in. */
export interface StoredDeadline {
  readonly instanceId: string;
  readonly kind: string;
  readonly dueOn: IsoDate;
  readonly status: 'running' | 'lapsed';
}

export interface StoredDeadlines {
  of(caseId: string): Promise<readonly StoredDeadline[]>;
}

export interface Recomputed {
  readonly cases: number;
  readonly changed: number;
}

/** Some cases of all. */
export interface RecomputedPortion extends Recomputed {
  /** The last of them; null when there were none, and so all are through. */
  readonly last: string | null;
}

const AT_A_TIME = 200;
/** Other processes may get in between so often. */
const MOST_ATTEMPTS = 20;

/**
 * Works out every deadline anew from the states, the dates and the settings in force, and brings the rows in line: what a
 * changed setting or calendar moves is disarmed and armed again. No act is performed and no entry written.
 * @source design.md#3 (changing a calendar or a setting recomputes them all)
 */
export class RecomputeDeadlines {
  constructor(
    private readonly charts: ChartRegistry,
    private readonly cases: CaseStore,
    private readonly archive: Pick<CaseArchive, 'ids'>,
    private readonly stored: StoredDeadlines,
    private readonly settings: SettingsStore,
    private readonly clock: Clock,
    private readonly queue: CaseQueue = new CaseQueue(),
  ) {}

  async run(onProgress: (cases: number) => void = () => undefined): Promise<Recomputed> {
    let [cases, changed] = [0, 0];
    let after: string | null = null;
    do {
      const portion: RecomputedPortion = await this.portion(after);
      cases += portion.cases;
      changed += portion.changed;
      after = portion.last;
      if (portion.cases > 0) onProgress(cases);
    } while (after !== null);
    return { cases, changed };
  }

  /**
   * Goes through some cases. Safe to repeat.
   *
   * @param after  the last case that is through; null to begin
   */
  async portion(after: string | null): Promise<RecomputedPortion> {
    const ids = await this.archive.ids(after, AT_A_TIME);
    let changed = 0;
    for (const id of ids) if (await this.queue.inTurn(id, () => this.recompute(id))) changed += 1;
    return { cases: ids.length, changed, last: ids.at(-1) ?? null };
  }

  /** @returns whether any row of the case was out of line */
  private async recompute(id: string): Promise<boolean> {
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      const before = await this.cases.loadFresh(id);
      if (!before) return false;
      const settings = await this.settings.own();
      const now = this.clock.now();
      const change = this.changeOf(before, await this.stored.of(id), settings);
      if (change.armed.length === 0 && change.ended.length === 0) return false;
      const { write, after } = draftStep(
        this.charts,
        settings,
        before,
        unmoved(before.state, undefined),
        systemOrigin(stockholmDate(now), now, null),
      );
      if ((await this.cases.write({ ...write, ...change }, after)) === 'stored') return true;
    }
    throw new Error(`Case ${id} lost ${MOST_ATTEMPTS} races`);
  }

  private changeOf(
    before: CaseAggregate,
    rows: readonly StoredDeadline[],
    settings: Settings,
  ): Pick<StepWrite, 'armed' | 'ended' | 'retimed'> {
    const due = [...before.state.instances.values()].flatMap((instance) => this.dueOf(before, instance, settings));
    const isAsked = (row: StoredDeadline): boolean => due.some((one) => sameRow(one, row) && one.dueOn === row.dueOn);
    const running = rows.filter(({ status }) => status === 'running');
    const armed = due.filter(
      (one) => !rows.some((row) => sameRow(one, row) && row.dueOn === one.dueOn) && !this.isLongPast(one, rows),
    );
    return {
      ended: running
        .filter((row) => !isAsked(row))
        .map(({ instanceId, kind }) => ({ instanceId, kind, status: 'disarmed' })),
      armed: armed.map((one) => toArmed(one.instanceId, one, 'running')),
      retimed: armed.flatMap(({ instanceId, tasks, kind, dueOn }) =>
        tasks.filter((task) => task.deadline === kind).map((task) => ({ instanceId, kind: task.kind, dueOn })),
      ),
    };
  }

  private dueOf({ state }: CaseAggregate, instance: Instance, settings: Settings) {
    const chart = this.charts.chart(instance.chart, instance.version);
    const { deadlines } = derive(chart, instance, holdsOf(state), settings);
    return deadlines.map((one) => ({ ...one, instanceId: instance.id, tasks: chart.definition.tasks }));
  }

  /** What had passed when a history was taken in stays as it was, also where it would now have passed on another day. */
  private isLongPast(one: DueDeadline & { readonly instanceId: string }, rows: readonly StoredDeadline[]): boolean {
    return endOfDay(one.dueOn) < this.clock.now() && rows.some((row) => row.status === 'lapsed' && sameRow(one, row));
  }
}

const sameRow = (one: { readonly instanceId: string; readonly kind: string }, row: StoredDeadline): boolean =>
  one.instanceId === row.instanceId && one.kind === row.kind;
