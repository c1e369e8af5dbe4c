import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A letter has one addressee and a state. Letters that were written before anybody could be written to count as failed: nobody
 * got them. What is about no single case, such as a digest, may leave by the outbox too.
 */
export class AddressedLetters1795300000050 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE outbox ALTER COLUMN case_id DROP NOT NULL`);
    await db.query(`
      ALTER TABLE letter
        DROP CONSTRAINT letter_outbox_id_key,
        ALTER COLUMN case_id DROP NOT NULL,
        ALTER COLUMN role DROP NOT NULL,
        ADD COLUMN kind text NOT NULL DEFAULT 'task',
        ADD COLUMN person_id uuid,
        ADD COLUMN on_behalf_of uuid,
        ADD COLUMN address text,
        ADD COLUMN calendar text,
        ADD COLUMN unsubscribe_url text,
        ADD COLUMN state text NOT NULL DEFAULT 'failed'
          CONSTRAINT letter_state_check CHECK (state IN ('waiting', 'sending', 'sent', 'failed', 'bounced', 'dropped')),
        ADD COLUMN attempts integer NOT NULL DEFAULT 0,
        ADD COLUMN next_try_at timestamptz,
        ADD COLUMN last_error text DEFAULT 'no-addressee',
        ADD COLUMN message_id text,
        ADD COLUMN sent_at timestamptz`);
    await db.query(`
      ALTER TABLE letter
        ALTER COLUMN kind DROP DEFAULT, ALTER COLUMN state DROP DEFAULT,
        ALTER COLUMN attempts DROP DEFAULT, ALTER COLUMN last_error DROP DEFAULT`);
    await db.query(`CREATE INDEX letter_task ON letter (task_id)`);
    await db.query(`CREATE INDEX letter_person ON letter (person_id)`);
    await db.query(
      `CREATE INDEX letter_due ON letter (next_try_at) WHERE state = 'waiting' AND next_try_at IS NOT NULL`,
    );
    await db.query(`CREATE INDEX letter_failed ON letter (rendered_at) WHERE state IN ('failed', 'bounced')`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX letter_failed, letter_due, letter_person, letter_task`);
    await db.query(`DELETE FROM letter WHERE case_id IS NULL OR role IS NULL`);
    await db.query(`DELETE FROM letter a USING letter b WHERE a.outbox_id = b.outbox_id AND a.id > b.id`);
    await db.query(`
      ALTER TABLE letter
        DROP COLUMN kind, DROP COLUMN person_id, DROP COLUMN on_behalf_of, DROP COLUMN address, DROP COLUMN calendar,
        DROP COLUMN unsubscribe_url, DROP COLUMN state, DROP COLUMN attempts, DROP COLUMN next_try_at,
        DROP COLUMN last_error, DROP COLUMN message_id, DROP COLUMN sent_at,
        ALTER COLUMN case_id SET NOT NULL,
        ALTER COLUMN role SET NOT NULL,
        ADD CONSTRAINT letter_outbox_id_key UNIQUE (outbox_id)`);
    await db.query(`DELETE FROM outbox WHERE case_id IS NULL`);
    await db.query(`ALTER TABLE outbox ALTER COLUMN case_id SET NOT NULL`);
  }
}
