import { type Clock, describeError, type FiredDeadlines, type NoteLocalAnswer, type TellCase } from '#casework';
import type { AddressBook } from '#network';
import {
  Database,
  FailedWork,
  type JobHandlers,
  type LockPolicy,
  openJobQueue,
  openWorkPool,
  OutboxRelay,
  PgOutbox,
  type RetryPolicy,
  toProcessor,
} from '#queue';
import { Backlog } from './backlog.js';
import { type HandlerNeeds, toHandlers } from './handlers.js';
import type { MailSetting } from './letters/send-letter.js';
import { WaitingLetters } from './letters/waiting-letters.js';
import { Loop } from './loop.js';
import { DigestRound } from './notices/digest-round.js';

/** Raises the acts of deadlines that have passed, at most `limit` of them. */
export interface DeadlineFiring {
  run(limit: number): Promise<FiredDeadlines>;
}

/** Work that is due now and then, and finds out by itself whether there is any. */
export interface Repeated {
  run(): Promise<unknown>;
}

/** Where the worker says what happened. Ids and codes only. */
export interface WorkLog {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

export interface WorkerOptions {
  readonly databaseUrl: string;
  readonly redisUrl: string | null;
  readonly publicUrl: string;
  readonly outboxPollMs: number;
  readonly deadlinePollMs: number;
  readonly fireDeadlines: DeadlineFiring;
  readonly tellCase: Pick<TellCase, 'run'>;
  readonly noteLocalAnswer: Pick<NoteLocalAnswer, 'run'>;
  readonly migrationPortion: HandlerNeeds['migrationPortion'];
  /** Works deadlines out anew after a time limit was changed. */
  readonly recompute?: NonNullable<HandlerNeeds['recompute']>;
  /** What everybody may read, for letters to followers. */
  readonly open?: NonNullable<HandlerNeeds['open']>;
  /** Asks for the news of followers. */
  readonly follow?: Repeated;
  /** Who is written to. */
  readonly addressBook: AddressBook;
  /** Days that the regions have set themselves for reminders. */
  readonly ownReminders: HandlerNeeds['ownReminders'];
  readonly mail: MailSetting;
  /** Milliseconds between two looks for letters that are to be tried again. */
  readonly lettersPollMs?: number;
  /** Who looks for them, and who asks for digests, instead of the worker's own. */
  readonly waitingLetters?: { run(): Promise<number> };
  readonly digests?: Repeated;
  /** Seals the journal when enough has been written; a worker without it leaves that to others. */
  readonly seals?: Repeated;
  /** Tells open opinions whom their region has now; days come and go without anybody changing anything. */
  readonly tellContacts?: Repeated;
  /** Tells people of tasks that were open already when they became theirs. */
  readonly tellOpenTasks?: Repeated;
  /** Asks people to declare their interests or to renew, and tells who is to. */
  readonly declarations?: Repeated & NonNullable<HandlerNeeds['declarations']>;
  /** Ends declarations with the last mandate they were made for. */
  readonly endDeclarations?: Repeated;
  /** Raises the reminders of the day. */
  readonly reminders?: Repeated;
  /** Raises what waits for bodies. */
  readonly bodyReminders?: Repeated;
  /** Follows the journal for management’s figures, one portion at a time. */
  readonly stageHistory?: { pass(): Promise<boolean> };
  /** Clears away what is kept for a while only. */
  readonly housekeeping?: Repeated;
  readonly clock: Clock;
  readonly log: WorkLog;
  /** Jobs done at the same time. */
  readonly concurrency?: number;
  readonly retry?: RetryPolicy;
  readonly locks?: LockPolicy;
  /** How long after leaving a row that is not done counts as lost, and how often such rows are looked for; milliseconds. */
  readonly lost?: { readonly afterMs: number; readonly everyMs: number };
  /** Handlers to use instead of some of the worker's own. */
  readonly handlers?: Partial<JobHandlers>;
}

export interface RunningWorker {
  /** Resolves when no outbox row is left to be done, failed ones not counted. */
  whenIdle(): Promise<void>;
  /** Finishes what is under way, then lets go of the queue and the database. */
  stop(): Promise<void>;
}

const CONCURRENCY = 8;
const DEADLINES_AT_A_TIME = 500;
const SWEEP_EVERY_MS = 60_000;
const SEAL_EVERY_MS = 60_000;
const WAITING_LETTERS_EVERY_MS = 5_000;
const DIGESTS_EVERY_MS = 60_000;
const CONTACTS_EVERY_MS = 60_000;
const REMINDERS_EVERY_MS = 60_000;
const FIGURES_EVERY_MS = 15_000;
const HOUSEKEEPING_EVERY_MS = 3_600_000;
const IDLE_POLL_MS = 50;

/** The worker's connections on top of one for each job: relay, sweep, and what BullMQ keeps listening on. */
const SPARE_CONNECTIONS = 4;

/** Starts relaying, firing and working. Any number of workers may run on the same database. */
export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  const { databaseUrl, redisUrl, clock, log, concurrency = CONCURRENCY } = options;
  const onError = (error: Error): void =>
    log.warn({ error: describeError(error) }, 'a connection failed and is opened anew');
  const connections = { databaseUrl, poolMax: concurrency + SPARE_CONNECTIONS, onError };
  const database = new Database(openWorkPool(connections));
  const queue = await openJobQueue({
    ...connections,
    redisUrl,
    ...(options.retry && { retry: options.retry }),
    ...(options.locks && { locks: options.locks }),
  });
  const failedWork = new FailedWork(database);
  const outbox = new PgOutbox(database);
  const handlers = {
    ...toHandlers({ ...options, sql: database }),
    ...options.handlers,
  };
  const process = toProcessor(handlers, failedWork, clock, ({ error, ...failure }) =>
    log.warn({ ...failure, error: describeError(error) }, 'a job failed'),
  );
  const jobs = await queue.work(process, concurrency).catch(async (error: unknown) => {
    await queue.close();
    await database.close();
    throw error;
  });
  const loops = [
    ...startLoops(options, new OutboxRelay(outbox, queue, failedWork, clock, options.lost?.afterMs)),
    sendAgain(options.waitingLetters ?? new WaitingLetters(database, clock), options),
    nowAndThen(options.digests ?? new DigestRound(database, clock), DIGESTS_EVERY_MS, (error) =>
      log.error({ error: describeError(error) }, 'asking for digests failed and is tried again'),
    ),
  ];
  return {
    whenIdle: () => untilIdle(outbox),
    stop: async () => {
      await Promise.all(loops.map((loop) => loop.stop()));
      await jobs.close();
      await queue.close();
      await database.close();
    },
  };
}

