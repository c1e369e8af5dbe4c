import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody found that they could not use. @source domain/law-and-conventions.md#5 (fault reports are answered: DOS-lagen 13 §) */
export class AccessibilityReports1795400000072 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE accessibility_report (
        id uuid PRIMARY KEY,
        received_at timestamptz NOT NULL,
        page text,
        fault text NOT NULL,
        address text,
        copy_asked boolean NOT NULL,
        locale text NOT NULL CONSTRAINT accessibility_report_locale_check CHECK (locale IN ('sv', 'en')),
        handled_at timestamptz,
        handled_by uuid
      )`);
    await db.query(`CREATE INDEX accessibility_report_received ON accessibility_report (received_at)`);
    await db.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON accessibility_report TO ordna_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE accessibility_report`);
  }
}
