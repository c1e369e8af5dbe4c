import type { Pool, PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { progressOf, ROAD_CHARTS, type CaseProgress, type ProgressEntry } from '#casework';
import { CASE_KINDS, type Charts } from '#process';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import { count, day, precision } from '../reading/columns.js';

/** Counted up when the rules by which stages are read change: every case is then read anew. */
const STAGE_RULES = 1;

const PORTION = 200;
/** Cases that somebody who asks waits for; the worker reads the others. */
const WHILE_WAITED_FOR = 400;
/** Two that read at the same time would write the same twice. Any number that no other part of Ordna locks. */
const LOCK = 1_795_400_060;

const IS_BEHIND = `(p.case_id IS NULL OR p.seq < c.last_seq OR p.rules <> $1) AND c.kind = ANY ($2::text[])`;
const BEHIND = `SELECT c.id, c.last_seq AS seq FROM managed_case c LEFT JOIN case_progress p ON p.case_id = c.id
  WHERE ${IS_BEHIND} ORDER BY c.updated_on DESC, c.id LIMIT $3`;
const HOW_MANY = `SELECT count(*) AS count FROM managed_case c LEFT JOIN case_progress p ON p.case_id = c.id WHERE ${IS_BEHIND}`;

const ENTRIES = `SELECT j.case_id AS "caseId", j.body FROM journal_entry j JOIN instance i ON i.id = j.instance_id
  WHERE j.case_id = ANY ($1::uuid[]) AND i.chart = ANY ($2::text[]) ORDER BY j.case_id, j.seq`;
/** The last day on which something can have happened, of a month or year its last, if that has been. */
const MOVED = `SELECT j.case_id AS "caseId", (max(least(j.recorded_at::date, CASE j.occurred_precision WHEN 'day' THEN j.occurred_on
    WHEN 'month' THEN (j.occurred_on + interval '1 month' - interval '1 day')::date
    WHEN 'year' THEN (j.occurred_on + interval '1 year' - interval '1 day')::date END)) FILTER (WHERE j.occurred_on IS NOT NULL))::text AS "movedOn"
  FROM journal_entry j WHERE j.case_id = ANY ($1::uuid[]) GROUP BY j.case_id`;

const KEEP_PROGRESS = `INSERT INTO case_progress (case_id, rules, seq, opened_on, opened_precision, moved_on)
  SELECT r.case_id, $2, r.seq, r.opened_on, r.opened_precision, r.moved_on
  FROM jsonb_to_recordset($1::jsonb) AS r (case_id uuid, seq int, opened_on date, opened_precision text, moved_on date)
  ON CONFLICT (case_id) DO UPDATE SET rules = excluded.rules, seq = excluded.seq, opened_on = excluded.opened_on,
    opened_precision = excluded.opened_precision, moved_on = excluded.moved_on`;
const KEEP_PERIODS = `INSERT INTO stage_period (case_id, ordinal, stage, entered_on, entered_precision, left_on, left_precision)
  SELECT r.case_id, r.ordinal, r.stage, r.entered_on, r.entered_precision, r.left_on, r.left_precision
  FROM jsonb_to_recordset($1::jsonb) AS r (case_id uuid, ordinal int, stage text, entered_on date, entered_precision text, left_on date,
    left_precision text)`;
const KEEP_ANSWERS = `INSERT INTO recommendation_day (case_id, ordinal, published_on, published_precision)
  SELECT r.case_id, r.ordinal, r.published_on, r.published_precision
  FROM jsonb_to_recordset($1::jsonb) AS r (case_id uuid, ordinal int, published_on date, published_precision text)`;

const behindRow = z.object({ id: z.string(), seq: z.int() });
type Behind = Readonly<z.output<typeof behindRow>>;
const movedRow = z.object({ caseId: z.string(), movedOn: z.string().nullable() });
const said: z.ZodType<ProgressEntry> = z.object({
  instanceId: z.string(),
  act: z.string(),
  chart: z.string(),
  version: z.int(),
  from: z.array(z.string()),
  to: z.array(z.string()),
  occurred: z.object({ date: day.nullable(), precision }),
});
const entryRow = z.object({
  caseId: z.string(),
  body: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(said),
});

/** The stages that cases have been through, kept beside the journal and read anew for each case that has gone on. */
export class StageHistoryPg {
  private readonly pool: Pool;

  constructor(
    dataSource: DataSource,
    private readonly charts: Charts,
  ) {
    this.pool = poolOf(dataSource);
  }

  /** Reads the latest changed cases first. @returns how many are still to be read */
  async catchUp(most = WHILE_WAITED_FOR): Promise<number> {
    for (let read = 0; read < most; read += PORTION) if ((await this.portion()) < PORTION) return 0;
    const { rows } = await this.pool.query(HOW_MANY, [STAGE_RULES, CASE_KINDS]);
    return z.object({ count }).parse(rows[0]).count;
  }

  /** Reads all that is to be read. */
  async run(): Promise<void> {
    while ((await this.portion()) === PORTION);
  }

  private async portion(): Promise<number> {
    const client = await this.pool.connect();
    try {
      await client.query('BEGIN');
      await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
      const { rows } = await client.query(BEHIND, [STAGE_RULES, CASE_KINDS, PORTION]);
      const cases = z.array(behindRow).parse(rows);
      if (cases.length > 0) await this.take(client, cases);
      await client.query('COMMIT');
      return cases.length;
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    } finally {
      client.release();
    }
  }

  private async take(client: PoolClient, cases: readonly Behind[]): Promise<void> {
    const ids = cases.map(({ id }) => id);
    const { rows: found } = await client.query(ENTRIES, [ids, ROAD_CHARTS]);
    const { rows: moved } = await client.query(MOVED, [ids]);
    const movedOn = new Map(
      z
        .array(movedRow)
        .parse(moved)
        .map((one) => [one.caseId, one.movedOn]),
    );
    const entries = new Map<string, ProgressEntry[]>(ids.map((id) => [id, []]));
    for (const { caseId, body } of z.array(entryRow).parse(found)) entries.get(caseId)?.push(body);
    const read = cases.map((one) => ({ ...one, progress: progressOf(this.charts, entries.get(one.id) ?? []) }));
    await client.query('DELETE FROM stage_period WHERE case_id = ANY ($1::uuid[])', [ids]);
    await client.query('DELETE FROM recommendation_day WHERE case_id = ANY ($1::uuid[])', [ids]);
    const progress = read.map(({ id, seq, progress: { opened } }) => ({
      case_id: id,
      seq,
      opened_on: opened?.date ?? null,
      opened_precision: opened?.precision ?? 'unknown',
      moved_on: movedOn.get(id) ?? null,
    }));
    await client.query(KEEP_PROGRESS, [JSON.stringify(progress), STAGE_RULES]);
    await client.query(KEEP_PERIODS, [JSON.stringify(read.flatMap(({ id, progress: one }) => periodRows(id, one)))]);
    await client.query(KEEP_ANSWERS, [JSON.stringify(read.flatMap(({ id, progress: one }) => answerRows(id, one)))]);
  }
}

const periodRows = (id: string, { periods }: CaseProgress) =>
  periods.map(({ stage, entered, left }, ordinal) => ({
    case_id: id,
    ordinal,
    stage,
    entered_on: entered.date,
    entered_precision: entered.precision,
    left_on: left?.date ?? null,
    left_precision: left?.precision ?? null,
  }));

const answerRows = (id: string, { recommended }: CaseProgress) =>
  recommended.map(({ date, precision: known }, ordinal) => ({
    case_id: id,
    ordinal,
    published_on: date,
    published_precision: known,
  }));
