import type { TimeLimitView } from '#contract';

export type LimitLength = TimeLimitView['length'];
export const UNITS: readonly LimitLength['unit'][] = ['wd', 'cd', 'm', 'y'];

/** What is typed as a whole number; as it stands where it is none, so that the server says what is wrong with it. */
export const typedNumber = (typed: string): number | string =>
  /^\d+$/.test(typed.trim()) ? Number(typed.trim()) : typed;
