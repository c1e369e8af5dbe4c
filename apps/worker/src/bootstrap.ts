import { type Clock, SystemClock } from '#casework';
import type { Config } from '#config';
import { IdentityHousekeeping } from '#identity';
import {
  AddressBookPg,
  createDataSource,
  FollowersPg,
  poolOf,
  PublicCasesPg,
  PublicCatchUpPg,
  RemindersPg,
  SigningKeysPg,
  StageHistoryPg,
} from '#persistence';
import { charts } from '#process';
import { openPost } from './letters/open-post.js';
import { FollowHousekeeping, FollowRound } from './public/follow-round.js';
import { openUseCases } from './use-cases.js';
import { type Repeated, type RunningWorker, startWorker, type WorkLog, type WorkerOptions } from './worker.js';

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
  const { housekeeping, reminders, bodyReminders, placeReminders, ...useCases } = openUseCases(dataSource, clock);
  const { redisUrl, outboxPollMs, deadlinePollMs } = config;
  const post = openPost(config);
  const keys = new SigningKeysPg(dataSource);
  const catchUp = new PublicCatchUpPg(dataSource, charts);
  const stageHistory = new StageHistoryPg(dataSource, charts);
  const polling = { outboxPollMs, deadlinePollMs };
  const worker = await startWorker({
    databaseUrl,
    redisUrl,
    publicUrl: publicUrl ?? config.publicUrl,
    ...polling,
    ...useCases,
    addressBook: new AddressBookPg(dataSource),
    mail: {
      post,
      addresses: config.mail,
      replyKey: () => keys.keyFor('mail-reply'),
      unsubscribeKey: () => keys.keyFor('unsubscribe'),
    },
    open: {
      catchUp,
      cases: new PublicCasesPg(dataSource, charts),
      confirmKey: () => keys.keyFor('follow-confirm'),
      endKey: () => keys.keyFor('follow-end'),
    },
    follow: new FollowRound(poolOf(dataSource), catchUp, clock),
    ownReminders: new RemindersPg(dataSource),
    reminders,
    bodyReminders: inTurn(bodyReminders, placeReminders),
    stageHistory,
    housekeeping: inTurn(
      housekeeping,
      new IdentityHousekeeping(poolOf(dataSource), config.session, () => clock.now()),
      new FollowHousekeeping(new FollowersPg(dataSource), clock),
      { run: () => stageHistory.compare() },
    ),
    clock,
    log,
    ...instead,
  }).catch(async (error: unknown) => {
    await post?.close();
    await dataSource.destroy();
    throw error;
  });
  return {
    whenIdle: () => worker.whenIdle(),
    stop: async () => {
      await worker.stop();
      await post?.close();
      await dataSource.destroy();
    },
  };
}

const inTurn = (...works: readonly Repeated[]): Repeated => ({
  run: async () => {
    for (const work of works) await work.run();
  },
});
