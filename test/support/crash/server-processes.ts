import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The number of the server that runs on a data folder. */
export async function postmasterOf(dataDir: string): Promise<number> {
  const [pid = ''] = (await readFile(join(dataDir, 'cluster', 'postmaster.pid'), 'utf8')).split('\n');
  return Number(pid);
}

/** Processes that a process has started itself, of those that live. */
export async function childrenOf(parent: number): Promise<readonly number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const found = await Promise.all(pids.map(async (pid) => ((await statOf(pid))?.parent === parent ? [pid] : [])));
  return found.flat();
}

/** A dead one that nobody has collected yet does not live. */
export async function lives(pid: number): Promise<boolean> {
  const stat = await statOf(pid);
  return stat !== null && stat.state !== 'Z';
}

/** The second field is the program's name in brackets and may hold anything; state and parent follow it. */
async function statOf(pid: number): Promise<{ readonly state: string; readonly parent: number } | null> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  const [state, parent] = text?.slice(text.lastIndexOf(')') + 2).split(' ') ?? [];
  return state === undefined ? null : { state, parent: Number(parent) };
}
