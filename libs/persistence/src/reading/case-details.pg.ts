import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { isId } from '#casework';
import { CASE_RELATIONS } from '#process';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import { CASE_COLUMNS, caseRow, type CaseRow } from './case-columns.js';
import { chart, day, IS_CASE, kind, processVersion, role, stage } from './columns.js';

/** Instants inside JSON are text, as PostgreSQL writes them. */
const writtenInstant = z.coerce.date();

const instance = z.object({
  id: z.string(),
  chart,
  version: z.int(),
  key: z.string().nullable(),
  parentId: z.string().nullable(),
  value: z.json(),
  /** Day each active state was entered, by path. */
  entered: z.record(z.string(), day),
  /** Of which of those days only so much is known. */
  vague: z.record(z.string(), z.enum(['month', 'year', 'unknown'])).nullable(),
  done: z.boolean(),
});
export type InstanceView = Readonly<z.output<typeof instance>>;

const deadline = z.object({
  id: z.string(),
  instanceId: z.string(),
  kind: z.string(),
  dueOn: day,
  raises: z.string().nullable(),
  legal: z.boolean(),
  status: z.enum(['running', 'fired', 'disarmed', 'lapsed']),
});
export type CaseDeadline = Readonly<z.output<typeof deadline>>;

const task = z.object({
  id: z.string(),
  instanceId: z.string(),
  kind: z.string(),
  role,
  region: z.string().nullable(),
  dueOn: day.nullable(),
  status: z.enum(['open', 'claimed', 'done', 'declined', 'expired', 'cancelled']),
  openedAt: writtenInstant,
  closedAt: writtenInstant.nullable(),
});
export type CaseTask = Readonly<z.output<typeof task>>;

const linkedCase = z.object({
  id: z.string(),
  relation: z.enum(CASE_RELATIONS),
  since: day,
  kind,
  product: z.string(),
  indication: z.string(),
  company: z.string(),
  stage,
  processVersion,
  outcome: z.string().nullable(),
});
export type LinkedCase = Readonly<z.output<typeof linkedCase>>;

const details = caseRow.extend({
  links: z.array(linkedCase),
  instances: z.array(instance),
  deadlines: z.array(deadline),
  tasks: z.array(task),
});

/** Everything one page about a case shows, its journal apart. */
export interface CaseDetails extends CaseRow {
  /** Related cases, as the main instance knows them; the first linked first. */
  readonly links: readonly LinkedCase[];
  readonly instances: readonly InstanceView[];
  /** Running ones first, by day. */
  readonly deadlines: readonly CaseDeadline[];
  /** Open ones first. */
  readonly tasks: readonly CaseTask[];
}

const DETAILS = `
  SELECT ${CASE_COLUMNS},
    coalesce((SELECT json_agg(json_build_object('id', o.id, 'relation', link->>'relation', 'since', link->>'on', 'kind', o.kind,
      'product', o.product, 'indication', o.indication, 'company', o.company, 'stage', o.stage,
      'processVersion', o.process_version, 'outcome', o.outcome) ORDER BY link->>'on', o.id)
      FROM instance main CROSS JOIN LATERAL json_array_elements(coalesce(main.context->'links', '[]')) AS link
      JOIN managed_case o ON o.id = (link->>'caseId')::uuid
      WHERE main.case_id = c.id AND main.id = c.main_instance_id), '[]') AS links,
    coalesce((SELECT json_agg(json_build_object('id', i.id, 'chart', i.chart, 'version', i.version, 'key', i.key, 'parentId', i.parent_id,
      'value', i.value, 'entered', i.entered, 'vague', i.vague, 'done', i.done) ORDER BY i.ordinal) FROM instance i WHERE i.case_id = c.id), '[]') AS instances,
    coalesce((SELECT json_agg(json_build_object('id', d.id, 'instanceId', d.instance_id, 'kind', d.kind, 'dueOn', d.due_on, 'raises', d.raises,
      'legal', d.legal, 'status', d.status) ORDER BY d.status <> 'running', d.due_on, d.id) FROM deadline d WHERE d.case_id = c.id), '[]') AS deadlines,
    coalesce((SELECT json_agg(json_build_object('id', t.id, 'instanceId', t.instance_id, 'kind', t.kind, 'role', t.role, 'region', t.region,
      'dueOn', t.due_on, 'status', t.status, 'openedAt', t.opened_at, 'closedAt', t.closed_at)
      ORDER BY t.status NOT IN ('open', 'claimed'), t.due_on, t.id) FROM task t WHERE t.case_id = c.id), '[]') AS tasks
  FROM managed_case c WHERE c.id = $1 AND ${IS_CASE}`;

export class CaseDetailsPg {
  private readonly pool: Pool;

  constructor(dataSource: DataSource) {
    this.pool = poolOf(dataSource);
  }

  async find(id: string): Promise<CaseDetails | null> {
    if (!isId(id)) return null;
    const { rows } = await this.pool.query(DETAILS, [id]);
    return rows.length === 0 ? null : details.parse(rows[0]);
  }
}
