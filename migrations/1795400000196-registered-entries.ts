import type { MigrationInterface, QueryRunner } from 'typeorm';

const NUMBER = `(body::json)#>>'{facts,registerNumber}' IS NOT NULL`;
const ANSWERS = `act IN ('SUBMIT', 'AMEND', 'SUBMIT_LATE', 'AMEND_LATE') AND ${NUMBER}`;
const ENTRIES = `act IN ('SUBMIT', 'AMEND', 'SUBMIT_LATE', 'AMEND_LATE', 'DOSSIER_RECEIVED', 'DECIDE', 'DECIDE_BY_CIRCULATION') AND ${NUMBER}`;

/** Dossiers and decisions that have a number in the register, beside the regions' answers; and how many there are in a case. */
export class RegisteredEntries1795400000196 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX journal_entry_registered`);
    await db.query(
      `CREATE INDEX journal_entry_registered ON journal_entry (hash) INCLUDE (case_id, seq) WHERE ${ENTRIES}`,
    );
    await db.query(`CREATE INDEX journal_entry_numbered ON journal_entry (case_id) WHERE ${ENTRIES}`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX journal_entry_registered, journal_entry_numbered`);
    await db.query(
      `CREATE INDEX journal_entry_registered ON journal_entry (hash) INCLUDE (case_id, seq) WHERE ${ANSWERS}`,
    );
  }
}
