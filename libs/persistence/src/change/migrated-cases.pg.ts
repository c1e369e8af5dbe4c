import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { isId, type CasesMeant, type MigratedCaseList } from '#casework';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import { count } from '../reading/columns.js';

const counted = z.object({ total: count });

/** The last change of version of each case that has any; it is this migration's where it took the case along and nobody took it back. */
const MIGRATED = `
  FROM (SELECT DISTINCT ON (j.case_id) j.case_id, j.act, j.body FROM journal_entry j
    WHERE j.act IN ('MIGRATED', 'MIGRATION_UNDONE') ORDER BY j.case_id, j.seq DESC) AS last
  JOIN managed_case c ON c.id = last.case_id
  WHERE last.act = 'MIGRATED' AND last.body::json #>> '{facts,migration}' = $1
    AND ($2::text IS NULL OR c.kind = $2) AND ($3::text IS NULL OR c.stage = $3) AND ($4::uuid[] IS NULL OR c.id = ANY ($4))`;

/** Cases that a migration has taken along, read from their journals. */
export class MigratedCasesPg implements MigratedCaseList {
  private readonly pool: Pool;

  constructor(dataSource: DataSource) {
    this.pool = poolOf(dataSource);
  }

  async count(migrationId: string, meant: CasesMeant): Promise<number> {
    const { rows } = await this.pool.query(`SELECT count(*) AS total ${MIGRATED}`, valuesOf(migrationId, meant));
    return counted.parse(rows[0]).total;
  }

  async ids(migrationId: string, meant: CasesMeant, after: string | null, limit: number): Promise<readonly string[]> {
    const { rows } = await this.pool.query<{ id: string }>(
      `SELECT c.id ${MIGRATED} AND ($5::uuid IS NULL OR c.id > $5) ORDER BY c.id LIMIT $6`,
      [...valuesOf(migrationId, meant), after, limit],
    );
    return rows.map(({ id }) => id);
  }
}

const valuesOf = (migrationId: string, { kind, stage, ids }: CasesMeant): unknown[] => [
  migrationId,
  kind ?? null,
  stage ?? null,
  ids?.filter(isId) ?? null,
];
