import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Where each case stands, kept beside what its journal was read for: a narrow row that management's figures are counted from,
 * instead of the wide ones of the cases. `case_progress_mark` says through which day every case has been looked at.
 */
export class WhereCasesStand1795400000100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE case_progress
        ALTER COLUMN rules SET DEFAULT 0,
        ALTER COLUMN seq SET DEFAULT 0,
        ALTER COLUMN opened_precision SET DEFAULT 'unknown',
        ADD COLUMN revision integer NOT NULL DEFAULT 0,
        ADD COLUMN last_seq integer NOT NULL DEFAULT 0,
        ADD COLUMN origin text NOT NULL DEFAULT 'live',
        ADD COLUMN process_version text NOT NULL DEFAULT '',
        ADD COLUMN stage text NOT NULL DEFAULT '',
        ADD COLUMN ball text,
        ADD COLUMN ball_since date,
        ADD COLUMN stage_since date,
        ADD COLUMN due_on date`);
    await db.query(`
      UPDATE case_progress g SET stage_since = p.entered_on FROM stage_period p
      WHERE p.case_id = g.case_id AND p.left_precision IS NULL AND p.entered_precision = 'day'`);
    await db.query(`CREATE INDEX case_progress_behind ON case_progress (case_id) WHERE seq < last_seq`);
    await db.query(`CREATE INDEX case_progress_still ON case_progress (moved_on, case_id) WHERE ball IS NOT NULL`);
    await db.query(
      `CREATE INDEX case_progress_stage ON case_progress (stage, stage_since, case_id) WHERE ball IS NOT NULL AND stage_since IS NOT NULL`,
    );
    await db.query(`
      ALTER TABLE stage_period
        ADD COLUMN days integer,
        ADD COLUMN origin text NOT NULL DEFAULT 'live',
        ADD COLUMN process_version text NOT NULL DEFAULT ''`);
    await db.query(`
      UPDATE stage_period p SET origin = c.origin, process_version = c.process_version,
        days = CASE WHEN p.entered_precision = 'day' AND p.left_precision = 'day' AND p.left_on >= p.entered_on THEN p.left_on - p.entered_on END
      FROM managed_case c WHERE c.id = p.case_id`);
    await db.query(`DROP INDEX stage_period_left`);
    await db.query(
      `CREATE INDEX stage_period_ended ON stage_period (left_on) INCLUDE (stage, days, origin, process_version) WHERE left_precision IS NOT NULL`,
    );
    await db.query(`CREATE TABLE case_progress_mark (rules integer PRIMARY KEY, through date NOT NULL)`);
    await db.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON case_progress_mark TO ordna_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE case_progress_mark`);
    await db.query(`DROP INDEX stage_period_ended`);
    await db.query(`CREATE INDEX stage_period_left ON stage_period (left_on, stage) WHERE left_precision IS NOT NULL`);
    await db.query(`ALTER TABLE stage_period DROP COLUMN days, DROP COLUMN origin, DROP COLUMN process_version`);
    await db.query(`DROP INDEX case_progress_behind, case_progress_still, case_progress_stage`);
    await db.query(`
      ALTER TABLE case_progress DROP COLUMN revision, DROP COLUMN last_seq, DROP COLUMN origin, DROP COLUMN process_version,
        DROP COLUMN stage, DROP COLUMN ball, DROP COLUMN ball_since, DROP COLUMN stage_since, DROP COLUMN due_on,
        ALTER COLUMN rules DROP DEFAULT, ALTER COLUMN seq DROP DEFAULT, ALTER COLUMN opened_precision DROP DEFAULT`);
  }
}
