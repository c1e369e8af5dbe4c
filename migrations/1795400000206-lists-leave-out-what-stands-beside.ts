import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lists and counts of cases leave out what stands beside them (declarations, entries of the register), and read no case to tell
 * which: what waits is ordered among cases alone, what stands beside has an index of its own, small, and an open task tells its case.
 */
export class ListsLeaveOutWhatStandsBeside1795400000206 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX case_ball, task_list`);
    await db.query(
      `CREATE INDEX case_ball ON managed_case (ball_since, id) WHERE kind IN ('medicine', 'atmp', 'medtech')`,
    );
    await db.query(`CREATE INDEX case_beside ON managed_case (id) WHERE kind IN ('conflict', 'register')`);
    await db.query(
      `CREATE INDEX task_list ON task (role, due_on, id) INCLUDE (region, case_id) WHERE status IN ('open', 'claimed')`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX case_ball, case_beside, task_list`);
    await db.query(`CREATE INDEX case_ball ON managed_case (ball_since, id)`);
    await db.query(
      `CREATE INDEX task_list ON task (role, due_on, id) INCLUDE (region) WHERE status IN ('open', 'claimed')`,
    );
  }
}
