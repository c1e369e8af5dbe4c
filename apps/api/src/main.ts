import { readConfig } from '#config';
import { startApi } from './bootstrap.js';
import { createLog } from './log.js';

/** The API by itself, against a database that someone else runs and has migrated. */
const config = readConfig();
const log = createLog(config.logLevel);
if (config.mode === 'standalone')
  throw new Error('Set DATABASE_URL: without it, start everything together with npm start.');
const api = await startApi({ config, databaseUrl: config.databaseUrl, log });
log.log(`listening on ${api.url}`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void api.close().catch((error: unknown) => log.unforeseen(error, { while: 'closing' })));
}
