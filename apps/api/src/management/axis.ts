const STEPS = [10, 20, 30, 60, 90, 180, 360, 720, 1800, 3600];
const MOST_TICKS = 7;

export interface Axis {
  /** In days. */
  readonly end: number;
  readonly ticks: number[];
}

/** An axis of days on which all of these have room: a whole number of round steps. */
export function axisOf(days: readonly number[]): Axis {
  const most = Math.max(1, ...days);
  const step = STEPS.find((one) => most / one < MOST_TICKS) ?? 7200;
  const count = Math.ceil(most / step);
  return { end: count * step, ticks: Array.from({ length: count + 1 }, (_, n) => n * step) };
}
