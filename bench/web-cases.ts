import { createHash } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '#embedded-postgres';
import { migrate } from '#persistence';
import { type BenchArguments, numberOf } from './arguments.js';
import { fill } from './fill.js';
import { print } from './print.js';

/**
 * Makes the data of a new installation (`--data=` a folder that is not there yet) with made-up cases, for the measurements in a browser:
 * start it on the folder afterwards. Prints the id of the case that has a long journal.
 *
 * @throws RangeError when no folder is given
 */
export async function fillForBrowser(given: BenchArguments): Promise<void> {
  const folder = given.values.get('data');
  if (folder === undefined) throw new RangeError('--data=<folder of the new installation> is needed');
  const server = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres') });
  const pool = new pg.Pool({ connectionString: server.url, max: 1 });
  try {
    await migrate(server.url);
    await fill(server.url, { cases: numberOf(given, 'cases', 10_000), entries: 5 });
    // Figures alone need outcomes that no page has words for.
    await pool.query('UPDATE managed_case SET outcome = NULL');
    const { rows } = await pool.query<{ id: string }>('SELECT id FROM managed_case ORDER BY id DESC LIMIT 1');
    const [last] = rows;
    if (!last) return;
    await lengthen(pool, last.id, numberOf(given, 'entries', 500));
    print(last.id);
  } finally {
    await pool.end();
    await server.stop();
  }
}

interface Entry {
  readonly seq: number;
  readonly hash: Buffer;
  readonly body: string;
}

/** Goes on with a case's chain, with entries like its last one, until it has so many. */
async function lengthen(pool: pg.Pool, caseId: string, until: number): Promise<void> {
  const { rows } = await pool.query<Entry>(
    'SELECT seq, hash, body FROM journal_entry WHERE case_id = $1 ORDER BY seq DESC LIMIT 1',
    [caseId],
  );
  let [last] = rows;
  while (last && last.seq < until) {
    const seq: number = last.seq + 1;
    const body = last.body
      .replace(`"seq":${last.seq},`, `"seq":${seq},`)
      .replace(/"revision":\d+/, `"revision":${seq}`);
    const hash = createHash('sha256').update(last.hash).update(body).digest();
    await pool.query(
      `INSERT INTO journal_entry SELECT case_id, $2, instance_id, act, occurred_on, occurred_precision, recorded_at, inferred, $3, hash, $4
       FROM journal_entry WHERE case_id = $1 AND seq = $2 - 1`,
      [caseId, seq, body, hash],
    );
    last = { seq, hash, body };
  }
  if (last)
    await pool.query('UPDATE managed_case SET last_seq = $2, revision = $2, head_hash = $3 WHERE id = $1', [
      caseId,
      last.seq,
      last.hash,
    ]);
}
