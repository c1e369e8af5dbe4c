import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A task has each reminder at most once: its row is there before the letter is, and stays when the letter has left. Days that the
 * regions have set themselves stand beside, one row for each kind of task.
 */
export class Reminders1795300000060 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE reminder (
        task_id uuid NOT NULL REFERENCES task (id),
        kind text NOT NULL CONSTRAINT reminder_kind_check CHECK (kind IN ('half-time', 'last-days', 'overdue', 'escalation')),
        day date NOT NULL,
        due_on date NOT NULL,
        state text NOT NULL
          CONSTRAINT reminder_state_check CHECK (state IN ('waiting', 'written', 'skipped', 'overtaken', 'needless')),
        outbox_id uuid,
        roles text[] NOT NULL DEFAULT '{}',
        raised_at timestamptz NOT NULL,
        settled_at timestamptz,
        PRIMARY KEY (task_id, kind)
      )`);
    await db.query(`CREATE TABLE reminder_setting (task_kind text PRIMARY KEY, days jsonb NOT NULL)`);
    // Looked through each morning, by id.
    await db.query(`CREATE INDEX task_dated ON task (id) WHERE status IN ('open', 'claimed') AND due_on IS NOT NULL`);
    await db.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON reminder, reminder_setting TO ordna_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX task_dated`);
    await db.query(`DROP TABLE reminder_setting, reminder`);
  }
}
