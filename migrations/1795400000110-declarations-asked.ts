import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who has been asked to declare their interests, or to renew: once for each person, assignment, reason and first day. A row stays when
 * the letter has left and its outbox row is forgotten.
 */
export class DeclarationsAsked1795400000110 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE declaration_ask (
        person_id uuid NOT NULL CONSTRAINT declaration_ask_person_id_fkey REFERENCES person (id),
        assignment text NOT NULL,
        because text NOT NULL,
        since date NOT NULL,
        outbox_id uuid NOT NULL,
        asked_at timestamptz NOT NULL,
        PRIMARY KEY (person_id, assignment, because, since)
      )`);
    await db.query(`GRANT SELECT, INSERT, DELETE ON declaration_ask TO ordna_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DELETE FROM outbox WHERE type = 'declaration-letter'`);
    await db.query(`DELETE FROM letter WHERE kind = 'declaration'`);
    await db.query(`DROP TABLE declaration_ask`);
  }
}
