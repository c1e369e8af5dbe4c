import { readdir, readlink, realpath } from 'node:fs/promises';
import type { Layout } from './layout.js';
import { commandLineOf, parentOf } from './process-table.js';

/**
 * Ends what a killed server left behind. Its processes notice its death and leave by themselves, but one that waits for a
 * lock that a killed one holds, or is stopped, never does, and PostgreSQL does not start beside it: until somebody ends it
 * by hand, as its hint says. What they had acknowledged is on disk, and recovery undoes the rest. Only where the system
 * tells the folder a process works in (Linux).
 *
 * @returns how many there were
 */
export async function endOrphans(layout: Layout): Promise<number> {
  const cluster = await realpath(layout.cluster);
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name)).map(Number);
  const folders = new Map(await Promise.all(pids.map(async (pid) => [pid, await folderOf(pid)] as const)));
  const orphans = pids.filter(
    (pid) => folders.get(pid) === cluster && isChild(pid) && folders.get(parentOf(pid) ?? 0) !== cluster,
  );
  for (const pid of orphans) end(pid);
  return orphans.length;
}

/** A server is called by the name of its program; what it starts has a title instead, as `postgres: checkpointer`. */
const isChild = (pid: number): boolean => commandLineOf(pid)?.[0]?.startsWith('postgres: ') === true;

/** Null for a process that has left, or that is none of ours to ask. */
function folderOf(pid: number): Promise<string | null> {
  return readlink(`/proc/${pid}/cwd`).catch(() => null);
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has left by itself.
  }
}
