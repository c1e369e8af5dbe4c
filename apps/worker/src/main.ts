import { ConfigError, readConfig } from '#config';
import { migrateQueue } from '#queue';
import { runWorker } from './bootstrap.js';
import { createWorkLog } from './log.js';

/** A worker by itself, beside any number of others, on a database that someone else runs and has migrated. */
const config = readConfig();
if (config.mode === 'standalone')
  throw new ConfigError([
    { variable: 'DATABASE_URL', expected: 'must be set: without it, npm start runs everything together' },
  ]);

const log = createWorkLog(config.logLevel);
await migrateQueue(config.databaseUrl);
const worker = await runWorker({ config, databaseUrl: config.databaseUrl, log });
log.info({ queue: config.redisUrl === null ? 'postgresql' : 'redis' }, 'working');
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    log.info({ signal }, 'stopping when the jobs under way are done');
    worker.stop().catch((error: unknown) => log.error({ error: String(error) }, 'could not stop in order'));
  });
}
