/** The part of Node's `process` that hears signals. */
export interface SignalSource {
  on(signal: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
}

/**
 * Waits until somebody asks the program to stop, with Ctrl-C or SIGTERM. Whoever asks again does not want to wait.
 *
 * @param onImpatience  called at every further request
 */
export function stopRequested(source: SignalSource, onImpatience: () => void): Promise<void> {
  return new Promise((resolve) => {
    let isAsked = false;
    const ask = (): void => {
      if (isAsked) onImpatience();
      isAsked = true;
      resolve();
    };
    source.on('SIGINT', ask);
    source.on('SIGTERM', ask);
  });
}
