import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['body_meeting', 'body_goal', 'body_goal_follow_up', 'education_occasion', 'watch_item', 'case_advice'];

/**
 * Bodies that advise and do not decide: their seats, meetings, goals, education plans, watch lists, and what they say of cases.
 * A case is pointed at by its id and by nothing that would lock its row.
 */
export class AdvisingBodies1795400000020 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE mandate ADD COLUMN body text`);
    await db.query(`CREATE INDEX mandate_body ON mandate (body) WHERE body IS NOT NULL`);
    await this.meetings(db);
    await this.goals(db);
    await this.lists(db);
    await this.rights(db);
  }

  private async meetings(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE body_meeting (
        id uuid PRIMARY KEY,
        body text NOT NULL,
        held_on date NOT NULL,
        held_at text,
        place text,
        state text NOT NULL CONSTRAINT body_meeting_state_check CHECK (state IN ('planned', 'held', 'cancelled')),
        agenda jsonb NOT NULL,
        minutes text,
        minutes_on date,
        recorded_by uuid NOT NULL,
        revision integer NOT NULL DEFAULT 1,
        CONSTRAINT body_meeting_minutes_check CHECK ((minutes IS NULL) = (minutes_on IS NULL))
      )`);
    await db.query(`CREATE INDEX body_meeting_body ON body_meeting (body, held_on)`);
  }

  private async goals(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE body_goal (
        id uuid PRIMARY KEY,
        body text NOT NULL,
        text text NOT NULL,
        measure text NOT NULL,
        owner_id uuid NOT NULL REFERENCES person (id),
        set_on date NOT NULL,
        due_on date NOT NULL,
        consulted_on date,
        follow_up_on date,
        ended text CONSTRAINT body_goal_ended_check CHECK (ended IN ('reached', 'not-reached', 'withdrawn')),
        ended_on date,
        recorded_by uuid NOT NULL,
        revision integer NOT NULL DEFAULT 1
      )`);
    await db.query(`CREATE INDEX body_goal_body ON body_goal (body, due_on)`);
    await db.query(`
      CREATE TABLE body_goal_follow_up (
        id uuid PRIMARY KEY,
        goal_id uuid NOT NULL REFERENCES body_goal (id),
        looked_on date NOT NULL,
        standing text NOT NULL,
        text text NOT NULL,
        recorded_by uuid NOT NULL
      )`);
    await db.query(`CREATE INDEX body_goal_follow_up_goal ON body_goal_follow_up (goal_id, looked_on)`);
  }

  private async lists(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE education_occasion (
        id uuid PRIMARY KEY,
        body text NOT NULL,
        course text NOT NULL,
        audience text NOT NULL,
        description text NOT NULL,
        from_on date NOT NULL,
        to_on date NOT NULL,
        place text,
        places integer,
        state text NOT NULL CONSTRAINT education_occasion_state_check CHECK (state IN ('planned', 'held', 'cancelled')),
        recorded_by uuid NOT NULL,
        revision integer NOT NULL DEFAULT 1,
        CONSTRAINT education_occasion_days_check CHECK (to_on >= from_on)
      )`);
    await db.query(`CREATE INDEX education_occasion_body ON education_occasion (body, from_on)`);
    await db.query(`
      CREATE TABLE watch_item (
        id uuid PRIMARY KEY,
        body text NOT NULL,
        subject text NOT NULL,
        why text NOT NULL,
        case_id uuid,
        from_on date NOT NULL,
        ended text,
        ended_on date,
        recorded_by uuid NOT NULL,
        revision integer NOT NULL DEFAULT 1
      )`);
    await db.query(`CREATE INDEX watch_item_body ON watch_item (body, from_on)`);
    await db.query(`
      CREATE TABLE case_advice (
        id uuid PRIMARY KEY,
        body text NOT NULL,
        case_id uuid NOT NULL,
        meeting_id uuid REFERENCES body_meeting (id),
        text text NOT NULL,
        published boolean NOT NULL,
        given_on date NOT NULL,
        withdrawn_on date,
        recorded_by uuid NOT NULL,
        revision integer NOT NULL DEFAULT 1
      )`);
    await db.query(`CREATE INDEX case_advice_case ON case_advice (case_id)`);
  }

  private async rights(db: QueryRunner): Promise<void> {
    await db.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${TABLES.join(', ')} TO ordna_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      `DROP TABLE case_advice, watch_item, education_occasion, body_goal_follow_up, body_goal, body_meeting`,
    );
    await db.query(`DROP INDEX mandate_body`);
    await db.query(`ALTER TABLE mandate DROP COLUMN body`);
  }
}
