import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who has stepped aside from a region's opinion: few entries of few cases, found without reading the journal or the opinions. */
export class Recusals1795400000170 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE INDEX journal_entry_recusals ON journal_entry (case_id, instance_id) WHERE act = 'RECUSE'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX journal_entry_recusals`);
  }
}
