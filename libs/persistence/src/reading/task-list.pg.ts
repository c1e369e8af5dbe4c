import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { isId } from '#casework';
import type { Role } from '#process';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import { chart, count, day, instant, kind, role } from './columns.js';
import { Conditions } from './conditions.js';
import { offsetOf, type Page, type PageWanted } from './page.js';

const TASK_STATES = ['open', 'claimed', 'done', 'declined', 'expired', 'cancelled'] as const;
export type TaskState = (typeof TASK_STATES)[number];

export interface TaskFilter {
  /** Only tasks of these roles. */
  readonly roles?: readonly Role[] | undefined;
  /** Only tasks of this region, and those that belong to none. */
  readonly region?: string | undefined;
  /** Only tasks on cases of this company. */
  readonly company?: string | undefined;
  /** Open and claimed ones when left out. */
  readonly states?: readonly TaskState[] | undefined;
  readonly caseId?: string | undefined;
}

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
});
export type TaskListRow = Readonly<z.output<typeof taskRow>>;

const FROM = `FROM task t JOIN managed_case c ON c.id = t.case_id JOIN instance i ON i.id = t.instance_id`;
const COLUMNS = `t.id, t.kind, t.case_id AS "caseId", c.product, c.indication, c.kind AS "caseKind", c.company, t.instance_id AS "instanceId",
  i.chart, i.version, t.role, t.region, t.due_on::text AS "dueOn", t.status, t.opened_at AS "openedAt", t.closed_at AS "closedAt"`;

/** Tasks, the ones due first at the top. */
export class TaskListPg {
  private readonly pool: Pool;

  constructor(dataSource: DataSource) {
    this.pool = poolOf(dataSource);
  }

  async list(filter: TaskFilter, wanted: PageWanted): Promise<Page<TaskListRow>> {
    const conditions = conditionsOf(filter);
    const counting = filter.company === undefined ? 'task t' : 'task t JOIN managed_case c ON c.id = t.case_id';
    const counted = this.pool.query(`SELECT count(*) AS total FROM ${counting} ${conditions.where}`, [
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

function conditionsOf({ roles, region, company, states, caseId }: TaskFilter): Conditions {
  const conditions = new Conditions()
    // With one role the index gives the order, with several it does not.
    .and(roles?.length === 1 ? 't.role = ?' : 't.role = ANY (?)', roles?.length === 1 ? roles[0] : roles)
    .and('(t.region IS NULL OR t.region = ?)', region)
    .and('c.company = ?', company)
    .and('t.case_id = ?', caseId);
  return states === undefined
    ? conditions.also(`t.status IN ('open', 'claimed')`)
    : conditions.and('t.status = ANY (?)', states);
}
