import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who follows a case, or all of them, by mail. An address is there to be written to about that and nothing else. */
export class CaseFollowers1795400000071 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE case_follower (
        id uuid PRIMARY KEY,
        case_id uuid REFERENCES managed_case (id),
        address text NOT NULL,
        locale text NOT NULL CONSTRAINT case_follower_locale_check CHECK (locale IN ('sv', 'en')),
        asked_at timestamptz NOT NULL,
        confirmed_at timestamptz,
        told_until timestamptz NOT NULL,
        asked_on date
      )`);
    await db.query(`
      CREATE UNIQUE INDEX case_follower_once
      ON case_follower (coalesce(case_id, '00000000-0000-0000-0000-000000000000'::uuid), lower(address))`);
    await db.query(`CREATE INDEX case_follower_confirmed ON case_follower (case_id) WHERE confirmed_at IS NOT NULL`);
    await db.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON case_follower TO ordna_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE case_follower`);
  }
}
