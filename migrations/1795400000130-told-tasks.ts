import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who has been told of which open tasks that became theirs: in the place of somebody absent, or as their own, where the absent one is
 * they themselves. A row is there once for each time that begins, and stays when its letter has left and the outbox row is forgotten.
 */
export class ToldTasks1795400000130 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE told_task (
        person_id uuid NOT NULL,
        absent_id uuid NOT NULL,
        since date NOT NULL,
        task_id uuid NOT NULL CONSTRAINT told_task_task_id_fkey REFERENCES task (id),
        outbox_id uuid NOT NULL,
        told_at timestamptz NOT NULL,
        PRIMARY KEY (person_id, absent_id, since, task_id)
      )`);
    // By task for its letters, by outbox row when its letter is written and sent.
    await db.query(`CREATE INDEX told_task_task ON told_task (task_id)`);
    await db.query(`CREATE INDEX told_task_outbox ON told_task (outbox_id)`);
    await db.query(`GRANT SELECT, INSERT ON told_task TO ordna_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DELETE FROM outbox WHERE type = 'open-tasks-letter'`);
    await db.query(`DELETE FROM letter WHERE kind = 'open-tasks'`);
    await db.query(`DROP TABLE told_task`);
  }
}
