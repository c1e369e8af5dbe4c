export { type DatabaseOptions, openWorkPool } from './connections.js';
export { type Failure, FailedWork, type RetryableWork } from './failed-work.js';
export {
  type JobQueue,
  type JobQueueOptions,
  type JobWorker,
  type LockPolicy,
  QUEUE_NAME,
  RETRY_POLICY,
  type RetryPolicy,
} from './job-queue.js';
export { toProcessor } from './job-runner.js';
export { type Delivery, handle, type JobHandlers, type OutboxJob, UnreadableJob } from './jobs.js';
export { migrateQueue } from './migrate-queue.js';
export { openJobQueue } from './open-job-queue.js';
export { markDone, type Outbox, PgOutbox, type StoredJob } from './outbox.js';
export { OutboxRelay } from './outbox-relay.js';
export { RetryFailedWork } from './retry-failed-work.js';
export { Database, type Sql } from './sql.js';
