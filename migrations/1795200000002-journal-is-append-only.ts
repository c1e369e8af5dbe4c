import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Nobody rewrites the journal: the application's role has no right to, and a trigger refuses everyone else. */
export class JournalIsAppendOnly1795200000002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION refuse_journal_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'the journal is append-only' USING ERRCODE = 'insufficient_privilege'; END $$`);
    await db.query(`
      CREATE TRIGGER journal_entry_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON journal_entry
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_journal_change()`);
    await db.query(`
      DO $$ BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'ordna_app') THEN CREATE ROLE ordna_app NOLOGIN; END IF;
      END $$`);
    await db.query(`GRANT USAGE ON SCHEMA public TO ordna_app`);
    await db.query(
      `GRANT SELECT, INSERT, UPDATE, DELETE ON managed_case, instance, deadline, task, outbox, kept_answer, person, confidential_fact, letter, failed_work TO ordna_app`,
    );
    await db.query(`GRANT SELECT, INSERT ON journal_entry TO ordna_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TRIGGER journal_entry_is_append_only ON journal_entry`);
    await db.query(`DROP FUNCTION refuse_journal_change`);
  }
}
