import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Files that regions enclose with their opinions. Bytes lie where those of documents do; the answer's journal entry names them by
 * their hash, and what they are called stands here alone, where it can be erased. Besides: finding the document that a letter has
 * been registered as.
 */
export class OpinionAttachments1795400000120 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE opinion_attachment (
        instance_id uuid NOT NULL,
        sha256 bytea NOT NULL CONSTRAINT opinion_attachment_sha256_fkey REFERENCES stored_content (sha256),
        case_id uuid NOT NULL CONSTRAINT opinion_attachment_case_id_fkey REFERENCES managed_case (id),
        name text NOT NULL,
        media_type text NOT NULL,
        bytes integer NOT NULL,
        added_by uuid NOT NULL,
        added_at timestamptz NOT NULL,
        PRIMARY KEY (instance_id, sha256)
      )`);
    await db.query(`CREATE INDEX opinion_attachment_content ON opinion_attachment (sha256)`);
    await db.query(`CREATE INDEX opinion_attachment_case ON opinion_attachment (case_id)`);
    await db.query(`CREATE INDEX opinion_attachment_age ON opinion_attachment (added_at)`);
    await db.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON opinion_attachment TO ordna_app`);
    await db.query(
      `CREATE INDEX instance_of_incoming ON instance ((context->>'incomingId')) WHERE chart = 'document' AND context->>'incomingId' IS NOT NULL`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX instance_of_incoming`);
    await db.query(`DROP TABLE opinion_attachment`);
  }
}
