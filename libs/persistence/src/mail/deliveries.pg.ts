import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { LETTER_KINDS, LETTER_STATES, type LetterKind, type LetterState } from '#network';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import { count, instant } from '../reading/columns.js';
import { offsetOf, type Page, type PageWanted } from '../reading/page.js';

const row = z.object({
  id: z.string(),
  kind: z.enum(LETTER_KINDS),
  state: z.enum(LETTER_STATES),
  subject: z.string(),
  personId: z.string().nullable(),
  personName: z.string().nullable(),
  onBehalfOf: z.string().nullable(),
  caseId: z.string().nullable(),
  taskId: z.string().nullable(),
  role: z.string().nullable(),
  region: z.string().nullable(),
  attempts: z.int(),
  lastError: z.string().nullable(),
  renderedAt: instant,
  nextTryAt: instant.nullable(),
  sentAt: instant.nullable(),
});
export type Delivery = Readonly<z.output<typeof row>>;

const COLUMNS = `l.id, l.kind, l.state, l.subject, l.person_id AS "personId",
  (SELECT p.name FROM person p WHERE p.id = l.person_id) AS "personName", l.on_behalf_of AS "onBehalfOf", l.case_id AS "caseId",
  l.task_id AS "taskId", l.role, l.region, l.attempts, l.last_error AS "lastError", l.rendered_at AS "renderedAt", l.next_try_at AS "nextTryAt",
  l.sent_at AS "sentAt"`;

export interface DeliveryFilter {
  readonly state?: LetterState | undefined;
  readonly kind?: LetterKind | undefined;
  /** Only those that failed or came back. */
  readonly undelivered?: boolean | undefined;
}

/** How letters have come through. Not what they say: that is their reader's. */
export class DeliveriesPg {
  private readonly pool: Pool;

  constructor(dataSource: DataSource) {
    this.pool = poolOf(dataSource);
  }

  async list({ state, kind, undelivered = false }: DeliveryFilter, wanted: PageWanted): Promise<Page<Delivery>> {
    const where = `($1::text IS NULL OR l.state = $1) AND ($2::text IS NULL OR l.kind = $2)
      AND (NOT $3 OR l.state IN ('failed', 'bounced'))`;
    const given = [state ?? null, kind ?? null, undelivered];
    const [{ rows: totals }, { rows }] = await Promise.all([
      this.pool.query(`SELECT count(*) AS total FROM letter l WHERE ${where}`, given),
      this.pool.query(
        `SELECT ${COLUMNS} FROM letter l WHERE ${where} ORDER BY l.rendered_at DESC, l.id LIMIT $4 OFFSET $5`,
        [...given, wanted.limit, offsetOf(wanted)],
      ),
    ]);
    return { rows: z.array(row).parse(rows), total: z.object({ total: count }).parse(totals[0]).total };
  }

  async find(id: string): Promise<Delivery | null> {
    const { rows } = await this.pool.query(`SELECT ${COLUMNS} FROM letter l WHERE l.id = $1`, [id]);
    return rows.length === 0 ? null : row.parse(rows[0]);
  }

  /**
   * Lets a letter that has failed or come back be tried once more; one that is on its way is left alone. Where letters come back
   * from is forgotten with it: whoever asks has looked.
   */
  async retry(id: string, now: Date): Promise<void> {
    await this.pool.query(
      `WITH again AS (
         UPDATE letter SET state = 'waiting', next_try_at = $2 WHERE letter.id = $1 AND letter.state IN ('failed', 'bounced')
         RETURNING letter.person_id, letter.address)
       DELETE FROM bounced_address b USING again LEFT JOIN person p ON p.id = again.person_id
       WHERE b.address = lower(coalesce(p.email, again.address))`,
      [id, now],
    );
  }
}
