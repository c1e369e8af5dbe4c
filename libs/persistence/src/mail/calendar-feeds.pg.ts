import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { CaseKind, IsoDate, Role } from '#process';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import { day, instant, kind, role } from '../reading/columns.js';

const row = z.object({
  id: z.string(),
  personId: z.string(),
  role: role.nullable(),
  locale: z.enum(['sv', 'en']),
  createdAt: instant,
  revokedAt: instant.nullable(),
});
export type CalendarFeed = Readonly<z.output<typeof row>>;

export interface NewCalendarFeed {
  readonly id: string;
  readonly personId: string;
  readonly role: Role | null;
  readonly secretHash: Buffer;
  readonly locale: 'sv' | 'en';
  readonly createdAt: Date;
}

/** A day on which a council takes up cases. */
export interface Meeting {
  readonly on: IsoDate;
  readonly kind: CaseKind;
  readonly caseId: string;
  readonly product: string;
  readonly indication: string;
}

const COLUMNS = `f.id, f.person_id AS "personId", f.role, f.locale, f.created_at AS "createdAt", f.revoked_at AS "revokedAt"`;
const meeting = z.object({ on: day, kind, caseId: z.string(), product: z.string(), indication: z.string() });

/** Calendars that can be subscribed to. Their addresses are not here: only what they hash to. */
export class CalendarFeedsPg {
  private readonly pool: Pool;

  constructor(dataSource: DataSource) {
    this.pool = poolOf(dataSource);
  }

  /** A repeated request gets the same feed with its own address; the one that was lost on the way no longer leads anywhere. */
  async create({ id, personId, role: of, secretHash, locale, createdAt }: NewCalendarFeed): Promise<CalendarFeed> {
    const { rows } = await this.pool.query(
      `INSERT INTO calendar_feed AS f (id, person_id, role, secret_hash, locale, created_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (id) DO UPDATE SET secret_hash = excluded.secret_hash RETURNING ${COLUMNS}`,
      [id, personId, of, secretHash, locale, createdAt],
    );
    return row.parse(rows[0]);
  }

  /** The latest first, revoked ones too. */
  async ofPerson(personId: string): Promise<readonly CalendarFeed[]> {
    const { rows } = await this.pool.query(
      `SELECT ${COLUMNS} FROM calendar_feed f WHERE f.person_id = $1 ORDER BY f.created_at DESC, f.id`,
      [personId],
    );
    return z.array(row).parse(rows);
  }

  async find(id: string, personId: string): Promise<CalendarFeed | null> {
    const found = await this.ofPerson(personId);
    return found.find((feed) => feed.id === id) ?? null;
  }

  async revoke(id: string, now: Date): Promise<void> {
    await this.pool.query(`UPDATE calendar_feed SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL`, [id, now]);
  }

  /** @returns null for an address that leads nowhere, or nowhere any more */
  async behind(secretHash: Buffer): Promise<CalendarFeed | null> {
    const { rows } = await this.pool.query(
      `SELECT ${COLUMNS} FROM calendar_feed f JOIN person p ON p.id = f.person_id AND p.erased_at IS NULL
       WHERE f.secret_hash = $1 AND f.revoked_at IS NULL`,
      [secretHash],
    );
    return rows.length === 0 ? null : row.parse(rows[0]);
  }

  /** Items that are on the list of a meeting from a day on. */
  async meetingsFrom(from: IsoDate): Promise<readonly Meeting[]> {
    const { rows } = await this.pool.query(
      `SELECT i.context ->> 'meetingOn' AS "on", c.kind, c.id AS "caseId", c.product, c.indication
       FROM instance i JOIN managed_case c ON c.id = i.case_id
       WHERE i.chart = 'council-item' AND NOT i.done AND i.context ->> 'meetingOn' >= $1
       ORDER BY 1, c.kind, c.product, c.id`,
      [from],
    );
    return z.array(meeting).parse(rows);
  }
}
