import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { BesideWanted } from '#casework';
import { z } from 'zod';
import { poolOf } from '../data-source.js';

/**
 * The first live case of the same technology and indication, opened before the one that asks: of two, the later gives way. What is
 * left out of the cooperation, ended or withdrawn is not live: it is reopened, or taken up anew.
 *
 * @source domain/states.md#0 (one case: one technology and one indication), #1, #4 S/D A6
 */
const EARLIER = `
  SELECT o.id FROM managed_case o LEFT JOIN managed_case me ON me.id = $1
  WHERE o.case_key = $2 AND o.kind = $3 AND o.id <> $1 AND o.main_chart = ANY ($4)
    AND o.stage NOT IN ('ended', 'not-included', 'withdrawn')
    AND (me.id IS NULL OR (o.created_at, o.id) < (me.created_at, me.id))
  ORDER BY o.created_at, o.id LIMIT 1`;
const found = z.array(z.object({ id: z.uuid() }));

const CASES = ['medicine-case', 'atmp-case', 'device-case'] as const;
/** Where the other may stand for each act that asks: what is only watched stands in no nomination's way. */
const AMONG: Readonly<Record<string, readonly string[]>> = {
  SIGNAL_RECORDED: ['horizon-item', ...CASES],
  ACCEPT_NOMINATION: CASES,
};

/** Finds what is a case already. */
export class SameCasePg {
  private readonly pool: Pool;

  constructor(dataSource: DataSource) {
    this.pool = poolOf(dataSource);
  }

  /** @returns null for an act that does not ask, and where there is none */
  async before(act: string, { caseId, caseKey, kind }: BesideWanted): Promise<string | null> {
    const among = AMONG[act];
    if (among === undefined) return null;
    const { rows } = await this.pool.query(EARLIER, [caseId, caseKey, kind, among]);
    return found.parse(rows)[0]?.id ?? null;
  }
}
