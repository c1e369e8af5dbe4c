import type { Pool } from 'pg';
import type { KeptAnswer } from '#casework';
import type { Json } from '#process';
import { z } from 'zod';

const keptRow = z.object({ request_hash: z.string(), answer: z.custom<Json>((found) => found !== undefined) });

/** The answer an actor's key has got, or null. */
export async function findKeptAnswer(pool: Pool, actor: string, key: string): Promise<KeptAnswer | null> {
  const { rows } = await pool.query(
    `SELECT encode(k.request_hash, 'hex') AS request_hash, k.answer FROM kept_answer k WHERE k.actor = $1 AND k.key = $2`,
    [actor, key],
  );
  if (rows.length === 0) return null;
  const row = keptRow.parse(rows[0]);
  return { actor, key, requestHash: row.request_hash, answer: row.answer };
}

/** Forgets answers so old that nobody repeats their requests any more. @returns how many */
export async function forgetKeptAnswers(pool: Pool, before: Date): Promise<number> {
  const { rowCount } = await pool.query(`DELETE FROM kept_answer k WHERE k.created_at < $1`, [before]);
  return rowCount ?? 0;
}
