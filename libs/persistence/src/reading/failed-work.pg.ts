import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { isId } from '#casework';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import { count, instant, jsonRecord } from './columns.js';
import { offsetOf, type Page, type PageWanted } from './page.js';

const failedRow = z.object({
  id: z.string(),
  jobId: z.string(),
  queue: z.string(),
  type: z.string(),
  payload: jsonRecord,
  attempts: z.int(),
  error: z.string(),
  failedAt: instant,
  retriedAt: instant.nullable(),
});
export type FailedWorkView = Readonly<z.output<typeof failedRow>>;

const COLUMNS = `f.id, f.job_id AS "jobId", f.queue, f.type, f.payload, f.attempts, f.error, f.failed_at AS "failedAt", f.retried_at AS "retriedAt"`;

/** Jobs that were given up, the latest first. */
export class FailedWorkListPg {
  private readonly pool: Pool;

  constructor(dataSource: DataSource) {
    this.pool = poolOf(dataSource);
  }

  async list(wanted: PageWanted): Promise<Page<FailedWorkView>> {
    const [{ rows: totals }, { rows }] = await Promise.all([
      this.pool.query(`SELECT count(*) AS total FROM failed_work f`),
      this.pool.query(`SELECT ${COLUMNS} FROM failed_work f ORDER BY f.failed_at DESC, f.id LIMIT $1 OFFSET $2`, [
        wanted.limit,
        offsetOf(wanted),
      ]),
    ]);
    return { rows: z.array(failedRow).parse(rows), total: z.object({ total: count }).parse(totals[0]).total };
  }

  async find(id: string): Promise<FailedWorkView | null> {
    if (!isId(id)) return null;
    const { rows } = await this.pool.query(`SELECT ${COLUMNS} FROM failed_work f WHERE f.id = $1`, [id]);
    return rows.length === 0 ? null : failedRow.parse(rows[0]);
  }
}
