import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which drafts are answers that were refused: their writers were told that the text is kept, so it outlives the opinion. What was
 * refused before this change is not known, and those drafts go as they did.
 */
export class KeptDrafts1795400000140 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE opinion_draft ADD COLUMN refused boolean NOT NULL DEFAULT false`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE opinion_draft DROP COLUMN refused`);
  }
}
