import { align, replayable, type Alignment, type ChartRegistry, type History, type Unexplained } from '#process';

/** What became of one history on its chart. @source issue: `replay FILE --json` */
export interface ReplayedHistory {
  readonly id: string;
  readonly process: string;
  readonly chart: string;
  readonly observed: number;
  readonly inferred: number;
  readonly context: number;
  readonly unexplained: readonly Unexplained[];
}

export interface SkippedHistory {
  readonly id: string;
  readonly process: string;
}

export interface ReplayTotals {
  readonly histories: number;
  readonly events: number;
  readonly observed: number;
  readonly context: number;
  readonly unexplained: number;
  /** 1 − unexplained / (observed + unexplained); 1 when there was nothing to explain. */
  readonly fitness: number;
}

export interface ReplayReport {
  readonly histories: readonly ReplayedHistory[];
  readonly totals: ReplayTotals;
  readonly skipped: readonly SkippedHistory[];
}

/** One history aligned with the chart of its process; null when that process has none. */
export function alignHistory(
  charts: ChartRegistry,
  history: History,
): { readonly chart: string; readonly alignment: Alignment } | null {
  const way = replayable(history);
  if (!way) return null;
  const [first] = charts.definitions.filter(
    ({ id, processVersion }) => id === way.chart && processVersion === way.processVersion,
  );
  if (!first) return null;
  const chart = charts.chart(first.id, first.version);
  return { chart: `${first.id}@${first.version}`, alignment: align(chart, way.readings, history) };
}

/** Replays histories one by one, so that a caller can show how far it has come. */
export function* replayEach(
  charts: ChartRegistry,
  histories: readonly History[],
): Generator<ReplayedHistory | SkippedHistory> {
  for (const history of histories) {
    const { id, process } = history;
    const aligned = alignHistory(charts, history);
    if (!aligned) {
      yield { id, process };
      continue;
    }
    const { acts, context, unexplained } = aligned.alignment;
    const observed = acts.filter(({ inferred }) => !inferred).length;
    yield {
      id,
      process,
      chart: aligned.chart,
      observed,
      inferred: acts.length - observed,
      context: context.length,
      unexplained,
    };
  }
}

export const wasReplayed = (one: ReplayedHistory | SkippedHistory): one is ReplayedHistory => 'chart' in one;

/** Adds up what was replayed. An unexplained event counts against the fitness, an inferred act does not. */
export function replayReport(results: readonly (ReplayedHistory | SkippedHistory)[]): ReplayReport {
  const histories = results.filter(wasReplayed);
  const sum = (count: (one: ReplayedHistory) => number): number =>
    histories.reduce((total, one) => total + count(one), 0);
  const observed = sum((one) => one.observed);
  const context = sum((one) => one.context);
  const unexplained = sum((one) => one.unexplained.length);
  const toExplain = observed + unexplained;
  return {
    histories,
    totals: {
      histories: histories.length,
      events: observed + context + unexplained,
      observed,
      context,
      unexplained,
      fitness: toExplain === 0 ? 1 : 1 - unexplained / toExplain,
    },
    skipped: results.filter((one): one is SkippedHistory => !wasReplayed(one)),
  };
}
