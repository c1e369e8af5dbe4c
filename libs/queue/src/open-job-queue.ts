import type { JobQueue, JobQueueOptions } from './job-queue.js';

/**
 * Opens the job queue: in PostgreSQL, or in Redis when one is given. Nothing else in the program knows which. BullMQ is loaded with the
 * first: most processes of the API, and most commands, never need it.
 */
export async function openJobQueue(options: JobQueueOptions): Promise<JobQueue> {
  const { openPostgresQueue, openRedisQueue } = await import('./bull-queue.js');
  const { redisUrl } = options;
  return redisUrl === null ? openPostgresQueue(options) : openRedisQueue({ ...options, redisUrl });
}
