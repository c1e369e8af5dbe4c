import { createDataSource, JournalVerifierPg } from '#persistence';
import { migrateQueue } from '#queue';
import { z } from 'zod';
import { type BenchArguments, numberOf } from './arguments.js';
import { withBenchDatabase } from './bench-database.js';
import { Child } from './child.js';
import { round } from './measure.js';
import { DUE_ACT, makePausedCases, OVER_AT } from './paused-cases.js';
import { print, tell } from './print.js';

const WORKERS = 2;

const done = z.object({ fired: z.int(), failed: z.int() });

/**
 * How long two workers need for deadlines that all fall due in the same minute, and that each fires once. With `--worker=whole`
 * they also send on and do what the fired deadlines ask for, as in operation.
 */
export async function benchDeadlines(given: BenchArguments): Promise<void> {
  const count = numberOf(given, 'count', 100_000);
  const whole = given.values.get('worker') === 'whole';
  await withBenchDatabase(null, async (databaseUrl) => {
    await migrateQueue(databaseUrl);
    await makePausedCases(databaseUrl, count);
    const seconds = await fireAll(databaseUrl, whole);
    const speed = { count, workers: WORKERS, seconds: round(seconds), perSecond: round(count / seconds, 0) };
    const deadlines = { ...speed, ...(await countFired(databaseUrl)) };
    if (given.json) print(JSON.stringify({ deadlines }));
    else print(lineOf(deadlines));
  });
}

/** @returns seconds from the start of all workers until the last one finds nothing more to do */
async function fireAll(databaseUrl: string, whole: boolean): Promise<number> {
  const workers = Array.from({ length: WORKERS }, () => Child.start('deadline-worker.js'));
  try {
    await Promise.all(workers.map((worker) => worker.ask({ databaseUrl, now: OVER_AT, whole })));
    tell(`${WORKERS} workers fire what is due …`);
    const start = performance.now();
    const answers = await Promise.all(workers.map((worker) => worker.ask({ begin: true })));
    const seconds = (performance.now() - start) / 1000;
    for (const { fired, failed } of answers.map((answer) => done.parse(answer)))
      tell(`one worker fired ${fired}; ${failed} failed`);
    return seconds;
  } finally {
    await Promise.all(workers.map((worker) => worker.stop()));
  }
}

const firedRow = z.object({ firedOnce: z.int(), firedTwice: z.int(), missed: z.int() });
type Fired = z.output<typeof firedRow>;

const COUNT = `
  WITH told AS (
    SELECT c.id, (SELECT count(*) FROM journal_entry j WHERE j.case_id = c.id AND j.act = $1) AS times FROM managed_case c)
  SELECT count(*) FILTER (WHERE told.times = 1)::integer AS "firedOnce",
    count(*) FILTER (WHERE told.times > 1)::integer AS "firedTwice",
    count(*) FILTER (WHERE told.times = 0)::integer AS missed
  FROM told`;

/** Counted in the journal, which must be whole. @throws when it is not */
async function countFired(databaseUrl: string): Promise<Fired> {
  const dataSource = await createDataSource(databaseUrl, { role: 'ordna_app' }).initialize();
  try {
    const { mismatches } = await new JournalVerifierPg(dataSource).verify();
    if (mismatches.length > 0) throw new Error(`The journal has ${mismatches.length} faults`);
    const [found]: unknown[] = await dataSource.query(COUNT, [DUE_ACT]);
    return firedRow.parse(found);
  } finally {
    await dataSource.destroy();
  }
}

interface Line extends Fired {
  readonly count: number;
  readonly seconds: number;
  readonly perSecond: number;
}

const lineOf = ({ count, seconds, perSecond, firedOnce, firedTwice, missed }: Line): string =>
  `${count} due in the same minute, fired by ${WORKERS} workers in ${seconds} s (${perSecond}/s): ` +
  `${firedOnce} once, ${firedTwice} more often, ${missed} not`;
