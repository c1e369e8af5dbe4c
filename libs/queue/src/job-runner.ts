import { isJobName } from '#contract';
import type { Clock } from '#casework';
import type { Job, Processor } from 'bullmq';
import type { FailedWork } from './failed-work.js';
import { QUEUE_NAME } from './job-queue.js';
import { handle, type JobHandlers, toJobId, toOutboxId, UnreadableJob } from './jobs.js';

/** The part of a BullMQ job that the runner reads. */
export type DeliveredJob = Pick<Job, 'id' | 'name' | 'data' | 'attemptsMade' | 'opts'>;

/**
 * Makes the function that BullMQ calls for each job. A job that will not be tried again is recorded as failed work before
 * the queue forgets it: if that cannot be stored either, the sweep brings the job back.
 *
 * @param onFailure  told of every attempt that failed, the last one too
 */
export function toProcessor(
  handlers: JobHandlers,
  failedWork: Pick<FailedWork, 'record'>,
  clock: Clock,
  onFailure: (failure: {
    readonly job: string;
    readonly attempt: number;
    readonly isLast: boolean;
    readonly error: unknown;
  }) => void,
): Processor {
  return async (job: DeliveredJob) => {
    const outboxId = toOutboxId(job.id);
    const attempt = job.attemptsMade + 1;
    try {
      if (!isJobName(job.name)) throw new UnreadableJob(`unknown job: ${job.name}`);
      await handle(handlers, job.name, job.data, { outboxId, attempt });
    } catch (error) {
      const isLast = error instanceof UnreadableJob || attempt >= (job.opts.attempts ?? 1);
      onFailure({ job: toJobId(outboxId), attempt, isLast, error });
      // The queue keeps what it is thrown, in its rows and its events: the kind alone, since a message may name somebody.
      if (!isLast) throw new Error(error instanceof Error ? error.name : 'unknown', { cause: error });
      const failure = {
        jobId: toJobId(outboxId),
        queue: QUEUE_NAME,
        type: job.name,
        payload: job.data,
        attempts: attempt,
        error,
      };
      await failedWork.record(failure, clock.now());
      const { UnrecoverableError } = await import('bullmq');
      throw new UnrecoverableError('recorded as failed work');
    }
  };
}
