import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { ChartId, RegionCode } from '#process';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import { chart, count, day, IS_CASE, jsonRecord, kind, precision, processVersion } from './columns.js';
import { Conditions } from './conditions.js';
import { offsetOf, type Page, type PageWanted } from './page.js';

export interface RunFilter {
  /** Only runs of these charts. */
  readonly charts: readonly ChartId[];
  /** Only runs that are (or are not) over. */
  readonly done?: boolean | undefined;
  /** Only runs of this region, of charts with one run per region. */
  readonly region?: RegionCode | undefined;
  readonly caseId?: string | undefined;
  readonly id?: string | undefined;
  /** Only agenda items of the meeting on this day. */
  readonly meetingOn?: string | undefined;
}

const runRow = z.object({
  id: z.string(),
  caseId: z.string(),
  product: z.string(),
  substance: z.string(),
  indication: z.string(),
  company: z.string(),
  caseKind: kind,
  process: processVersion,
  chart,
  version: z.int(),
  key: z.string().nullable(),
  parentId: z.string().nullable(),
  context: jsonRecord,
  entered: z.record(z.string(), day),
  vague: z.record(z.string(), precision).nullable(),
  done: z.boolean(),
  deadlines: z.array(z.object({ kind: z.string(), dueOn: day })),
});
export type RunListRow = Readonly<z.output<typeof runRow>>;

const FROM = 'instance i JOIN managed_case c ON c.id = i.case_id';
const COLUMNS = `i.id, i.case_id AS "caseId", c.product, c.substance, c.indication, c.company, c.kind AS "caseKind",
  c.process_version AS process, i.chart, i.version, i.key, i.parent_id AS "parentId", i.context, i.entered, i.vague, i.done,
  (SELECT coalesce(json_agg(json_build_object('kind', d.kind, 'dueOn', d.due_on::text) ORDER BY d.due_on, d.kind), '[]')
    FROM deadline d WHERE d.case_id = i.case_id AND d.instance_id = i.id AND d.status = 'running') AS deadlines`;

/** The latest day on which the run came to where it stands. */
const SINCE = `(SELECT max(e.value) FROM json_each_text(i.entered) e)`;
/** What is under way first, the nearest last day before the others; what is over after it, the latest first. */
const ORDER = `i.done, CASE WHEN NOT i.done THEN (SELECT min(d.due_on) FROM deadline d WHERE d.case_id = i.case_id AND d.instance_id = i.id AND d.status = 'running') END,
  ${SINCE} DESC, i.case_id, i.ordinal`;

/** Runs of charts over all cases. */
export class RunListPg {
  private readonly pool: Pool;

  constructor(dataSource: DataSource) {
    this.pool = poolOf(dataSource);
  }

  async list(
    { charts, done, region, caseId, id, meetingOn }: RunFilter,
    wanted: PageWanted,
  ): Promise<Page<RunListRow>> {
    const conditions = new Conditions().also(IS_CASE).and('i.chart = ANY (?)', charts).and('i.done = ?', done);
    conditions.and('i.key = ?', region).and('i.case_id = ?', caseId).and('i.id = ?', id);
    conditions.and(`i.context ->> 'meetingOn' = ?`, meetingOn);
    const counted = this.pool.query(`SELECT count(*) AS total FROM ${FROM} ${conditions.where}`, [
      ...conditions.values,
    ]);
    const listed = this.pool.query(
      `SELECT ${COLUMNS} FROM ${FROM} ${conditions.where} ORDER BY ${ORDER}
       LIMIT ${conditions.value(wanted.limit)} OFFSET ${conditions.value(offsetOf(wanted))}`,
      conditions.values,
    );
    const [{ rows: totals }, { rows }] = await Promise.all([counted, listed]);
    return { rows: z.array(runRow).parse(rows), total: z.object({ total: count }).parse(totals[0]).total };
  }
}

const workRow = z.object({
  roundId: z.string(),
  region: z.string(),
  acknowledged: z.boolean(),
  workingSince: day.nullable(),
  vacant: z.boolean(),
  savedAt: z.coerce.date().nullable(),
  localWaiting: z.int(),
  reminded: z.int(),
});
/** How far a region has come with its opinion, and how often it has been reminded. */
export type OpinionWorkRow = Readonly<z.output<typeof workRow>>;

const WORK = `
  SELECT i.parent_id AS "roundId", i.key AS region, i.entered ->> 'open.inProgress' IS NOT NULL AS acknowledged,
    i.entered ->> 'open.inProgress' AS "workingSince",
    coalesce((i.context ->> 'vacant')::boolean, false) AND i.entered ->> 'open' IS NOT NULL AS vacant,
    (SELECT max(o.saved_at) FROM opinion_draft o WHERE o.instance_id = i.id AND o.body IS NOT NULL) AS "savedAt",
    (SELECT count(*)::integer FROM local_question q WHERE q.instance_id = i.id AND q.number IS NOT NULL AND q.status NOT IN ('withdrawn', 'answered'))
      AS "localWaiting",
    (SELECT count(*)::integer FROM reminder m JOIN task t ON t.id = m.task_id WHERE t.case_id = i.case_id AND t.instance_id = i.id AND m.state = 'written')
      + json_array_length(coalesce(i.context -> 'remindedOn', '[]')) AS reminded
  FROM instance i WHERE i.chart = 'opinion' AND i.case_id = ANY ($2::uuid[]) AND i.parent_id = ANY ($1::uuid[]) ORDER BY i.key`;

/** What goes on in the regions while rounds are open. */
export class OpinionWorkPg {
  private readonly pool: Pool;

  constructor(dataSource: DataSource) {
    this.pool = poolOf(dataSource);
  }

  async of(rounds: readonly { readonly id: string; readonly caseId: string }[]): Promise<readonly OpinionWorkRow[]> {
    if (rounds.length === 0) return [];
    const { rows } = await this.pool.query(WORK, [rounds.map(({ id }) => id), rounds.map(({ caseId }) => caseId)]);
    return z.array(workRow).parse(rows);
  }
}
