const AGAIN_AFTER_MS = 50;
const AT_MOST_MS = 10_000;

/**
 * What a page comes to show: read again until the expectation holds, since a page follows an act in its own time. Fails with
 * the expectation's own words when it still does not hold after ten seconds.
 */
export async function soon<T>(read: () => Promise<T>, expectation: (shown: T) => void): Promise<void> {
  const end = performance.now() + AT_MOST_MS;
  for (;;) {
    const shown = await read();
    if (performance.now() >= end) return expectation(shown);
    try {
      return expectation(shown);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER_MS));
    }
  }
}
