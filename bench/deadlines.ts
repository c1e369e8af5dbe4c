import pg from 'pg';
import { z } from 'zod';
import { type BenchArguments, numberOf } from './arguments.js';
import { withBenchDatabase } from './bench-database.js';
import { Child } from './child.js';
import { round } from './measure.js';
import { DUE_ACT, makePausedCases, OVER_AT } from './paused-cases.js';
import { print, tell } from './print.js';

const WORKERS = 2;

const ready = z.object({ ready: z.literal(true) });
const done = z.object({ fired: z.int(), failed: z.int() });

/** How long two workers need for deadlines that all fall due in the same minute, and that each fires once. */
export async function benchDeadlines(given: BenchArguments): Promise<void> {
  const count = numberOf(given, 'count', 100_000);
  await withBenchDatabase(null, async (databaseUrl) => {
    await makePausedCases(databaseUrl, count);
    const workers = Array.from({ length: WORKERS }, () => Child.start('deadline-worker.js'));
    try {
      await Promise.all(workers.map(async (worker) => ready.parse(await worker.ask({ databaseUrl, now: OVER_AT.toISOString() }))));
      tell(`${WORKERS} workers, ${count} deadlines …`);
      const start = performance.now();
      const runs = await Promise.all(workers.map(async (worker) => done.parse(await worker.ask({ fire: true }))));
      const seconds = (performance.now() - start) / 1000;
      const deadlines = {
        due: count,
        workers: WORKERS,
        seconds: round(seconds),
        perSecond: round(count / seconds, 0),
        failed: runs.reduce((sum, { failed }) => sum + failed, 0),
        ...(await countEntries(databaseUrl)),
      };
      if (given.json) print(JSON.stringify({ deadlines }));
      else print(`${deadlines.seconds} s, ${deadlines.perSecond}/s; fired once: ${deadlines.once}, more often: ${deadlines.moreOften}, failed: ${deadlines.failed}`);
    } finally {
      await Promise.all(workers.map((worker) => worker.stop()));
    }
  });
}

/** The journal bears witness to how often each deadline fired. */
async function countEntries(databaseUrl: string): Promise<{ readonly once: number; readonly moreOften: number }> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ once: number; moreOften: number }>(
      `SELECT count(*) FILTER (WHERE fired.times = 1)::integer AS once, count(*) FILTER (WHERE fired.times > 1)::integer AS "moreOften"
       FROM (SELECT count(*) AS times FROM journal_entry WHERE act = $1 GROUP BY case_id) AS fired`,
      [DUE_ACT],
    );
    return rows[0] ?? { once: 0, moreOften: 0 };
  } finally {
    await client.end();
  }
}
