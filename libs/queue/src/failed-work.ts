import { randomUUID } from 'node:crypto';
import { describeError } from '#casework';
import { columnOf, instantOf, textOf } from './rows.js';
import type { Sql } from './sql.js';

/** A job that nobody will try again unless somebody asks for it. */
export interface Failure {
  readonly jobId: string;
  readonly queue: string;
  readonly type: string;
  readonly payload: unknown;
  readonly attempts: number;
  readonly error: unknown;
}

/** What is needed to try a failed job again. */
export interface RetryableWork {
  readonly outboxId: string;
  /** The job queue it came from, or who else looks after it. */
  readonly queue: string;
  readonly type: string;
  readonly payload: unknown;
  readonly failedAt: Date;
}

/** Failed jobs, one row each. The API lists the table itself. */
export class FailedWork {
  constructor(private readonly sql: Sql) {}

  /** A job that fails again after a retry is a failure to be looked at anew. */
  async record(failure: Failure, now: Date): Promise<void> {
    const { jobId, queue, type, payload, attempts, error } = failure;
    await this.sql.query(RECORD, [
      randomUUID(),
      jobId,
      queue,
      type,
      JSON.stringify(payload),
      attempts,
      describeError(error),
      now,
    ]);
  }

  /** @returns null when there is no such failure, or it has been retried already */
  async findRetryable(id: string): Promise<RetryableWork | null> {
    const { rows } = await this.sql.query(
      `SELECT failed_work.job_id, failed_work.queue, failed_work.type, failed_work.payload, failed_work.failed_at
       FROM failed_work
       WHERE failed_work.id = $1 AND failed_work.retried_at IS NULL`,
      [id],
    );
    const row = rows[0];
    if (row === undefined) return null;
    return {
      outboxId: textOf(row, 'job_id').replace(/^ob-/, ''),
      queue: textOf(row, 'queue'),
      type: textOf(row, 'type'),
      payload: columnOf(row, 'payload'),
      failedAt: instantOf(row, 'failed_at'),
    };
  }

  async markRetried(id: string, now: Date): Promise<void> {
    await this.sql.query(`UPDATE failed_work SET retried_at = $2 WHERE failed_work.id = $1`, [id, now]);
  }
}

const RECORD = `
  INSERT INTO failed_work (id, job_id, queue, type, payload, attempts, error, failed_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
  ON CONFLICT (job_id) DO UPDATE
  SET attempts = excluded.attempts, error = excluded.error, failed_at = excluded.failed_at, retried_at = NULL`;
