import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import { instant } from '../reading/columns.js';

const listedRow = z.object({
  id: z.string(),
  to: z.string(),
  subject: z.string(),
  leavesAt: instant,
});
/** A letter that has been written and not left yet. */
export type WaitingLetter = Readonly<z.output<typeof listedRow>>;

const wholeRow = z.object({
  ...listedRow.shape,
  locale: z.enum(['sv', 'en']),
  text: z.string(),
  html: z.string(),
  calendar: z.string().nullable(),
});
export type WholeWaitingLetter = Readonly<z.output<typeof wholeRow>>;

const COLUMNS = `l.id, coalesce(p.email, l.address, '') AS "to", l.subject, l.next_try_at AS "leavesAt"`;
const WAITING = `letter l LEFT JOIN person p ON p.id = l.person_id AND p.erased_at IS NULL
  WHERE l.state = 'waiting' AND l.next_try_at IS NOT NULL`;

/** Letters that wait for the hour at which they leave, with what they say: for whoever runs Ordna on their own machine. */
export class WaitingLettersPg {
  private readonly pool: Pool;

  constructor(dataSource: DataSource) {
    this.pool = poolOf(dataSource);
  }

  /** Those that leave first come first. */
  async list(limit: number): Promise<readonly WaitingLetter[]> {
    const { rows } = await this.pool.query(
      `SELECT ${COLUMNS} FROM ${WAITING} ORDER BY l.next_try_at, l.rendered_at DESC, l.id LIMIT $1`,
      [limit],
    );
    return z.array(listedRow).parse(rows);
  }

  async find(id: string): Promise<WholeWaitingLetter | null> {
    const { rows } = await this.pool.query(
      `SELECT ${COLUMNS}, l.locale, l.body_text AS text, l.body_html AS html, l.calendar FROM ${WAITING} AND l.id::text = $1`,
      [id],
    );
    return rows.length === 0 ? null : wholeRow.parse(rows[0]);
  }
}
