import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who handles a case, and the views of the work list that people keep. Neither changes what a case is or who may act in it. */
export class WorkList1795400000080 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE case_assignment (
        id uuid PRIMARY KEY,
        case_id uuid NOT NULL CONSTRAINT case_assignment_case_id_fkey REFERENCES managed_case (id),
        person_id uuid NOT NULL,
        assigned_by uuid NOT NULL,
        assigned_at timestamptz NOT NULL,
        ended_at timestamptz
      )`);
    await db.query(`CREATE UNIQUE INDEX case_assignment_now ON case_assignment (case_id) WHERE ended_at IS NULL`);
    await db.query(`CREATE INDEX case_assignment_person ON case_assignment (person_id) WHERE ended_at IS NULL`);
    await db.query(`
      CREATE TABLE saved_view (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL,
        place text NOT NULL,
        name text NOT NULL,
        query text NOT NULL,
        shared_with text,
        created_at timestamptz NOT NULL
      )`);
    await db.query(`CREATE INDEX saved_view_person ON saved_view (person_id)`);
    await db.query(`CREATE INDEX saved_view_shared ON saved_view (shared_with) WHERE shared_with IS NOT NULL`);
    await db.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON case_assignment, saved_view TO ordna_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE saved_view`);
    await db.query(`DROP TABLE case_assignment`);
  }
}
