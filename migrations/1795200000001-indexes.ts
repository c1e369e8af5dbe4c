import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the screens filter and sort on, and what the workers poll. */
export class Indexes1795200000001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE INDEX instance_case ON instance (case_id)`);
    await db.query(`CREATE INDEX case_stage ON managed_case (stage, updated_at DESC, id)`);
    await db.query(`CREATE INDEX case_ball ON managed_case (ball, ball_since, id)`);
    await db.query(`CREATE INDEX case_updated ON managed_case (updated_at DESC, id)`);
    await db.query(
      `CREATE INDEX case_words ON managed_case USING gin ((product || ' ' || substance || ' ' || indication || ' ' || company) gin_trgm_ops)`,
    );
    await db.query(`CREATE UNIQUE INDEX deadline_running ON deadline (instance_id, kind) WHERE status = 'running'`);
    await db.query(`CREATE INDEX deadline_due ON deadline (due_at) WHERE status = 'running' AND raises IS NOT NULL`);
    await db.query(`CREATE INDEX deadline_case ON deadline (case_id)`);
    await db.query(`CREATE UNIQUE INDEX task_open ON task (instance_id, kind) WHERE status IN ('open', 'claimed')`);
    await db.query(`CREATE INDEX task_list ON task (role, region, due_on) WHERE status IN ('open', 'claimed')`);
    await db.query(`CREATE INDEX task_case ON task (case_id)`);
    await db.query(`CREATE INDEX outbox_waiting ON outbox (created_at) WHERE relayed_at IS NULL`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      `DROP INDEX instance_case, case_stage, case_ball, case_updated, case_words, deadline_running, deadline_due, deadline_case, task_open, task_list, task_case, outbox_waiting`,
    );
  }
}
