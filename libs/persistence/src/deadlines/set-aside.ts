import { randomUUID } from 'node:crypto';
import { describeError, type DueRow, type FailedFiring } from '#casework';
import type { PoolClient } from 'pg';

/** As many as a job has, after pauses of the same lengths: the last about ten minutes after the first. */
const ATTEMPTS = 8;
const FIRST_PAUSE_SECONDS = 5;

/**
 * Tells whether the deadline `d` waits for its next attempt at the time `$1`, or for somebody to ask for one.
 */
export const SET_ASIDE = `EXISTS (SELECT FROM failed_work f WHERE f.job_id = 'deadline-' || d.id AND f.retried_at IS NULL
  AND (f.attempts >= ${ATTEMPTS} OR f.failed_at + ${FIRST_PAUSE_SECONDS} * 2 ^ (f.attempts - 1) * interval '1 second' > $1))`;

/** One that somebody has asked for since has all its attempts again. */
const RECORD = `
  INSERT INTO failed_work (id, job_id, queue, type, payload, attempts, error, failed_at)
  SELECT n.id, n.job_id, 'deadlines', n.type, n.payload, 1, n.error, $2
  FROM jsonb_to_recordset($1::jsonb) AS n (id uuid, job_id text, type text, payload jsonb, error text)
  ON CONFLICT (job_id) DO UPDATE
  SET attempts = CASE WHEN failed_work.retried_at IS NULL THEN failed_work.attempts + 1 ELSE 1 END,
    error = excluded.error, failed_at = excluded.failed_at, retried_at = NULL`;

/** What came through by itself, or is asked for no longer, leaves no trace; what somebody asked for stays as asked for. */
const FORGET = `
  DELETE FROM failed_work f WHERE f.queue = 'deadlines' AND f.retried_at IS NULL AND (f.job_id = ANY ($1)
    OR NOT EXISTS (SELECT FROM deadline d WHERE d.id = (f.payload->>'deadlineId')::uuid AND d.status = 'running'))`;

const jobIdOf = ({ id }: DueRow): string => `deadline-${id}`;

/** Records which of the rows failed, and forgets earlier failures of the others. */
export async function recordFailures(
  client: PoolClient,
  now: Date,
  rows: readonly DueRow[],
  failed: readonly FailedFiring[],
): Promise<void> {
  const failing = new Set(failed.map(({ row }) => row.id));
  await client.query(FORGET, [rows.filter(({ id }) => !failing.has(id)).map(jobIdOf)]);
  if (failed.length === 0) return;
  const records = failed.map(({ row, error }) => ({
    id: randomUUID(),
    job_id: jobIdOf(row),
    type: row.raises,
    payload: { deadlineId: row.id, caseId: row.caseId, instanceId: row.instanceId, kind: row.kind, dueOn: row.dueOn },
    error: describeError(error),
  }));
  await client.query(RECORD, [JSON.stringify(records), now]);
}
