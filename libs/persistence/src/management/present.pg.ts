import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { STAGES, type BallHolder, type IsoDate, type ProcessVersion } from '#process';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import { CASE_COLUMNS, caseRow } from '../reading/case-columns.js';
import { ballHolder, chart, count, day, IS_RUNNING, jsonRecord, role, stage, type Origin } from '../reading/columns.js';
import { Conditions } from '../reading/conditions.js';

/** Which of the cases that are under way. */
export interface PresentFilter {
  readonly process?: ProcessVersion | undefined;
  /** With an open task for this region. */
  readonly region?: string | undefined;
  /** Begun here, or taken in as a history; both when left out. */
  readonly origin?: Origin | undefined;
}

/** Cases that are shown one by one; of more only how many there are. */
const SHOWN = { stuck: 8, unadvised: 20, dotsOfAStage: 60, due: 14 } as const;

const stuckRow = caseRow.extend({ movedOn: day, lateSince: day.nullable(), context: jsonRecord });
export type StuckCase = Readonly<z.output<typeof stuckRow>>;
const standingRow = z.object({
  stage: stage.nullable(),
  ball: ballHolder.nullable(),
  count,
  late: count,
  unknown: count,
  still: count,
  stillAndLate: count,
  meanDays: z.coerce.number().nullable(),
});
type StandingRow = Readonly<z.output<typeof standingRow>>;
export type StageCount = Pick<StandingRow, 'count' | 'late' | 'unknown'> & { readonly stage: (typeof STAGES)[number] };
export type BallCount = Pick<StandingRow, 'count' | 'meanDays'> & { readonly ball: BallHolder };
/** How many cases are under way, and where. */
export interface Standing extends Pick<StandingRow, 'count' | 'still' | 'stillAndLate'> {
  readonly stages: readonly StageCount[];
  /** Who has waited for longest first; days that are not known are left out of the mean. */
  readonly balls: readonly BallCount[];
}
const unadvisedRow = z.object({
  caseId: z.string(),
  product: z.string(),
  indication: z.string(),
  since: day,
  whole: count,
});
/** A medicine that is authorised and has no public advice. */
export type Unadvised = Readonly<Omit<z.output<typeof unadvisedRow>, 'whole'>>;
const dotRow = z.object({ caseId: z.string(), product: z.string(), stage, enteredOn: day, late: z.boolean() });
export type StageDot = Readonly<z.output<typeof dotRow>>;
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

/** Where the cases that are under way stand now, counted from the narrow rows kept beside them (`case_progress c`). */
export class PresentPg {
  private readonly pool: Pool;

  constructor(dataSource: DataSource) {
    this.pool = poolOf(dataSource);
  }

  /** @param since  who stands still: nothing has happened after this day */
  async standing(filter: PresentFilter, since: IsoDate, today: IsoDate): Promise<Standing> {
    const conditions = running(filter);
    const now = `${conditions.value(today)}::date`;
    const late = `c.due_on < ${now}`;
    const still = `c.moved_on <= ${conditions.value(since)}::date`;
    const rows = await this.read(
      standingRow,
      `SELECT s.stage, s.ball, sum(s.count) AS count, sum(s.late) AS late, sum(s.unknown) AS unknown, sum(s.still) AS still,
         sum(s.still_and_late) AS "stillAndLate", sum(s.days) / nullif(sum(s.known), 0) AS "meanDays" FROM (
           SELECT c.stage, c.ball, count(*) AS count, count(*) FILTER (WHERE ${late}) AS late,
             count(*) FILTER (WHERE c.stage_since IS NULL) AS unknown, count(*) FILTER (WHERE ${still}) AS still,
             count(*) FILTER (WHERE ${still} AND ${late}) AS still_and_late, sum(greatest(0, ${now} - c.ball_since)) AS days,
             count(c.ball_since) AS known
           FROM case_progress c ${conditions.where} GROUP BY c.stage, c.ball) s
       GROUP BY GROUPING SETS ((s.stage), (s.ball), ()) ORDER BY 8 DESC NULLS LAST, 2`,
      conditions,
    );
    const whole = rows.find((row) => row.stage === null && row.ball === null);
    return {
      ...(whole ?? { count: 0, still: 0, stillAndLate: 0 }),
      stages: rows.flatMap((row) => (row.stage === null ? [] : [{ ...row, stage: row.stage }])),
      balls: rows.flatMap((row) => (row.ball === null ? [] : [{ ...row, ball: row.ball }])),
    };
  }

  /** How many are under way. */
  async count(filter: PresentFilter): Promise<number> {
    const conditions = running(filter);
    const rows = await this.read(
      z.object({ count }),
      `SELECT count(*) AS count FROM case_progress c ${conditions.where}`,
      conditions,
    );
    return rows[0]?.count ?? 0;
  }

  /** The longest still, those in which nothing has happened after a day. */
  async stuck(filter: PresentFilter, since: IsoDate, today: IsoDate): Promise<readonly StuckCase[]> {
    const conditions = running(filter).and('c.moved_on <= ?::date', since);
    const now = conditions.value(today);
    return this.read(
      stuckRow,
      `SELECT ${CASE_COLUMNS}, s.moved_on::text AS "movedOn", i.context,
         CASE WHEN s.due_on < ${now}::date THEN s.due_on::text END AS "lateSince"
       FROM (SELECT c.case_id, c.moved_on, c.due_on FROM case_progress c ${conditions.where}
         ORDER BY c.moved_on, c.case_id LIMIT ${SHOWN.stuck}) s
       JOIN managed_case c ON c.id = s.case_id JOIN instance i ON i.id = c.main_instance_id ORDER BY s.moved_on, s.case_id`,
      conditions,
    );
  }

