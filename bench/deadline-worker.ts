import { FireDeadlines, VirtualClock } from '#casework';
import { CaseStorePg, createDataSource, DeadlineQueuePg, SettingsPg } from '#persistence';
import { charts } from '#process';
import { z } from 'zod';

/** The part of a worker that fires deadlines, in a process of its own, with the connections and portions it has in operation. */
const order = z.object({ databaseUrl: z.string(), now: z.coerce.date() });

const CONNECTIONS = 4;
const AT_A_TIME = 500;

process.once('message', (message) => void open(message));

async function open(message: unknown): Promise<void> {
  const { databaseUrl, now } = order.parse(message);
  const dataSource = await createDataSource(databaseUrl, { role: 'ordna_app', poolMax: CONNECTIONS }).initialize();
  const queue = new DeadlineQueuePg(dataSource);
  const worker = new FireDeadlines(
    charts,
    new CaseStorePg(dataSource),
    new SettingsPg(dataSource),
    queue,
    new VirtualClock(now),
  );
  process.once('message', () => void fireAll(worker));
  process.once('disconnect', () => void dataSource.destroy());
  process.send?.({ ready: true });
}

/** Goes on until nothing is due that the other workers do not have in hand. */
async function fireAll(worker: FireDeadlines): Promise<void> {
  let fired = 0;
  let failed = 0;
  for (let run = await worker.run(AT_A_TIME); run.due > 0; run = await worker.run(AT_A_TIME)) {
    fired += run.fired;
    failed += run.failed.length;
  }
  process.send?.({ fired, failed });
}
