import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { isId, type TextVersion } from '#casework';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import { instant } from '../reading/columns.js';

const versionRow = z.object({
  documentId: z.string(),
  version: z.int(),
  title: z.string(),
  body: z.string(),
  sha256: z.string(),
  createdBy: z.string(),
  createdAt: instant,
});

/** Texts put out with rounds, as they were. */
export class TextVersionsPg {
  private readonly pool: Pool;

  constructor(dataSource: DataSource) {
    this.pool = poolOf(dataSource);
  }

  /** Every version of every text of a case, oldest first. */
  async ofCase(caseId: string): Promise<readonly TextVersion[]> {
    if (!isId(caseId)) return [];
    const { rows } = await this.pool.query(
      `SELECT v.document_id AS "documentId", v.version, v.title, v.body, encode(v.sha256, 'hex') AS sha256,
         v.created_by AS "createdBy", v.created_at AS "createdAt"
       FROM text_version v WHERE v.case_id = $1 ORDER BY v.created_at, v.document_id, v.version`,
      [caseId],
    );
    return z.array(versionRow).parse(rows);
  }
}

/** @returns null when there is no such version */
export async function findTextBody(pool: Pool, documentId: string, version: number): Promise<string | null> {
  if (!isId(documentId) || !Number.isInteger(version) || Math.abs(version) > 2_147_483_647) return null;
  const { rows } = await pool.query<{ body: string }>(
    `SELECT v.body FROM text_version v WHERE v.document_id = $1 AND v.version = $2`,
    [documentId, version],
  );
  return rows[0]?.body ?? null;
}
