import { setTimeout as pause } from 'node:timers/promises';

const POLL_MS = 20;

/**
 * Waits for something another process or a queue brings about.
 *
 * @throws Error  naming what was waited for, when it has not come in time
 */
export async function until(what: string, holds: () => boolean | Promise<boolean>, withinMs = 20_000): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`Waited ${withinMs} ms in vain until ${what}`);
    await pause(POLL_MS);
  }
}
