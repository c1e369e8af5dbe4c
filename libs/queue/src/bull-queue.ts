import { createPostgresBackend, createRedisBackend, isPgPool, type JobsOptions, withBackend } from 'bullmq';
import { Redis } from 'ioredis';
import { openQueuePool } from './connections.js';
import {
  QUEUE_NAME,
  RETRY_POLICY,
  type JobQueue,
  type JobQueueOptions,
  type LockPolicy,
  type RetryPolicy,
} from './job-queue.js';
import { type OutboxJob, toJobId } from './jobs.js';

/**
 * A finished job is forgotten by the queue: whether it was done is told by the outbox, and what failed for good by failed
 * work. So the sweep may add any job again, on either backend.
 */
const JOB_OPTIONS = { removeOnComplete: true, removeOnFail: true } as const satisfies JobsOptions;

const EVENTS_KEPT = 1000;

/** A worker that died lets go of its jobs within these seconds; handlers take milliseconds. */
const LOCKS: LockPolicy = { lockMs: 10_000, lookEveryMs: 5_000 };
const MOST_STALLS = 8;

/** Jobs in PostgreSQL, in BullMQ's own schema. */
export function openPostgresQueue(options: JobQueueOptions): JobQueue {
  const { Queue, Worker } = withBackend(createPostgresBackend);
  const pool = openQueuePool(options);
  // The two packages declare the same pool in types that do not quite meet; BullMQ's own check is the bridge.
  if (!isPgPool(pool)) throw new TypeError('BullMQ cannot use this version of pg');
  const queue = new Queue(QUEUE_NAME, { connection: pool, streams: { events: { maxLen: EVENTS_KEPT } } });
  queue.on('error', options.onError);
  return {
    add: (jobs) => addAll(queue, jobs, options.retry),
    work: async (process, concurrency) => {
      const worker = new Worker(QUEUE_NAME, process, { connection: pool, concurrency, ...workerOptions(options) });
      worker.on('error', options.onError);
      await worker.waitUntilReady();
      return worker;
    },
    close: async () => {
      await queue.close();
      await pool.end();
    },
  };
}

/** Jobs in Redis. */
export function openRedisQueue(options: JobQueueOptions & { readonly redisUrl: string }): JobQueue {
  const { Queue, Worker } = withBackend(createRedisBackend);
  // The relay holds rows while it adds: it had better fail and try again than wait for a Redis that is away.
  const adding = new Redis(options.redisUrl, { maxRetriesPerRequest: 1 });
  const working = new Redis(options.redisUrl, { maxRetriesPerRequest: null, lazyConnect: true });
  for (const client of [adding, working]) client.on('error', options.onError);
  const queue = new Queue(QUEUE_NAME, {
    connection: adding,
    prefix: QUEUE_NAME,
    streams: { events: { maxLen: EVENTS_KEPT } },
  });
  queue.on('error', options.onError);
  return {
    add: (jobs) => addAll(queue, jobs, options.retry),
    work: async (process, concurrency) => {
      const worker = new Worker(QUEUE_NAME, process, {
        connection: working,
        prefix: QUEUE_NAME,
        concurrency,
        ...workerOptions(options),
      });
      worker.on('error', options.onError);
      await worker.waitUntilReady();
      return worker;
    },
    close: async () => {
      await queue.close();
      adding.disconnect();
      working.disconnect();
    },
  };
}

const workerOptions = ({ locks = LOCKS }: JobQueueOptions) => ({
  lockDuration: locks.lockMs,
  stalledInterval: locks.lookEveryMs,
  maxStalledCount: MOST_STALLS,
});

interface Adding {
  addBulk(jobs: { name: string; data: unknown; opts: JobsOptions }[]): Promise<unknown>;
}

async function addAll(
  queue: Adding,
  jobs: readonly OutboxJob[],
  { attempts, backoffMs }: RetryPolicy = RETRY_POLICY,
): Promise<void> {
  const backoff = { type: 'exponential', delay: backoffMs };
  await queue.addBulk(
    jobs.map(({ outboxId, after, name, payload }) => ({
      name,
      data: payload,
      opts: { ...JOB_OPTIONS, jobId: toJobId(outboxId, after), attempts, backoff },
    })),
  );
}
