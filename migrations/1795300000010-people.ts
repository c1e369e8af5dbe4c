import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['organisation', 'organisation_link', 'person_login', 'mandate', 'absence', 'hand_over'];

/** What the rules of the network read; a change of any of them raises `network_revision`, by which programs know theirs is old. */
const READ_BY_RULES = ['person', 'mandate', 'absence', 'hand_over'];

/**
 * People, what they hold and for whom. Names and addresses stand in `person` alone; every other row names its person by id, so
 * that erasing somebody empties one row and removes what points outside (`person_login`).
 */
export class People1795300000010 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE organisation (
        id uuid PRIMARY KEY,
        kind text NOT NULL,
        code text NOT NULL UNIQUE,
        name_sv text NOT NULL,
        name_en text NOT NULL,
        former_names jsonb NOT NULL,
        from_on date,
        to_on date
      )`);
    await db.query(`
      CREATE TABLE organisation_link (
        member_id uuid NOT NULL REFERENCES organisation (id),
        whole_id uuid NOT NULL REFERENCES organisation (id),
        kind text NOT NULL CHECK (kind IN ('primary', 'copies')),
        from_on date NOT NULL,
        to_on date,
        PRIMARY KEY (member_id, whole_id, from_on)
      )`);
    await db.query(`
      ALTER TABLE person
        ADD COLUMN kind text NOT NULL DEFAULT 'person' CONSTRAINT person_kind_check CHECK (kind IN ('person', 'service')),
        ADD COLUMN locale text NOT NULL DEFAULT 'sv' CONSTRAINT person_locale_check CHECK (locale IN ('sv', 'en')),
        ADD COLUMN digest text NOT NULL DEFAULT 'daily' CONSTRAINT person_digest_check CHECK (digest IN ('daily', 'weekly', 'none')),
        ADD COLUMN organisation_id uuid CONSTRAINT person_organisation_id_fkey REFERENCES organisation (id),
        ADD COLUMN revision integer NOT NULL DEFAULT 1`);
    await db.query(`
      CREATE TABLE person_login (
        issuer text NOT NULL,
        subject text NOT NULL,
        person_id uuid NOT NULL REFERENCES person (id),
        PRIMARY KEY (issuer, subject)
      )`);
    await db.query(`
      CREATE TABLE mandate (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person (id),
        role text NOT NULL,
        region text,
        health_care_region text,
        company text,
        case_id uuid,
        field text CHECK (field IN ('medicines', 'devices')),
        seat text,
        rank integer CHECK (rank > 0),
        appointed_by uuid REFERENCES organisation (id),
        decision_ref text,
        from_on date NOT NULL,
        to_on date CHECK (to_on >= from_on),
        ended_on date,
        ended_reason text,
        recorded_at timestamptz NOT NULL,
        revision integer NOT NULL DEFAULT 1
      )`);
    await db.query(`
      CREATE TABLE absence (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person (id),
        substitute_id uuid REFERENCES person (id) CHECK (substitute_id <> person_id),
        from_on date NOT NULL,
        to_on date NOT NULL CHECK (to_on >= from_on),
        recorded_at timestamptz NOT NULL,
        cancelled_at timestamptz
      )`);
    await db.query(`
      CREATE TABLE hand_over (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person (id),
        receiver_id uuid NOT NULL REFERENCES person (id) CHECK (receiver_id <> person_id),
        task_id uuid,
        case_id uuid,
        from_on date NOT NULL,
        to_on date NOT NULL CHECK (to_on >= from_on),
        recorded_at timestamptz NOT NULL,
        cancelled_at timestamptz,
        CHECK ((task_id IS NULL) = (case_id IS NULL))
      )`);
    await db.query(`
      CREATE TABLE network_entry (
        number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        recorded_at timestamptz NOT NULL,
        actor_id uuid NOT NULL,
        on_behalf_of uuid,
        what text NOT NULL,
        subject_id uuid,
        details jsonb NOT NULL
      )`);
    await db.query(`CREATE TABLE network_revision (one boolean PRIMARY KEY CHECK (one), revision bigint NOT NULL)`);
    await db.query(`INSERT INTO network_revision (one, revision) VALUES (true, 1)`);
    await this.indexes(db);
    await this.revision(db);
    await this.rights(db);
  }

  private async indexes(db: QueryRunner): Promise<void> {
    await db.query(`CREATE INDEX person_login_person ON person_login (person_id)`);
    await db.query(`CREATE INDEX mandate_person ON mandate (person_id)`);
    await db.query(`CREATE INDEX mandate_role ON mandate (role, region)`);
    await db.query(`CREATE INDEX absence_person ON absence (person_id)`);
    await db.query(`CREATE INDEX hand_over_person ON hand_over (person_id)`);
    await db.query(`CREATE INDEX network_entry_subject ON network_entry (subject_id)`);
  }

  /** Raised in the transaction of the change itself: whoever sees the number sees the change, and nothing else has this number. */
  private async revision(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION raise_network_revision() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN UPDATE network_revision SET revision = revision + 1; RETURN NULL; END $$`);
    for (const table of READ_BY_RULES) {
      // Row by row, so that a statement that changes nothing raises nothing.
      await db.query(`
        CREATE TRIGGER ${table}_raises_revision AFTER INSERT OR UPDATE OR DELETE ON ${table}
        FOR EACH ROW EXECUTE FUNCTION raise_network_revision()`);
      await db.query(`
        CREATE TRIGGER ${table}_emptied_raises_revision AFTER TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION raise_network_revision()`);
    }
  }

  private async rights(db: QueryRunner): Promise<void> {
    await db.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${TABLES.join(', ')} TO ordna_app`);
    await db.query(`GRANT SELECT, UPDATE ON network_revision TO ordna_app`);
    await db.query(`GRANT SELECT, INSERT ON network_entry TO ordna_app`);
    await db.query(`
      CREATE TRIGGER network_entry_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON network_entry
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_journal_change()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TRIGGER person_raises_revision ON person`);
    await db.query(`DROP TRIGGER person_emptied_raises_revision ON person`);
    await db.query(`DROP TABLE network_revision, network_entry, hand_over, absence, mandate, person_login`);
    await db.query(`DROP FUNCTION raise_network_revision`);
    await db.query(
      `ALTER TABLE person DROP COLUMN kind, DROP COLUMN locale, DROP COLUMN digest, DROP COLUMN organisation_id, DROP COLUMN revision`,
    );
    await db.query(`DROP TABLE organisation_link, organisation`);
  }
}
