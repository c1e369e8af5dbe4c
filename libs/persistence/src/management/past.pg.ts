import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { STAGES, type IsoDate, type ProcessVersion, type Stage } from '#process';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import { count, stage, type Origin } from '../reading/columns.js';
import { Conditions } from '../reading/conditions.js';
import { quartilesOf } from './quartiles.js';
import { IS_ASKED } from '../reading/figure-conditions.js';

/** What has been, between two days that both count. */
export interface PastFilter {
  readonly process?: ProcessVersion | undefined;
  /** Begun here, or taken in as a history; both when left out. */
  readonly origin?: Origin | undefined;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

const daysRow = z.object({ stage, days: z.int().nullable(), count });
/** How many steps ended, and within how many days a quarter, half and three quarters of them. */
export interface LeadTime {
  readonly stage: Stage;
  readonly count: number;
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
}
const flowRow = z.object({ month: z.string(), opened: count, recommended: count });
export type MonthFlow = Readonly<z.output<typeof flowRow>>;
const answerRow = z.object({ region: z.string(), asked: count, inTime: count });
export type RegionAnswers = Readonly<z.output<typeof answerRow>>;

/** How long things have taken, how many came and went, and who answered in time. */
export class PastPg {
  private readonly pool: Pool;

  constructor(dataSource: DataSource) {
    this.pool = poolOf(dataSource);
  }

  /** Calendar days on each step that ended, and how many ended, or may have, of which one of the days is not known. */
  async leadTimes(filter: PastFilter): Promise<{ readonly leads: readonly LeadTime[]; readonly leftOut: number }> {
    const { process, origin, from, to } = filter;
    const conditions = new Conditions()
      .also('p.left_precision IS NOT NULL')
      .and('p.origin = ?', origin)
      .and('p.process_version = ?', process);
    const [first, last] = [conditions.value(from), conditions.value(to)];
    const counted = (between: string): string =>
      `SELECT p.stage, p.days, count(*) AS count FROM stage_period p ${conditions.where} AND ${between} GROUP BY p.stage, p.days`;
    const { rows } = await this.pool.query(
      `${counted(`p.left_on BETWEEN ${first}::date AND ${last}::date`)} UNION ALL ${counted('p.left_on IS NULL')}`,
      conditions.values,
    );
    const found = z.array(daysRow).parse(rows);
    const leads = STAGES.flatMap((one) => {
      const known = found.flatMap((row) =>
        row.stage === one && row.days !== null ? [{ ...row, days: row.days }] : [],
      );
      if (known.length === 0) return [];
      const [q1, median, q3] = quartilesOf(known);
      return [{ stage: one, count: known.reduce((sum, row) => sum + row.count, 0), q1, median, q3 }];
    });
    return { leads, leftOut: found.reduce((sum, row) => sum + (row.days === null ? row.count : 0), 0) };
  }

  /** Months in which something came or went; what is known to the year only is in none. */
  async flow(filter: PastFilter): Promise<readonly MonthFlow[]> {
    const conditions = ofFilter(filter);
    const [from, to] = [conditions.value(filter.from), conditions.value(filter.to)];
    const part = (table: string, column: string, opened: number): string =>
      `SELECT to_char(x.${column}_on, 'YYYY-MM') AS month, ${opened} AS opened, ${1 - opened} AS recommended
       FROM ${table} x JOIN case_progress c ON c.case_id = x.case_id ${conditions.where}
         AND x.${column}_precision IN ('day', 'month') AND x.${column}_on BETWEEN ${from}::date AND ${to}::date`;
    const { rows } = await this.pool.query(
      `SELECT month, sum(opened) AS opened, sum(recommended) AS recommended
       FROM (${part('case_progress', 'opened', 1)} UNION ALL ${part('recommendation_day', 'published', 0)}) e GROUP BY month ORDER BY month`,
      conditions.values,
    );
    return z.array(flowRow).parse(rows);
  }

  /**
   * Opinions whose last day was within the days and has been; one that moved to a deputy is one. Regions are asked in living cases
   * alone. Cases that are not meant are left out rather than the others looked up: mostly they are few.
   */
  async answers({ process, origin = 'live', from, to }: PastFilter, today: IsoDate): Promise<readonly RegionAnswers[]> {
    if (origin !== 'live') return [];
    const conditions = new Conditions()
      .also(IS_ASKED)
      .also('t.region IS NOT NULL')
      .and('t.due_on >= ?::date', from)
      .and('t.due_on <= ?::date', to)
      .and('t.due_on < ?::date', today);
    const others = process === undefined ? '' : ` OR c.process_version <> ${conditions.value(process)}`;
    conditions.also(`t.case_id NOT IN (SELECT c.case_id FROM case_progress c WHERE c.origin <> 'live'${others})`);
    const { rows } = await this.pool.query(
      `SELECT o.region, count(*) AS asked, count(*) FILTER (WHERE o."inTime") AS "inTime" FROM (
         SELECT t.region, t.instance_id,
           coalesce(bool_or(t.status = 'done' AND (t.closed_at AT TIME ZONE 'Europe/Stockholm')::date <= t.due_on), false) AS "inTime"
         FROM task t ${conditions.where}
         GROUP BY t.region, t.instance_id) o GROUP BY o.region ORDER BY o.region`,
      conditions.values,
    );
    return z.array(answerRow).parse(rows);
  }
}

const ofFilter = ({ process, origin }: PastFilter): Conditions =>
  new Conditions().and('c.origin = ?', origin).and('c.process_version = ?', process);
