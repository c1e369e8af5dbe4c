import { ProcessError, type ChartRegistry, type Migration, type Migrations, type Reason } from '#process';
import { CaseQueue } from '../case-queue.js';
import type { StepDraft } from '../draft-step.js';
import type { Actor, CaseAggregate, CaseStore, Clock, SettingsStore } from '../ports.js';
import { draftMigration, requireMayMigrate } from './draft-migration.js';

/** What became, or would become, of one case. */
export type MigrationOutcome =
  | {
      readonly outcome: 'migrated';
      readonly revision: number;
      /** Innermost states of the case's main instance afterwards. */
      readonly state: readonly string[];
      /** Deadlines that are past already on the day of the migration. */
      readonly overdue: readonly string[];
    }
  | { readonly outcome: 'already' }
  | { readonly outcome: 'refused'; readonly reason: Reason };

/** Other processes may get in between so often. */
const MOST_ATTEMPTS = 20;

/** Takes one case to another version of its charts: an act in its journal, through the same step as everybody's acts. */
export class MigrateCase {
  constructor(
    private readonly charts: ChartRegistry,
    private readonly migrations: Pick<Migrations, 'find'>,
    private readonly cases: CaseStore,
    private readonly settings: SettingsStore,
    private readonly clock: Clock,
    private readonly queue: CaseQueue = new CaseQueue(),
  ) {}

  /**
   * Migrates a case. Repeating it changes nothing.
   *
   * @throws ProcessError `case-not-found`, `role-not-allowed`; `migration-unknown` when nothing of that name is published
   */
  async run(actor: Actor, caseId: string, migrationId: string): Promise<MigrationOutcome> {
    const migration = this.known(migrationId);
    requireMayMigrate(actor);
    return this.queue.inTurn(caseId, async () => {
      for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
        const before = await (attempt === 0 ? this.cases.load(caseId) : this.cases.loadFresh(caseId));
        const draft = await this.draft(actor, before, caseId, migration);
        // Memory may have been behind; a refusal counts when the database says so too.
        if ('outcome' in draft && attempt === 0) continue;
        if ('outcome' in draft) return draft;
        if ((await this.cases.write(draft.write, draft.after)) === 'stored') return outcomeOf(draft);
      }
      throw new ProcessError('stale-revision', { attempts: MOST_ATTEMPTS });
    });
  }

  /** What `run` would do, without doing it. */
  async dryRun(actor: Actor, caseId: string, migrationId: string): Promise<MigrationOutcome> {
    const draft = await this.draft(actor, await this.cases.load(caseId), caseId, this.known(migrationId));
    return 'outcome' in draft ? draft : outcomeOf(draft);
  }

  /** @throws ProcessError `migration-unknown` */
  known(id: string): Migration {
    const migration = this.migrations.find(id);
    if (!migration) throw new ProcessError('migration-unknown', { migration: id });
    return migration;
  }

  private async draft(
    actor: Actor,
    before: CaseAggregate | null,
    caseId: string,
    migration: Migration,
  ): Promise<StepDraft | Exclude<MigrationOutcome, { readonly outcome: 'migrated' }>> {
    if (!before) throw new ProcessError('case-not-found', { caseId });
    const settings = await this.settings.own();
    const drafted = draftMigration({ charts: this.charts, settings, migration, actor, now: this.clock.now() }, before);
    if (!('allowed' in drafted)) return drafted;
    return drafted.reason.code === 'migration-already'
      ? { outcome: 'already' }
      : { outcome: 'refused', reason: drafted.reason };
  }
}

function outcomeOf({ write, after }: StepDraft): MigrationOutcome {
  const overdue = write.armed.filter(({ dueAt, status }) => dueAt < write.recordedAt && status === 'running');
  return {
    outcome: 'migrated',
    revision: after.revision,
    state: write.summary.state,
    overdue: overdue.map(({ kind }) => kind),
  };
}
