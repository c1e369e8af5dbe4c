import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who has read a list of people with their addresses is looked up before each reading is written down: once a day for each list. */
export class ListsOfPeopleRead1795400000210 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `CREATE INDEX network_entry_people_read ON network_entry (actor_id, recorded_at) WHERE what = 'people-read'`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX network_entry_people_read`);
  }
}
