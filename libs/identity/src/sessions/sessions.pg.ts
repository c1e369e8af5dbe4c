import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { z } from 'zod';
import { derivedFrom, hashOf, newSecret } from '../secret.js';

/** How long a session lives. Both are settings; a session ends with whichever comes first. */
export interface SessionTimes {
  /** Milliseconds without a request. */
  readonly idleMs: number;
  /** Milliseconds from sign-in, however busy. */
  readonly absoluteMs: number;
}

export interface Session {
  readonly id: string;
  readonly personId: string;
  readonly createdAt: Date;
  readonly seenAt: Date;
  /** When it ends if nothing more is asked; never later than the absolute time-out. */
  readonly endsAt: Date;
  /** The provider's ID token, to end the session there too; null when it gave none. */
  readonly idToken: string | null;
}

/** A session with what its browser alone knows. */
export interface OpenedSession extends Session {
  readonly secret: string;
}

const row = z.object({
  id: z.string(),
  person_id: z.string(),
  id_token: z.string().nullable(),
  created_at: z.date(),
  seen_at: z.date(),
});

/** A request sooner than this after the last leaves no mark: a page asks many times at once. */
const MARK_EVERY_MS = 30_000;

const COLUMNS = `s.id, s.person_id, s.id_token, s.created_at, s.seen_at`;
const LIVES = `s.seen_at > $1 AND s.created_at > $2`;

/** Browsers' sessions. The secret stands in the browser's cookie alone; here is its hash. */
export class SessionsPg {
  constructor(
    private readonly pool: Pool,
    private readonly times: SessionTimes,
    private readonly now: () => Date,
  ) {}

  /** Opens a session under a new secret; the browser's former one ends, so that nobody can plant a secret beforehand. */
  async open(personId: string, idToken: string | null, formerSecret: string | null): Promise<OpenedSession> {
    const [id, secret, at] = [randomUUID(), newSecret(), this.now()];
    if (formerSecret !== null) await this.close(formerSecret);
    await this.pool.query(
      `INSERT INTO web_session (id, secret_hash, person_id, id_token, created_at, seen_at) VALUES ($1, $2, $3, $4, $5, $5)`,
      [id, hashOf(secret), personId, idToken, at],
    );
    return { id, personId, idToken, createdAt: at, seenAt: at, endsAt: this.endOf(at, at), secret };
  }

  /** The living session of a secret, marked as seen; null for one that is unknown, ended or timed out. */
  async find(secret: string): Promise<Session | null> {
    const found = await this.living(secret);
    return found && this.toSession(found, await this.mark(found));
  }

  /** As `find`, without a mark: what a page does by itself keeps nobody signed in. */
  async look(secret: string): Promise<Session | null> {
    const found = await this.living(secret);
    return found && this.toSession(found, found.seen_at);
  }

  private async living(secret: string): Promise<z.output<typeof row> | null> {
    const { rows } = await this.pool.query({
      name: 'web-session',
      text: `SELECT ${COLUMNS} FROM web_session s WHERE ${LIVES} AND s.secret_hash = $3`,
      values: [...this.oldest(), hashOf(secret)],
    });
    return z.array(row).parse(rows)[0] ?? null;
  }

  /** One person's living sessions, the latest used first. */
  async ofPerson(personId: string): Promise<readonly Session[]> {
    const { rows } = await this.pool.query(
      `SELECT ${COLUMNS} FROM web_session s WHERE ${LIVES} AND s.person_id = $3 ORDER BY s.seen_at DESC, s.id`,
      [...this.oldest(), personId],
    );
    return z
      .array(row)
      .parse(rows)
      .map((found) => this.toSession(found, found.seen_at));
  }

  async close(secret: string): Promise<void> {
    await this.pool.query(`DELETE FROM web_session s WHERE s.secret_hash = $1`, [hashOf(secret)]);
  }

  /** Ends one of a person's own sessions. @returns false when they have no such session */
  async revoke(personId: string, id: string): Promise<boolean> {
    const { rowCount } = await this.pool.query(`DELETE FROM web_session s WHERE s.id = $1 AND s.person_id = $2`, [
      id,
      personId,
    ]);
    return rowCount === 1;
  }

  /** Clears away what has timed out. @returns how many sessions went */
  async clear(): Promise<number> {
    const { rowCount } = await this.pool.query(
      `DELETE FROM web_session s WHERE s.seen_at <= $1 OR s.created_at <= $2`,
      this.oldest(),
    );
    return rowCount ?? 0;
  }

  private async mark({ id, seen_at }: z.output<typeof row>): Promise<Date> {
    const at = this.now();
    if (at.getTime() - seen_at.getTime() < MARK_EVERY_MS) return seen_at;
    await this.pool.query(`UPDATE web_session s SET seen_at = $2 WHERE s.id = $1 AND s.seen_at < $2`, [id, at]);
    return at;
  }

  private oldest(): [Date, Date] {
    const now = this.now().getTime();
    return [new Date(now - this.times.idleMs), new Date(now - this.times.absoluteMs)];
  }

  private endOf(createdAt: Date, seenAt: Date): Date {
    return new Date(Math.min(seenAt.getTime() + this.times.idleMs, createdAt.getTime() + this.times.absoluteMs));
  }

  private toSession({ id, person_id, id_token, created_at }: z.output<typeof row>, seenAt: Date): Session {
    return {
      id,
      personId: person_id,
      idToken: id_token,
      createdAt: created_at,
      seenAt,
      endsAt: this.endOf(created_at, seenAt),
    };
  }
}

/** What a page must send along with whatever changes something. Follows from the session's secret, so it is not stored. */
export const csrfTokenOf = (secret: string): string => derivedFrom(secret, 'csrf');
