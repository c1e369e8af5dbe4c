import { derivedId } from '#casework';
import { AUDIENCES, CHANNELS } from '#process';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import { count, instant } from '../reading/columns.js';
import { offsetOf, type Page, type PageWanted } from '../reading/page.js';

export const NOTICE_STATES = ['waiting', 'written', 'in-app', 'failed', 'retried'] as const;

const row = z.object({
  id: z.string(),
  caseId: z.string(),
  product: z.string(),
  indication: z.string(),
  seq: z.int(),
  notice: z.string(),
  audience: z.enum(AUDIENCES),
  channel: z.enum(CHANNELS),
  personId: z.string().nullable(),
  region: z.string().nullable(),
  state: z.enum(NOTICE_STATES),
  letterId: z.string().nullable(),
  letterState: z.string().nullable(),
  raisedAt: instant,
});
export type Notice = Readonly<z.output<typeof row>>;

const COLUMNS = `n.id, n.case_id AS "caseId", c.product, c.indication, n.seq, n.notice, n.audience, n.channel, n.person_id AS "personId",
  n.region, n.state, n.letter_id AS "letterId", l.state AS "letterState", n.raised_at AS "raisedAt"`;
const FROM = `FROM notice n JOIN managed_case c ON c.id = n.case_id LEFT JOIN letter l ON l.id = n.letter_id`;

/** Who was to hear of what, and how far it has come. */
export class NoticesPg {
  private readonly pool: Pool;

  constructor(dataSource: DataSource) {
    this.pool = poolOf(dataSource);
  }

  /** What one person was told, the latest first. */
  ofPerson(personId: string, wanted: PageWanted): Promise<Page<Notice>> {
    return this.page('n.person_id = $1', [personId], wanted);
  }

  /** What reached nobody, since a place was vacant. */
  failed(wanted: PageWanted): Promise<Page<Notice>> {
    return this.page(`n.state = 'failed'`, [], wanted);
  }

  async find(id: string): Promise<Notice | null> {
    const { rows } = await this.pool.query(`SELECT ${COLUMNS} ${FROM} WHERE n.id = $1`, [id]);
    return rows.length === 0 ? null : row.parse(rows[0]);
  }

  /** Looks once more for who is to hear of it; those who have heard of it already do not hear of it again. */
  async retry(id: string, now: Date): Promise<void> {
    await this.pool.query(
      `WITH again AS (
         UPDATE notice SET state = 'retried' WHERE notice.id = $1 AND notice.state = 'failed'
         RETURNING notice.case_id, notice.instance_id, notice.seq, notice.notice)
       INSERT INTO outbox (id, case_id, type, payload, created_at)
       SELECT $3::uuid, case_id, 'notify', jsonb_build_object('notice', notice, 'caseId', case_id, 'instanceId', instance_id, 'seq', seq), $2
       FROM again ON CONFLICT (id) DO NOTHING`,
      [id, now, derivedId(`notify-again:${id}:${now.toISOString()}`)],
    );
  }

  /** Ends the collected news for a person. @returns false for who is not there any more */
  async endDigests(personId: string): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      `UPDATE person SET digest = 'none', revision = revision + 1 WHERE id = $1 AND digest <> 'none' AND erased_at IS NULL`,
      [personId],
    );
    if (rowCount === 1) return true;
    const { rows } = await this.pool.query(`SELECT FROM person WHERE id = $1 AND erased_at IS NULL`, [personId]);
    return rows.length === 1;
  }

  private async page(where: string, given: readonly unknown[], wanted: PageWanted): Promise<Page<Notice>> {
    const [limit, offset] = [`$${given.length + 1}`, `$${given.length + 2}`];
    const [{ rows: totals }, { rows }] = await Promise.all([
      this.pool.query(`SELECT count(*) AS total FROM notice n WHERE ${where}`, [...given]),
      this.pool.query(
        `SELECT ${COLUMNS} ${FROM} WHERE ${where} ORDER BY n.raised_at DESC, n.id LIMIT ${limit} OFFSET ${offset}`,
        [...given, wanted.limit, offsetOf(wanted)],
      ),
    ]);
    return { rows: z.array(row).parse(rows), total: z.object({ total: count }).parse(totals[0]).total };
  }
}
