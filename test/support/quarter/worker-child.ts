// A worker of the quarter in a process of its own, that can be killed. It is told the time, and says when it has looked.
import { VirtualClock } from '#casework';
import { createDataSource } from '#persistence';
import { z } from 'zod';
import { openDatabase, Rounds, startQuarterWorker } from './workers.js';

const place = z
  .object({ databaseUrl: z.string(), redisUrl: z.string().nullable() })
  .parse(JSON.parse(process.argv[2] ?? '{}'));
const order = z.object({ now: z.int(), isLook: z.boolean() });

const clock = new VirtualClock(new Date(0));

/** Heard from the start: what comes while everything is being opened waits for it. */
const opened = open();
let before: Promise<unknown> = opened;

process.on('message', (message) => {
  const given = order.parse(message);
  before = before.then(() => work(given));
});
process.once('disconnect', () => process.exit());

async function open() {
  const dataSource = await createDataSource(place.databaseUrl, { role: 'ordna_app', poolMax: 4 }).initialize();
  return new Rounds(dataSource, openDatabase(place, 2), clock);
}

let isWorking = false;

async function work({ now, isLook }: z.output<typeof order>): Promise<void> {
  const rounds = await opened;
  if (now > clock.now().getTime()) clock.set(new Date(now));
  if (!isWorking) await startQuarterWorker(place, clock);
  isWorking = true;
  if (isLook) await rounds.look();
  process.send?.({ done: now });
}
