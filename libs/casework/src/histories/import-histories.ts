import { replayable, type AlignedAct, type ChartRegistry, type History, type HistoryEvent } from '#process';
import type { PerformAct } from '../perform-act.js';
import type { Actor, CaseProfile } from '../ports.js';
import type { ActDetails } from '../requests.js';
import { alignHistory } from './replay-histories.js';

/** Which histories the database holds already; an import passes those over. */
export interface ImportedHistories {
  imported(): Promise<ReadonlySet<string>>;
}

export interface ImportProgress {
  readonly done: number;
  readonly of: number;
  readonly id: string;
}

export interface ImportReport {
  readonly imported: readonly string[];
  readonly already: readonly string[];
  readonly skipped: readonly string[];
  readonly unexplained: number;
}

/** The system's own actor: it records, and answers for nothing. */
export const IMPORTER: Actor = { personId: 'system', roles: ['system'] };

/**
 * Takes recorded histories in as cases: each observed event as an act with its real date and source, each inferred one marked
 * as such, and what changes nothing as context. Nobody is asked, told or sent anything. Safe to repeat: a history that has come
 * part of the way is left where it is, one that is there is passed over.
 */
export class ImportHistories {
  constructor(
    private readonly charts: ChartRegistry,
    private readonly acts: PerformAct,
    private readonly known: ImportedHistories,
  ) {}

  async run(histories: readonly History[], onProgress: (progress: ImportProgress) => void = () => undefined): Promise<ImportReport> {
    const known = await this.known.imported();
    const imported: string[] = [];
    const skipped: string[] = [];
    let unexplained = 0;
    const fresh = histories.filter(({ id }) => !known.has(id));
    for (const [index, history] of fresh.entries()) {
      const left = await this.importOne(history);
      if (left === null) skipped.push(history.id);
      else imported.push(history.id);
      unexplained += left ?? 0;
      onProgress({ done: index + 1, of: fresh.length, id: history.id });
    }
    return { imported, already: histories.map(({ id }) => id).filter((id) => known.has(id)), skipped, unexplained };
  }

  /** @returns how many events no act explains; null when the history's process has no chart */
  private async importOne(history: History): Promise<number | null> {
    const way = replayable(history.process);
    const aligned = alignHistory(this.charts, history);
    if (!way || !aligned) return null;
    const { acts, context, unexplained } = aligned.alignment;
    const steps = inOrder(history.events, acts, context);
    const [first, ...later] = steps;
    if (!first) return null;
    const opened = await this.acts.open(IMPORTER, { ...first, profile: profileOf(history, way.processVersion), chart: way.chart });
    for (const step of later) await this.acts.run(IMPORTER, { ...step, caseId: opened.caseId });
    return unexplained.length;
  }
}

/** Acts and context notes as one row of steps, in the order of the events they belong to. */
function inOrder(events: readonly HistoryEvent[], acts: readonly AlignedAct[], context: readonly HistoryEvent[]): readonly ActDetails[] {
  return events.flatMap((event) => [
    ...acts.filter((act) => act.event === event).map(toStep),
    ...(context.includes(event) ? [toContextNote(event)] : []),
  ]);
}

function toStep({ act, facts, occurred, event, inferred }: AlignedAct): ActDetails {
  const observed = { sourceUrl: event.sourceUrl ?? undefined, note: event.note ?? undefined };
  return { act, facts, occurred, origin: 'history', inferred, ...(!inferred && observed) };
}

function toContextNote(event: HistoryEvent): ActDetails {
  return {
    act: 'NOTE_CONTEXT',
    facts: { kind: event.type, text: event.note ?? event.type },
    occurred: event.occurred,
    origin: 'history',
    inferred: false,
    sourceUrl: event.sourceUrl ?? undefined,
    note: event.note ?? undefined,
  };
}

function profileOf(history: History, processVersion: CaseProfile['processVersion']): CaseProfile {
  const { id, kind, product, substance, indication, company } = history;
  return { caseKey: id, origin: 'history', historyId: id, processVersion, kind, product, substance, indication, company };
}
