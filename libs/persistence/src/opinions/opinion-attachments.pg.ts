import type { OpinionPlace } from '#casework';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import { instant } from '../reading/columns.js';

const row = z.object({
  opinionId: z.string(),
  sha256: z.string(),
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  addedAt: instant,
});
/** A file enclosed with a region's opinion, or about to be. */
export type OpinionAttachment = Readonly<z.output<typeof row>>;

const COLUMNS = `a.instance_id AS "opinionId", encode(a.sha256, 'hex') AS sha256, a.name, a.media_type AS "mediaType", a.bytes,
  a.added_at AS "addedAt"`;

/** Files of opinions. Their bytes are stored contents, which are kept as long as one of these names them. */
export class OpinionAttachmentsPg {
  private readonly pool: Pool;

  constructor(dataSource: DataSource) {
    this.pool = poolOf(dataSource);
  }

  /** Encloses stored bytes with an opinion. The same bytes again take the new name. */
  async add(
    { caseId, instanceId }: Pick<OpinionPlace, 'caseId' | 'instanceId'>,
    file: Omit<OpinionAttachment, 'opinionId'> & { readonly addedBy: string },
  ): Promise<void> {
    const { sha256, name, mediaType, bytes, addedBy, addedAt } = file;
    await this.pool.query(
      `INSERT INTO opinion_attachment (instance_id, sha256, case_id, name, media_type, bytes, added_by, added_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (instance_id, sha256) DO UPDATE SET name = excluded.name, media_type = excluded.media_type`,
      [instanceId, Buffer.from(sha256, 'hex'), caseId, name, mediaType, bytes, addedBy, addedAt],
    );
  }

  /** In the order they were added. */
  async of(opinionIds: readonly string[]): Promise<readonly OpinionAttachment[]> {
    if (opinionIds.length === 0) return [];
    const { rows } = await this.pool.query(
      `SELECT ${COLUMNS} FROM opinion_attachment a WHERE a.instance_id = ANY ($1::uuid[]) ORDER BY a.added_at, a.sha256`,
      [opinionIds],
    );
    return z.array(row).parse(rows);
  }
}
