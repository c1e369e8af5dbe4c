import { CaseQueue, type Clock, FireDeadlines, PerformAct, SealJournal, SystemClock, TellCase } from '#casework';
import type { Config } from '#config';
import { CaseStorePg, createDataSource, DeadlineQueuePg, HousekeepingPg, SealStorePg, SettingsPg } from '#persistence';
import { charts } from '#process';
import { type RunningWorker, startWorker, type WorkLog, type WorkerOptions } from './worker.js';

export interface WorkerSetting {
  readonly config: Config;
  /** A migrated database, the queue's tables included. In standalone mode the embedded one. */
  readonly databaseUrl: string;
  readonly log: WorkLog;
  /** Where the links of letters lead; the configured address when left out. */
  readonly publicUrl?: string;
  /** The machine's time when left out. */
  readonly clock?: Clock;
  /** Anything else that should not be as usual. */
  readonly instead?: Partial<WorkerOptions>;
}

/** Deadline by deadline is one step each: a few connections keep them flowing, since steps are gathered. */
const DEADLINE_CONNECTIONS = 4;

/** Starts a worker with everything it needs: the relay, the handlers, and the deadlines on connections of their own. */
export async function runWorker({
  config,
  databaseUrl,
  log,
  publicUrl,
  clock = new SystemClock(),
  instead,
}: WorkerSetting): Promise<RunningWorker> {
  const dataSource = createDataSource(databaseUrl, {
    role: 'ordna_app',
    poolMax: DEADLINE_CONNECTIONS,
    onIdleError: (error) => log.warn({ error: String(error) }, 'a connection failed and is opened anew'),
  });
  await dataSource.initialize();
  const cases = new CaseStorePg(dataSource);
  const settings = new SettingsPg(dataSource);
  const queue = new CaseQueue();
  const fireDeadlines = new FireDeadlines(charts, cases, settings, new DeadlineQueuePg(dataSource), clock, queue);
  const tellCase = new TellCase(new PerformAct(charts, cases, settings, clock, queue));
  const { redisUrl, outboxPollMs, deadlinePollMs } = config;
  const polling = { outboxPollMs, deadlinePollMs };
  const worker = await startWorker({
    databaseUrl,
    redisUrl,
    publicUrl: publicUrl ?? config.publicUrl,
    ...polling,
    fireDeadlines,
    tellCase,
    seals: new SealJournal(new SealStorePg(dataSource), clock),
    housekeeping: new HousekeepingPg(dataSource, clock),
    clock,
    log,
    ...instead,
  }).catch(async (error: unknown) => {
    await dataSource.destroy();
    throw error;
  });
  return {
    whenIdle: () => worker.whenIdle(),
    stop: async () => {
      await worker.stop();
      await dataSource.destroy();
    },
  };
}
