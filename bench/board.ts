import { VirtualClock } from '#casework';
import type { ManagementQuery } from '#contract';
import {
  BoardPg,
  type BoardFilter,
  type BoardSort,
  createDataSource,
  type DataSource,
  DeadlineListPg,
  CalendarFeedsPg,
  PastPg,
  PresentPg,
  StageHistoryPg,
  TaskListPg,
} from '#persistence';
import { charts, isoDate } from '#process';
import { OverviewViews } from '../apps/api/src/management/overview-views.js';
import { type BenchArguments, numberOf } from './arguments.js';
import { withBenchDatabase } from './bench-database.js';
import { fill, folderOf } from './fill.js';
import { percentile, round } from './measure.js';
import { print } from './print.js';

interface BoardResult {
  readonly name: string;
  readonly p50Ms: number;
  readonly p95Ms: number;
}

const TODAY = isoDate('2026-11-20');

const LISTS: readonly (readonly [string, BoardFilter, BoardSort, number])[] = [
  ['everything, latest first', {}, '-updatedAt', 1],
  ['everything, page 40', {}, '-updatedAt', 40],
  ['everything by product', {}, 'product', 1],
  ['everything, longest waiting first', {}, 'ballSince', 1],
  ['everything, newest wait first', {}, '-ballSince', 1],
  ['one process', { process: 'IN_OUT_2018' }, '-updatedAt', 1],
  ['one stage', { stage: 'evaluation' }, '-updatedAt', 1],
  ['one stage and kind, longest waiting first', { stage: 'opinions', kind: 'atmp' }, 'ballSince', 1],
  ['whom it waits for', { ball: 'company' }, 'ballSince', 1],
  ['one outcome by product', { outcome: 'can' }, 'product', 1],
  ['late', { late: true }, 'ballSince', 1],
  ['not late', { late: false }, '-updatedAt', 1],
  ['late in one stage', { late: true, stage: 'evaluation' }, 'product', 1],
  ['one word', { text: 'tarvexa' }, '-updatedAt', 1],
  ['two words', { text: 'nova örnsjukdom' }, 'product', 1],
  ['a word nearly all have', { text: 'behandling' }, '-updatedAt', 1],
];

/** How long screens wait for lists and counts on a full board. */
export async function benchBoard(given: BenchArguments): Promise<void> {
  const cases = numberOf(given, 'cases', 100_000);
  const times = numberOf(given, 'times', 40);
  await withBenchDatabase(folderOf(cases), async (url) => {
    await fill(url, { cases, entries: 20 });
    const dataSource = await createDataSource(url, { role: 'ordna_app' }).initialize();
    try {
      const board = new BoardPg(dataSource);
      const reads: readonly (readonly [string, () => Promise<unknown>])[] = [
        ...LISTS.map(
          ([name, filter, sort, page]) => [name, () => board.list(filter, sort, { page, limit: 25 }, TODAY)] as const,
        ),
        ['pipeline counts', () => board.pipeline()],
        ['pipeline counts of one process', () => board.pipeline({ process: 'IN_OUT_2018' })],
        ['tasks', () => new TaskListPg(dataSource).list({ mandates: [{ role: 'evaluator' }] }, { page: 1, limit: 25 })],
        ...overviews(dataSource),
        ['late deadlines', () => new DeadlineListPg(dataSource).list({ late: true }, { page: 1, limit: 25 }, TODAY)],
      ];
      const results: BoardResult[] = [];
      const start = performance.now();
      await new StageHistoryPg(dataSource, charts).run();
      if (!given.json) print(`${round(performance.now() - start)} ms  stages of every case read from the journal`);
      for (const [name, read] of reads) {
        const result = { name, ...(await timesOf(times, read)) };
        results.push(result);
        if (!given.json)
          print(`${result.p50Ms.toFixed(1).padStart(7)} ms  p95 ${result.p95Ms.toFixed(1).padStart(6)} ms  ${name}`);
      }
      if (given.json) print(JSON.stringify({ board: results }));
    } finally {
      await dataSource.destroy();
    }
  });
}

async function timesOf(times: number, read: () => Promise<unknown>): Promise<Omit<BoardResult, 'name'>> {
  const taken: number[] = [];
  for (let n = 0; n < times + 3; n += 1) {
    const start = performance.now();
    await read();
    // The first ones warm the caches.
    if (n >= 3) taken.push(performance.now() - start);
  }
  taken.sort((a, b) => a - b);
  return { p50Ms: round(percentile(taken, 0.5)), p95Ms: round(percentile(taken, 0.95)) };
}

/** The overview as its page asks for it, whole but for HTTP. */
function overviews(dataSource: DataSource): readonly (readonly [string, () => Promise<unknown>])[] {
  const views = new OverviewViews(
    new StageHistoryPg(dataSource, charts),
    new PresentPg(dataSource),
    new PastPg(dataSource),
    new CalendarFeedsPg(dataSource),
    new VirtualClock(new Date(`${TODAY}T12:00:00Z`)),
  );
  const read = (query: Partial<ManagementQuery>) => () =>
    views.overview({ origin: 'live', period: '12m', ...query }, { locale: 'sv', root: '' });
  return [
    ['management overview', read({})],
    ['management overview, ten years', read({ period: '120m' })],
    ['management overview of one process', read({ process: 'IN_OUT_2018' })],
    ['management overview of one region', read({ region: '12' })],
    ['management overview, histories too', read({ origin: 'all' })],
  ];
}
