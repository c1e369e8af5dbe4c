import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who has taken a task that several share, and who has declined one and why. A declined task goes on for those who are left, under its own
 * id: its row keeps whose turn it is, and each who has declined stands beside it.
 */
export class ClaimedAndDeclinedTasks1795400000195 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE task ADD COLUMN claimed_by uuid, ADD COLUMN claimed_at timestamptz,
        ADD CONSTRAINT task_claimed_check CHECK (status <> 'claimed' OR claimed_by IS NOT NULL AND claimed_at IS NOT NULL)`);
    await db.query(`
      CREATE TABLE task_decline (
        task_id uuid NOT NULL CONSTRAINT task_decline_task_id_fkey REFERENCES task (id),
        person_id uuid NOT NULL,
        role text NOT NULL,
        reason text NOT NULL,
        declined_at timestamptz NOT NULL,
        PRIMARY KEY (task_id, person_id)
      )`);
    // By person for the list of what somebody has declined.
    await db.query(`CREATE INDEX task_decline_person ON task_decline (person_id)`);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON task_decline TO ordna_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE task_decline`);
    await db.query(`UPDATE task SET status = 'open' WHERE status = 'claimed'`);
    await db.query(`ALTER TABLE task DROP COLUMN claimed_by, DROP COLUMN claimed_at`);
  }
}
