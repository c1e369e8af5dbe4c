/** At most so many attempts of one kind by one address within a window. */
export interface Limit {
  readonly most: number;
  readonly windowMs: number;
}

interface Window {
  readonly endsAt: number;
  used: number;
}

/** More addresses than this are not remembered at once; the oldest windows go first. */
const REMEMBERED = 10_000;

/**
 * Counts attempts per key in windows that begin with the first one. Kept in this process: several processes together allow as
 * many times more, which still is few against secrets of 256 bits.
 */
export class AttemptLimit {
  private readonly windows = new Map<string, Window>();

  constructor(
    private readonly limit: Limit,
    private readonly now: () => Date,
  ) {}

  /** Seconds until a key may try again; 0 when it may now. */
  waitFor(key: string): number {
    const window = this.current(key);
    if (window === null || window.used < this.limit.most) return 0;
    return Math.max(1, Math.ceil((window.endsAt - this.now().getTime()) / 1000));
  }

  /** Counts one attempt. @returns as `waitFor` was before it: above 0 it was one too many */
  use(key: string): number {
    const wait = this.waitFor(key);
    if (wait > 0) return wait;
    const window = this.current(key) ?? this.open(key);
    window.used += 1;
    return 0;
  }

  private current(key: string): Window | null {
    const window = this.windows.get(key);
    return window !== undefined && window.endsAt > this.now().getTime() ? window : null;
  }

  private open(key: string): Window {
    const window = { endsAt: this.now().getTime() + this.limit.windowMs, used: 0 };
    this.windows.delete(key);
    this.windows.set(key, window);
    const oldest = this.windows.size > REMEMBERED ? this.windows.keys().next().value : undefined;
    if (oldest !== undefined) this.windows.delete(oldest);
    return window;
  }
}
