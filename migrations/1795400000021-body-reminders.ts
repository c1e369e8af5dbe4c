import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What waits for a body, told to whoever leads it among their collected news: once, and again each four weeks while it lasts. */
export class BodyReminders1795400000021 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE body_reminder (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person (id),
        body text NOT NULL,
        due text NOT NULL,
        due_on date NOT NULL,
        subject_id uuid,
        seat text,
        missing integer,
        state text NOT NULL CONSTRAINT body_reminder_state_check CHECK (state IN ('waiting', 'written', 'in-app')),
        raised_at timestamptz NOT NULL
      )`);
    await db.query(`CREATE INDEX body_reminder_waiting ON body_reminder (person_id) WHERE state = 'waiting'`);
    await db.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON body_reminder TO ordna_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE body_reminder`);
  }
}
