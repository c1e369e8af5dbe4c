export interface Measured {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
}

/**
 * Runs callers side by side, each starting anew as soon as it is answered, and measures after a warm-up.
 *
 * @param once  one piece of work of caller `caller`, who never has two under way
 */
export async function measure(callers: number, seconds: number, once: (caller: number) => Promise<unknown>): Promise<Measured> {
  await during(callers, Math.min(1.5, seconds / 2), once);
  const times = await during(callers, seconds, once);
  times.latencies.sort((a, b) => a - b);
  return {
    perSecond: times.latencies.length / times.seconds,
    p50Ms: percentile(times.latencies, 0.5),
    p95Ms: percentile(times.latencies, 0.95),
  };
}

async function during(callers: number, seconds: number, once: (caller: number) => Promise<unknown>) {
  const latencies: number[] = [];
  const start = performance.now();
  const end = start + seconds * 1000;
  const call = async (caller: number): Promise<void> => {
    for (let now = performance.now(); now < end; ) {
      await once(caller);
      const done = performance.now();
      latencies.push(done - now);
      now = done;
    }
  };
  await Promise.all(Array.from({ length: callers }, (_, caller) => call(caller)));
  return { latencies, seconds: (performance.now() - start) / 1000 };
}

/** @param sorted  ascending */
export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

export const round = (value: number, digits = 2): number => Number(value.toFixed(digits));
