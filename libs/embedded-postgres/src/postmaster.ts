import { rm, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedPostgresError } from './errors.js';
import { readIfThere } from './files.js';
import type { Layout } from './layout.js';
import { commandLineOf, isRunning } from './process-table.js';

/** What a running server says of itself in `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number;
  /** Null while it starts. */
  readonly port: number | null;
  readonly ready: boolean;
}

/** A process number no system gives out: Linux ends at 2^22. */
const NOBODYS_PID = 2 ** 30;

const FAST_SHUTDOWN_MS = 20_000;

/** Reads `postmaster.pid`; null where no server runs and none was killed. */
export async function findPostmaster(layout: Layout): Promise<Postmaster | null> {
  const text = await readIfThere(layout.postmasterPid);
  return text === null ? null : parsePostmaster(text);
}

/** Lines: pid, folder, start, port, socket folder, address, shared memory, status. Cut short while the server writes it. */
export function parsePostmaster(text: string): Postmaster | null {
  const lines = text.split('\n').map((line) => line.trim());
  const pid = toCount(lines[0]);
  return pid === null ? null : { pid, port: toCount(lines[3]), ready: lines[7] === 'ready' };
}

function toCount(line: string | undefined): number | null {
  return line !== undefined && /^[1-9]\d*$/.test(line) ? Number(line) : null;
}

/**
 * Takes the number out of a `postmaster.pid` that a killed server left and another process has been given since (a
 * restarted container does that readily): PostgreSQL would wait for that process for ever. The other lines stay, by which
 * PostgreSQL itself makes sure that no part of the old server still lives.
 *
 * @returns whether the file was stale
 */
export async function disarmStalePid(layout: Layout, pid: number): Promise<boolean> {
  const words = isRunning(pid) ? commandLineOf(pid) : null;
  if (words === null || words.includes(layout.cluster)) return false;
  const text = await readIfThere(layout.postmasterPid);
  if (text === null || parsePostmaster(text)?.pid !== pid) return false;
  await writeFile(layout.postmasterPid, text.replace(/^\d+/, String(NOBODYS_PID)));
  return true;
}

/**
 * Stops the server of a cluster, if one runs: transactions under way are rolled back, everything else is on disk.
 *
 * @throws EmbeddedPostgresError  when it is still there after 20 seconds and did not heed the order to leave at once either
 */
export async function stopPostmaster(layout: Layout): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    const running = await findPostmaster(layout);
    if (running === null || !isRunning(running.pid) || (await disarmStalePid(layout, running.pid))) return;
    send(running.pid, signal);
    if (await isGone(layout, running.pid)) return;
  }
  throw new EmbeddedPostgresError(`The embedded PostgreSQL in ${layout.cluster} does not stop; see ${layout.log}.`);
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (isRunning(pid)) throw error;
  }
}

/** The file goes last, and the process may stay listed after it (nobody may be there to collect it), so the file decides. */
async function isGone(layout: Layout, pid: number): Promise<boolean> {
  const deadline = Date.now() + FAST_SHUTDOWN_MS;
  while (Date.now() < deadline) {
    if ((await findPostmaster(layout))?.pid !== pid || !isRunning(pid)) return true;
    await sleep(10);
  }
  return false;
}

/** Stops the server and deletes the folder with all its data. */
export async function discard(layout: Layout): Promise<void> {
  await stopPostmaster(layout);
  await rm(layout.dataDir, { recursive: true, force: true });
}
