import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { derivedId } from '#casework';
import { z } from 'zod';
import { poolOf } from '../data-source.js';

const DAY_MS = 86_400_000;
/** Whoever has not confirmed by then did not mean it. Our default; the page on personal data says so. */
const CONFIRM_DAYS = 7;

/** An address that follows a case, or all of them. */
export interface Follower {
  readonly id: string;
  /** Null: every case. */
  readonly caseId: string | null;
  readonly locale: 'sv' | 'en';
  readonly isConfirmed: boolean;
}

const row = z.object({
  id: z.string(),
  caseId: z.string().nullable(),
  locale: z.enum(['sv', 'en']),
  isConfirmed: z.boolean(),
});
const COLUMNS = `f.id, f.case_id AS "caseId", f.locale, f.confirmed_at IS NOT NULL AS "isConfirmed"`;

/** Who follows cases by mail. Addresses are written to about that and nothing else, and go without a trace when asked. */
export class FollowersPg {
  private readonly pool: Pool;

  constructor(dataSource: DataSource) {
    this.pool = poolOf(dataSource);
  }

  /**
   * Notes that an address wants to follow, and has it asked whether that is true. Who follows already is told nothing, so that
   * nobody learns from it who does.
   *
   * @param id  of a new follower; one who asked before keeps theirs
   */
  async ask(
    {
      id,
      caseId,
      address,
      locale,
    }: { readonly id: string; readonly caseId: string | null; readonly address: string; readonly locale: 'sv' | 'en' },
    now: Date,
  ): Promise<void> {
    await this.pool.query(ASK, [id, caseId, address, locale, now, derivedId(`follow-confirm:${id}`)]);
  }

  async find(id: string): Promise<Follower | null> {
    const { rows } = await this.pool.query(`SELECT ${COLUMNS} FROM case_follower f WHERE f.id = $1`, [id]);
    return rows.length === 0 ? null : row.parse(rows[0]);
  }

  /** What happened before is not news. @returns whether there is somebody to confirm */
  async confirm(id: string, now: Date): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      `UPDATE case_follower f SET confirmed_at = coalesce(f.confirmed_at, $2),
         told_until = CASE WHEN f.confirmed_at IS NULL THEN $2 ELSE f.told_until END WHERE f.id = $1`,
      [id, now],
    );
    return (rowCount ?? 0) > 0;
  }

  /** Ends following, of this case or of everything the address follows; with the last, the address goes. @returns whether there was somebody */
  async end(id: string, everything: boolean): Promise<boolean> {
    const { rows } = await this.pool.query(
      `DELETE FROM case_follower f USING case_follower meant
       WHERE meant.id = $1 AND (f.id = meant.id OR ($2 AND lower(f.address) = lower(meant.address))) RETURNING f.address`,
      [id, everything],
    );
    await this.forget(rows);
    return rows.length > 0;
  }

  /** @returns how many never confirmed */
  async clear(now: Date): Promise<number> {
    const { rows } = await this.pool.query(
      `DELETE FROM case_follower f WHERE f.confirmed_at IS NULL AND f.asked_at < $1 RETURNING f.address`,
      [new Date(now.getTime() - CONFIRM_DAYS * DAY_MS)],
    );
    await this.forget(rows);
    return rows.length;
  }

  /** Takes the addresses that follow nothing any more out of the letters that were written to them. */
  private async forget(found: readonly unknown[]): Promise<void> {
    const addresses = z
      .array(z.object({ address: z.string() }))
      .parse(found)
      .map(({ address }) => address.toLowerCase());
    if (addresses.length > 0) await this.pool.query(FORGET, [addresses]);
  }
}

const ASK = `
  WITH asked AS (
    INSERT INTO case_follower AS f (id, case_id, address, locale, asked_at, told_until) VALUES ($1, $2::uuid, $3, $4, $5, $5)
    ON CONFLICT (coalesce(case_id, '00000000-0000-0000-0000-000000000000'::uuid), lower(address))
      DO UPDATE SET asked_at = excluded.asked_at, locale = excluded.locale WHERE f.confirmed_at IS NULL
    RETURNING f.id)
  INSERT INTO outbox (id, case_id, type, payload, created_at)
  SELECT $6::uuid, NULL, 'follow-letter', jsonb_build_object('followerId', asked.id), $5 FROM asked ON CONFLICT (id) DO NOTHING`;

const FORGET = `
  WITH gone AS (
    SELECT DISTINCT a.address FROM unnest($1::text[]) AS a (address)
    WHERE NOT EXISTS (SELECT FROM case_follower f WHERE lower(f.address) = a.address)),
  letters AS (
    UPDATE letter l SET address = NULL, subject = '', body_text = '', body_html = '', unsubscribe_url = NULL,
      state = CASE WHEN l.state IN ('waiting', 'sending') THEN 'dropped' ELSE l.state END
    FROM gone WHERE l.kind IN ('follow-confirm', 'follow') AND lower(l.address) = gone.address)
  DELETE FROM bounced_address b USING gone
  WHERE b.address = gone.address AND NOT EXISTS (SELECT FROM person p WHERE lower(p.email) = gone.address)`;
