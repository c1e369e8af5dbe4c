import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What has come in by mail, whole as it came, and the case it belongs to as soon as that is known. */
export class IncomingDocuments1795300000053 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE incoming_document (
        id uuid PRIMARY KEY,
        fingerprint bytea NOT NULL CONSTRAINT incoming_document_fingerprint_key UNIQUE,
        kind text NOT NULL CONSTRAINT incoming_document_kind_check CHECK (kind IN ('letter', 'auto-reply', 'bounce')),
        state text NOT NULL CONSTRAINT incoming_document_state_check CHECK (state IN ('filed', 'unfiled', 'set-aside')),
        received_at timestamptz NOT NULL,
        sent_at timestamptz,
        message_id text,
        sender_name text,
        sender_address text,
        sender_id uuid,
        subject text NOT NULL,
        body_text text NOT NULL,
        attachments jsonb NOT NULL,
        raw bytea NOT NULL,
        letter_id uuid,
        task_id uuid,
        case_id uuid,
        filed_at timestamptz,
        filed_by uuid
      )`);
    await db.query(`CREATE INDEX incoming_document_case ON incoming_document (case_id)`);
    await db.query(`CREATE INDEX incoming_document_received ON incoming_document (received_at, id)`);
    await db.query(`CREATE INDEX incoming_document_sender ON incoming_document (sender_id)`);
    await db.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON incoming_document TO ordna_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE incoming_document`);
  }
}
