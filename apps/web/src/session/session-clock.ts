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
  /** The session may end sooner than the app takes it to, or has ended: ask the server. */
  | { readonly kind: 'ask' }
  | { readonly kind: 'warn'; readonly minutes: number; readonly end: number };

const WARN_MS = 5 * 60_000;
/** Who was answered so lately is at work: a question more prolongs nothing that work has not prolonged. */
const AT_WORK_MS = 60_000;
/** Two ends closer to each other than this are the same end. */
const SAME_MS = 60_000;

/** What to do now: warn of an end that work since has not moved, and once only of one that cannot be moved. */
export function turnOf({ secondsLeft, toldAt, answeredAt, seenEnd }: SessionClock, now: number): SessionTurn {
  if (toldAt + secondsLeft * 1000 - now > WARN_MS) return { kind: 'lasts' };
  const isWorkedOn = answeredAt > toldAt;
  if (isWorkedOn && now - answeredAt < AT_WORK_MS) return { kind: 'ask' };
  const end = (isWorkedOn ? answeredAt : toldAt) + secondsLeft * 1000;
  if (end <= now) return { kind: 'ask' };
  const isSeen = seenEnd !== null && Math.abs(end - seenEnd) < SAME_MS;
  if (isSeen || end - now > WARN_MS) return { kind: 'lasts' };
  return { kind: 'warn', minutes: Math.ceil((end - now) / 60_000), end };
}
