import type { Clock } from '#casework';
import type { FailedWork } from './failed-work.js';
import { type JobQueue, QUEUE_NAME } from './job-queue.js';
import { type OutboxJob, readJob, toJobId, UnreadableJob } from './jobs.js';
import type { Outbox, StoredJob } from './outbox.js';

/** Most rows in one go. */
const BATCH = 500;

/** A job that left this long ago and is not done is taken for lost: eight attempts with back-off end before. */
const LOST_AFTER_MS = 30 * 60_000;

/** Moves outbox rows into the job queue. Any number of relays may run: rows are never handed to two of them at a time. */
export class OutboxRelay {
  constructor(
    private readonly outbox: Outbox,
    private readonly queue: Pick<JobQueue, 'add'>,
    private readonly failedWork: Pick<FailedWork, 'record'>,
    private readonly clock: Clock,
    private readonly lostAfterMs: number = LOST_AFTER_MS,
  ) {}

  /** Sends one batch on its way. @returns how many rows; a full batch means that more may wait */
  relay(): Promise<number> {
    return this.outbox.relay(this.clock.now(), BATCH, (rows) => this.add(rows));
  }

  /** Sends rows again whose job the queue has lost, as when Redis was emptied. The queue ignores those it still holds. */
  relayLost(): Promise<number> {
    const now = this.clock.now();
    return this.outbox.relayAgain(now, new Date(now.getTime() - this.lostAfterMs), BATCH, (rows) => this.add(rows));
  }

  static readonly batch = BATCH;

  private async add(rows: readonly StoredJob[]): Promise<void> {
    const jobs: OutboxJob[] = [];
    for (const row of rows) {
      const job = await this.read(row);
      if (job !== null) jobs.push(job);
    }
    if (jobs.length > 0) await this.queue.add(jobs);
  }

  /** One row that cannot be read must not hold up all that come after it. */
  private async read({ outboxId, type, payload }: StoredJob): Promise<OutboxJob | null> {
    try {
      return readJob(outboxId, type, payload);
    } catch (error) {
      if (!(error instanceof UnreadableJob)) throw error;
      await this.failedWork.record(
        { jobId: toJobId(outboxId), queue: QUEUE_NAME, type, payload, attempts: 0, error },
        this.clock.now(),
      );
      return null;
    }
  }
}
