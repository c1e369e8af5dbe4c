import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { isId, type OpinionDraft, type OpinionDrafts, type OpinionPlace } from '#casework';
import type { JsonRecord } from '#process';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import { instant } from '../reading/columns.js';
import { carryDrafts } from './carry-drafts.js';

const draftRow: z.ZodType<OpinionDraft> = z.object({
  revision: z.int(),
  body: z.custom<JsonRecord>((found) => typeof found === 'object' && found !== null).nullable(),
  savedBy: z.string(),
  savedAt: instant,
});

const COLUMNS = `d.revision, d.body, d.saved_by AS "savedBy", d.saved_at AS "savedAt"`;

/** Earlier revisions by which somebody who came second finds their text again. */
const KEPT_REVISIONS = 50;

/** Others may save in between so often before a draft is kept. */
const MOST_ATTEMPTS = 50;

/** Drafts as a line of revisions: saving adds one, and the primary key lets only one of two that save at once through. */
export class OpinionDraftsPg implements OpinionDrafts {
  private readonly pool: Pool;

  constructor(dataSource: DataSource) {
    this.pool = poolOf(dataSource);
  }

  async find(instanceId: string, revision?: number): Promise<OpinionDraft | null> {
    if (!isId(instanceId)) return null;
    const { rows } = await this.pool.query(
      `SELECT ${COLUMNS} FROM opinion_draft d WHERE d.instance_id = $1 AND ($2::integer IS NULL OR d.revision = $2)
       ORDER BY d.revision DESC LIMIT 1`,
      [instanceId, revision ?? null],
    );
    return rows.length === 0 ? null : draftRow.parse(rows[0]);
  }

  /** Also what the region wrote in a round of the case that was cancelled, which becomes this one's draft. */
  async findOrCarry({ caseId, instanceId }: Pick<OpinionPlace, 'caseId' | 'instanceId'>): Promise<OpinionDraft | null> {
    const found = await this.find(instanceId);
    if (found !== null) return found;
    await carryDrafts(this.pool, caseId);
    return this.find(instanceId);
  }

  async save(
    place: OpinionPlace,
    expected: number,
    draft: Omit<OpinionDraft, 'revision'>,
  ): Promise<OpinionDraft | null> {
    return this.add(place, expected, draft, false);
  }

  async keep(place: OpinionPlace, draft: Omit<OpinionDraft, 'revision'>): Promise<OpinionDraft> {
    const kept = await this.kept(place, draft);
    await carryDrafts(this.pool, place.caseId);
    return kept;
  }

  private async add(
    { caseId, instanceId, region }: OpinionPlace,
    expected: number,
    { body, savedBy, savedAt }: Omit<OpinionDraft, 'revision'>,
    isRefused: boolean,
  ): Promise<OpinionDraft | null> {
    const { rows } = await this.pool.query(
      `WITH old AS (DELETE FROM opinion_draft o WHERE o.instance_id = $1 AND o.revision <= $2::integer - ${KEPT_REVISIONS})
       INSERT INTO opinion_draft AS d (instance_id, revision, case_id, region, body, saved_by, saved_at, refused)
       SELECT $1::uuid, $2::integer + 1, $3::uuid, $4, $5::json, $6, $7::timestamptz, $8
       WHERE $2 = (SELECT coalesce(max(n.revision), 0) FROM opinion_draft n WHERE n.instance_id = $1)
       ON CONFLICT DO NOTHING RETURNING ${COLUMNS}`,
      [instanceId, expected, caseId, region, body === null ? null : JSON.stringify(body), savedBy, savedAt, isRefused],
    );
    return rows.length === 0 ? null : draftRow.parse(rows[0]);
  }

  private async kept(place: OpinionPlace, draft: Omit<OpinionDraft, 'revision'>): Promise<OpinionDraft> {
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      const present = await this.find(place.instanceId);
      if (present?.body && JSON.stringify(present.body) === JSON.stringify(draft.body)) {
        await this.pool.query(`UPDATE opinion_draft SET refused = true WHERE instance_id = $1 AND revision = $2`, [
          place.instanceId,
          present.revision,
        ]);
        return present;
      }
      const saved = await this.add(place, present?.revision ?? 0, draft, true);
      if (saved) return saved;
    }
    throw new Error(`The draft of ${place.instanceId} lost ${MOST_ATTEMPTS} races`);
  }
}
