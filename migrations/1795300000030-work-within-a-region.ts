import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a region's people write on the way to their answer: drafts of it, and questions to colleagues. None of it enters the
 * journal, where it could not be erased; of a link only the hash is kept. A draft is a line of revisions, so that the one who came
 * second loses nothing; an empty one says that the answer was given.
 */
export class WorkWithinARegion1795300000030 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE opinion_draft (
        instance_id uuid NOT NULL,
        revision integer NOT NULL,
        case_id uuid NOT NULL REFERENCES managed_case (id),
        region text NOT NULL,
        body json,
        saved_by text NOT NULL,
        saved_at timestamptz NOT NULL,
        PRIMARY KEY (instance_id, revision)
      )`);
    await db.query(`CREATE INDEX opinion_draft_case ON opinion_draft (case_id)`);
    await db.query(`
      CREATE TABLE local_question (
        id uuid PRIMARY KEY,
        case_id uuid NOT NULL REFERENCES managed_case (id),
        instance_id uuid NOT NULL,
        region text NOT NULL,
        number integer,
        asked_of text NOT NULL,
        question text NOT NULL,
        recipient_name text,
        recipient_email text,
        answer_by date NOT NULL,
        expires_at timestamptz NOT NULL,
        status text NOT NULL,
        link_version integer NOT NULL,
        asked_by text NOT NULL,
        asked_at timestamptz NOT NULL,
        request_key text NOT NULL,
        renewal_key text,
        answer text,
        answered_at timestamptz,
        withdrawn_at timestamptz,
        noted_at timestamptz,
        not_noted text,
        CONSTRAINT local_question_status_check CHECK (status IN ('preparing', 'asked', 'answered', 'withdrawn')),
        CONSTRAINT local_question_request_key UNIQUE (asked_by, request_key)
      )`);
    await db.query(`CREATE INDEX local_question_instance ON local_question (instance_id)`);
    await db.query(`CREATE INDEX local_question_case ON local_question (case_id)`);
    await db.query(`
      CREATE TABLE local_question_link (
        token_hash bytea PRIMARY KEY,
        local_question_id uuid NOT NULL,
        link_version integer NOT NULL,
        made_at timestamptz NOT NULL,
        CONSTRAINT local_question_link_question_fkey FOREIGN KEY (local_question_id) REFERENCES local_question (id) ON DELETE CASCADE
      )`);
    await db.query(`
      CREATE TABLE link_visit (
        id uuid PRIMARY KEY,
        at timestamptz NOT NULL,
        address text NOT NULL,
        selector text NOT NULL,
        local_question_id uuid,
        outcome text NOT NULL
      )`);
    await db.query(`CREATE INDEX link_visit_address ON link_visit (address, at)`);
    await db.query(`CREATE INDEX link_visit_selector ON link_visit (selector, at)`);
    await db.query(`CREATE INDEX link_visit_at ON link_visit (at)`);
    await db.query(`GRANT SELECT, INSERT, DELETE ON local_question_link, link_visit TO ordna_app`);
    await db.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON opinion_draft, local_question TO ordna_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE link_visit, local_question_link, local_question, opinion_draft`);
  }
}
