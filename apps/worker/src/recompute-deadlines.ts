import { type Clock, derivedId, type RecomputeDeadlines } from '#casework';
import { markDone, type Sql } from '#queue';

interface RecomputeNeeds {
  readonly sql: Sql;
  readonly clock: Clock;
  readonly recompute?: Pick<RecomputeDeadlines, 'portion'>;
}

const GO_ON = `
  WITH done AS (UPDATE outbox SET done_at = $2::timestamptz WHERE outbox.id = $1 AND outbox.done_at IS NULL RETURNING 1)
  INSERT INTO outbox (id, case_id, type, payload, created_at)
  SELECT $3::uuid, NULL, 'recompute-deadlines', jsonb_build_object('after', $4::uuid), $2::timestamptz FROM done
  ON CONFLICT (id) DO NOTHING`;

/**
 * Works out the deadlines of some cases anew, and leaves those after them to the next job: a worker that stops in between loses
 * nothing, and what is gone through twice changes nothing.
 *
 * @throws Error in a worker that was started without it: the job is kept for one that has it
 */
export async function recomputeDeadlines(
  { sql, clock, recompute }: RecomputeNeeds,
  after: string | null,
  outboxId: string,
): Promise<void> {
  if (!recompute) throw new Error('This worker does not work out deadlines');
  const { last } = await recompute.portion(after);
  if (last === null) return markDone(sql, outboxId, clock.now());
  await sql.query(GO_ON, [outboxId, clock.now(), derivedId(`recompute-after:${outboxId}`), last]);
}
