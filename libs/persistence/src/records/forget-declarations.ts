import type { Pool } from 'pg';
import { dueOn, type IsoDate, type Span } from '#process';
import { z } from 'zod';
import { day } from '../reading/columns.js';

/** Ends of assignments for which something of what was declared is still kept. */
const ENDED = `
  SELECT j.case_id AS "caseId", j.seq, j.occurred_on::text AS "endedOn"
  FROM instance i JOIN journal_entry j ON j.case_id = i.case_id AND j.act = 'ASSIGNMENT_ENDED'
  WHERE i.chart = 'conflict' AND EXISTS (SELECT FROM confidential_fact f WHERE f.case_id = j.case_id AND f.seq <= j.seq)`;
const ended = z.array(z.object({ caseId: z.string(), seq: z.int(), endedOn: day }));

const FORGET = `
  DELETE FROM confidential_fact f USING jsonb_to_recordset($1::jsonb) AS g ("caseId" uuid, seq integer)
  WHERE f.case_id = g."caseId" AND f.seq <= g.seq`;

/**
 * Destroys what people declared of their interests for an assignment that ended so long ago. That they declared, how it was assessed
 * and which cases they stayed out of are in the journal and stay; what they declared for a later assignment stays as well.
 *
 * @returns how many facts went
 * @source domain/law-and-conventions.md#7 (req 7.5)
 */
export async function forgetDeclarations(pool: Pool, kept: Span, today: IsoDate): Promise<number> {
  const { rows } = await pool.query(ENDED);
  const due = ended.parse(rows).filter(({ endedOn }) => dueOn(endedOn, kept, 'external') < today);
  if (due.length === 0) return 0;
  const { rowCount } = await pool.query(FORGET, [JSON.stringify(due)]);
  return rowCount ?? 0;
}
