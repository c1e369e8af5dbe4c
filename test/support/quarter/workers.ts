import type { VirtualClock } from '#casework';
import { readConfig } from '#config';
import { type DataSource, RemindersPg } from '#persistence';
import { Database, openWorkPool, type Sql } from '#queue';
import { runWorker } from '../../../apps/worker/src/bootstrap.js';
import { openUseCases, type UseCases } from '../../../apps/worker/src/use-cases.js';
import { WaitingLetters } from '../../../apps/worker/src/letters/waiting-letters.js';
import { DigestRound } from '../../../apps/worker/src/notices/digest-round.js';
import type { Repeated, RunningWorker } from '../../../apps/worker/src/worker.js';
import { keptPost } from './kept-post.js';

/** Those who do the work of the quarter, whichever processes they are. */
export interface QuarterWorkers {
  /** Time has gone on; whoever works knows it before anything else happens. */
  itIs(now: Date): Promise<void>;
  /** A worker has looked for everything that it looks for now and then, and all jobs that come of it are done. */
  look(now: Date): Promise<void>;
  /** All jobs are done. */
  later(now: Date): Promise<void>;
  /** Nothing runs, until somebody looks again. */
  rest(): Promise<void>;
  close(): Promise<void>;
}

const AT_A_TIME = 500;
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const idle = { run: async () => undefined };
export const POLL_MS = 10;

/** What a worker finds to do by itself, and not from a job. Any number of them may look at the same time. */
export class Rounds {
  private readonly reminders: RemindersPg;
  private readonly repeated: readonly Repeated[];

  constructor(
    dataSource: DataSource,
    sql: Sql,
    private readonly clock: VirtualClock,
    readonly cases: UseCases = openUseCases(dataSource, clock),
  ) {
    this.reminders = new RemindersPg(dataSource);
    this.repeated = [
      cases.tellContacts,
      cases.tellOpenTasks,
      new WaitingLetters(sql, clock),
      new DigestRound(sql, clock),
      cases.reminders,
    ];
  }

  async look(): Promise<void> {
    do {
      const { failed } = await this.cases.fireDeadlines.run(AT_A_TIME);
      if (failed[0]) throw failed[0].error;
    } while (await this.reminders.deadlinesWait(this.clock.now()));
    for (const one of this.repeated) await one.run();
  }
}

export interface QuarterPlace {
  readonly databaseUrl: string;
  readonly redisUrl: string | null;
}

const environment = ({ databaseUrl, redisUrl }: QuarterPlace): Readonly<Record<string, string>> => ({
  DATABASE_URL: databaseUrl,
  PUBLIC_URL: 'https://ordna.example',
  ...(redisUrl !== null && { REDIS_URL: redisUrl }),
});

/** A whole worker whose repeated work is done when the story says so, and whose letters are kept in the database. */
export function startQuarterWorker(place: QuarterPlace, clock: VirtualClock): Promise<RunningWorker> {
  return runWorker({
    config: readConfig(environment(place)),
    databaseUrl: place.databaseUrl,
    clock,
    log: silent,
    instead: {
      outboxPollMs: POLL_MS,
      fireDeadlines: { run: async () => ({ due: 0, fired: 0, skipped: 0, failed: [] }) },
      tellContacts: idle,
      tellOpenTasks: idle,
      reminders: idle,
      waitingLetters: { run: async () => 0 },
      digests: idle,
      // Bodies, followers and declarations of interest are not part of the quarter; left alone these would look at the wall's clock.
      bodyReminders: idle,
      follow: idle,
      declarations: { ...idle, of: async () => [] },
      // Outbox rows are kept: they tell afterwards why a letter was written.
      housekeeping: idle,
      mail: keptPost(place.databaseUrl, clock),
      locks: { lockMs: 1_500, lookEveryMs: 500 },
    },
  });
}

/** Where the rounds look, and the deliveries come from. */
export const openDatabase = ({ databaseUrl }: QuarterPlace, poolMax: number): Database =>
  new Database(openWorkPool({ databaseUrl, poolMax, onError: () => undefined }));

/** One worker in this process. */
export class WorkerHere implements QuarterWorkers {
  private readonly database: Database;
  private readonly rounds: Rounds;
  private worker: RunningWorker | null = null;

  constructor(
    private readonly place: QuarterPlace,
    dataSource: DataSource,
    private readonly clock: VirtualClock,
  ) {
    this.database = openDatabase(place, 2);
    this.rounds = new Rounds(dataSource, this.database, clock);
  }

  async itIs(): Promise<void> {}

  async look(): Promise<void> {
    this.worker ??= await startQuarterWorker(this.place, this.clock);
    await this.rounds.look();
    await this.later();
  }

  async later(): Promise<void> {
    await this.worker?.whenIdle();
  }

  async rest(): Promise<void> {
    await this.worker?.stop();
    this.worker = null;
  }

  async close(): Promise<void> {
    await this.rest();
    await this.database.close();
  }
}
