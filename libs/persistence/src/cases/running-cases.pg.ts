import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { isId, type CasesMeant, type RunningCases } from '#casework';
import type { ChartId } from '#process';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import { count } from '../reading/columns.js';

const counted = z.object({ total: count });

const RUNNING = `
  FROM managed_case c WHERE ($3::text IS NULL OR c.kind = $3) AND ($4::text IS NULL OR c.stage = $4)
    AND ($5::uuid[] IS NULL OR c.id = ANY ($5))
    AND EXISTS (SELECT FROM instance i WHERE i.case_id = c.id AND i.chart = $1 AND i.version = $2 AND NOT i.done)`;

/** Cases by the chart and version that an instance of theirs runs on. */
export class RunningCasesPg implements RunningCases {
  private readonly pool: Pool;

  constructor(dataSource: DataSource) {
    this.pool = poolOf(dataSource);
  }

  async count(chart: ChartId, version: number, meant: CasesMeant): Promise<number> {
    const { rows } = await this.pool.query(`SELECT count(*) AS total ${RUNNING}`, valuesOf(chart, version, meant));
    return counted.parse(rows[0]).total;
  }

  async ids(
    chart: ChartId,
    version: number,
    meant: CasesMeant,
    after: string | null,
    limit: number,
  ): Promise<readonly string[]> {
    const { rows } = await this.pool.query<{ id: string }>(
      `SELECT c.id ${RUNNING} AND ($6::uuid IS NULL OR c.id > $6) ORDER BY c.id LIMIT $7`,
      [...valuesOf(chart, version, meant), after, limit],
    );
    return rows.map(({ id }) => id);
  }
}

const valuesOf = (chart: ChartId, version: number, { kind, stage, ids }: CasesMeant): unknown[] => [
  chart,
  version,
  kind ?? null,
  stage ?? null,
  ids?.filter(isId) ?? null,
];
