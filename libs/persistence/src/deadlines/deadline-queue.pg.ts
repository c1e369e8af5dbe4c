import type { Pool, PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { isoDate } from '#process';
import type { DeadlineQueue, DueRow, FailedFiring } from '#casework';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import { recordFailures, SET_ASIDE } from './set-aside.js';

const dueRow: z.ZodType<DueRow> = z.object({
  id: z.string(),
  caseId: z.string(),
  instanceId: z.string(),
  kind: z.string(),
  dueOn: z.string().transform(isoDate),
  raises: z.string(),
});

/** First half of the advisory locks' keys; the other half is the case's. */
const LOCK_CLASS = 817;

/** So many times the wanted rows are looked through for some that nobody works on. */
const WORKERS = 8;

/**
 * The earliest due rows whose cases nobody works on, without those that failed lately or too often. The inner query is kept apart, so that no more cases than it holds are
 * ever locked, however the planner goes about it.
 */
const CLAIM = `
  WITH candidate AS MATERIALIZED (
    SELECT d.id, d.case_id FROM deadline d WHERE d.status = 'running' AND d.raises IS NOT NULL AND d.due_at < $1
      AND NOT ${SET_ASIDE} ORDER BY d.due_at LIMIT $2)
  SELECT candidate.id FROM candidate WHERE pg_try_advisory_xact_lock(${LOCK_CLASS}, hashtext(candidate.case_id::text)) LIMIT $3`;

/** Read anew once the cases are ours: another worker may have fired some of them since the claim began. */
const READ = `
  SELECT d.id, d.case_id AS "caseId", d.instance_id AS "instanceId", d.kind, d.due_on::text AS "dueOn", d.raises
  FROM deadline d WHERE d.id = ANY ($1::uuid[]) AND d.status = 'running' ORDER BY d.due_at, d.id`;

/**
 * Deadlines that have passed, claimed by case with advisory locks. They belong to a transaction that stays open while the work
 * is done on other connections: no row lock is in the way of the step that ends the row, and nothing is written to claim it. What
 * failed is recorded in that transaction, so that no other worker has it before.
 * A worker that dies loses its connection, and with it the locks, at once; its rows are still running and come to the next one.
 */
export class DeadlineQueuePg implements DeadlineQueue {
  private readonly pool: Pool;

  constructor(dataSource: DataSource) {
    this.pool = poolOf(dataSource);
  }

  async due(
    now: Date,
    limit: number,
    work: (rows: readonly DueRow[]) => Promise<readonly FailedFiring[]>,
  ): Promise<number> {
    const client = await this.pool.connect();
    let broken = true;
    try {
      await client.query('BEGIN');
      const { claimed, rows } = await claim(client, now, limit);
      if (rows.length > 0) await recordFailures(client, now, rows, await work(rows));
      await client.query('COMMIT');
      broken = false;
      return claimed;
    } finally {
      // Thrown away unless all went well: its transaction, and the locks with it, end when the connection does.
      client.release(broken);
    }
  }
}

async function claim(
  client: PoolClient,
  now: Date,
  limit: number,
): Promise<{ claimed: number; rows: readonly DueRow[] }> {
  const { rows: ids } = await client.query<{ id: string }>(CLAIM, [now, limit * WORKERS, limit]);
  if (ids.length === 0) return { claimed: 0, rows: [] };
  const { rows } = await client.query(READ, [ids.map(({ id }) => id)]);
  return { claimed: ids.length, rows: z.array(dueRow).parse(rows) };
}
