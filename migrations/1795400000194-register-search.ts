import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Documents of the register by words in number and title, and by from whom they came. Words are compared in small letters by the rules
 * of Swedish, since those of the database may know no letters beyond a to z. `instance` and `journal_entry` have an index on what
 * their entries say already, so that a step of anything but a document costs nothing more.
 */
export class RegisterSearch1795400000194 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE INDEX instance_register_words ON instance USING gin
        (lower((coalesce(context->>'number', '') || ' ' || coalesce(context->>'title', '')) COLLATE "sv-x-icu") gin_trgm_ops)
      WHERE chart = 'document'`);
    await db.query(`
      CREATE INDEX confidential_fact_correspondents ON confidential_fact USING gin
        (lower((value#>>'{}') COLLATE "sv-x-icu") gin_trgm_ops) WHERE field = 'correspondent'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX instance_register_words, confidential_fact_correspondents`);
  }
}
