import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { publicEntry, type JournalBody } from '#casework';
import { CASE_KINDS, CHART_IDS, makesPublic, publicState, type ChartId, type Charts } from '#process';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import { toJournalRow } from '../journal/journal-mapper.js';
import { chart, instant, stage } from '../reading/columns.js';

/** Counted up when the rules of what is public change: every case is then read anew. */
export const PUBLIC_RULES = 1;

const PORTION = 200;

const behind = z.object({
  id: z.string(),
  origin: z.enum(['live', 'history']),
  mainChart: chart.nullable(),
  state: z.array(z.string()),
  stage,
  revision: z.int(),
  updatedAt: instant,
  lastSeq: z.int(),
  sinceSeq: z.int().nullable(),
  shownStage: stage.nullable(),
});
type Behind = Readonly<z.output<typeof behind>>;

const BEHIND = `
  SELECT c.id, c.origin, c.main_chart AS "mainChart", c.state, c.stage, c.revision, c.updated_at AS "updatedAt",
    CASE WHEN p.rules = $1 THEN p.last_seq ELSE 0 END AS "lastSeq", CASE WHEN p.rules = $1 THEN p.since_seq END AS "sinceSeq",
    CASE WHEN p.rules = $1 THEN p.stage END AS "shownStage"
  FROM managed_case c LEFT JOIN public_case p ON p.case_id = c.id
  WHERE (p.case_id IS NULL OR p.revision < c.revision OR p.rules <> $1) AND c.kind = ANY ($2::text[])
  ORDER BY c.id LIMIT $3`;

const NEW_ENTRIES = `
  SELECT j.seq, j.body, encode(j.prev_hash, 'hex') AS "prevHash", encode(j.hash, 'hex') AS hash
  FROM unnest($1::uuid[], $2::int[]) AS wanted (case_id, after)
    JOIN journal_entry j ON j.case_id = wanted.case_id AND j.seq > wanted.after
  ORDER BY j.case_id, j.seq`;

/** Two that read at the same time write the same; who read less writes nothing. */
const KEEP = `
  WITH cases AS (
    INSERT INTO public_case AS p (case_id, rules, revision, last_seq, since_seq, stage, changed_at)
    SELECT c.case_id, $3, c.revision, c.last_seq, c.since_seq, c.stage, c.changed_at
    FROM jsonb_to_recordset($1::jsonb) AS c (case_id uuid, revision int, last_seq int, since_seq int, stage text, changed_at timestamptz)
    ON CONFLICT (case_id) DO UPDATE SET rules = excluded.rules, revision = excluded.revision, last_seq = excluded.last_seq,
      since_seq = coalesce(excluded.since_seq, CASE WHEN p.rules = excluded.rules THEN p.since_seq END),
      stage = excluded.stage, changed_at = excluded.changed_at
    WHERE p.rules <> excluded.rules OR excluded.last_seq >= p.last_seq)
  INSERT INTO public_entry (case_id, seq, occurred_on, recorded_at)
  SELECT e.case_id, e.seq, e.occurred_on, e.recorded_at
  FROM jsonb_to_recordset($2::jsonb) AS e (case_id uuid, seq int, occurred_on date, recorded_at timestamptz)
  ON CONFLICT DO NOTHING`;

/**
 * Reads for each case that has gone on since whether it is public by now, and which of its entries are. Whoever shows or sends
 * something public does this first, so that what they see is never behind, and no step has to do it.
 */
export class PublicCatchUpPg {
  private readonly pool: Pool;

  constructor(
    dataSource: DataSource,
    private readonly charts: Charts,
  ) {
    this.pool = poolOf(dataSource);
  }

  /** @returns how many cases were read */
  async run(): Promise<number> {
    let read = 0;
    for (;;) {
      const { rows } = await this.pool.query(BEHIND, [PUBLIC_RULES, CASE_KINDS, PORTION]);
      const cases = z.array(behind).parse(rows);
      if (cases.length > 0) await this.take(cases);
      read += cases.length;
      if (cases.length < PORTION) return read;
    }
  }

  private async take(cases: readonly Behind[]): Promise<void> {
    const ids = cases.map(({ id }) => id);
    const { rows } = await this.pool.query(NEW_ENTRIES, [ids, cases.map(({ lastSeq }) => lastSeq)]);
    const bodies = rows.map((row) => toJournalRow(row).body);
    const byCase = new Map(ids.map((id) => [id, bodies.filter(({ caseId }) => caseId === id)]));
    const entries = bodies.flatMap((body) => {
      const entry = publicEntry(this.charts, body);
      if (entry === null) return [];
      const { seq, occurred, recordedAt } = entry;
      return [{ case_id: body.caseId, seq, occurred_on: occurred.date, recorded_at: recordedAt }];
    });
    const readings = cases.map((one) => toReading(one, byCase.get(one.id) ?? []));
    await this.pool.query(KEEP, [JSON.stringify(readings), JSON.stringify(entries), PUBLIC_RULES]);
  }
}

function toReading(one: Behind, bodies: readonly JournalBody[]) {
  const reached = bodies.find(
    ({ origin, chart: on, to }) => origin === 'history' || (isChart(on) && makesPublic(on, to)),
  );
  return {
    case_id: one.id,
    revision: one.revision,
    last_seq: bodies.at(-1)?.seq ?? one.lastSeq,
    since_seq: one.sinceSeq ?? reached?.seq ?? null,
    stage: isShown(one) ? one.stage : (one.shownStage ?? one.stage),
    changed_at: one.updatedAt.toISOString(),
  };
}

const isChart = (text: string): text is ChartId => CHART_IDS.some((id) => id === text);

/** Regions of main charts that are the case's road; the others run beside it. */
const ROADS: ReadonlySet<string> = new Set(['item', 'handling', 'rule', 'permit', 'enquiry']);

/** Whether where the case stands on its road may be seen: a case that is nominated again still stands, outwards, where it was left. */
const isShown = ({ origin, mainChart, state }: Behind): boolean =>
  origin === 'history' ||
  (mainChart !== null &&
    state.some((path) => ROADS.has(path.split('.')[0] ?? '') && publicState(mainChart, path) !== null));
