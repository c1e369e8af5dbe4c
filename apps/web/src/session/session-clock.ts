/** What the app knows of how long its session lasts. Times in milliseconds. */
export interface SessionClock {
  /** What the server said was left, and when it said so. */
  readonly secondsLeft: number;
  readonly toldAt: number;
  /** When the server last answered anything: that may have prolonged the session since. */
  readonly answeredAt: number;
  /** The end that its reader has been warned of already and can do nothing about. */
  readonly seenEnd: number | null;
}

export type SessionTurn =
  | { readonly kind: 'lasts' }
  /** The session may last longer than the app knows, or has ended: ask the server. */
  | { readonly kind: 'ask' }
  | { readonly kind: 'warn'; readonly minutes: number };

const WARN_MS = 5 * 60_000;
/** Two ends closer to each other than this are the same end. */
const SAME_MS = 60_000;

export const endOf = ({ secondsLeft, toldAt }: Pick<SessionClock, 'secondsLeft' | 'toldAt'>): number =>
  toldAt + secondsLeft * 1000;

/** What to do now: warn only of an end that nothing has moved, and once only of one that cannot be moved. */
export function turnOf(clock: SessionClock, now: number): SessionTurn {
  const left = endOf(clock) - now;
  if (left > WARN_MS) return { kind: 'lasts' };
  if (left <= 0 || clock.answeredAt > clock.toldAt) return { kind: 'ask' };
  if (clock.seenEnd !== null && Math.abs(endOf(clock) - clock.seenEnd) < SAME_MS) return { kind: 'lasts' };
  return { kind: 'warn', minutes: Math.ceil(left / 60_000) };
}
