import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists over all cases of what runs on them: rounds, agenda items, procurements, regional introductions. */
export class RunsByChart1795400000090 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `CREATE INDEX instance_runs ON instance (chart, key)
       WHERE chart IN ('opinion-round', 'council-item', 'procurement', 'regional-introduction')`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX instance_runs`);
  }
}
