import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations are added and corrected one change at a time, as everything else in the network: that needs the number that rises. */
export class OrganisationsRaiseRevision1795400000180 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TRIGGER organisation_raises_revision AFTER INSERT OR UPDATE OR DELETE ON organisation
      FOR EACH ROW EXECUTE FUNCTION raise_network_revision()`);
    await db.query(`
      CREATE TRIGGER organisation_emptied_raises_revision AFTER TRUNCATE ON organisation
      FOR EACH STATEMENT EXECUTE FUNCTION raise_network_revision()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TRIGGER organisation_raises_revision ON organisation`);
    await db.query(`DROP TRIGGER organisation_emptied_raises_revision ON organisation`);
  }
}
