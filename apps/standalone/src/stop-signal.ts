/** The part of Node's `process` that hears signals. */
export interface SignalSource {
  on(signal: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
}

/** Some versions of npm pass on a Ctrl-C that the terminal has sent already: what comes this soon is the same request. */
const SAME_REQUEST_MS = 500;

/**
 * Waits until somebody asks the program to stop, with Ctrl-C or SIGTERM. Whoever asks again does not want to wait.
 *
 * @param onImpatience  called at every further request
 * @param now  time in milliseconds
 */
export function stopRequested(
  source: SignalSource,
  onImpatience: () => void,
  now: () => number = Date.now,
): Promise<void> {
  return new Promise((resolve) => {
    let askedAt: number | null = null;
    const ask = (): void => {
      if (askedAt !== null && now() - askedAt > SAME_REQUEST_MS) onImpatience();
      askedAt ??= now();
      resolve();
    };
    source.on('SIGINT', ask);
    source.on('SIGTERM', ask);
  });
}
