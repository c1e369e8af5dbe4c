// A relay that dies at the worst moment: its jobs are in the queue, its rows are not marked yet.
import { Database, openJobQueue, openWorkPool, PgOutbox } from '../../dist/libs/queue/src/index.js';

const [databaseUrl, redisUrl] = process.argv.slice(2);
const options = { databaseUrl, poolMax: 5, redisUrl: redisUrl || null, onError: () => {} };
const queue = await openJobQueue(options);

await new PgOutbox(new Database(openWorkPool(options))).relay(new Date(), 500, async (rows) => {
  await queue.add(rows.map(({ outboxId, type, payload }) => ({ outboxId, name: type, payload })));
  process.kill(process.pid, 'SIGKILL');
});
