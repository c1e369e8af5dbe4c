import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { ContentMeta, ContentStore } from '#casework';
import { z } from 'zod';
import { poolOf } from '../data-source.js';

/** Bytes of documents in PostgreSQL, so that a backup of it holds them too. */
export class StoredContentsPg implements ContentStore {
  private readonly pool: Pool;

  constructor(dataSource: DataSource) {
    this.pool = poolOf(dataSource);
  }

  async keep({
    sha256,
    mediaType,
    bytes,
    data,
    storedBy,
    storedAt,
  }: ContentMeta & { readonly data: Buffer; readonly storedBy: string; readonly storedAt: Date }): Promise<void> {
    await this.pool.query(
      `INSERT INTO stored_content (sha256, media_type, bytes, data, stored_by, stored_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT DO NOTHING`,
      [Buffer.from(sha256, 'hex'), mediaType, bytes, data, storedBy, storedAt],
    );
  }

  async read(sha256: string): Promise<Buffer | null> {
    const { rows } = await this.pool.query(`SELECT data FROM stored_content WHERE sha256 = $1`, [
      Buffer.from(sha256, 'hex'),
    ]);
    return rows.length === 0 ? null : z.object({ data: z.instanceof(Buffer) }).parse(rows[0]).data;
  }
}

/** Bytes that no document and no opinion names any more: those of destroyed ones, and those that were uploaded and never used for a day. */
const FORGET = `
  DELETE FROM stored_content s WHERE s.stored_at < $1 AND encode(s.sha256, 'hex') NOT IN (
    SELECT named.hash FROM instance i CROSS JOIN LATERAL (VALUES (i.context->>'content'), (i.context->>'maskedContent')) AS named (hash)
    WHERE i.chart = 'document' AND i.value#>>'{}' <> 'destroyed' AND named.hash IS NOT NULL)
  AND NOT EXISTS (SELECT FROM opinion_attachment a WHERE a.sha256 = s.sha256)`;

/** @returns how many contents went */
export async function forgetContents(pool: Pool, before: Date): Promise<number> {
  const { rowCount } = await pool.query(FORGET, [before]);
  return rowCount ?? 0;
}
