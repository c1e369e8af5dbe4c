import type { Pool } from 'pg';
import type { Clock } from '#casework';
import {
  Database,
  FailedWork,
  migrateQueue,
  openJobQueue,
  openWorkPool,
  OutboxRelay,
  PgOutbox,
  toProcessor,
  type JobHandlers,
} from '#queue';

/**
 * Every place of every table where one of the words stands, however it is written: of ours, and of the queue's schema, whose tables
 * are named with it.
 */
export async function placesOf(db: Pick<Pool, 'query'>, words: readonly string[]): Promise<readonly string[]> {
  const { rows: columns } = await db.query<{ s: string; t: string; c: string; type: string }>(
    `SELECT c.table_schema AS s, c.table_name AS t, c.column_name AS c, c.data_type AS type FROM information_schema.columns c
     JOIN information_schema.tables USING (table_schema, table_name)
     WHERE c.table_schema NOT IN ('pg_catalog', 'information_schema') AND table_type = 'BASE TABLE'
       AND c.data_type NOT IN ('boolean', 'integer', 'bigint', 'uuid', 'date')`,
  );
  const places: string[] = [];
  for (const { s, t, c, type } of columns) {
    const text = type === 'bytea' ? `encode("${c}", 'escape')` : `"${c}"::text`;
    const { rows } = await db.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM "${s}"."${t}" WHERE ${text} ILIKE ANY ($1)`,
      [words.map((word) => `%${word}%`)],
    );
    if ((rows[0]?.n ?? 0) > 0) places.push(s === 'public' ? `${t}.${c}` : `${s}.${t}.${c}`);
  }
  return places.toSorted();
}

/**
 * Takes all that waits to leave into the queue in PostgreSQL, where the first attempt of each job fails and the next one is waited
 * for: the longest that a job's rows and events lie there.
 *
 * @returns how many jobs lie there
 */
export async function failOnceInQueue(databaseUrl: string, clock: Clock, error: Error): Promise<number> {
  await migrateQueue(databaseUrl);
  const options = { databaseUrl, poolMax: 4, onError: () => {} };
  const database = new Database(openWorkPool(options));
  const queue = await openJobQueue({ ...options, redisUrl: null, retry: { attempts: 8, backoffMs: 3_600_000 } });
  const failedWork = new FailedWork(database);
  let added = 0;
  const counting = { add: (jobs: Parameters<typeof queue.add>[0]) => ((added += jobs.length), queue.add(jobs)) };
  await new OutboxRelay(new PgOutbox(database), counting, failedWork, clock).relay();
  let failed = 0;
  let tellDone: () => void = () => {};
  const allFailed = new Promise<void>((resolve) => (tellDone = resolve));
  const worker = await queue.work(
    toProcessor(failing(error), failedWork, clock, () => {
      failed += 1;
      if (failed === added) tellDone();
    }),
    1,
  );
  if (added > 0) await allFailed;
  // Waits until the failure it has been told of is stored.
  await worker.close();
  await queue.close();
  await database.close();
  return added;
}

/** Whatever is asked for fails. */
function failing(error: Error): JobHandlers {
  const fails = (): never => {
    throw error;
  };
  return new Proxy({} as JobHandlers, { get: () => fails });
}
