import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Texts put out with a round. A version never changes: the journal holds its hash, and nobody may rewrite what was commented on. */
export class TextVersions1795300000040 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE text_version (
        case_id uuid NOT NULL,
        document_id uuid NOT NULL,
        version integer NOT NULL,
        title text NOT NULL,
        body text NOT NULL,
        sha256 bytea NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL,
        PRIMARY KEY (document_id, version),
        CONSTRAINT text_version_size_check CHECK (octet_length(body) BETWEEN 1 AND 65536),
        CONSTRAINT text_version_hash_check CHECK (sha256 = sha256(convert_to(body, 'UTF8')))
      )`);
    await db.query(`CREATE INDEX text_version_case ON text_version (case_id)`);
    await db.query(`
      CREATE FUNCTION refuse_text_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'a text version never changes' USING ERRCODE = 'insufficient_privilege'; END $$`);
    await db.query(`
      CREATE TRIGGER text_version_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON text_version
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_text_change()`);
    await db.query(`GRANT SELECT, INSERT ON text_version TO ordna_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE text_version`);
    await db.query(`DROP FUNCTION refuse_text_change`);
  }
}
