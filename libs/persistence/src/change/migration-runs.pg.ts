import type { Pool, PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import {
  NOTHING_TALLIED,
  rowId,
  RUN_STATUSES,
  type MigrationRun,
  type MigrationRunStore,
  type NewMigrationRun,
  type RunStatus,
  type Tallied,
} from '#casework';
import { CASE_KINDS, STAGES } from '#process';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import { count, instant, jsonRecord } from '../reading/columns.js';
import { offsetOf, type Page, type PageWanted } from '../reading/page.js';

const refusal = z.object({ caseId: z.string(), reason: z.object({ code: z.string(), facts: jsonRecord }) });
const tallied = z.object({
  migrated: z.int(),
  already: z.int(),
  refused: z.int(),
  refusedBecause: z.record(z.string(), z.int()),
  refusals: z.array(refusal),
  standing: z.record(z.string(), z.int()),
  overdue: z.int(),
});
const meant = z.object({
  kind: z.enum(CASE_KINDS).optional(),
  stage: z.enum(STAGES).optional(),
  ids: z.array(z.string()).optional(),
});
const row = z.object({
  id: z.string(),
  kind: z.enum(['dry-run', 'migrate', 'undo']),
  migration: z.string(),
  meant,
  requestedBy: z.string(),
  requestedAt: instant,
  status: z.enum(RUN_STATUSES),
  updatedAt: instant,
  found: z.int(),
  portion: z.int(),
  portionIds: z.array(z.string()).nullable(),
  after: z.string().nullable(),
  result: tallied,
});

const COLUMNS = `r.id, r.kind, r.migration, r.meant, r.requested_by AS "requestedBy", r.requested_at AS "requestedAt", r.status,
  r.updated_at AS "updatedAt", r.found, r.portion, r.portion_ids AS "portionIds", r.after_id AS after, r.result`;

/** Runs of migrations. Each change is stored together with the job for the next portion, so that none is lost and none done twice. */
export class MigrationRunsPg implements MigrationRunStore {
  private readonly pool: Pool;

  constructor(dataSource: DataSource) {
    this.pool = poolOf(dataSource);
  }

  begin(run: NewMigrationRun): Promise<void> {
    return this.inTransaction(async (client) => {
      const { rowCount } = await client.query(
        `INSERT INTO migration_run (id, kind, migration, meant, requested_by, requested_at, status, updated_at, found, portion, result)
         VALUES ($1, $2, $3, $4, $5, $6, 'running', $6, $7, 1, $8) ON CONFLICT (id) DO NOTHING`,
        [run.id, run.kind, run.migration, run.meant, run.requestedBy, run.requestedAt, run.found, NOTHING_TALLIED],
      );
      if (rowCount === 1) await sendOff(client, run.id, 1, run.requestedAt);
    });
  }

  async find(id: string): Promise<MigrationRun | null> {
    const { rows } = await this.pool.query(`SELECT ${COLUMNS} FROM migration_run r WHERE r.id = $1`, [id]);
    return rows.length === 0 ? null : toRun(rows[0]);
  }

  /** The latest first. */
  async list(wanted: PageWanted): Promise<Page<MigrationRun>> {
    const [{ rows: totals }, { rows }] = await Promise.all([
      this.pool.query(`SELECT count(*) AS total FROM migration_run`),
      this.pool.query(
        `SELECT ${COLUMNS} FROM migration_run r ORDER BY r.requested_at DESC, r.id DESC LIMIT $1 OFFSET $2`,
        [wanted.limit, offsetOf(wanted)],
      ),
    ]);
    return { rows: rows.map(toRun), total: z.object({ total: count }).parse(totals[0]).total };
  }

  async takePortion(id: string, portion: number, ids: readonly string[], now: Date): Promise<void> {
    await this.pool.query(
      `UPDATE migration_run SET portion_ids = $3, updated_at = $4 WHERE id = $1 AND portion = $2 AND portion_ids IS NULL`,
      [id, portion, ids, now],
    );
  }

  endPortion(
    id: string,
    portion: number,
    result: Tallied,
    after: string | null,
    isLast: boolean,
    now: Date,
  ): Promise<void> {
    return this.inTransaction(async (client) => {
      const { rows } = await client.query<{ status: string }>(
        `UPDATE migration_run SET portion = portion + 1, portion_ids = NULL, after_id = $4, result = $3, updated_at = $5,
           status = CASE WHEN $6 THEN 'done' ELSE status END
         WHERE id = $1 AND portion = $2 RETURNING status`,
        [id, portion, result, after, now, isLast],
      );
      if (rows[0]?.status === 'running') await sendOff(client, id, portion + 1, now);
    });
  }

  turn(id: string, from: RunStatus, to: RunStatus, now: Date): Promise<boolean> {
    return this.inTransaction(async (client) => {
      const { rows } = await client.query<{ portion: number }>(
        `UPDATE migration_run SET status = $3, updated_at = $4 WHERE id = $1 AND status = $2 RETURNING portion`,
        [id, from, to, now],
      );
      const [turned] = rows;
      if (turned && to === 'running') await sendOff(client, id, turned.portion, now);
      return turned !== undefined;
    });
  }

  private async inTransaction<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    try {
      await client.query('BEGIN');
      const done = await work(client);
      await client.query('COMMIT');
      return done;
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    } finally {
      client.release();
    }
  }
}

/** The job of a portion. An outbox row belongs to something; this one to the run. */
async function sendOff(client: PoolClient, runId: string, portion: number, now: Date): Promise<void> {
  await client.query(
    `INSERT INTO outbox (id, case_id, type, payload, created_at) VALUES ($1, $2, 'migration-portion', $3, $4)`,
    [rowId(), runId, { runId, portion }, now],
  );
}

function toRun(found: unknown): MigrationRun {
  const { result, meant: of, ...run } = row.parse(found);
  return {
    ...run,
    ...result,
    meant: { ...(of.kind && { kind: of.kind }), ...(of.stage && { stage: of.stage }), ...(of.ids && { ids: of.ids }) },
  };
}
