import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Declarations of interest and documents as runs of charts: what is beside those. A person's declaration bears on what they may
 * do, so a step of one raises the network's number as a changed mandate does; the condition spares all other steps the trigger.
 */
export class Records1795400000030 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE UNIQUE INDEX case_conflict ON managed_case (case_key) WHERE kind = 'conflict'`);
    await db.query(
      `CREATE INDEX instance_record ON instance (chart, case_id) WHERE chart IN ('conflict', 'document', 'disclosure-request')`,
    );
    await db.query(`
      CREATE TRIGGER conflict_raises_revision AFTER INSERT OR UPDATE ON instance
      FOR EACH ROW WHEN (NEW.chart = 'conflict') EXECUTE FUNCTION raise_network_revision()`);
    await db.query(`
      CREATE TRIGGER conflict_emptied_raises_revision AFTER TRUNCATE ON instance
      FOR EACH STATEMENT EXECUTE FUNCTION raise_network_revision()`);
    await db.query(`
      CREATE TABLE stored_content (
        sha256 bytea PRIMARY KEY,
        media_type text NOT NULL,
        bytes integer NOT NULL CONSTRAINT stored_content_bytes_check CHECK (bytes > 0 AND bytes = octet_length(data)),
        data bytea NOT NULL,
        stored_by uuid NOT NULL,
        stored_at timestamptz NOT NULL
      )`);
    await db.query(`CREATE INDEX stored_content_age ON stored_content (stored_at)`);
    await db.query(`
      CREATE TABLE register_number (
        case_id uuid PRIMARY KEY,
        year integer NOT NULL,
        number integer NOT NULL,
        given_at timestamptz NOT NULL,
        CONSTRAINT register_number_once UNIQUE (year, number)
      )`);
    await db.query(`
      CREATE TABLE document_opening (
        number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        case_id uuid NOT NULL,
        document_id uuid NOT NULL,
        rendition text NOT NULL,
        person_id uuid NOT NULL,
        refusal text,
        opened_at timestamptz NOT NULL
      )`);
    await db.query(`CREATE INDEX document_opening_document ON document_opening (document_id)`);
    await db.query(`CREATE INDEX document_opening_person ON document_opening (person_id)`);
    await db.query(`GRANT SELECT, INSERT, DELETE ON stored_content TO ordna_app`);
    await db.query(`GRANT SELECT, INSERT ON register_number, document_opening TO ordna_app`);
    await db.query(`
      CREATE TRIGGER document_opening_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON document_opening
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_journal_change()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE document_opening, register_number, stored_content`);
    await db.query(`DROP TRIGGER conflict_emptied_raises_revision ON instance`);
    await db.query(`DROP TRIGGER conflict_raises_revision ON instance`);
    await db.query(`DROP INDEX instance_record, case_conflict`);
  }
}