/** What a worker looks for now and then, how often, and what the log calls it when it fails. */
const REPEATED = [
  ['seals', SEAL_EVERY_MS, 'sealing the journal'],
  ['tellContacts', CONTACTS_EVERY_MS, 'telling opinions of their contacts'],
  ['tellOpenTasks', CONTACTS_EVERY_MS, 'telling people of open tasks'],
  ['declarations', CONTACTS_EVERY_MS, 'asking for declarations'],
  ['endDeclarations', CONTACTS_EVERY_MS, 'ending declarations'],
  ['reminders', REMINDERS_EVERY_MS, 'raising reminders'],
  ['follow', DIGESTS_EVERY_MS, 'asking for the news of followers'],
  ['bodyReminders', REMINDERS_EVERY_MS, 'reminding bodies'],
  ['housekeeping', HOUSEKEEPING_EVERY_MS, 'housekeeping'],
] as const satisfies readonly (readonly [keyof WorkerOptions, number, string])[];

function startLoops(options: WorkerOptions, relay: OutboxRelay): readonly Loop[] {
  const { log, fireDeadlines, outboxPollMs, deadlinePollMs, lost, stageHistory } = options;
  const failed = (what: string) => (error: unknown) =>
    log.error({ error: describeError(error) }, `${what} failed and is tried again`);
  const backlog = new Backlog();
  const repeated = REPEATED.flatMap(([name, everyMs, what]) => {
    const work = options[name];
    return work ? [nowAndThen(work, everyMs, failed(what))] : [];
  });
  const relayPortion = async (): Promise<boolean> => (await relay.relay()) === OutboxRelay.batch;
  return [
    new Loop(() => backlog.afterDeadlines(relayPortion), outboxPollMs, failed('relaying the outbox')),
    new Loop(
      async () => (await relay.relayLost()) === OutboxRelay.batch,
      lost?.everyMs ?? SWEEP_EVERY_MS,
      failed('looking for lost jobs'),
    ),
    new Loop(() => firePortion(fireDeadlines, backlog, log), deadlinePollMs, failed('firing deadlines')),
    ...repeated,
    ...(stageHistory
      ? [
          new Loop(
            () => backlog.afterDeadlines(() => stageHistory.pass()),
            FIGURES_EVERY_MS,
            failed('following the journal for figures'),
          ),
        ]
      : []),
  ];
}

const nowAndThen = (work: Repeated, everyMs: number, onError: (error: unknown) => void): Loop =>
  new Loop(() => work.run().then(() => false), everyMs, onError);

const sendAgain = (letters: Pick<WaitingLetters, 'run'>, { log, lettersPollMs }: WorkerOptions): Loop =>
  new Loop(
    async () => (await letters.run()) === WaitingLetters.batch,
    lettersPollMs ?? WAITING_LETTERS_EVERY_MS,
    (error) => log.error({ error: describeError(error) }, 'looking for waiting letters failed and is tried again'),
  );

/** What failed is set aside, and is not due again before a pause of its own. @returns whether more may wait */
async function firePortion(fireDeadlines: DeadlineFiring, backlog: Backlog, log: WorkLog): Promise<boolean> {
  const { due, fired, skipped, failed } = await fireDeadlines.run(DEADLINES_AT_A_TIME);
  for (const { row, error } of failed)
    log.error(
      { deadline: row.id, caseId: row.caseId, error: describeError(error) },
      'a deadline failed and was set aside',
    );
  if (fired > 0) log.info({ fired, skipped }, 'deadlines fired');
  const more = due === DEADLINES_AT_A_TIME;
  backlog.deadlines(more);
  return more;
}

async function untilIdle(outbox: PgOutbox): Promise<void> {
  while ((await outbox.undone()) > 0) await new Promise((resolve) => setTimeout(resolve, IDLE_POLL_MS));
}
