import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which cases are public, since which entry, and which of their entries everybody may read. Made from the journal and made anew
 * when the rules change: it holds numbers and days, never words.
 */
export class PublicCases1795400000070 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE public_case (
        case_id uuid PRIMARY KEY REFERENCES managed_case (id),
        rules integer NOT NULL,
        revision integer NOT NULL,
        last_seq integer NOT NULL,
        since_seq integer,
        stage text NOT NULL,
        changed_at timestamptz NOT NULL
      )`);
    await db.query(`
      CREATE TABLE public_entry (
        case_id uuid NOT NULL REFERENCES public_case (case_id) ON DELETE CASCADE,
        seq integer NOT NULL,
        occurred_on date,
        recorded_at timestamptz NOT NULL,
        PRIMARY KEY (case_id, seq)
      )`);
    await db.query(`CREATE INDEX public_case_open ON public_case (stage, case_id) WHERE since_seq IS NOT NULL`);
    await db.query(`CREATE INDEX public_entry_news ON public_entry (occurred_on DESC NULLS LAST, recorded_at DESC)`);
    await db.query(`CREATE INDEX public_entry_recorded ON public_entry (recorded_at)`);
    await db.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON public_case, public_entry TO ordna_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE public_entry, public_case`);
  }
}
