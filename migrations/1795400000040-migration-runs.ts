import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Migrations of many cases that were asked for through the API, and how far each has come. */
export class MigrationRuns1795400000040 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE migration_run (
        id uuid PRIMARY KEY,
        kind text NOT NULL CONSTRAINT migration_run_kind_check CHECK (kind IN ('dry-run', 'migrate', 'undo')),
        migration text NOT NULL,
        meant jsonb NOT NULL,
        requested_by uuid NOT NULL,
        requested_at timestamptz NOT NULL,
        status text NOT NULL CONSTRAINT migration_run_status_check CHECK (status IN ('running', 'stopped', 'done')),
        updated_at timestamptz NOT NULL,
        found integer NOT NULL,
        portion integer NOT NULL,
        portion_ids uuid[],
        after_id uuid,
        result jsonb NOT NULL
      )`);
    await db.query(`CREATE INDEX migration_run_requested ON migration_run (requested_at, id)`);
    // Which cases a migration took along: few entries of few cases, found without reading the journal.
    await db.query(
      `CREATE INDEX journal_entry_migrations ON journal_entry (case_id, seq) WHERE act IN ('MIGRATED', 'MIGRATION_UNDONE')`,
    );
    await db.query(`GRANT SELECT, INSERT, UPDATE ON migration_run TO ordna_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX journal_entry_migrations`);
    await db.query(`DROP TABLE migration_run`);
  }
}
