import type { Reason } from '#process';
import { settleInLanes } from '../lanes.js';
import type { Actor, CaseStore } from '../ports.js';
import type { MigrateCase, MigrationOutcome } from './migrate-case.js';
import type { CasesMeant, RunningCases } from './ports.js';

export interface RefusedCase {
  readonly caseId: string;
  readonly reason: Reason;
}

/** How the migration of many cases went, or would go. */
export interface MigratedCases {
  readonly migration: string;
  readonly dryRun: boolean;
  /** Running cases on the old version when it began. */
  readonly found: number;
  readonly migrated: number;
  /** Migrated by somebody else in the meantime. */
  readonly already: number;
  readonly refused: number;
  /** Why, in numbers. */
  readonly refusedBecause: Readonly<Record<string, number>>;
  /** The first of them. */
  readonly refusals: readonly RefusedCase[];
  /** States in which migrated cases stand afterwards, in numbers; parallel ones are joined by a blank. */
  readonly standing: Readonly<Record<string, number>>;
  /** Migrated cases with a deadline that is past already, and so fires at once. */
  readonly overdue: number;
}

export interface BulkOptions {
  readonly meant?: CasesMeant;
  readonly dryRun?: boolean;
  readonly onProgress?: (done: number, of: number) => void;
}

const AT_A_TIME = 500;
/** Side by side: enough to fill two gathered statements, so that some are thought out while others are being stored. */
const LANES = 128;
const MOST_REFUSALS = 1_000;

/**
 * Migrates many cases, one step each. A case that has been migrated is not on the old version any more, so that a run which was
 * killed is resumed by running it again.
 */
export class MigrateCases {
  constructor(
    private readonly migrateCase: MigrateCase,
    private readonly running: RunningCases,
    private readonly cases: Pick<CaseStore, 'loadMany'>,
  ) {}

  /** @throws ProcessError `migration-unknown`, `role-not-allowed`; whatever keeps a case from being stored */
  async run(actor: Actor, migrationId: string, options: BulkOptions = {}): Promise<MigratedCases> {
    const { meant = {}, dryRun = false, onProgress = () => undefined } = options;
    const {
      charts: [{ chart, from }],
    } = this.migrateCase.known(migrationId);
    const found = await this.running.count(chart, from, meant);
    const tally = new Tally();
    const next = (after: string | null): Promise<readonly string[]> =>
      this.running.ids(chart, from, meant, after, AT_A_TIME);
    for (let ids = await next(null); ids.length > 0; ids = await next(ids.at(-1) ?? null)) {
      await this.cases.loadMany(ids);
      const settled = await settleInLanes(ids, LANES, (id) =>
        dryRun ? this.migrateCase.dryRun(actor, id, migrationId) : this.migrateCase.run(actor, id, migrationId),
      );
      for (const [index, one] of settled.entries()) {
        if (one.status === 'rejected') throw one.reason;
        tally.add(ids[index] ?? '', one.value);
      }
      onProgress(tally.done, Math.max(found, tally.done));
    }
    return { migration: migrationId, dryRun, found, ...tally.result() };
  }
}

class Tally {
  private migrated = 0;
  private already = 0;
  private overdue = 0;
  private readonly refusals: RefusedCase[] = [];
  private readonly because = new Map<string, number>();
  private readonly standing = new Map<string, number>();

  get done(): number {
    return this.migrated + this.already + total(this.because);
  }

  add(caseId: string, one: MigrationOutcome): void {
    if (one.outcome === 'already') this.already += 1;
    else if (one.outcome === 'refused') {
      count(this.because, one.reason.code);
      if (this.refusals.length < MOST_REFUSALS) this.refusals.push({ caseId, reason: one.reason });
    } else {
      this.migrated += 1;
      if (one.overdue.length > 0) this.overdue += 1;
      count(this.standing, one.state.join(' '));
    }
  }

  result(): Omit<MigratedCases, 'migration' | 'dryRun' | 'found'> {
    return {
      migrated: this.migrated,
      already: this.already,
      refused: total(this.because),
      refusedBecause: Object.fromEntries(this.because),
      refusals: this.refusals,
      standing: Object.fromEntries([...this.standing].toSorted(([, a], [, b]) => b - a)),
      overdue: this.overdue,
    };
  }
}

const count = (numbers: Map<string, number>, name: string): void =>
  void numbers.set(name, (numbers.get(name) ?? 0) + 1);
const total = (numbers: ReadonlyMap<string, number>): number => [...numbers.values()].reduce((sum, n) => sum + n, 0);
