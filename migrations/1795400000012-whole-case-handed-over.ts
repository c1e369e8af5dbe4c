import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A case's tasks can be handed over as a whole, or one of them by itself: a task belongs to a case, a case needs no task. */
export class WholeCaseHandedOver1795400000012 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE hand_over DROP CONSTRAINT hand_over_check2,
        ADD CONSTRAINT hand_over_check2 CHECK (task_id IS NULL OR case_id IS NOT NULL)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DELETE FROM hand_over WHERE task_id IS NULL AND case_id IS NOT NULL`);
    await db.query(`
      ALTER TABLE hand_over DROP CONSTRAINT hand_over_check2,
        ADD CONSTRAINT hand_over_check2 CHECK ((task_id IS NULL) = (case_id IS NULL))`);
  }
}
