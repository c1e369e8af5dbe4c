import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The keys by which we know again what we have put into letters, and the addresses that letters came back from. */
export class MailKeys1795300000051 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE signing_key (purpose text PRIMARY KEY, key bytea NOT NULL)`);
    await db.query(`
      CREATE TABLE bounced_address (
        address text PRIMARY KEY,
        letter_id uuid NOT NULL,
        status text NOT NULL,
        bounced_at timestamptz NOT NULL
      )`);
    await db.query(`GRANT SELECT, INSERT ON signing_key TO ordna_app`);
    await db.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON bounced_address TO ordna_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE bounced_address, signing_key`);
  }
}
