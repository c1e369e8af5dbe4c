import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cases by what they are about, so that a second one of the same is found. The key of a case never changes. */
export class CasesByKey1795400000160 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE INDEX case_about ON managed_case (case_key)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX case_about`);
  }
}
