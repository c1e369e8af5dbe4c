import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is to hear of what, by which channel, and how far it has come. Once for an event of a journal entry, a person and a channel. */
export class Notices1795300000052 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE notice (
        id uuid PRIMARY KEY,
        case_id uuid NOT NULL,
        seq integer NOT NULL,
        instance_id uuid NOT NULL,
        notice text NOT NULL,
        audience text NOT NULL,
        channel text NOT NULL,
        person_id uuid,
        region text,
        state text NOT NULL CONSTRAINT notice_state_check CHECK (state IN ('waiting', 'written', 'in-app', 'failed', 'retried')),
        letter_id uuid,
        raised_at timestamptz NOT NULL
      )`);
    await db.query(`CREATE INDEX notice_person ON notice (person_id, raised_at)`);
    await db.query(`CREATE INDEX notice_waiting ON notice (person_id) WHERE state = 'waiting'`);
    await db.query(`CREATE INDEX notice_failed ON notice (raised_at) WHERE state = 'failed'`);
    await db.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON notice TO ordna_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE notice`);
  }
}
