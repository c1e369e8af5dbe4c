import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What management asks of the journal, read out of it: when a case was opened, when something last happened, how long it stood on
 * each step and when its answers were published. All of it can be thrown away and read anew.
 */
export class StageHistory1795400000060 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE case_progress (
        case_id uuid PRIMARY KEY,
        rules integer NOT NULL,
        seq integer NOT NULL,
        opened_on date,
        opened_precision text NOT NULL,
        moved_on date
      )`);
    await db.query(`CREATE INDEX case_progress_opened ON case_progress (opened_on)`);
    await db.query(`
      CREATE TABLE stage_period (
        case_id uuid NOT NULL,
        ordinal integer NOT NULL,
        stage text NOT NULL,
        entered_on date,
        entered_precision text NOT NULL,
        left_on date,
        left_precision text,
        PRIMARY KEY (case_id, ordinal)
      )`);
    await db.query(`CREATE UNIQUE INDEX stage_period_now ON stage_period (case_id) WHERE left_precision IS NULL`);
    await db.query(`CREATE INDEX stage_period_left ON stage_period (left_on, stage) WHERE left_precision IS NOT NULL`);
    await db.query(`
      CREATE TABLE recommendation_day (
        case_id uuid NOT NULL,
        ordinal integer NOT NULL,
        published_on date,
        published_precision text NOT NULL,
        PRIMARY KEY (case_id, ordinal)
      )`);
    await db.query(`CREATE INDEX recommendation_day_on ON recommendation_day (published_on)`);
    await db.query(
      `CREATE INDEX task_answered ON task (due_on, region) WHERE kind = 'answer-opinion' AND region IS NOT NULL`,
    );
    await db.query(
      `GRANT SELECT, INSERT, UPDATE, DELETE ON case_progress, stage_period, recommendation_day TO ordna_app`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX task_answered`);
    await db.query(`DROP TABLE recommendation_day, stage_period, case_progress`);
  }
}
