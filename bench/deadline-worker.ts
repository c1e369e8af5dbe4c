import { FireDeadlines, VirtualClock, type FiredDeadlines } from '#casework';
import { readConfig } from '#config';
import { CaseStorePg, createDataSource, DeadlineQueuePg, SettingsPg } from '#persistence';
import { charts } from '#process';
import { z } from 'zod';
import { runWorker } from '../apps/worker/src/bootstrap.js';
import { tell } from './print.js';

/** A worker in a process of its own: told where and when, and then to begin, it answers what it fired. */
const order = z.object({ databaseUrl: z.string(), now: z.coerce.date(), whole: z.boolean() });
type Order = z.output<typeof order>;

/** As many as a worker has for its deadlines, and takes at a time, in operation. */
const CONNECTIONS = 4;
const AT_A_TIME = 500;

/** What is to be let go of when the bench does, the last first. */
const held: (() => Promise<void>)[] = [];

process.once('message', (message) => void open(order.parse(message)));
process.once('disconnect', () => void letGo());

async function letGo(): Promise<void> {
  for (let close = held.pop(); close; close = held.pop()) await close();
}

async function open(given: Order): Promise<void> {
  const { databaseUrl, now } = given;
  const dataSource = await createDataSource(databaseUrl, { role: 'ordna_app', poolMax: CONNECTIONS }).initialize();
  const queue = new DeadlineQueuePg(dataSource);
  const cases = new CaseStorePg(dataSource);
  const firing = new FireDeadlines(charts, cases, new SettingsPg(dataSource), queue, new VirtualClock(now));
  process.once('message', () => void (given.whole ? fireInWorker(firing, given) : fireOnly(firing)));
  held.push(() => dataSource.destroy());
  process.send?.({ ready: true });
}

/** Goes on until nothing is due that the other workers do not have in hand. */
async function fireOnly(firing: FireDeadlines): Promise<void> {
  const count = new Count();
  while (!count.isOver) count.add(await firing.run(AT_A_TIME));
  count.answer();
}

/** The same in a whole worker, which sends on and does what the fired deadlines ask for meanwhile. */
async function fireInWorker(firing: FireDeadlines, { databaseUrl, now }: Order): Promise<void> {
  const count = new Count();
  const fireDeadlines = {
    run: async (limit: number): Promise<FiredDeadlines> => {
      const run = await firing.run(limit);
      if (!count.isOver) {
        count.add(run);
        if (count.isOver) count.answer();
      }
      return run;
    },
  };
  const worker = await runWorker({
    config: readConfig({ DATABASE_URL: databaseUrl }),
    databaseUrl,
    log: { info: () => undefined, warn: (_, message) => tell(message), error: (_, message) => tell(message) },
    clock: new VirtualClock(now),
    instead: { fireDeadlines },
  });
  held.push(() => worker.stop());
}

class Count {
  isOver = false;
  private fired = 0;
  private failed = 0;

  add({ due, fired, failed }: FiredDeadlines): void {
    this.fired += fired;
    this.failed += failed.length;
    this.isOver = due === 0;
  }

  answer(): void {
    process.send?.({ fired: this.fired, failed: this.failed });
  }
}
