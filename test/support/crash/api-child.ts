// The API as `npm start` runs it, demo persons included, but in a process of its own that can be killed.
import { readConfig } from '#config';
import { startApi } from '../../../apps/api/src/bootstrap.js';
import { createLog } from '../../../apps/api/src/log.js';

const databaseUrl = process.env['ORDNA_CRASH_DATABASE'];
if (databaseUrl === undefined) throw new Error('ORDNA_CRASH_DATABASE names the database');
const config = readConfig({ PORT: '0', LOG_LEVEL: 'info' });
const log = createLog(config.logLevel);
const api = await startApi({ config, databaseUrl, log });
log.log(`listening on ${api.url}`);
