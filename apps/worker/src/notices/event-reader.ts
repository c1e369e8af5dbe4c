import { CASE_KINDS, isRegionCode, type Role } from '#process';
import type { Sql } from '#queue';
import { z } from 'zod';

const row = z.object({
  kind: z.enum(CASE_KINDS),
  product: z.string(),
  indication: z.string(),
  company: z.string(),
  nominated_by: z.string().nullable(),
  instance_key: z.string().nullable(),
});

/** A case as far as it decides who hears of an event in it, and what the event's letters name. */
export interface EventCase {
  readonly caseKind: z.output<typeof row>['kind'];
  readonly product: string;
  readonly indication: string;
  readonly company: string;
  /** County code of the region that nominated, where one did. */
  readonly nominatedBy: string | null;
  /** County code of the region whose part of the case the event is in. */
  readonly region: string | null;
}

const CASE = `
  SELECT c.kind, c.product, c.indication, c.company, main.context ->> 'nominatedBy' AS nominated_by, i.key AS instance_key
  FROM managed_case c LEFT JOIN instance main ON main.id = c.main_instance_id LEFT JOIN instance i ON i.id = $2
  WHERE c.id = $1`;

/** @throws Error when there is no such case: a case and its notices are stored together */
export async function readEventCase(sql: Sql, caseId: string, instanceId: string): Promise<EventCase> {
  const { rows } = await sql.query(CASE, [caseId, instanceId]);
  if (rows.length === 0) throw new Error(`No case ${caseId}`);
  const { kind, nominated_by: nominatedBy, instance_key: key, ...about } = row.parse(rows[0]);
  return { ...about, caseKind: kind, nominatedBy: asRegion(nominatedBy), region: asRegion(key) };
}

const asRegion = (code: string | null): string | null => (code !== null && isRegionCode(code) ? code : null);

/** Tasks that are open where the event is, or one step below, in the hands of the regions' contact persons. */
export async function openTasksAt(sql: Sql, instanceId: string): Promise<readonly string[]> {
  const { rows } = await sql.query(OPEN_TASKS, [instanceId]);
  return z
    .array(z.object({ id: z.string() }))
    .parse(rows)
    .map(({ id }) => id);
}

const OPEN_TASKS = `
  SELECT t.id FROM task t JOIN instance i ON i.id = t.instance_id
  WHERE (i.id = $1 OR i.parent_id = $1) AND t.status IN ('open', 'claimed') AND t.role IN ('contact-person', 'contact-deputy')
  ORDER BY t.id`;

/** Whether a role has been given a task where the event is. It may be done by the time that somebody asks. */
export async function leavesTask(sql: Sql, instanceId: string, role: Role): Promise<boolean> {
  const { rows } = await sql.query(`SELECT FROM task t WHERE t.instance_id = $1 AND t.role = $2 LIMIT 1`, [
    instanceId,
    role,
  ]);
  return rows.length > 0;
}
