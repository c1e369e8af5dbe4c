import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calendars that can be read by whoever has their address. Of the address only a hash is kept. */
export class CalendarFeeds1795300000054 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE calendar_feed (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL,
        role text,
        secret_hash bytea NOT NULL CONSTRAINT calendar_feed_secret_hash_key UNIQUE,
        locale text NOT NULL,
        created_at timestamptz NOT NULL,
        revoked_at timestamptz
      )`);
    await db.query(`CREATE INDEX calendar_feed_person ON calendar_feed (person_id)`);
    await db.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON calendar_feed TO ordna_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE calendar_feed`);
  }
}
