import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { IsoDate, ProcessVersion } from '#process';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import { count, IS_CASE, stage } from '../reading/columns.js';
import { Conditions } from '../reading/conditions.js';
import { IS_ASKED } from '../reading/figure-conditions.js';

/** What has been, between two days that both count. */
export interface PastFilter {
  readonly process?: ProcessVersion | undefined;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

const days = z.coerce.number();
const leadRow = z.object({ stage, count, q1: days, median: days, q3: days });
export type LeadTime = Readonly<z.output<typeof leadRow>>;
const flowRow = z.object({ month: z.string(), opened: count, recommended: count });
export type MonthFlow = Readonly<z.output<typeof flowRow>>;
const answerRow = z.object({ region: z.string(), asked: count, inTime: count });
export type RegionAnswers = Readonly<z.output<typeof answerRow>>;

const BOTH_KNOWN = `p.entered_precision = 'day' AND p.left_precision = 'day' AND p.left_on >= p.entered_on`;

/** How long things have taken, how many came and went, and who answered in time. */
export class PastPg {
  private readonly pool: Pool;

  constructor(dataSource: DataSource) {
    this.pool = poolOf(dataSource);
  }

  /** Calendar days on each step, of those that ended and whose first and last days are both known. */
  async leadTimes(filter: PastFilter): Promise<readonly LeadTime[]> {
    const conditions = ended(filter).also(BOTH_KNOWN);
    const { rows } = await this.pool.query(
      `SELECT q.stage, q.count, q.found[1] AS q1, q.found[2] AS median, q.found[3] AS q3 FROM (
         SELECT p.stage, count(*) AS count, percentile_cont(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY p.left_on - p.entered_on) AS found
         FROM stage_period p JOIN managed_case c ON c.id = p.case_id ${conditions.where} GROUP BY p.stage) q`,
      conditions.values,
    );
    return z.array(leadRow).parse(rows);
  }

  /** Steps that ended then, or may have, and that the lead times leave out: one of their days is not known. */
  async leftOut(filter: PastFilter): Promise<number> {
    const conditions = ended(filter, `p.left_on IS NULL OR `).also(`NOT (${BOTH_KNOWN})`);
    const { rows } = await this.pool.query(
      `SELECT count(*) AS count FROM stage_period p JOIN managed_case c ON c.id = p.case_id ${conditions.where}`,
      conditions.values,
    );
    return z.object({ count }).parse(rows[0]).count;
  }

  /** Months in which something came or went; what is known to the year only is in none. */
  async flow(filter: PastFilter): Promise<readonly MonthFlow[]> {
    const conditions = new Conditions().also(IS_CASE).and('c.process_version = ?', filter.process);
    const [from, to] = [conditions.value(filter.from), conditions.value(filter.to)];
    const part = (table: string, column: string, opened: number): string =>
      `SELECT to_char(x.${column}_on, 'YYYY-MM') AS month, ${opened} AS opened, ${1 - opened} AS recommended
       FROM ${table} x JOIN managed_case c ON c.id = x.case_id ${conditions.where}
         AND x.${column}_precision IN ('day', 'month') AND x.${column}_on BETWEEN ${from}::date AND ${to}::date`;
    const { rows } = await this.pool.query(
      `SELECT month, sum(opened) AS opened, sum(recommended) AS recommended
       FROM (${part('case_progress', 'opened', 1)} UNION ALL ${part('recommendation_day', 'published', 0)}) e GROUP BY month ORDER BY month`,
      conditions.values,
    );
    return z.array(flowRow).parse(rows);
  }

  /** Opinions whose last day was within the days and has been; one that moved to a deputy is one. */
  async answers({ process, from, to }: PastFilter, today: IsoDate): Promise<readonly RegionAnswers[]> {
    const conditions = new Conditions()
      .also(IS_CASE)
      .also(`c.origin = 'live'`)
      .also(IS_ASKED)
      .also('t.region IS NOT NULL')
      .and('c.process_version = ?', process)
      .and('t.due_on >= ?::date', from)
      .and('t.due_on <= ?::date', to)
      .and('t.due_on < ?::date', today);
    const { rows } = await this.pool.query(
      `SELECT o.region, count(*) AS asked, count(*) FILTER (WHERE o."inTime") AS "inTime" FROM (
         SELECT t.region, t.instance_id,
           coalesce(bool_or(t.status = 'done' AND (t.closed_at AT TIME ZONE 'Europe/Stockholm')::date <= t.due_on), false) AS "inTime"
         FROM task t JOIN managed_case c ON c.id = t.case_id ${conditions.where}
         GROUP BY t.region, t.instance_id) o GROUP BY o.region ORDER BY o.region`,
      conditions.values,
    );
    return z.array(answerRow).parse(rows);
  }
}

/** @param or  what also counts as having ended then */
function ended({ process, from, to }: PastFilter, or = ''): Conditions {
  const conditions = new Conditions()
    .also(IS_CASE)
    .also('p.left_precision IS NOT NULL')
    .and('c.process_version = ?', process);
  return conditions.also(`(${or}p.left_on BETWEEN ${conditions.value(from)}::date AND ${conditions.value(to)}::date)`);
}
