import { ProcessError } from '#process';
import { derivedId, isId } from '../ids.js';
import type { Actor, Clock } from '../ports.js';
import { requireMayMigrate } from './draft-migration.js';
import { CASES_AT_A_TIME, type BulkKind, type MigrateCases } from './migrate-cases.js';
import type { CasesMeant } from './ports.js';
import { Tally, type Tallied } from './tally.js';

export const RUN_STATUSES = ['running', 'stopped', 'done'] as const;
export type RunStatus = (typeof RUN_STATUSES)[number];

/** A migration of many cases that somebody asked for, and how far it has come. It works itself through in portions. */
export interface MigrationRun extends Tallied {
  readonly id: string;
  readonly kind: BulkKind;
  readonly migration: string;
  readonly meant: CasesMeant;
  readonly requestedBy: string;
  readonly requestedAt: Date;
  readonly status: RunStatus;
  readonly updatedAt: Date;
  readonly found: number;
  /** Number of the portion that is next or under way. */
  readonly portion: number;
  /** Cases of the portion under way; null when it has not begun. */
  readonly portionIds: readonly string[] | null;
  /** The last case of the portions that are through. */
  readonly after: string | null;
}

export type NewMigrationRun = Pick<
  MigrationRun,
  'id' | 'kind' | 'migration' | 'meant' | 'requestedBy' | 'requestedAt' | 'found'
>;

/** Every change of a run is stored in one transaction with the job for its next portion. */
export interface MigrationRunStore {
  /** Begins a run, unless there is one of that id. */
  begin(run: NewMigrationRun): Promise<void>;
  find(id: string): Promise<MigrationRun | null>;
  /** Remembers which cases a portion has, so that one that was cut off is gone through again as it was. */
  takePortion(id: string, portion: number, ids: readonly string[], now: Date): Promise<void>;
  endPortion(
    id: string,
    portion: number,
    result: Tallied,
    after: string | null,
    isLast: boolean,
    now: Date,
  ): Promise<void>;
  /** @returns whether it was in one of these states, and so has changed */
  turn(id: string, from: RunStatus, to: RunStatus, now: Date): Promise<boolean>;
}

/** Migrations of many cases through a door: begun, watched, stopped, gone on with. The work itself is the worker's. */
export class MigrationRuns {
  constructor(
    private readonly cases: Pick<MigrateCases, 'count'>,
    private readonly store: MigrationRunStore,
    private readonly clock: Clock,
  ) {}

  /**
   * Begins a run; the same key of the same person gives the same one again.
   *
   * @throws ProcessError `role-not-allowed`, `migration-unknown`; `idempotency-key-reused` when the key stood for something else
   */
  async begin(
    actor: Actor,
    wanted: Pick<NewMigrationRun, 'kind' | 'migration' | 'meant'>,
    key: string,
  ): Promise<MigrationRun> {
    requireMayMigrate(actor);
    const found = await this.cases.count(wanted.kind, wanted.migration, wanted.meant);
    const id = derivedId(`migration-run:${actor.personId}:${key}`);
    await this.store.begin({ ...wanted, id, requestedBy: actor.personId, requestedAt: this.clock.now(), found });
    const run = await this.required(id);
    if (JSON.stringify(wantedOf(run)) !== JSON.stringify(wantedOf(wanted)))
      throw new ProcessError('idempotency-key-reused', {});
    return run;
  }

  /** Ends the work after the portion under way; cases that are through stay as they are. @throws ProcessError `migration-run-not-found` */
  async stop(actor: Actor, id: string): Promise<MigrationRun> {
    return this.turn(actor, id, 'running', 'stopped');
  }

  /** Goes on where it was stopped. @throws ProcessError `migration-run-not-found` */
  async resume(actor: Actor, id: string): Promise<MigrationRun> {
    return this.turn(actor, id, 'stopped', 'running');
  }

  private async turn(actor: Actor, id: string, from: RunStatus, to: RunStatus): Promise<MigrationRun> {
    requireMayMigrate(actor);
    await this.required(id);
    await this.store.turn(id, from, to, this.clock.now());
    return this.required(id);
  }

  /** @throws ProcessError `migration-run-not-found` */
  async required(id: string): Promise<MigrationRun> {
    const run = isId(id) ? await this.store.find(id) : null;
    if (!run) throw new ProcessError('migration-run-not-found', { id });
    return run;
  }
}

const wantedOf = ({ kind, migration, meant }: Pick<NewMigrationRun, 'kind' | 'migration' | 'meant'>) => [
  kind,
  migration,
  meant.kind ?? null,
  meant.stage ?? null,
  [...(meant.ids ?? [])].toSorted(),
];

/**
 * Goes through one portion of a run. Safe to repeat: a portion that is through is passed over, and one that was cut off is gone
 * through again with the cases it had, those that were migrated by then counting as migrated.
 */
export class RunMigrationPortion {
  constructor(
    private readonly cases: MigrateCases,
    private readonly store: MigrationRunStore,
    private readonly clock: Clock,
  ) {}

  async run(id: string, portion: number): Promise<void> {
    const run = await this.store.find(id);
    if (!run || run.status !== 'running' || run.portion !== portion) return;
    const { kind, migration, meant } = run;
    const wasCutOff = run.portionIds !== null;
    const ids = run.portionIds ?? (await this.cases.next(kind, migration, meant, run.after));
    if (!wasCutOff) await this.store.takePortion(id, portion, ids, this.clock.now());
    const tally = new Tally(run);
    const actor: Actor = { personId: run.requestedBy, mandates: [{ role: 'coordinator' }] };
    await this.cases.portion(actor, kind, migration, ids, tally);
    const result = wasCutOff ? countedAsOwn(run, tally.result()) : tally.result();
    const isLast = ids.length < CASES_AT_A_TIME;
    await this.store.endPortion(id, portion, result, ids.at(-1) ?? run.after, isLast, this.clock.now());
  }
}

/** What a portion that was cut off had done already is its own work, not somebody else's. */
function countedAsOwn(before: Tallied, after: Tallied): Tallied {
  const own = after.already - before.already;
  return { ...after, already: before.already, migrated: after.migrated + own };
}
