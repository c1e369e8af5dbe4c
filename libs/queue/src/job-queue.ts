import type { Processor } from 'bullmq';
import type { DatabaseOptions } from './connections.js';
import type { OutboxJob } from './jobs.js';

export const QUEUE_NAME = 'ordna';

export interface RetryPolicy {
  readonly attempts: number;
  /** Wait before the second attempt, in milliseconds; it doubles each time. */
  readonly backoffMs: number;
}

/** With these, the last attempt is made about ten minutes after the first. */
export const RETRY_POLICY: RetryPolicy = { attempts: 8, backoffMs: 5_000 };

export interface JobWorker {
  /** Takes no more jobs and waits for the ones under way. */
  close(): Promise<void>;
}

export interface JobQueue {
  /** Adding a job that the queue still holds changes nothing. */
  add(jobs: readonly OutboxJob[]): Promise<void>;
  work(process: Processor, concurrency: number): Promise<JobWorker>;
  close(): Promise<void>;
}

/** How soon the jobs of a worker that died come to another, in milliseconds. */
export interface LockPolicy {
  readonly lockMs: number;
  readonly lookEveryMs: number;
}

export interface JobQueueOptions extends DatabaseOptions {
  /** Null: jobs are kept in PostgreSQL. */
  readonly redisUrl: string | null;
  readonly retry?: RetryPolicy;
  readonly locks?: LockPolicy;
}
