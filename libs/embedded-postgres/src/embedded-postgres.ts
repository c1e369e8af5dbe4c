import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { chooseAccount } from './account.js';
import { locateBinaries } from './binaries.js';
import { ensureCluster } from './cluster.js';
import { answers, ensureAppDatabase, toAdminUrl, toAppUrl } from './connection.js';
import { isHeld, takeHold } from './holders.js';
import { toLayout } from './layout.js';
import { discard, stopPostmaster } from './postmaster.js';
import { attachOrStart } from './server.js';
import type { Settings } from './settings.js';

export interface EmbeddedPostgresOptions {
  /** Folder of our own; made when missing. Holds the cluster, its passwords and the server's log. */
  readonly dataDir: string;
  /** False gives up durability for speed: for tests only. True when left out. */
  readonly fsync?: boolean;
  /** PostgreSQL settings to add or override. They count only if this call starts the server. */
  readonly settings?: Settings;
  /** Told, in English, what takes time or is out of the ordinary. */
  readonly log?: (message: string) => void;
}

export interface EmbeddedPostgres {
  /** Address of the database `ordna` as its owner, the role `ordna`. Holds a password. */
  readonly url: string;
  /** Address of the database `postgres` as the superuser. Holds a password. */
  readonly adminUrl: string;
  readonly port: number;
  /** The server ran already: its last Node was killed, or another process uses it too. */
  readonly attached: boolean;
  /**
   * Lets go of the server, and stops it unless another living process uses it. Close connections first: what is open is
   * rolled back. Repeating it does nothing.
   */
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL from the binaries npm installed, or attaches to the server that already runs on the same folder, and
 * sees to it that the database `ordna` exists. Works as root and as an ordinary user; listens on 127.0.0.1 only.
 *
 * The server survives the death of this process: whoever starts next on the folder takes it over.
 *
 * @throws EmbeddedPostgresError  saying what to do, or with the end of the server's log
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { fsync: durable = true, settings = {}, log = () => {} } = options;
  const layout = toLayout(resolve(options.dataDir));
  await mkdir(layout.dataDir, { recursive: true, mode: 0o700 });
  const account = await chooseAccount(layout.cluster);
  const hold = await takeHold(layout.holders);
  const letGo = async (): Promise<void> => {
    await hold.release();
    if (!(await isHeld(layout.holders))) await stopPostmaster(layout);
  };
  try {
    await account.own(layout.holders);
    const binaries = await locateBinaries();
    const credentials = await ensureCluster(layout, binaries, account, durable);
    const { port, attached } = await attachOrStart({ layout, binaries, account, durable, settings, log }, (candidate) =>
      answers(toAdminUrl(credentials, candidate)),
    );
    const adminUrl = toAdminUrl(credentials, port);
    await ensureAppDatabase(adminUrl, credentials);
    let stopped: Promise<void> | null = null;
    return { url: toAppUrl(credentials, port), adminUrl, port, attached, stop: () => (stopped ??= letGo()) };
  } catch (error) {
    await letGo();
    throw error;
  }
}

/**
 * Deletes a data folder and everything in it, stopping its server first. Does nothing while a living process uses it.
 *
 * @returns whether the folder is gone
 */
export async function discardEmbeddedPostgres(dataDir: string): Promise<boolean> {
  const layout = toLayout(resolve(dataDir));
  if (await isHeld(layout.holders)) return false;
  await discard(layout);
  return true;
}
