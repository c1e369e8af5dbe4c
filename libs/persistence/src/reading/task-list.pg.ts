import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { isId } from '#casework';
import { REMINDER_KINDS } from '#process';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import { chart, count, day, instant, IS_CASE, isOfCase, kind, processVersion, role } from './columns.js';
import { offsetOf, type Page, type PageWanted } from './page.js';
import { notAside, TASK_STATES, taskConditions, type TaskFilter } from './task-conditions.js';

const reminder = z.object({
  kind: z.enum(REMINDER_KINDS),
  state: z.enum(['waiting', 'written', 'skipped', 'overtaken', 'needless']),
  day,
  roles: z.array(role),
  at: z.coerce.date().nullable(),
});

const decline = z.object({ personId: z.string(), reason: z.string(), at: z.coerce.date() });

/** How far a region's answer has come: its draft, and what was asked within the region. */
const work = z.object({
  savedAt: z.coerce.date().nullable(),
  judged: z.int(),
  localAsked: z.int(),
  localAnswered: z.int(),
});

const taskRow = z.object({
  id: z.string(),
  kind: z.string(),
  caseId: z.string(),
  product: z.string(),
  indication: z.string(),
  caseKind: kind,
  process: processVersion,
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
  /** Who has taken it from among those whose it is. */
  claimedBy: z.string().nullable(),
  declines: z.array(decline),
  reminders: z.array(reminder),
  /** For an opinion: what kind of round it belongs to, and the round's own question where it has one. */
  round: z.string().nullable(),
  question: z.string().nullable(),
  work: work.nullable(),
});
export type TaskListRow = Readonly<z.output<typeof taskRow>>;
export type TaskSort = 'dueOn' | '-openedAt' | 'product' | '-closedAt';

const ORDERS: { readonly [sort in TaskSort]: string } = {
  dueOn: 't.due_on, t.id',
  '-openedAt': 't.opened_at DESC, t.id',
  product: 'c.product COLLATE "sv-x-icu", t.due_on, t.id',
  '-closedAt': 't.closed_at DESC NULLS LAST, t.id',
};

const WITH_CASES = 'task t JOIN managed_case c ON c.id = t.case_id';
/** In a class case, a row of the matrix has a product and an indication of its own. An opinion's question is that of its round. */
const SHOWN = `JOIN managed_case c ON c.id = t.case_id AND ${IS_CASE} JOIN instance i ON i.id = t.instance_id
  LEFT JOIN instance r ON r.id = i.parent_id AND i.chart = 'opinion' AND r.chart = 'opinion-round'`;
const ofRow = (name: string): string =>
  `coalesce(CASE WHEN i.chart = 'class-indication' THEN i.context->>'${name}' END, c.${name}) AS ${name}`;
const WORK = `CASE WHEN i.chart = 'opinion' THEN (SELECT json_build_object('savedAt', max(d.saved_at), 'judged', coalesce(max(d.judged), 0),
    'localAsked', (SELECT count(*) FROM local_question q WHERE q.instance_id = i.id AND q.number IS NOT NULL AND q.status <> 'withdrawn'),
    'localAnswered', (SELECT count(*) FROM local_question q WHERE q.instance_id = i.id AND q.status = 'answered'))
  FROM (SELECT n.saved_at, (SELECT count(*) FROM json_array_elements(coalesce(n.body->'criteria', '[]')) e WHERE e->>'judgement' IS NOT NULL) AS judged
    FROM (SELECT o.saved_at, o.body FROM opinion_draft o WHERE o.instance_id = i.id ORDER BY o.revision DESC LIMIT 1) n
    WHERE n.body IS NOT NULL) d) END AS work`;
const COLUMNS = `t.id, t.kind, t.case_id AS "caseId", ${ofRow('product')}, ${ofRow('indication')}, c.kind AS "caseKind",
  c.process_version AS process, c.company, t.instance_id AS "instanceId",
  i.chart, i.version, t.role, t.region, t.due_on::text AS "dueOn", t.status, t.opened_at AS "openedAt", t.closed_at AS "closedAt",
  t.claimed_by AS "claimedBy",
  (SELECT coalesce(json_agg(json_build_object('personId', d.person_id, 'reason', d.reason, 'at', d.declined_at) ORDER BY d.declined_at), '[]')
    FROM task_decline d WHERE d.task_id = t.id) AS declines,
  r.context->>'kind' AS round, r.context->>'question' AS question, ${WORK},
  (SELECT coalesce(json_agg(json_build_object('kind', m.kind, 'state', m.state, 'day', m.day, 'roles', m.roles, 'at', m.settled_at)
    ORDER BY m.day, m.kind), '[]') FROM reminder m WHERE m.task_id = t.id) AS reminders`;

/** Tasks, the ones due first at the top. */
export class TaskListPg {
  private readonly pool: Pool;

  constructor(dataSource: DataSource) {
    this.pool = poolOf(dataSource);
  }

  /** The page is found by its order alone; what is shown is fetched for its rows only. */
  async list(filter: TaskFilter, wanted: PageWanted, sort: TaskSort = 'dueOn'): Promise<Page<TaskListRow>> {
    const conditions = taskConditions(filter).also(isOfCase('t.case_id'));
    const from = conditions.speakOf('c') ? WITH_CASES : 'task t';
    const counted = this.pool.query(`SELECT count(*) AS total FROM ${from} ${conditions.where}`, [
      ...conditions.values,
    ]);
    const listed = this.pool.query(
      `SELECT ${COLUMNS} FROM (SELECT t.* FROM ${sort === 'product' ? WITH_CASES : from} ${conditions.where} ORDER BY ${ORDERS[sort]}
         LIMIT ${conditions.value(wanted.limit)} OFFSET ${conditions.value(offsetOf(wanted))}) AS t
       ${SHOWN} ORDER BY ${ORDERS[sort]}`,
      conditions.values,
    );
    const [{ rows: totals }, { rows }] = await Promise.all([counted, listed]);
    return { rows: z.array(taskRow).parse(rows), total: z.object({ total: count }).parse(totals[0]).total };
  }

  /** @returns null also for a region's task from which the reader has stepped aside */
  async find(id: string, readerId: string): Promise<TaskListRow | null> {
    if (!isId(id)) return null;
    const { rows } = await this.pool.query(
      `SELECT ${COLUMNS} FROM task t ${SHOWN} WHERE t.id = $1 AND ${notAside('$2')}`,
      [id, readerId],
    );
    return rows.length === 0 ? null : taskRow.parse(rows[0]);
  }
}
