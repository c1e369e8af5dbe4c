import type { Pool } from 'pg';
import { z } from 'zod';

/** At most so many attempts of one kind by one address within a window. */
export interface Limit {
  readonly most: number;
  readonly windowMs: number;
}

const row = z.object({ used: z.int(), ends_at: z.date() });

/**
 * Counts attempts of a kind per key, in windows that begin with the first one. Counted in PostgreSQL, so that a limit is the same
 * however many processes there are, and holds for attempts at the same moment.
 */
export class AttemptLimit {
  constructor(
    private readonly pool: Pool,
    private readonly kind: string,
    private readonly limit: Limit,
    private readonly now: () => Date,
  ) {}

  /** Seconds until a key may try again; 0 when it may now. */
  async waitFor(key: string): Promise<number> {
    const now = this.now();
    const { rows } = await this.pool.query(
      `SELECT w.used, w.ends_at FROM attempt_window w WHERE w.kind = $1 AND w.key = $2 AND w.ends_at > $3 AND w.used >= $4`,
      [this.kind, key, now, this.limit.most],
    );
    return rows.length === 0 ? 0 : secondsUntil(row.parse(rows[0]).ends_at, now);
  }

  /** Counts one attempt. @returns as `waitFor` was before it: above 0 it was one too many */
  async use(key: string): Promise<number> {
    const { most, windowMs } = this.limit;
    const now = this.now();
    const endsAt = new Date(now.getTime() + windowMs);
    const { rows } = await this.pool.query(USE, [this.kind, key, now, endsAt, most]);
    const window = row.parse(rows[0]);
    return window.used <= most ? 0 : secondsUntil(window.ends_at, now);
  }

  /** @returns how many windows that are over went */
  static async clear(pool: Pool, now: Date): Promise<number> {
    const { rowCount } = await pool.query(`DELETE FROM attempt_window w WHERE w.ends_at <= $1`, [now]);
    return rowCount ?? 0;
  }
}

const secondsUntil = (endsAt: Date, now: Date): number =>
  Math.max(1, Math.ceil((endsAt.getTime() - now.getTime()) / 1000));

/** Whoever is shut out is not shut out longer for trying meanwhile. */
const USE = `
  INSERT INTO attempt_window AS w (kind, key, used, ends_at) VALUES ($1, $2, 1, $4)
  ON CONFLICT (kind, key) DO UPDATE SET
    used = CASE WHEN w.ends_at <= $3 THEN 1 ELSE least(w.used, $5) + 1 END,
    ends_at = CASE WHEN w.ends_at <= $3 THEN excluded.ends_at ELSE w.ends_at END
  RETURNING w.used, w.ends_at`;
