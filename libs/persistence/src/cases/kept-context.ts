import { charts as allCharts, type ChartId, type ChartRegistry, type Context, type Json } from '#process';

const NONE: Context = {};

/**
 * Contexts of instances as their rows hold them: without what is null and was null when the chart began, which is most of what a case
 * remembers. A row grows with what is known, and SQL reads what is missing as it reads null.
 */
export class KeptContexts {
  private readonly first: ReadonlyMap<string, Context>;

  constructor({ definitions }: Pick<ChartRegistry, 'definitions'>) {
    this.first = new Map(definitions.map(({ id, version, context }) => [`${id}@${version}`, context]));
  }

  kept(chart: ChartId, version: number, context: Context): Context {
    const first = this.firstOf(chart, version);
    const known: Record<string, Json> = {};
    // Every step comes by here with some seventy names: lists of entries would take five times as long.
    for (const name in context) {
      const value = context[name];
      if (value !== undefined && (value !== null || first[name] !== null)) known[name] = value;
    }
    return known;
  }

  /** The context that `kept` was given; rows of earlier releases hold all of theirs. */
  whole(chart: ChartId, version: number, kept: Context): Context {
    return { ...this.firstOf(chart, version), ...kept };
  }

  private firstOf(chart: ChartId, version: number): Context {
    return this.first.get(`${chart}@${version}`) ?? NONE;
  }
}

export const keptContexts = new KeptContexts(allCharts);
