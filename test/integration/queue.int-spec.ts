import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { VirtualClock } from '#casework';
import {
  Database,
  FailedWork,
  type JobHandlers,
  type JobQueue,
  migrateQueue,
  openJobQueue,
  openWorkPool,
  OutboxRelay,
  PgOutbox,
  RetryFailedWork,
  toProcessor,
} from '#queue';
import { Redis } from 'ioredis';
import { type RunningWorker, startWorker, type WorkerOptions } from '../../apps/worker/src/worker.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { nobody } from '../support/fakes/address-book.js';
import { QUIET_WORKER } from '../support/fakes/quiet-worker.js';
import { OutboxWorld } from '../support/outbox-world.js';
import { describeWithRedis, startRedis, type TestRedis } from '../support/redis.js';
import { until } from '../support/until.js';

const START = new Date('2026-11-06T08:00:00Z');
const FAST = { attempts: 3, backoffMs: 5 };
const LOST = { afterMs: 60_000, everyMs: 20 };
const quiet = { info: () => {}, warn: () => {}, error: () => {} };

/** The same promises on either backend. `forget` empties the queue behind everybody's back. */
interface Backend {
  readonly redisUrl: string | null;
  forget(world: OutboxWorld): Promise<void>;
  close(): Promise<void>;
}

