import type { Pool } from 'pg';

/**
 * What a region wrote in a round that was cancelled becomes its draft in the case's next round, with the files it names, where the
 * region can still answer there and has not begun anew. Everything or nothing of a draft moves, in one statement.
 *
 * @source domain/states.md#2 (our default)
 */
const CARRY = `
  WITH waiting AS (
    SELECT DISTINCT ON (n.id) d.instance_id AS old_id, n.id AS new_id, d.case_id, d.region, d.body, d.saved_by, d.saved_at,
      EXISTS (SELECT FROM opinion_draft r WHERE r.instance_id = d.instance_id AND r.refused) AS refused
    FROM opinion_draft d
    JOIN instance o ON o.id = d.instance_id AND o.chart = 'opinion' AND o.value #>> '{}' = 'cancelled'
    CROSS JOIN LATERAL (
      SELECT i.id, i.value FROM instance i
      WHERE i.case_id = o.case_id AND i.chart = 'opinion' AND i.key = o.key AND i.ordinal > o.ordinal AND i.value #>> '{}' <> 'cancelled'
      ORDER BY i.ordinal LIMIT 1) n
    WHERE ($1::uuid IS NULL OR d.case_id = $1)
      AND d.body IS NOT NULL
      AND NOT EXISTS (SELECT FROM opinion_draft e WHERE e.instance_id = d.instance_id AND e.revision > d.revision)
      AND NOT EXISTS (SELECT FROM opinion_draft e WHERE e.instance_id = n.id)
      AND (n.value #>> '{}' = 'noResponse' OR (json_typeof(n.value) = 'object' AND n.value->'open' IS NOT NULL))
    ORDER BY n.id, o.ordinal DESC),
  placed AS (
    INSERT INTO opinion_draft (instance_id, revision, case_id, region, body, saved_by, saved_at, refused)
    SELECT new_id, 1, case_id, region, body, saved_by, saved_at, refused FROM waiting
    ON CONFLICT DO NOTHING RETURNING instance_id),
  files AS (
    INSERT INTO opinion_attachment (instance_id, sha256, case_id, name, media_type, bytes, added_by, added_at)
    SELECT w.new_id, a.sha256, a.case_id, a.name, a.media_type, a.bytes, a.added_by, a.added_at
    FROM waiting w JOIN placed p ON p.instance_id = w.new_id JOIN opinion_attachment a ON a.instance_id = w.old_id
    ON CONFLICT DO NOTHING)
  DELETE FROM opinion_draft d USING waiting w JOIN placed p ON p.instance_id = w.new_id WHERE d.instance_id = w.old_id`;

/** @param caseId  null: of all cases */
export async function carryDrafts(pool: Pick<Pool, 'query'>, caseId: string | null): Promise<void> {
  await pool.query(CARRY, [caseId]);
}
