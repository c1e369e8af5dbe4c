import type { Pool } from 'pg';
import type { CaseAggregate } from '#casework';
import { toAggregate } from './case-mapper.js';
import type { KeptContexts } from './kept-context.js';

/** Case and instances in one statement, so that they belong to the same revision. */
export const LOAD_CASES = {
  name: 'load_cases',
  text: `SELECT c.id, c.case_key, c.origin, c.history_id, c.process_version, c.kind, c.product, c.substance, c.indication, c.company,
      c.main_instance_id, c.revision, c.last_seq, encode(c.head_hash, 'hex') AS head_hash,
      coalesce((SELECT json_agg(json_build_object('id', i.id, 'chart', i.chart, 'version', i.version, 'key', i.key, 'parentId', i.parent_id,
          'value', i.value, 'context', i.context, 'entered', i.entered, 'vague', i.vague, 'fired', i.fired, 'done', i.done) ORDER BY i.ordinal)
        FROM instance i WHERE i.case_id = c.id), '[]') AS instances
    FROM managed_case c WHERE c.id = ANY ($1::uuid[])`,
};

/** @param ids  each must be a UUID; those without a case are left out */
export async function loadCases(
  pool: Pool,
  ids: readonly string[],
  contexts: KeptContexts,
): Promise<readonly CaseAggregate[]> {
  const { rows } = await pool.query<Record<string, unknown>>({ ...LOAD_CASES, values: [ids] });
  return rows.map((row) => toAggregate(row, contexts));
}
