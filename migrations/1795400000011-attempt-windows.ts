import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How many attempts to get in came from where, counted for all processes together. Not logged ahead: after a crash of the database
 * the counting begins anew, which costs nothing worth a write to disk at every attempt.
 */
export class AttemptWindows1795400000011 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE UNLOGGED TABLE attempt_window (
        kind text NOT NULL,
        key text NOT NULL,
        used integer NOT NULL,
        ends_at timestamptz NOT NULL,
        PRIMARY KEY (kind, key)
      )`);
    await db.query(`CREATE INDEX attempt_window_ends ON attempt_window (ends_at)`);
    await db.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON attempt_window TO ordna_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE attempt_window`);
  }
}
