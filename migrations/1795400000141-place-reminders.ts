import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Coordinators are told of places in the network too, among the same collected news as what waits for advising bodies: a mandate that
 * ends soon, a region without a manager. Such a row is of no body, and says which place it is about.
 */
export class PlaceReminders1795400000141 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE body_reminder ALTER COLUMN body DROP NOT NULL,
        ADD COLUMN role text, ADD COLUMN region text, ADD COLUMN area text, ADD COLUMN field text,
        ADD CONSTRAINT body_reminder_about_check CHECK ((body IS NULL) <> (role IS NULL))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DELETE FROM body_reminder WHERE body IS NULL`);
    await db.query(`
      ALTER TABLE body_reminder DROP CONSTRAINT body_reminder_about_check,
        DROP COLUMN role, DROP COLUMN region, DROP COLUMN area, DROP COLUMN field, ALTER COLUMN body SET NOT NULL`);
  }
}
