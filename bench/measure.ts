export interface Measured {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
}

/** One piece of work of caller `caller`, who never has two under way. */
export type Work = (caller: number) => Promise<unknown>;

const WARM_UP_SECONDS = 1;
/** So short that a machine whose pace changes from one second to the next gives each work the same share of both. */
const TURN_SECONDS = 0.25;

/**
 * Measures several works in short turns, round after round, so that what else the machine does meets all of them alike.
 * Callers run side by side, each starting anew as soon as it is answered.
 *
 * @param seconds  how long each work is measured in all
 */
export async function measureInTurns(
  callers: number,
  seconds: number,
  works: readonly Work[],
): Promise<readonly Measured[]> {
  for (const work of works) await during(callers, WARM_UP_SECONDS, work);
  const taken = works.map(() => ({ latencies: new Array<number>(), seconds: 0 }));
  const rounds = Math.max(1, Math.round(seconds / TURN_SECONDS));
  for (let turn = 0; turn < rounds; turn += 1) {
    for (const [index, work] of works.entries()) {
      const { latencies, seconds: lasted } = await during(callers, seconds / rounds, work);
      const one = taken[index];
      if (!one) continue;
      one.latencies.push(...latencies);
      one.seconds += lasted;
    }
  }
  return taken.map(({ latencies, seconds: lasted }) => {
    latencies.sort((a, b) => a - b);
    return {
      perSecond: latencies.length / lasted,
      p50Ms: percentile(latencies, 0.5),
      p95Ms: percentile(latencies, 0.95),
    };
  });
}

/** Measures one work alone. */
export async function measure(callers: number, seconds: number, work: Work): Promise<Measured> {
  const [measured] = await measureInTurns(callers, seconds, [work]);
  if (!measured) throw new RangeError('Nothing was measured');
  return measured;
}

async function during(callers: number, seconds: number, work: Work) {
  const latencies: number[] = [];
  const start = performance.now();
  const end = start + seconds * 1000;
  const call = async (caller: number): Promise<void> => {
    for (let now = performance.now(); now < end;) {
      await work(caller);
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
