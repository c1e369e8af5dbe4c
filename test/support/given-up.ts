import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** A deadline whose act failed in all its attempts, for somebody to look at. */
export async function isGivenUp(databaseUrl: string, at: string): Promise<void> {
  const db = new pg.Client({ connectionString: databaseUrl });
  await db.connect();
  await db.query(
    `INSERT INTO failed_work (id, job_id, queue, type, payload, attempts, error, failed_at)
     VALUES ($1, $2, 'deadlines', 'ROUND_DEADLINE', '{"kind":"round"}', 8, 'Error: gone', $3)`,
    [randomUUID(), `deadline-${randomUUID()}`, at],
  );
  await db.end();
}
