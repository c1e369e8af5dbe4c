import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import { instant } from '../reading/columns.js';

const row = z.object({ caseId: z.string(), personId: z.string(), assignedAt: instant });
export type CaseAssignment = Readonly<z.output<typeof row>>;

export interface Assigning {
  readonly caseIds: readonly string[];
  /** Null: nobody handles them from now on. */
  readonly personId: string | null;
  readonly assignedBy: string;
  readonly at: Date;
}

/** Who handles which case. It says who looks after it, not who may act. */
export class CaseAssignmentsPg {
  private readonly pool: Pool;

  constructor(dataSource: DataSource) {
    this.pool = poolOf(dataSource);
  }

  /** Ends what was and begins what is to be, all or nothing; what is so already is left alone. */
  async assign({ caseIds, personId, assignedBy, at }: Assigning): Promise<void> {
    const client = await this.pool.connect();
    try {
      await client.query('BEGIN');
      await client.query(
        `UPDATE case_assignment SET ended_at = $3 WHERE case_id = ANY ($1) AND ended_at IS NULL AND person_id IS DISTINCT FROM $2`,
        [caseIds, personId, at],
      );
      if (personId !== null)
        await client.query(
          `INSERT INTO case_assignment (id, case_id, person_id, assigned_by, assigned_at)
           SELECT gen_random_uuid(), c.id, $2, $3, $4 FROM managed_case c WHERE c.id = ANY ($1)
           ON CONFLICT (case_id) WHERE ended_at IS NULL DO NOTHING`,
          [caseIds, personId, assignedBy, at],
        );
      await client.query('COMMIT');
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    } finally {
      client.release();
    }
  }

  /** Who handles each of these now. */
  async ofCases(caseIds: readonly string[]): Promise<readonly CaseAssignment[]> {
    const { rows } = await this.pool.query(
      `SELECT a.case_id AS "caseId", a.person_id AS "personId", a.assigned_at AS "assignedAt" FROM case_assignment a
       WHERE a.case_id = ANY ($1) AND a.ended_at IS NULL`,
      [caseIds],
    );
    return z.array(row).parse(rows);
  }

  /** Those of the cases that are there. */
  async known(caseIds: readonly string[]): Promise<ReadonlySet<string>> {
    const { rows } = await this.pool.query(`SELECT id FROM managed_case WHERE id = ANY ($1)`, [caseIds]);
    return new Set(
      z
        .array(z.object({ id: z.string() }))
        .parse(rows)
        .map(({ id }) => id),
    );
  }
}
