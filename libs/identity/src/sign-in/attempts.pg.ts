import type { Pool } from 'pg';
import { z } from 'zod';
import { hashOf } from '../secret.js';

/** A sign-in that has been sent to the provider and not come back. */
export interface Attempt {
  readonly nonce: string;
  readonly codeVerifier: string;
  readonly returnTo: string;
}

/** Time a person has at the provider. */
export const ATTEMPT_LIVES_MS = 10 * 60_000;

const row = z.object({ nonce: z.string(), code_verifier: z.string(), return_to: z.string() });

/** Sign-ins under way. Each is bound to the browser that began it and can come back once. */
export class AttemptsPg {
  constructor(
    private readonly pool: Pool,
    private readonly now: () => Date,
  ) {}

  async begin(state: string, browser: string, { nonce, codeVerifier, returnTo }: Attempt): Promise<void> {
    await this.pool.query(
      `INSERT INTO sign_in_attempt (state_hash, browser_hash, nonce, code_verifier, return_to, begun_at) VALUES ($1, $2, $3, $4, $5, $6)`,
      [hashOf(state), hashOf(browser), nonce, codeVerifier, returnTo, this.now()],
    );
  }

  /** Takes the attempt away. Null when it is unknown, used already, too old, or another browser's: that one keeps it. */
  async take(state: string, browser: string): Promise<Attempt | null> {
    const { rows } = await this.pool.query(
      `DELETE FROM sign_in_attempt a WHERE a.state_hash = $1 AND a.browser_hash = $2 AND a.begun_at > $3
       RETURNING a.nonce, a.code_verifier, a.return_to`,
      [hashOf(state), hashOf(browser), this.oldest()],
    );
    const [found] = z.array(row).parse(rows);
    return found === undefined
      ? null
      : { nonce: found.nonce, codeVerifier: found.code_verifier, returnTo: found.return_to };
  }

  /** @returns how many that never came back went */
  async clear(): Promise<number> {
    const { rowCount } = await this.pool.query(`DELETE FROM sign_in_attempt a WHERE a.begun_at <= $1`, [this.oldest()]);
    return rowCount ?? 0;
  }

  private oldest(): Date {
    return new Date(this.now().getTime() - ATTEMPT_LIVES_MS);
  }
}
