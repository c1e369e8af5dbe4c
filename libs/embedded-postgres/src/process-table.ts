import { readFileSync } from 'node:fs';
import { hasCode } from './files.js';

/** Tells whether a process has this number, whosever it is. A dead process its parent has not yet collected counts as running. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

/**
 * When a process was started, in the kernel's own count; null where there is none or the system does not tell (not Linux).
 * Numbers of processes are used again, a number together with its start is not.
 */
export function startOf(pid: number): string | null {
  return afterName(pid)[19] ?? null;
}

/** The process that started a process, or took it over when that one died; null where the system does not tell. */
export function parentOf(pid: number): number | null {
  const parent = afterName(pid)[1];
  return parent === undefined ? null : Number(parent);
}

/** What the kernel tells of a process after its name, which is in brackets and may hold anything: its state comes first. */
function afterName(pid: number): readonly string[] {
  const stat = readProc(pid, 'stat');
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? [];
}

/** The words a process was started with; empty for one that is dead but not collected, null where the system does not tell. */
export function commandLineOf(pid: number): readonly string[] | null {
  return readProc(pid, 'cmdline')?.split('\0').slice(0, -1) ?? null;
}

function readProc(pid: number, file: 'stat' | 'cmdline'): string | null {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return null;
  }
}
