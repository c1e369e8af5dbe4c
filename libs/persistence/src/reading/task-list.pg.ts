import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { isId } from '#casework';
import { CASE_KINDS, fieldOf, type Mandate, REMINDER_KINDS } from '#process';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import { chart, count, day, instant, kind, role } from './columns.js';
import { Conditions } from './conditions.js';
import { offsetOf, type Page, type PageWanted } from './page.js';

const TASK_STATES = ['open', 'claimed', 'done', 'declined', 'expired', 'cancelled'] as const;
export type TaskState = (typeof TASK_STATES)[number];

export interface TaskFilter {
  /** Only tasks that fall under one of these. */
  readonly mandates?: readonly Mandate[] | undefined;
  /** Open and claimed ones when left out. */
  readonly states?: readonly TaskState[] | undefined;
  readonly caseId?: string | undefined;
}

const reminder = z.object({
  kind: z.enum(REMINDER_KINDS),
  state: z.enum(['waiting', 'written', 'skipped', 'overtaken', 'needless']),
  day,
  roles: z.array(role),
  at: z.coerce.date().nullable(),
});

const taskRow = z.object({
  id: z.string(),
  kind: z.string(),
  caseId: z.string(),
  product: z.string(),
  indication: z.string(),
  caseKind: kind,
  company: z.string(),
  instanceId: z.string(),
  chart,
  version: z.int(),
  role,
  region: z.string().nullable(),
  dueOn: day.nullable(),
  status: z.enum(TASK_STATES),
  openedAt: instant,
  closedAt: instant.nullable(),
  reminders: z.array(reminder),
});
export type TaskListRow = Readonly<z.output<typeof taskRow>>;

const FROM = `FROM task t JOIN managed_case c ON c.id = t.case_id JOIN instance i ON i.id = t.instance_id`;
const COUNTED = `task t JOIN managed_case c ON c.id = t.case_id`;
const COLUMNS = `t.id, t.kind, t.case_id AS "caseId", c.product, c.indication, c.kind AS "caseKind", c.company, t.instance_id AS "instanceId",
  i.chart, i.version, t.role, t.region, t.due_on::text AS "dueOn", t.status, t.opened_at AS "openedAt", t.closed_at AS "closedAt",
  (SELECT coalesce(json_agg(json_build_object('kind', r.kind, 'state', r.state, 'day', r.day, 'roles', r.roles, 'at', r.settled_at)
    ORDER BY r.day, r.kind), '[]') FROM reminder r WHERE r.task_id = t.id) AS reminders`;

/** Tasks, the ones due first at the top. */
export class TaskListPg {
  private readonly pool: Pool;

  constructor(dataSource: DataSource) {
    this.pool = poolOf(dataSource);
  }

  async list(filter: TaskFilter, wanted: PageWanted): Promise<Page<TaskListRow>> {
    const conditions = conditionsOf(filter);
    const counted = this.pool.query(`SELECT count(*) AS total FROM ${COUNTED} ${conditions.where}`, [
      ...conditions.values,
    ]);
    const listed = this.pool.query(
      `SELECT ${COLUMNS} ${FROM} ${conditions.where} ORDER BY t.due_on, t.id
       LIMIT ${conditions.value(wanted.limit)} OFFSET ${conditions.value(offsetOf(wanted))}`,
      conditions.values,
    );
    const [{ rows: totals }, { rows }] = await Promise.all([counted, listed]);
    return { rows: z.array(taskRow).parse(rows), total: z.object({ total: count }).parse(totals[0]).total };
  }

  async find(id: string): Promise<TaskListRow | null> {
    if (!isId(id)) return null;
    const { rows } = await this.pool.query(`SELECT ${COLUMNS} ${FROM} WHERE t.id = $1`, [id]);
    return rows.length === 0 ? null : taskRow.parse(rows[0]);
  }
}

function conditionsOf({ mandates, states, caseId }: TaskFilter): Conditions {
  const conditions = new Conditions().and('t.case_id = ?', caseId);
  if (mandates) conditions.also(underOneOf(mandates, conditions));
  return states === undefined
    ? conditions.also(`t.status IN ('open', 'claimed')`)
    : conditions.and('t.status = ANY (?)', states);
}

/** One condition for each mandate, so that a single one reads the index in its order. */
function underOneOf(mandates: readonly Mandate[], conditions: Conditions): string {
  const each = mandates.map(({ role: held, region, company, caseId, field }) => {
    const parts = [`t.role = ${conditions.value(held)}`];
    if (region !== undefined) parts.push(`(t.region IS NULL OR t.region = ${conditions.value(region)})`);
    if (company !== undefined) parts.push(`c.company = ${conditions.value(company)}`);
    if (caseId !== undefined) parts.push(`t.case_id = ${conditions.value(caseId)}`);
    if (field !== undefined)
      parts.push(`c.kind = ANY (${conditions.value(CASE_KINDS.filter((one) => fieldOf(one) === field))})`);
    return `(${parts.join(' AND ')})`;
  });
  return each.length === 0 ? 'false' : `(${each.join(' OR ')})`;
}
