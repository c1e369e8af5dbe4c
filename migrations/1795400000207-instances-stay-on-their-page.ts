import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A step rewrites what an instance remembers. As long as indexes were over expressions of that, PostgreSQL had to enter each new row
 * in all of the table's indexes; what documents are found by now stands in columns of its own, which other instances leave empty, and
 * pages have room for the next row. A step then touches no index of `instance`.
 */
export class InstancesStayOnTheirPage1795400000207 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX instance_of_incoming, instance_register_words`);
    await db.query(
      `ALTER TABLE instance ADD COLUMN incoming_id text, ADD COLUMN register_words text, SET (fillfactor = 60)`,
    );
    await db.query(`
      UPDATE instance SET incoming_id = context->>'incomingId', register_words =
        lower((coalesce(context->>'number', '') || ' ' || coalesce(context->>'title', '')) COLLATE "sv-x-icu")
      WHERE chart = 'document'`);
    await db.query(`CREATE INDEX instance_of_incoming ON instance (incoming_id) WHERE incoming_id IS NOT NULL`);
    await db.query(`CREATE INDEX instance_register_words ON instance USING gin (register_words gin_trgm_ops)
      WHERE register_words IS NOT NULL`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE instance DROP COLUMN incoming_id, DROP COLUMN register_words, RESET (fillfactor)`);
    await db.query(
      `CREATE INDEX instance_of_incoming ON instance ((context->>'incomingId')) WHERE chart = 'document' AND context->>'incomingId' IS NOT NULL`,
    );
    await db.query(`
      CREATE INDEX instance_register_words ON instance USING gin
        (lower((coalesce(context->>'number', '') || ' ' || coalesce(context->>'title', '')) COLLATE "sv-x-icu") gin_trgm_ops)
      WHERE chart = 'document'`);
  }
}
