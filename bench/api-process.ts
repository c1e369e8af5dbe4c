import { readConfig } from '#config';
import { pino } from 'pino';
import { z } from 'zod';
import { startApi } from '../apps/api/src/bootstrap.js';
import { Log } from '../apps/api/src/log.js';

/** The API as `npm start` runs it, in a process of its own: told a database, it answers where it listens. */
const order = z.object({ databaseUrl: z.string() });

process.once('message', (message) => void start(message));

async function start(message: unknown): Promise<void> {
  const { databaseUrl } = order.parse(message);
  const config = readConfig({ PORT: '0', LOG_LEVEL: 'info' });
  const log = new Log(pino({ level: 'error', base: null }, pino.destination(2)));
  const api = await startApi({ config, databaseUrl, log });
  process.once('disconnect', () => void api.close());
  process.send?.({ url: api.url });
}
