import { join } from 'node:path';
import { type Clock, SystemClock } from '#casework';
import type { Config } from '#config';
import { startEmbeddedPostgres } from '#embedded-postgres';
import { migrate } from '#persistence';
import { migrateQueue } from '#queue';
import { pino } from 'pino';
import { startApi } from '../../api/src/bootstrap.js';
import { Log } from '../../api/src/log.js';
import { runWorker } from '../../worker/src/bootstrap.js';
import { firstStart } from './first-start.js';
import { withSettledPort } from './free-port.js';
import type { Running } from './running.js';
import { words } from './words.sv.js';

export interface StandaloneOptions {
  readonly config: Config;
  /** The public histories that a first start reads in. */
  readonly histories: string;
  readonly say: (text: string) => void;
}

export interface Started {
  /** Where people reach it, without a trailing slash. */
  readonly url: string;
  readonly logFile: string;
}

/**
 * Starts everything in this process, in the order in which each part needs the one before: database, histories, worker, API.
 *
 * @param running  told of each part that has started, also when a later one fails
 */
export async function startStandalone(
  { config: given, histories, say }: StandaloneOptions,
  running: Running,
): Promise<Started> {
  const config = await withSettledPort(given);
  const logFile = join(config.dataDir, 'ordna.log');
  const lines = pino(
    { level: config.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: logFile, mkdir: true, sync: true }),
  );
  const databaseUrl = await openDatabase(config, running, say);
  const clock = new SystemClock();
  // An installation without its examples is better than none: the next start tries again.
  await fillOnFirstStart(databaseUrl, histories, clock, say).catch((error: unknown) => {
    lines.error({ err: error }, 'the public histories could not be read in');
    say(words.importFailed(logFile));
  });
  const worker = await runWorker({ config, databaseUrl, log: lines, clock });
  running.started({ name: words.parts.worker, stop: () => worker.stop() });
  const api = await startApi({ config, databaseUrl, log: new Log(lines), clock });
  running.started({ name: words.parts.api, stop: () => api.close() });
  return { url: config.publicUrl, logFile };
}

function fillOnFirstStart(databaseUrl: string, file: string, clock: Clock, say: (text: string) => void): Promise<void> {
  const onImport = { begins: () => say(words.importing), ended: (count: number) => say(words.imported(count)) };
  return firstStart({ databaseUrl, file, clock, onImport });
}

/** The operator's database where one is named, else our own; either way brought up to this release. */
async function openDatabase(config: Config, running: Running, say: (text: string) => void): Promise<string> {
  const databaseUrl = config.databaseUrl ?? (await startOwnDatabase(config, running, say));
  say(words.migrating);
  await migrate(databaseUrl);
  await migrateQueue(databaseUrl);
  return databaseUrl;
}

async function startOwnDatabase(config: Config, running: Running, say: (text: string) => void): Promise<string> {
  say(words.startingDatabase);
  const database = await startEmbeddedPostgres({ dataDir: join(config.dataDir, 'postgres') });
  running.started({ name: words.parts.database, stop: () => database.stop() });
  return database.url;
}
