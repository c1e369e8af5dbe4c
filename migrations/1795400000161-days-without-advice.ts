import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when a medicine is authorised that has no public advice yet, kept where the case stands; null for all others. */
export class DaysWithoutAdvice1795400000161 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE case_progress ADD COLUMN unadvised_since date`);
    await db.query(`
      UPDATE case_progress g SET unadvised_since = (i.context ->> 'authorisedOn')::date
      FROM managed_case c JOIN instance i ON i.id = c.main_instance_id
      WHERE c.id = g.case_id AND i.chart IN ('medicine-case', 'atmp-case') AND i.context ->> 'firstAdviceOn' IS NULL
        AND i.context ->> 'authorisedOn' IS NOT NULL`);
    await db.query(
      `CREATE INDEX case_progress_unadvised ON case_progress (unadvised_since, case_id) WHERE unadvised_since IS NOT NULL`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX case_progress_unadvised`);
    await db.query(`ALTER TABLE case_progress DROP COLUMN unadvised_since`);
  }
}
