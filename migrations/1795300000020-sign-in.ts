import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Sign-in: browsers' sessions, sign-ins under way, accounts of other systems, and what the embedded provider keeps.
 *
 * Whatever lets somebody in is kept as its SHA-256 alone: who reads these tables cannot act with what they hold. The one
 * exception is `identity_key`, which signs tokens and so must be whole.
 */
export class SignIn1795300000020 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE web_session (
        id uuid PRIMARY KEY,
        secret_hash bytea NOT NULL UNIQUE,
        person_id uuid NOT NULL REFERENCES person (id),
        id_token text,
        created_at timestamptz NOT NULL,
        seen_at timestamptz NOT NULL
      )`);
    await db.query(`CREATE INDEX web_session_person ON web_session (person_id)`);
    await db.query(`CREATE INDEX web_session_seen ON web_session (seen_at)`);
    await db.query(`
      CREATE TABLE sign_in_attempt (
        state_hash bytea PRIMARY KEY,
        browser_hash bytea NOT NULL,
        nonce text NOT NULL,
        code_verifier text NOT NULL,
        return_to text NOT NULL,
        begun_at timestamptz NOT NULL
      )`);
    await db.query(`CREATE INDEX sign_in_attempt_begun ON sign_in_attempt (begun_at)`);
    await db.query(`
      CREATE TABLE service_account (
        id uuid PRIMARY KEY REFERENCES person (id),
        secret_hash bytea NOT NULL,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL,
        revoked_at timestamptz
      )`);
    await db.query(
      `CREATE TABLE identity_key (name text PRIMARY KEY, secret json NOT NULL, made_at timestamptz NOT NULL)`,
    );
    await db.query(`
      CREATE TABLE provider_record (
        model text NOT NULL,
        id_hash bytea NOT NULL,
        payload json NOT NULL,
        grant_id text,
        uid text,
        expires_at timestamptz,
        consumed_at timestamptz,
        PRIMARY KEY (model, id_hash)
      )`);
    await db.query(`CREATE INDEX provider_record_grant ON provider_record (grant_id) WHERE grant_id IS NOT NULL`);
    await db.query(`CREATE INDEX provider_record_uid ON provider_record (model, uid) WHERE uid IS NOT NULL`);
    await db.query(`CREATE INDEX provider_record_expires ON provider_record (expires_at)`);
    // Whose login it is belongs to what programs remember of the network; a revoked one must be forgotten at once.
    await db.query(`
      CREATE TRIGGER person_login_raises_revision AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON person_login
      FOR EACH STATEMENT EXECUTE FUNCTION raise_network_revision()`);
    await db.query(
      `GRANT SELECT, INSERT, UPDATE, DELETE ON web_session, sign_in_attempt, service_account, provider_record TO ordna_app`,
    );
    await db.query(`GRANT SELECT, INSERT ON identity_key TO ordna_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TRIGGER person_login_raises_revision ON person_login`);
    await db.query(`DROP TABLE provider_record, identity_key, service_account, sign_in_attempt, web_session`);
  }
}
