import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { IsoDate, ProcessVersion } from '#process';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import { CASE_COLUMNS, caseRow } from '../reading/case-columns.js';
import { ballHolder, chart, count, day, IS_CASE, IS_RUNNING, jsonRecord, role, stage } from '../reading/columns.js';
import { Conditions } from '../reading/conditions.js';

/** Which of the cases that are under way. */
export interface PresentFilter {
  readonly process?: ProcessVersion | undefined;
  /** With an open task for this region. */
  readonly region?: string | undefined;
}

/** Cases that are shown one by one; of more only how many there are. */
const SHOWN = { stuck: 8, dotsOfAStage: 60, due: 14 } as const;

const stuckRow = caseRow.extend({ movedOn: day, lateSince: day.nullable(), context: jsonRecord });
export type StuckCase = Readonly<z.output<typeof stuckRow>>;
const stuckCount = z.object({ count, late: count });
const stageRow = z.object({ stage, count, late: count, unknown: count });
export type StageCount = Readonly<z.output<typeof stageRow>>;
const dotRow = z.object({ caseId: z.string(), product: z.string(), stage, enteredOn: day, late: z.boolean() });
export type StageDot = Readonly<z.output<typeof dotRow>>;
const ballRow = z.object({ ball: ballHolder, count, meanDays: z.coerce.number().nullable() });
export type BallCount = Readonly<z.output<typeof ballRow>>;
const loadRow = z.object({ role: role.nullable(), region: z.string().nullable(), open: count, late: count });
export type Workload = Readonly<z.output<typeof loadRow>>;
const dueRow = z.object({
  dueOn: day,
  caseId: z.string(),
  product: z.string(),
  indication: z.string(),
  chart,
  kind: z.string(),
  count,
});
export type DueSoon = Readonly<z.output<typeof dueRow>>;
const monthRow = z.object({ month: z.string(), deadlines: count, cases: count });
export type DueInMonth = Readonly<z.output<typeof monthRow>>;

const LATE = `LEFT JOIN (SELECT d.case_id, min(d.due_on) AS due_on FROM deadline d WHERE d.status = 'running' AND d.due_on < ?::date
  GROUP BY d.case_id) l ON l.case_id = c.id`;
const NOW = `LEFT JOIN stage_period p ON p.case_id = c.id AND p.left_precision IS NULL`;

/** Where the cases that are under way stand now. */
export class PresentPg {
  private readonly pool: Pool;

  constructor(dataSource: DataSource) {
    this.pool = poolOf(dataSource);
  }

  /** @param since  nothing has happened after this day; the longest still come first */
  async stuck(filter: PresentFilter, since: IsoDate, today: IsoDate) {
    const conditions = running(filter).and('g.moved_on <= ?::date', since);
    const late = LATE.replace('?', conditions.value(today));
    const from = `FROM managed_case c JOIN case_progress g ON g.case_id = c.id ${late}`;
    const [counted, listed] = await Promise.all([
      this.pool.query(
        `SELECT count(*) AS count, count(l.due_on) AS late ${from} ${conditions.where}`,
        conditions.values,
      ),
      this.pool.query(
        `SELECT ${CASE_COLUMNS}, s.moved_on::text AS "movedOn", s.late_since::text AS "lateSince", i.context
         FROM (SELECT c.id, g.moved_on, l.due_on AS late_since ${from} ${conditions.where}
           ORDER BY g.moved_on, c.id LIMIT ${SHOWN.stuck}) s
         JOIN managed_case c ON c.id = s.id JOIN instance i ON i.id = c.main_instance_id ORDER BY s.moved_on, s.id`,
        conditions.values,
      ),
    ]);
    return { ...stuckCount.parse(counted.rows[0]), cases: z.array(stuckRow).parse(listed.rows) };
  }

  async stages(filter: PresentFilter, today: IsoDate): Promise<readonly StageCount[]> {
    const conditions = running(filter);
    const late = LATE.replace('?', conditions.value(today));
    return this.read(
      stageRow,
      `SELECT c.stage, count(*) AS count, count(l.due_on) AS late,
         count(*) FILTER (WHERE p.entered_precision IS DISTINCT FROM 'day') AS unknown
       FROM managed_case c ${NOW} ${late} ${conditions.where} GROUP BY c.stage`,
      conditions,
    );
  }

