import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { DocumentOpenings } from '#casework';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import { count, instant } from '../reading/columns.js';
import { offsetOf, type Page, type PageWanted } from '../reading/page.js';

const row = z.object({
  number: z.coerce.number(),
  rendition: z.string(),
  personId: z.string(),
  refusal: z.string().nullable(),
  openedAt: instant,
});
export type DocumentOpening = Readonly<z.output<typeof row>>;

/** Who opened what is secret, also in vain; append-only. @source domain/law-and-conventions.md#7 (req 7.3) */
export class DocumentOpeningsPg implements DocumentOpenings {
  private readonly pool: Pool;

  constructor(dataSource: DataSource) {
    this.pool = poolOf(dataSource);
  }

  async note({
    caseId,
    documentId,
    rendition,
    personId,
    refusal,
    at,
  }: Parameters<DocumentOpenings['note']>[0]): Promise<void> {
    await this.pool.query(
      `INSERT INTO document_opening (case_id, document_id, rendition, person_id, refusal, opened_at) VALUES ($1, $2, $3, $4, $5, $6)`,
      [caseId, documentId, rendition, personId, refusal, at],
    );
  }

  async of(documentId: string, wanted: PageWanted): Promise<Page<DocumentOpening>> {
    const [{ rows: totals }, { rows }] = await Promise.all([
      this.pool.query(`SELECT count(*) AS total FROM document_opening o WHERE o.document_id = $1`, [documentId]),
      this.pool.query(
        `SELECT o.number, o.rendition, o.person_id AS "personId", o.refusal, o.opened_at AS "openedAt"
         FROM document_opening o WHERE o.document_id = $1 ORDER BY o.number DESC LIMIT $2 OFFSET $3`,
        [documentId, wanted.limit, offsetOf(wanted)],
      ),
    ]);
    return { rows: z.array(row).parse(rows), total: z.object({ total: count }).parse(totals[0]).total };
  }
}
