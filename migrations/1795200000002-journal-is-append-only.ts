import type { MigrationInterface, QueryRunner } from 'typeorm';

const APPEND_ONLY = ['journal_entry', 'journal_seal', 'journal_seal_head'];

/** Nobody rewrites the journal or its seals: the application's role has no right to, and a trigger refuses everyone else. */
export class JournalIsAppendOnly1795200000002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION refuse_journal_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'the journal is append-only' USING ERRCODE = 'insufficient_privilege'; END $$`);
    for (const table of APPEND_ONLY) {
      await db.query(`
        CREATE TRIGGER ${table}_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_journal_change()`);
    }
    await db.query(`
      DO $$ BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'ordna_app') THEN CREATE ROLE ordna_app NOLOGIN; END IF;
        IF NOT pg_has_role(current_user, 'ordna_app', 'MEMBER') THEN EXECUTE format('GRANT ordna_app TO %I', current_user); END IF;
      END $$`);
    await db.query(`GRANT USAGE ON SCHEMA public TO ordna_app`);
    await db.query(
      `GRANT SELECT, INSERT, UPDATE, DELETE ON managed_case, case_words, instance, deadline, task, outbox, kept_answer, person, confidential_fact, letter, failed_work, setting TO ordna_app`,
    );
    await db.query(`GRANT SELECT, INSERT ON ${APPEND_ONLY.join(', ')} TO ordna_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of APPEND_ONLY) await db.query(`DROP TRIGGER ${table}_is_append_only ON ${table}`);
    await db.query(`DROP FUNCTION refuse_journal_change`);
  }
}