  /** The longest in each stage, as far as the day is known on which they came there. */
  async dots(filter: PresentFilter, today: IsoDate): Promise<readonly StageDot[]> {
    const conditions = running(filter).also(`p.entered_precision = 'day'`);
    const late = LATE.replace('?', conditions.value(today));
    return this.read(
      dotRow,
      `SELECT r.* FROM (SELECT c.id AS "caseId", c.product, c.stage, p.entered_on::text AS "enteredOn", l.due_on IS NOT NULL AS late,
         row_number() OVER (PARTITION BY c.stage ORDER BY p.entered_on, c.id) AS n
       FROM managed_case c ${NOW} ${late} ${conditions.where}) r WHERE r.n <= ${SHOWN.dotsOfAStage} ORDER BY r."enteredOn", r."caseId"`,
      conditions,
    );
  }

  /** Who has waited for longest; days that are not known are left out of the mean. */
  async balls(filter: PresentFilter, today: IsoDate): Promise<readonly BallCount[]> {
    const conditions = running(filter);
    const now = conditions.value(today);
    return this.read(
      ballRow,
      `SELECT c.ball, count(*) AS count, avg(greatest(0, ${now}::date - c.ball_since)) FILTER (WHERE c.balls -> 0 ->> 'vague' IS NULL) AS "meanDays"
       FROM managed_case c ${conditions.where} GROUP BY c.ball ORDER BY 3 DESC NULLS LAST, 1`,
      conditions,
    );
  }

  /** Open tasks by role, and by region. */
  async workload({ process, region }: PresentFilter, today: IsoDate): Promise<readonly Workload[]> {
    const conditions = new Conditions()
      .also(IS_CASE)
      .also(`t.status IN ('open', 'claimed')`)
      .and('c.process_version = ?', process)
      .and('t.region = ?', region);
    const now = conditions.value(today);
    return this.read(
      loadRow,
      `SELECT t.role, t.region, count(*) AS open, count(*) FILTER (WHERE t.due_on < ${now}::date) AS late
       FROM task t JOIN managed_case c ON c.id = t.case_id ${conditions.where}
       GROUP BY GROUPING SETS ((t.role), (t.region)) HAVING t.role IS NOT NULL OR t.region IS NOT NULL ORDER BY 3 DESC, 1, 2`,
      conditions,
    );
  }

  /** Deadlines within some days, those of one round as one. */
  async due(filter: PresentFilter, from: IsoDate, to: IsoDate): Promise<readonly DueSoon[]> {
    const conditions = due(filter, from, to);
    return this.read(
      dueRow,
      `SELECT d.due_on::text AS "dueOn", c.id AS "caseId", c.product, c.indication, i.chart, d.kind, count(*) AS count
       FROM deadline d JOIN managed_case c ON c.id = d.case_id JOIN instance i ON i.id = d.instance_id ${conditions.where}
       GROUP BY d.due_on, c.id, i.chart, d.kind ORDER BY d.due_on, c.product, c.id, d.kind LIMIT ${SHOWN.due}`,
      conditions,
    );
  }

  /** Deadlines by month. */
  async months(filter: PresentFilter, from: IsoDate, to: IsoDate): Promise<readonly DueInMonth[]> {
    const conditions = due(filter, from, to);
    return this.read(
      monthRow,
      `SELECT to_char(d.due_on, 'YYYY-MM') AS month, count(*) AS deadlines, count(DISTINCT c.id) AS cases
       FROM deadline d JOIN managed_case c ON c.id = d.case_id ${conditions.where} GROUP BY 1 ORDER BY 1`,
      conditions,
    );
  }

  private async read<T>(row: z.ZodType<T>, sql: string, { values }: Conditions): Promise<readonly T[]> {
    const { rows } = await this.pool.query(sql, values);
    return z.array(row).parse(rows);
  }
}

const OPEN_FOR = `c.id IN (SELECT t.case_id FROM task t WHERE t.region = ? AND t.status IN ('open', 'claimed'))`;

const running = ({ process, region }: PresentFilter): Conditions =>
  new Conditions().also(IS_CASE).also(IS_RUNNING).and('c.process_version = ?', process).and(OPEN_FOR, region);

const due = ({ process, region }: PresentFilter, from: IsoDate, to: IsoDate): Conditions =>
  new Conditions()
    .also(IS_CASE)
    .also(`d.status = 'running'`)
    .and('c.process_version = ?', process)
    .and(OPEN_FOR, region)
    .and('d.due_on >= ?::date', from)
    .and('d.due_on <= ?::date', to);
