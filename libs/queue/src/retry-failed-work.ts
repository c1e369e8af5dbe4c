import type { Clock } from '#casework';
import type { FailedWork } from './failed-work.js';
import { type JobQueue, QUEUE_NAME } from './job-queue.js';
import { readJob } from './jobs.js';

/** Sends failed work on its way once more, with all its attempts. */
export class RetryFailedWork {
  constructor(
    private readonly failedWork: Pick<FailedWork, 'findRetryable' | 'markRetried'>,
    private readonly queue: Pick<JobQueue, 'add'>,
    private readonly clock: Clock,
  ) {}

  /**
   * Two who ask at the same time get one retry: the job's id is made of its outbox row and the failure.
   *
   * @param id  of the row in `failed_work`
   * @returns false when there is no such failure, or it has been retried already
   * @throws UnreadableJob when the job could not be read in the first place
   */
  async run(id: string): Promise<boolean> {
    const work = await this.failedWork.findRetryable(id);
    if (work === null) return false;
    // What never was a job, such as a deadline, is looked for by those whose work it is: the mark makes them find it.
    const jobs =
      work.queue === QUEUE_NAME ? [{ ...readJob(work.outboxId, work.type, work.payload), after: work.failedAt }] : [];
    // Marked first: were the job added and failed before the mark, the mark would hide the new failure. If the process dies
    // in between, the sweep adds the job, because failures that were retried are no longer passed over.
    await this.failedWork.markRetried(id, this.clock.now());
    if (jobs.length > 0) await this.queue.add(jobs);
    return true;
  }
}
