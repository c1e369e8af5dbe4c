import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the screens filter and sort on, and what the workers poll. */
export class Indexes1795200000001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE INDEX instance_case ON instance (case_id)`);
    await db.query(`CREATE UNIQUE INDEX case_history ON managed_case (history_id) WHERE history_id IS NOT NULL`);
    await db.query(`CREATE INDEX case_pipeline ON managed_case (process_version, stage, kind, ball, outcome)`);
    await db.query(`CREATE INDEX case_ball ON managed_case (ball_since, id)`);
    // By day, so that further steps on the same day change no index.
    await db.query(`CREATE INDEX case_updated ON managed_case (updated_on)`);
    await db.query(`CREATE INDEX case_words_product ON case_words (product COLLATE "sv-x-icu", case_id)`);
    await db.query(`CREATE INDEX case_words_trigrams ON case_words USING gin (words gin_trgm_ops)`);
    await db.query(`CREATE UNIQUE INDEX deadline_running ON deadline (instance_id, kind) WHERE status = 'running'`);
    await db.query(`CREATE INDEX deadline_due ON deadline (due_at) WHERE status = 'running' AND raises IS NOT NULL`);
    await db.query(`CREATE INDEX deadline_list ON deadline (due_on, case_id) WHERE status = 'running'`);
    await db.query(`CREATE INDEX deadline_case ON deadline (case_id)`);
    await db.query(`CREATE UNIQUE INDEX task_open ON task (instance_id, kind) WHERE status IN ('open', 'claimed')`);
    await db.query(
      `CREATE INDEX task_list ON task (role, due_on, id) INCLUDE (region) WHERE status IN ('open', 'claimed')`,
    );
    await db.query(`CREATE INDEX task_case ON task (case_id)`);
    await db.query(`CREATE INDEX seal_heads ON journal_seal_head (seal)`);
    await db.query(`CREATE INDEX outbox_waiting ON outbox (created_at) WHERE relayed_at IS NULL`);
    await db.query(
      `CREATE INDEX outbox_undone ON outbox (relayed_at) WHERE relayed_at IS NOT NULL AND done_at IS NULL`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      `DROP INDEX instance_case, case_pipeline, case_ball, case_updated, case_history, case_words_product, case_words_trigrams, deadline_running, deadline_due, deadline_list, deadline_case, task_open, task_list, task_case, seal_heads, outbox_waiting, outbox_undone`,
    );
  }
}
