import { settleInLanes } from '../lanes.js';
import type { Actor, CaseStore } from '../ports.js';
import type { MigrateCase, MigrationOutcome } from './migrate-case.js';
import type { CasesMeant, MigratedCaseList, RunningCases } from './ports.js';
import { Tally, type Tallied } from './tally.js';
import type { UndoingOutcome, UndoMigration } from './undo-migration.js';

/** How the migration of many cases went, or would go; or how it was taken back. */
export interface MigratedCases extends Tallied {
  readonly migration: string;
  readonly dryRun: boolean;
  /** Running cases on the old version when it began; cases that the migration had taken along, when it is taken back. */
  readonly found: number;
}

export interface BulkOptions {
  readonly meant?: CasesMeant;
  readonly dryRun?: boolean;
  readonly onProgress?: (done: number, of: number) => void;
}

export const CASES_AT_A_TIME = 500;
/** Side by side: enough to fill two gathered statements, so that some are thought out while others are being stored. */
const LANES = 128;
/** Each is read back from its journal whole, which takes memory. */
const LANES_BACK = 16;

/** What is done to a portion of cases. */
export type BulkKind = 'dry-run' | 'migrate' | 'undo';

/**
 * Migrates many cases, one step each, or takes them back. A case that has been migrated is not on the old version any more, so that
 * a run which was killed is resumed by running it again; one that has been taken back is not among the migrated ones.
 */
export class MigrateCases {
  constructor(
    private readonly migrateCase: MigrateCase,
    private readonly undoMigration: Pick<UndoMigration, 'run'>,
    private readonly running: RunningCases,
    private readonly migrated: MigratedCaseList,
    private readonly cases: Pick<CaseStore, 'loadMany'>,
  ) {}

  /** @throws ProcessError `migration-unknown`, `role-not-allowed`; whatever keeps a case from being stored */
  run(actor: Actor, migrationId: string, options: BulkOptions = {}): Promise<MigratedCases> {
    return this.whole(actor, options.dryRun === true ? 'dry-run' : 'migrate', migrationId, options);
  }

  /** Takes back what the migration did, wherever nothing else has happened since; the others stay and are told why. */
  undo(actor: Actor, migrationId: string, options: Omit<BulkOptions, 'dryRun'> = {}): Promise<MigratedCases> {
    return this.whole(actor, 'undo', migrationId, options);
  }

  /** How many cases there are to go through. @throws ProcessError `migration-unknown` */
  count(kind: BulkKind, migrationId: string, meant: CasesMeant): Promise<number> {
    const {
      charts: [{ chart, from }],
    } = this.migrateCase.known(migrationId);
    return kind === 'undo' ? this.migrated.count(migrationId, meant) : this.running.count(chart, from, meant);
  }

  /** The cases that come after one, in order. */
  next(kind: BulkKind, migrationId: string, meant: CasesMeant, after: string | null): Promise<readonly string[]> {
    const {
      charts: [{ chart, from }],
    } = this.migrateCase.known(migrationId);
    return kind === 'undo'
      ? this.migrated.ids(migrationId, meant, after, CASES_AT_A_TIME)
      : this.running.ids(chart, from, meant, after, CASES_AT_A_TIME);
  }

  /** Goes through a portion of cases. @throws whatever keeps one of them from being stored, once the others are through */
  async portion(
    actor: Actor,
    kind: BulkKind,
    migrationId: string,
    ids: readonly string[],
    tally: Tally,
  ): Promise<void> {
    if (kind !== 'undo') await this.cases.loadMany(ids);
    const work = (id: string): Promise<MigrationOutcome | UndoingOutcome> => {
      if (kind === 'undo') return this.undoMigration.run(actor, id, migrationId);
      return kind === 'dry-run'
        ? this.migrateCase.dryRun(actor, id, migrationId)
        : this.migrateCase.run(actor, id, migrationId);
    };
    const settled = await settleInLanes(ids, kind === 'undo' ? LANES_BACK : LANES, work);
    for (const [index, one] of settled.entries()) {
      if (one.status === 'rejected') throw one.reason;
      tally.add(ids[index] ?? '', one.value);
    }
  }

  private async whole(
    actor: Actor,
    kind: BulkKind,
    migrationId: string,
    { meant = {}, onProgress = () => undefined }: BulkOptions,
  ): Promise<MigratedCases> {
    const found = await this.count(kind, migrationId, meant);
    const tally = new Tally();
    const next = (after: string | null): Promise<readonly string[]> => this.next(kind, migrationId, meant, after);
    for (let ids = await next(null); ids.length > 0; ids = await next(ids.at(-1) ?? null)) {
      await this.portion(actor, kind, migrationId, ids, tally);
      onProgress(tally.done, Math.max(found, tally.done));
    }
    return { migration: migrationId, dryRun: kind === 'dry-run', found, ...tally.result() };
  }
}
