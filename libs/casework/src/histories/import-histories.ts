import {
  onDay,
  replayable,
  stockholmDate,
  type AlignedAct,
  type ChartRegistry,
  type History,
  type HistoryEvent,
} from '#process';
import type { PerformAct } from '../perform-act.js';
import type { Actor, CaseProfile, Clock } from '../ports.js';
import type { ActDetails } from '../requests.js';
import { foreignPairs } from './foreign-links.js';
import { alignHistory } from './replay-histories.js';

/** How far the database holds a history: the case it became, and the acts in its journal, the first first. */
export interface ImportedHistory {
  readonly caseId: string;
  readonly acts: readonly string[];
}

/** Histories that the database holds, by id. */
export interface ImportedHistories {
  imported(): Promise<ReadonlyMap<string, ImportedHistory>>;
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
  /** Swedish cases that were linked now with foreign ones on their product. */
  readonly linked: number;
}

/** The system's own actor: it records, and answers for nothing. */
export const IMPORTER: Actor = { personId: 'system', mandates: [{ role: 'system' }] };

/**
 * Takes recorded histories in as cases: each observed event as an act with its real date and source, each inferred one marked
 * as such, and what changes nothing as context. Nobody is asked, told or sent anything. Safe to repeat: a history that is there
 * is passed over, and one that an interrupted import left half-way is taken the rest of the way, unless somebody has gone on
 * with the case since.
 */
export class ImportHistories {
  constructor(
    private readonly charts: ChartRegistry,
    private readonly acts: PerformAct,
    private readonly known: ImportedHistories,
    private readonly clock: Clock,
  ) {}

  /**
   * Tells whether there is nothing to import. Quick: histories are taken in one after the other, so that with all of them begun
   * only the last can be half-way.
   */
  async isDone(histories: readonly History[]): Promise<boolean> {
    const known = await this.known.imported();
    const wanted = histories.filter((history) => replayable(history) !== null);
    if (wanted.some(({ id }) => !known.has(id))) return false;
    const isLinked = pairsIn(histories, known).every(
      ({ here, there }) => here.acts.includes('LINK_CASE') && there.acts.includes('CASE_LINKED'),
    );
    if (!isLinked) return false;
    return wanted
      .slice(-1)
      .every((last) => stepsMissing(this.wayOf(last)?.steps ?? [], known.get(last.id) ?? null).length === 0);
  }

  async run(
    histories: readonly History[],
    onProgress: (progress: ImportProgress) => void = () => undefined,
  ): Promise<ImportReport> {
    const known = await this.known.imported();
    const imported: string[] = [];
    const already: string[] = [];
    const skipped: string[] = [];
    let unexplained = 0;
    for (const [index, history] of histories.entries()) {
      const { id } = history;
      const result = await this.importOne(history, known.get(id) ?? null);
      if (result === 'no-chart') skipped.push(id);
      else (result.added === 0 ? already : imported).push(id);
      if (result !== 'no-chart') unexplained += result.unexplained;
      onProgress({ done: index + 1, of: histories.length, id });
    }
    return { imported, already, skipped, unexplained, linked: await this.linkForeign(histories) };
  }

  /** Links each case with those of other countries on its product, and each of them back. Goes on where it was cut off. */
  private async linkForeign(histories: readonly History[]): Promise<number> {
    const pairs = pairsIn(histories, await this.known.imported());
    const linked = new Set<ImportedHistory>();
    for (const { here } of pairs) {
      if (here.acts.includes('LINK_CASE') || linked.has(here)) continue;
      const cases = pairs.flatMap((pair) => (pair.here === here ? [pair.there.caseId] : []));
      await this.acts.run(IMPORTER, { ...this.linkStep('LINK_CASE', { cases }), caseId: here.caseId });
      linked.add(here);
    }
    for (const there of new Set(pairs.map((pair) => pair.there))) {
      const done = there.acts.filter((act) => act === 'CASE_LINKED').length;
      const owns = pairs.filter((pair) => pair.there === there).slice(done);
      for (const { here } of owns)
        await this.acts.run(IMPORTER, {
          ...this.linkStep('CASE_LINKED', { caseId: here.caseId }),
          caseId: there.caseId,
        });
    }
    return linked.size;
  }

  private linkStep(act: string, which: ActDetails['facts']): ActDetails {
    return {
      act,
      facts: { ...which, relation: 'foreign-counterpart' },
      occurred: onDay(stockholmDate(this.clock.now())),
      origin: 'history',
      inferred: false,
    };
  }

  private async importOne(
    history: History,
    known: ImportedHistory | null,
  ): Promise<'no-chart' | { readonly added: number; readonly unexplained: number }> {
    const way = this.wayOf(history);
    if (!way) return 'no-chart';
    const steps = stepsMissing(way.steps, known);
    let caseId = known?.caseId ?? null;
    for (const step of steps) {
      if (caseId !== null) await this.acts.run(IMPORTER, { ...step, caseId });
      else ({ caseId } = await this.acts.open(IMPORTER, { ...step, profile: way.profile, chart: way.chart }));
    }
    return { added: steps.length, unexplained: way.unexplained };
  }

  /** What is performed to take a history in; null when its process has no chart. */
  private wayOf(history: History) {
    const way = replayable(history);
    const aligned = alignHistory(this.charts, history);
    if (!way || !aligned) return null;
    const { acts, context, unexplained } = aligned.alignment;
    return {
      chart: way.chart,
      profile: profileOf(history, way.processVersion),
      steps: inOrder(history.events, acts, context),
      unexplained: unexplained.length,
    };
  }
}

/** Cases of one product here and in another country, as far as both have been taken in. */
function pairsIn(histories: readonly History[], known: ReadonlyMap<string, ImportedHistory>) {
  return foreignPairs(histories).flatMap(({ own, foreign }) => {
    const [here, there] = [known.get(own.id), known.get(foreign.id)];
    return here && there ? [{ here, there }] : [];
  });
}

/** The steps that an import has still to perform; none when the journal holds anything else than the beginning of them. */
function stepsMissing(steps: readonly ActDetails[], known: ImportedHistory | null): readonly ActDetails[] {
  const there = known?.acts ?? [];
  return there.every((act, index) => act === steps[index]?.act) ? steps.slice(there.length) : [];
}

/** Acts and context notes as one row of steps, in the order of the events they belong to. */
function inOrder(
  events: readonly HistoryEvent[],
  acts: readonly AlignedAct[],
  context: readonly HistoryEvent[],
): readonly ActDetails[] {
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
  return {
    caseKey: id,
    origin: 'history',
    historyId: id,
    processVersion,
    kind,
    product,
    substance,
    indication,
    company,
  };
}
