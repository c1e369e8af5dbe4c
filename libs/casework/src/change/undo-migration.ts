import {
  MIGRATED,
  ProcessError,
  reason,
  type ChartRegistry,
  type Instance,
  type Migrations,
  type Reason,
} from '#process';
import { CaseQueue } from '../case-queue.js';
import type { StepDraft } from '../draft-step.js';
import { isId } from '../ids.js';
import type { Actor, CaseStore, Clock, JournalRow, SettingsStore } from '../ports.js';
import { replayJournal } from '../replay-journal.js';
import type { ArchivedCase, CaseArchive } from '../verification-ports.js';
import { daysIn, draftUndoing, migrationIn, requireMayMigrate } from './draft-migration.js';

export type UndoingOutcome =
  | {
      readonly outcome: 'undone';
      readonly migration: string;
      readonly revision: number;
      readonly state: readonly string[];
    }
  | { readonly outcome: 'refused'; readonly reason: Reason };

/** Other processes may get in between so often. */
const MOST_ATTEMPTS = 20;

/**
 * Takes a case back to where it stood before its migration, as long as nothing has happened since: no act, and no deadline that
 * has passed. Where it stood is read from its journal, so nothing of it is guessed.
 */
export class UndoMigration {
  constructor(
    private readonly charts: ChartRegistry,
    private readonly migrations: Pick<Migrations, 'find'>,
    private readonly cases: CaseStore,
    private readonly archive: Pick<CaseArchive, 'load'>,
    private readonly settings: SettingsStore,
    private readonly clock: Clock,
    private readonly queue: CaseQueue = new CaseQueue(),
  ) {}

  /**
   * @param migrationId  only this one; whichever was the last when it is left out
   * @throws ProcessError `case-not-found`, `role-not-allowed`; ReplayDiffers when the journal does not lead to the case
   */
  async run(actor: Actor, caseId: string, migrationId?: string): Promise<UndoingOutcome> {
    requireMayMigrate(actor);
    if (!isId(caseId)) throw new ProcessError('case-not-found', { caseId });
    return this.queue.inTurn(caseId, async () => {
      for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
        const found = await this.archive.load(caseId);
        if (!found) throw new ProcessError('case-not-found', { caseId });
        const draft = await this.draft(actor, found, migrationId);
        if ('outcome' in draft) return draft;
        if ((await this.cases.write(draft.draft.write, draft.draft.after)) !== 'stored') continue;
        const { after, write } = draft.draft;
        return { outcome: 'undone', migration: draft.migration, revision: after.revision, state: write.summary.state };
      }
      throw new ProcessError('stale-revision', { attempts: MOST_ATTEMPTS });
    });
  }

  private async draft(
    actor: Actor,
    { aggregate, journal }: ArchivedCase,
    wanted: string | undefined,
  ): Promise<
    { readonly draft: StepDraft; readonly migration: string } | Extract<UndoingOutcome, { readonly outcome: 'refused' }>
  > {
    const last = lastStep(journal);
    const since = happenedSince(last, aggregate.state.instances);
    if (since) return { outcome: 'refused', reason: since };
    const step = last.map(({ body }) => body);
    const migration = migrationIn(step);
    if (wanted !== undefined && wanted !== migration)
      return { outcome: 'refused', reason: reason('migration-is-another', { migration }) };
    const earlier = journal.slice(0, journal.length - last.length);
    const then = replayJournal(this.charts, aggregate.id, aggregate.profile.processVersion, journal, this.migrations, {
      until: earlier.length,
    });
    const settings = await this.settings.own();
    const drafted = draftUndoing(
      { charts: this.charts, settings, actor, now: this.clock.now() },
      aggregate,
      then,
      step,
    );
    if ('allowed' in drafted) return { outcome: 'refused', reason: drafted.reason };
    return { draft: drafted, migration };
  }
}

/** Entries of one step share its revision. */
const lastStep = (journal: readonly JournalRow[]): readonly JournalRow[] =>
  journal.filter(({ body }) => body.revision === journal.at(-1)?.body.revision);

function happenedSince(last: readonly JournalRow[], instances: ReadonlyMap<string, Instance>): Reason | null {
  const act = last[0]?.body.act ?? '';
  if (act !== MIGRATED) return reason('migration-not-last', { act });
  // A deadline that was passed over leaves no entry, only its mark.
  const passed = last.some(
    ({ body }) => !sameDays(instances.get(body.instanceId)?.fired ?? {}, daysIn(body.facts, 'fired')),
  );
  return passed ? reason('migration-deadline-passed') : null;
}

function sameDays(a: Instance['fired'], b: Instance['fired']): boolean {
  const kinds = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...kinds].every((kind) => a[kind] === b[kind]);
}
