import type { OnApplicationShutdown } from '@nestjs/common';
import type { Clock } from '#casework';
import {
  Database,
  FailedWork,
  openJobQueue,
  openWorkPool,
  RetryFailedWork,
  type JobQueue,
  type JobQueueOptions,
} from '#queue';

/** The API's own way to the queue. Opened with the first retry: most processes never need it. */
export class JobGate implements OnApplicationShutdown {
  private queue: Promise<JobQueue> | null = null;
  private readonly database: Database;

  constructor(private readonly options: JobQueueOptions) {
    this.database = new Database(openWorkPool(options));
  }

  retries(clock: Clock): RetryFailedWork {
    return new RetryFailedWork(
      new FailedWork(this.database),
      { add: async (jobs) => (await this.opened()).add(jobs) },
      clock,
    );
  }

  async onApplicationShutdown(): Promise<void> {
    await (await this.queue)?.close();
    await this.database.close();
  }

  private opened(): Promise<JobQueue> {
    this.queue ??= openJobQueue(this.options);
    return this.queue;
  }
}
