import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isRunning, startOf } from './process-table.js';

/**
 * Who is using a server: one small file per user, named after its process. The server outlives the process that started it
 * (it may be killed, or a command may end while `npm start` goes on), so the last user stops it, not the first.
 */
export interface Hold {
  /** Gives the hold back. */
  release(): Promise<void>;
}

export async function takeHold(folder: string): Promise<Hold> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, `${process.pid}-${randomUUID()}`);
  await writeFile(file, startOf(process.pid) ?? '');
  return { release: () => rm(file, { force: true }) };
}

/** Tells whether any living process holds the server; files of dead ones are cleared away. */
export async function isHeld(folder: string): Promise<boolean> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const names = await readdir(folder);
  const alive = await Promise.all(names.map((name) => isAlive(join(folder, name), Number.parseInt(name, 10))));
  return alive.some(Boolean);
}

async function isAlive(file: string, pid: number): Promise<boolean> {
  const start = await readFile(file, 'utf8').catch(() => null);
  if (start === null) return false;
  if (isRunning(pid) && (start === '' || start === startOf(pid))) return true;
  await rm(file, { force: true });
  return false;
}
