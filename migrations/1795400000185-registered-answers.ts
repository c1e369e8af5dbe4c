import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Regions' answers that have a number in the register, found by the hash of their entry without reading the journal through. Entries
 * are never changed, so the index costs the step of an answer one row and any other step a look at the act's name.
 */
export class RegisteredAnswers1795400000185 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE INDEX journal_entry_registered ON journal_entry (hash) INCLUDE (case_id, seq)
      WHERE act IN ('SUBMIT', 'AMEND', 'SUBMIT_LATE', 'AMEND_LATE') AND (body::json)#>>'{facts,registerNumber}' IS NOT NULL`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX journal_entry_registered`);
  }
}