function queueSuite(openBackend: () => Promise<Backend>): void {
  let backend: Backend;
  let testDatabase: TestDatabase;
  let world: OutboxWorld;
  let clock: VirtualClock;
  let database: Database;
  let queue: JobQueue;
  let relay: OutboxRelay;
  const workers: RunningWorker[] = [];

  beforeAll(async () => {
    backend = await openBackend();
    testDatabase = await createTestDatabase();
    await migrateQueue(testDatabase.url);
    world = new OutboxWorld(testDatabase.url);
    await world.prepare();
    clock = new VirtualClock(START);
    const options = { databaseUrl: testDatabase.url, poolMax: 5, onError: () => {} };
    database = new Database(openWorkPool(options));
    queue = await openJobQueue({ ...options, redisUrl: backend.redisUrl, retry: FAST });
    relay = new OutboxRelay(new PgOutbox(database), queue, new FailedWork(database), clock, LOST.afterMs);
  });

  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.stop()));
    await world.clear();
    await backend.forget(world);
  });

  afterAll(async () => {
    await queue.close();
    await database.close();
    await world.close();
    await backend.close();
    await testDatabase.drop();
  });

  async function work(handlers: Partial<JobHandlers> = {}, more: Partial<WorkerOptions> = {}): Promise<RunningWorker> {
    const worker = await startWorker({
      ...QUIET_WORKER,
      databaseUrl: testDatabase.url,
      redisUrl: backend.redisUrl,
      outboxPollMs: 20,
      deadlinePollMs: 1000,
      fireDeadlines: { run: async () => ({ due: 0, fired: 0, skipped: 0, failed: [] }) },
      addressBook: nobody,
      clock,
      log: quiet,
      retry: FAST,
      lost: LOST,
      handlers,
      ...more,
    });
    workers.push(worker);
    return worker;
  }

  /** Outbox rows that have a letter, one for each letter. */
  const lettered = async (): Promise<readonly string[]> => {
    const { rows } = await world.query('SELECT outbox_id FROM letter ORDER BY outbox_id');
    return rows.map((row) => row.outbox_id);
  };
  const idsOf = (rows: readonly { readonly outboxId: string }[]): readonly string[] =>
    rows.map(({ outboxId }) => outboxId).toSorted();

  it('makes a letter of each task that was stored', async () => {
    const rows = await world.seedLetters({ count: 40, at: START });
    const worker = await work();
    await worker.whenIdle();
    expect(await lettered()).toEqual(idsOf(rows));
    const { rows: letters } = await world.query('SELECT subject, locale, body_text, body_html FROM letter LIMIT 1');
    expect(letters[0]).toMatchObject({
      subject: 'Yttrande senast fre 27 nov: Tarvexa vid svår hemofili A',
      locale: 'sv',
    });
    expect(letters[0].body_text).toContain('15 arbetsdagar från i dag');
  });

  it('asks in a letter what the round asks', async () => {
    const questions = [null, 'Ska Tarvexa ges även till barn?'];
    for (const question of questions) {
      const instanceId = await world.seedOpinion({ kind: 'draft', question });
      await world.seedLetters({ count: 1, at: START, instanceId });
    }
    await (await work()).whenIdle();
    const { rows } = await world.query('SELECT subject, body_html FROM letter');
    const headings = rows
      .flatMap((row) => /<h1[^>]*>([^<]*)</.exec(String(row.body_html))?.[1] ?? [])
      .toSorted((a, b) => a.localeCompare(b));
    expect(headings).toEqual([
      'Hur ser ni på utkastet till rekommendation om Tarvexa vid svår hemofili A?',
      'Ska Tarvexa ges även till barn?',
    ]);
    expect(rows[0].subject).toBe('Yttrande över utkast senast fre 27 nov: Tarvexa vid svår hemofili A');
  });

  it('makes no job of what was rolled back', async () => {
    await world.rolledBack(async (client) => {
      await client.query(
        `INSERT INTO outbox (id, case_id, type, payload, created_at) VALUES (gen_random_uuid(), $1, 'publish', $2, $3)`,
        [world.caseId, { what: 'case', caseId: world.caseId }, START],
      );
      expect(await relay.relay()).toBe(0);
    });
    expect(await relay.relay()).toBe(0);
  });

  it('makes one letter when a batch is relayed twice', async () => {
    const rows = await world.seedLetters({ count: 5, at: START });
    expect(await relay.relay()).toBe(5);
    await world.query('UPDATE outbox SET relayed_at = NULL');
    expect(await relay.relay()).toBe(5);
    await (await work()).whenIdle();
    expect(await lettered()).toEqual(idsOf(rows));
  });

  it('makes one letter when a job comes again after it was done', async () => {
    const rows = await world.seedLetters({ count: 5, at: START });
    const worker = await work();
    await worker.whenIdle();
    const before = await world.query('SELECT id, rendered_at FROM letter ORDER BY id');
    await world.query('UPDATE outbox SET relayed_at = NULL');
    await until('the rows have left again', async () => (await world.count('outbox WHERE relayed_at IS NULL')) === 0);
    const notice = await world.seedNotice(START);
    await until(
      'a later job is done',
      async () => (await world.count('outbox WHERE id = $1 AND done_at IS NOT NULL', [notice])) === 1,
    );
    expect(await lettered()).toEqual(idsOf(rows));
    expect((await world.query('SELECT id, rendered_at FROM letter ORDER BY id')).rows).toEqual(before.rows);
  });

  it('takes jobs in any order, and writes no letter about a task that is over', async () => {
    const over = await world.seedLetters({ count: 3, at: START, status: 'done' });
    const first = await world.seedLetters({ count: 3, at: START });
    const jobs = [...first, ...over]
      .toReversed()
      .map(({ outboxId, taskId }) => ({ outboxId, name: 'task-letter' as const, payload: { taskId } }));
    await queue.add(jobs);
    await (await work()).whenIdle();
    expect(await lettered()).toEqual(idsOf(first));
    expect(await world.undone()).toBe(0);
  });

  it('makes every letter once when the queue is emptied before anybody has worked', async () => {
    const rows = await world.seedLetters({ count: 60, at: START });
    expect(await relay.relay()).toBe(60);
    await backend.forget(world);
    const worker = await work();
    clock.advance({ minutes: 2 });
    await worker.whenIdle();
    expect(await lettered()).toEqual(idsOf(rows));
  });

  it('makes every letter once when the queue is emptied in the middle of the work', async () => {
    const rows = await world.seedLetters({ count: 200, at: START });
    const worker = await work({}, { concurrency: 2 });
    await until('the first letters are there', async () => (await world.letters()) > 0);
    await backend.forget(world);
    const left = await world.undone();
    await until('all rows have left', async () => (await world.count('outbox WHERE relayed_at IS NULL')) === 0);
    clock.advance({ minutes: 2 });
    await worker.whenIdle();
    expect(left).toBeGreaterThan(0);
    expect(await lettered()).toEqual(idsOf(rows));
  });

  it('makes every letter once when a relay is killed between adding and marking', async () => {
    const rows = await world.seedLetters({ count: 30, at: START });
    const child: ChildProcess = spawn(process.execPath, [
      fileURLToPath(new URL('../support/die-after-adding.mjs', import.meta.url)),
      testDatabase.url,
      backend.redisUrl ?? '',
    ]);
    const [, signal] = await once(child, 'exit');
    expect(signal).toBe('SIGKILL');
    expect(await world.count('outbox WHERE relayed_at IS NULL')).toBe(30);
    await (await work()).whenIdle();
    expect(await lettered()).toEqual(idsOf(rows));
  });

  it('shares the work among workers, each letter once', async () => {
    const rows = await world.seedLetters({ count: 300, at: START });
    const [one] = await Promise.all([work(), work(), work()]);
    await one?.whenIdle();
    expect(await lettered()).toEqual(idsOf(rows));
  });

  it('tries again with back-off, and succeeds without leaving a trace', async () => {
    const attempts: number[] = [];
    const outboxId = await world.seedNotice(START);
    const worker = await work({
      notify: async (_payload, delivery) => {
        attempts.push(delivery.attempt);
        if (delivery.attempt < 3) throw new Error('not yet');
        await world.query('UPDATE outbox SET done_at = $2 WHERE id = $1', [delivery.outboxId, START]);
      },
    });
    await worker.whenIdle();
    expect(attempts).toEqual([1, 2, 3]);
    expect(await world.count('failed_work')).toBe(0);
    expect(await world.count('outbox WHERE id = $1 AND done_at IS NOT NULL', [outboxId])).toBe(1);
  });

  it('shows what failed for good, leaves it alone, and does it when somebody asks', async () => {
    let isBroken = true;
    let deliveries = 0;
    const outboxId = await world.seedNotice(START);
    const worker = await work({
      notify: async (_payload, delivery) => {
        deliveries += 1;
        if (isBroken) throw new Error('the register does not answer');
        await world.query('UPDATE outbox SET done_at = $2 WHERE id = $1', [delivery.outboxId, START]);
      },
    });
    await until('the job has failed', async () => (await world.count('failed_work')) === 1);
    const { rows } = await world.query('SELECT * FROM failed_work');
    expect(rows[0]).toMatchObject({
      job_id: `ob-${outboxId}`,
      queue: 'ordna',
      type: 'notify',
      attempts: 3,
      error: 'Error: the register does not answer',
      retried_at: null,
    });
    clock.advance({ minutes: 5 });
    await worker.whenIdle();
    expect(await relay.relayLost()).toBe(0);
    expect(deliveries).toBe(3);

    isBroken = false;
    const retry = new RetryFailedWork(new FailedWork(database), queue, clock);
    expect(await retry.run(rows[0].id)).toBe(true);
    await until('the job is done', async () => (await world.undone()) === 0);
    expect(deliveries).toBe(4);
    expect(await world.count('failed_work WHERE retried_at IS NOT NULL')).toBe(1);
    expect(await retry.run(rows[0].id)).toBe(false);
  });

  it('does what was asked to be tried again once, and looks for it when the queue loses it', async () => {
    const outboxId = await world.seedNotice(START);
    const failing = await work({ notify: () => Promise.reject(new Error('still broken')) });
    await until('the job has failed', async () => (await world.count('failed_work')) === 1);
    await failing.stop();
    workers.splice(workers.indexOf(failing), 1);
    clock.advance({ minutes: 5 });
    await world.query('UPDATE failed_work SET retried_at = $1', [clock.now()]);
    expect(await relay.relayLost()).toBe(0);
    clock.advance({ minutes: 2 });
    expect(await relay.relayLost()).toBe(1);
    const deliveries: string[] = [];
    await work({
      notify: async (_payload, delivery) => {
        deliveries.push(delivery.outboxId);
        await world.query('UPDATE outbox SET done_at = $2 WHERE id = $1', [delivery.outboxId, clock.now()]);
      },
    });
    await until('the job is done', async () => (await world.undone()) === 0);
    expect(deliveries).toEqual([outboxId]);
  });

  it('shows a failure anew when the retry fails too', async () => {
    await world.seedNotice(START);
    await work({ notify: () => Promise.reject(new Error('still broken')) });
    await until('the job has failed', async () => (await world.count('failed_work')) === 1);
    const { rows } = await world.query('SELECT id FROM failed_work');
    await new RetryFailedWork(new FailedWork(database), queue, clock).run(rows[0].id);
    await until('it has failed again', async () => (await world.count('failed_work WHERE retried_at IS NULL')) === 1);
    expect(await world.count('failed_work')).toBe(1);
  });

  it('tries again at once, while the queue still holds the job that failed', async () => {
    const outboxId = await world.seedNotice(START);
    const failedWork = new FailedWork(database);
    await relay.relay();
    const deliveries: string[] = [];
    const askedAtOnce = {
      record: async (...failure: Parameters<FailedWork['record']>) => {
        await failedWork.record(...failure);
        const { rows } = await world.query('SELECT id FROM failed_work');
        if (deliveries.length === FAST.attempts) await new RetryFailedWork(failedWork, queue, clock).run(rows[0].id);
      },
    };
    const handler = async (_payload: unknown, delivery: { readonly outboxId: string }): Promise<void> => {
      deliveries.push(delivery.outboxId);
      throw new Error('still broken');
    };
    const handlers = new Proxy({} as JobHandlers, { get: () => handler });
    const jobs = await queue.work(
      toProcessor(handlers, askedAtOnce, clock, () => undefined),
      1,
    );
    await until('it was tried again', async () => deliveries.length === 2 * FAST.attempts);
    expect(new Set(deliveries)).toEqual(new Set([outboxId]));
    await until('it has failed again', async () => (await world.count('failed_work WHERE retried_at IS NULL')) === 1);
    await jobs.close();
  });

  it('sets a row aside that cannot be read, and goes on with the rest', async () => {
    await world.seedRow('fly', { to: 'the moon' }, START);
    await world.seedRow('notify', { notice: '' }, START);
    const rows = await world.seedLetters({ count: 3, at: START });
    const worker = await work();
    await worker.whenIdle();
    expect(await lettered()).toEqual(idsOf(rows));
    const { rows: failed } = await world.query('SELECT type, attempts FROM failed_work ORDER BY type');
    expect(failed).toEqual([
      { type: 'fly', attempts: 0 },
      { type: 'notify', attempts: 0 },
    ]);
  });

  it('finishes the job under way before it stops', async () => {
    let finish: () => void = () => {};
    let isStarted = false;
    let isFinished = false;
    await world.seedNotice(START);
    const worker = await work({
      notify: async () => {
        isStarted = true;
        await new Promise<void>((resolve) => (finish = resolve));
        isFinished = true;
      },
    });
    await until('the job has begun', () => isStarted);
    const stopped = worker.stop();
    finish();
    await stopped;
    workers.length = 0;
    expect(isFinished).toBe(true);
  });
}

describe('jobs in PostgreSQL', () => {
  queueSuite(async () => ({
    redisUrl: null,
    forget: async (world) => {
      await world.query('TRUNCATE bullmq.job, bullmq.event, bullmq.dedup CASCADE');
    },
    close: async () => {},
  }));
});

describeWithRedis('jobs in Redis', () => {
  queueSuite(async () => {
    const redis: TestRedis = await startRedis();
    const client = new Redis(redis.url);
    return {
      redisUrl: redis.url,
      forget: async () => {
        await client.flushall();
      },
      close: async () => {
        client.disconnect();
        await redis.stop();
      },
    };
  });
});
