import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { rowId } from '#casework';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import { count } from '../reading/columns.js';

/** Where a visit with a link stands before it has ended; it counts as refused until then. */
const UNDER_WAY = 'under-way';

/** How a visit with a link ended. All but the first three are refusals. */
export const VISIT_OUTCOMES = [
  'opened',
  'answered',
  'unfinished',
  'malformed',
  'unknown',
  'replaced',
  'expired',
  'used',
  'withdrawn',
  'closed',
  'too-many',
] as const;
export type VisitOutcome = (typeof VISIT_OUTCOMES)[number];

/** Whoever is shut out is not shut out longer for trying meanwhile. */
const NOT_COUNTED: readonly VisitOutcome[] = ['opened', 'answered', 'unfinished', 'too-many'];

export interface LinkVisit {
  readonly at: Date;
  /** Network address of the visitor. */
  readonly address: string;
  /** The half of the token that is no secret; empty when there was none. */
  readonly selector: string;
  readonly localQuestionId: string | null;
  readonly outcome: VisitOutcome;
}

/** Links to local questions, known by their hash, and every visit with one. The worker makes them when it sends a letter. */
export class LocalLinksPg {
  private readonly pool: Pool;

  constructor(dataSource: DataSource) {
    this.pool = poolOf(dataSource);
  }

  /** @returns the version of the link; null for one that was never made */
  async versionOf(localQuestionId: string, hash: Buffer): Promise<number | null> {
    const { rows } = await this.pool.query<{ version: number }>(
      `SELECT l.link_version AS version FROM local_question_link l WHERE l.token_hash = $1 AND l.local_question_id = $2`,
      [hash, localQuestionId],
    );
    return rows[0]?.version ?? null;
  }

  /** Counts a visit before it is judged, so that guesses at the same moment count too. @returns what `note` ends it by */
  async begin({ at, address, selector }: Pick<LinkVisit, 'at' | 'address' | 'selector'>): Promise<string> {
    const id = rowId();
    await this.pool.query(
      `INSERT INTO link_visit (id, at, address, selector, local_question_id, outcome) VALUES ($1, $2, $3, $4, NULL, $5)`,
      [id, at, address, selector, UNDER_WAY],
    );
    return id;
  }

  /** Puts how a visit ended in the place of what was counted before. */
  async note(begun: string, visit: LinkVisit): Promise<void> {
    const { at, address, selector, localQuestionId, outcome } = visit;
    await this.pool.query(
      `WITH begun AS (DELETE FROM link_visit v WHERE v.id = $7)
       INSERT INTO link_visit (id, at, address, selector, local_question_id, outcome) VALUES ($1, $2, $3, $4, $5, $6)`,
      [rowId(), at, address, selector, localQuestionId, outcome, begun],
    );
  }

  /** Refused visits since an instant, from one address and with one selector; those under way among them. */
  async refusedSince(
    since: Date,
    address: string,
    selector: string,
  ): Promise<{ readonly address: number; readonly selector: number }> {
    const refused = `v.at >= $1 AND NOT v.outcome = ANY ($4::text[])`;
    const { rows } = await this.pool.query(
      `SELECT (SELECT count(*) FROM link_visit v WHERE v.address = $2 AND ${refused}) AS address,
         (SELECT count(*) FROM link_visit v WHERE v.selector = $3 AND v.selector <> '' AND ${refused}) AS selector`,
      [since, address, selector, NOT_COUNTED],
    );
    return z.object({ address: count, selector: count }).parse(rows[0]);
  }
}
