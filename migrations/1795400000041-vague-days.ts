import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of some days since when a state is, only the month or year is known, or nothing: that is kept beside the day they are counted from. */
export class VagueDays1795400000041 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE instance ADD COLUMN vague json`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE instance DROP COLUMN vague`);
  }
}
