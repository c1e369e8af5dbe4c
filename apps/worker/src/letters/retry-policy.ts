const MINUTE_MS = 60_000;

/**
 * Minutes until the next attempt, after the first, second … one that failed for now. A receiver that greylists lets a letter in
 * within the hour; a server that is away over a night, or a weekend, loses nothing. Our default.
 */
const WAITS = [1, 5, 15, 60, 240, 720, 1440] as const;

/** @param attempts  made so far  @returns null when there have been enough */
export function nextTry(attempts: number, now: Date): Date | null {
  const minutes = WAITS[attempts - 1];
  return minutes === undefined ? null : new Date(now.getTime() + minutes * MINUTE_MS);
}