  /** Medicines that are authorised and have no public advice, the longest so first, and how many they are. @source domain/states.md#4.4 */
  async unadvised(
    filter: PresentFilter,
    today: IsoDate,
  ): Promise<{ readonly count: number; readonly cases: readonly Unadvised[] }> {
    const conditions = running(filter).and('c.unadvised_since <= ?::date', today);
    const rows = await this.read(
      unadvisedRow,
      `SELECT s.case_id AS "caseId", m.product, m.indication, s.unadvised_since::text AS since, s.whole
       FROM (SELECT c.case_id, c.unadvised_since, count(*) OVER () AS whole FROM case_progress c ${conditions.where}
         ORDER BY c.unadvised_since, c.case_id LIMIT ${SHOWN.unadvised}) s
       JOIN managed_case m ON m.id = s.case_id ORDER BY s.unadvised_since, s.case_id`,
      conditions,
    );
    return { count: rows[0]?.whole ?? 0, cases: rows.map(({ whole: _whole, ...one }) => one) };
  }

  /** The longest in each stage, as far as the day is known on which they came there. */
  async dots(filter: PresentFilter, today: IsoDate): Promise<readonly StageDot[]> {
    const conditions = running(filter).also('c.stage = s.stage').also('c.stage_since IS NOT NULL');
    const [now, stages] = [conditions.value(today), conditions.value(STAGES)];
    return this.read(
      dotRow,
      `SELECT r.case_id AS "caseId", m.product, r.stage, r.stage_since::text AS "enteredOn",
         coalesce(r.due_on < ${now}::date, false) AS late
       FROM unnest(${stages}::text[]) AS s (stage)
       CROSS JOIN LATERAL (SELECT c.case_id, c.stage, c.stage_since, c.due_on FROM case_progress c ${conditions.where}
         ORDER BY c.stage_since, c.case_id LIMIT ${SHOWN.dotsOfAStage}) r
       JOIN managed_case m ON m.id = r.case_id ORDER BY r.stage_since, r.case_id`,
      conditions,
    );
  }

  /** Open tasks by role, and by region. */
  async workload({ process, region, origin }: PresentFilter, today: IsoDate): Promise<readonly Workload[]> {
    const conditions = new Conditions()
      .also(`t.status IN ('open', 'claimed')`)
      .and('c.origin = ?', origin)
      .and('c.process_version = ?', process)
      .and('t.region = ?', region);
    const now = conditions.value(today);
    return this.read(
      loadRow,
      `SELECT o.role, o.region, sum(o.open) AS open, sum(o.late) AS late FROM (
         SELECT t.role, t.region, count(*) AS open, count(*) FILTER (WHERE t.due_on < ${now}::date) AS late
         FROM task t JOIN case_progress c ON c.case_id = t.case_id ${conditions.where} GROUP BY t.role, t.region) o
       GROUP BY GROUPING SETS ((o.role), (o.region)) HAVING o.role IS NOT NULL OR o.region IS NOT NULL ORDER BY 3 DESC, 1, 2`,
      conditions,
    );
  }

  /** Deadlines within some days, those of one round as one. */
  async due(filter: PresentFilter, from: IsoDate, to: IsoDate): Promise<readonly DueSoon[]> {
    const conditions = due(filter, from, to);
    return this.read(
      dueRow,
      `SELECT s.due_on::text AS "dueOn", m.id AS "caseId", m.product, m.indication, s.chart, s.kind, s.count
       FROM (SELECT d.due_on, d.case_id, i.chart, d.kind, count(*) AS count
         FROM deadline d JOIN case_progress c ON c.case_id = d.case_id JOIN instance i ON i.id = d.instance_id ${conditions.where}
         GROUP BY d.due_on, d.case_id, i.chart, d.kind) s
       JOIN managed_case m ON m.id = s.case_id ORDER BY s.due_on, m.product, m.id, s.kind LIMIT ${SHOWN.due}`,
      conditions,
    );
  }

  /** Deadlines by month. */
  async months(filter: PresentFilter, from: IsoDate, to: IsoDate): Promise<readonly DueInMonth[]> {
    const conditions = due(filter, from, to);
    return this.read(
      monthRow,
      `SELECT to_char(d.due_on, 'YYYY-MM') AS month, count(*) AS deadlines, count(DISTINCT d.case_id) AS cases
       FROM deadline d JOIN case_progress c ON c.case_id = d.case_id ${conditions.where} GROUP BY 1 ORDER BY 1`,
      conditions,
    );
  }

  private async read<T>(row: z.ZodType<T>, sql: string, { values }: Conditions): Promise<readonly T[]> {
    const { rows } = await this.pool.query(sql, values);
    return z.array(row).parse(rows);
  }
}

const OPEN_FOR = `c.case_id IN (SELECT t.case_id FROM task t WHERE t.region = ? AND t.status IN ('open', 'claimed'))`;

const ofFilter = ({ process, region, origin }: PresentFilter): Conditions =>
  new Conditions().and('c.origin = ?', origin).and('c.process_version = ?', process).and(OPEN_FOR, region);

const running = (filter: PresentFilter): Conditions => ofFilter(filter).also(IS_RUNNING);

const due = (filter: PresentFilter, from: IsoDate, to: IsoDate): Conditions =>
  ofFilter(filter).also(`d.status = 'running'`).and('d.due_on >= ?::date', from).and('d.due_on <= ?::date', to);
