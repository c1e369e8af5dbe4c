import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often a letter found, when it was to leave, that it was no hour for letters. That is no attempt, and uses none up. */
export class LettersPutOff1795400000010 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE letter ADD COLUMN put_off integer NOT NULL DEFAULT 0`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`UPDATE letter SET attempts = attempts + put_off`);
    await db.query(`ALTER TABLE letter DROP COLUMN put_off`);
  }
}
