import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Cases, their instances, the journal, deadlines, tasks, outbox and the answers kept for repeated requests.
 *
 * The rows of a step name their case without a foreign key: they are only written joined to the case's own row in the same
 * statement, and checking again would cost each step a look-up per row. What a chart keeps is `json`, not `jsonb`, since the
 * order of parallel regions is the chart's and must survive. Rows that every step rewrites leave room on their page, so that
 * an update that changes no index stays on it.
 */
export class DurableStep1795200000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE EXTENSION IF NOT EXISTS pg_trgm`);
    await db.query(`
      CREATE TABLE managed_case (
        id uuid PRIMARY KEY,
        case_key text NOT NULL,
        origin text NOT NULL CHECK (origin IN ('live', 'history')),
        history_id text,
        process_version text NOT NULL,
        kind text NOT NULL,
        product text NOT NULL,
        substance text NOT NULL,
        indication text NOT NULL,
        company text NOT NULL,
        main_instance_id uuid,
        main_chart text,
        main_version integer,
        revision integer NOT NULL,
        last_seq integer NOT NULL,
        head_hash bytea NOT NULL,
        stage text NOT NULL,
        state json NOT NULL,
        outcome text,
        ball text,
        ball_since date,
        balls json NOT NULL,
        on_hold boolean NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        updated_on date NOT NULL
      ) WITH (fillfactor = 75)`);
    await db.query(`CREATE TABLE case_words (case_id uuid PRIMARY KEY, product text NOT NULL, words text NOT NULL)`);
    await db.query(`
      CREATE TABLE instance (
        id uuid PRIMARY KEY,
        case_id uuid NOT NULL,
        chart text NOT NULL,
        version integer NOT NULL,
        key text,
        parent_id uuid,
        ordinal integer NOT NULL,
        value json NOT NULL,
        context json NOT NULL,
        entered json NOT NULL,
        fired json NOT NULL,
        done boolean NOT NULL
      ) WITH (fillfactor = 75)`);
    await db.query(`
      CREATE TABLE journal_entry (
        case_id uuid NOT NULL,
        seq integer NOT NULL,
        instance_id uuid NOT NULL,
        act text NOT NULL,
        occurred_on date,
        occurred_precision text NOT NULL,
        recorded_at timestamptz NOT NULL,
        inferred boolean NOT NULL,
        body text NOT NULL,
        prev_hash bytea NOT NULL,
        hash bytea NOT NULL,
        PRIMARY KEY (case_id, seq)
      )`);
    await db.query(`
      CREATE TABLE deadline (
        id uuid PRIMARY KEY,
        case_id uuid NOT NULL,
        instance_id uuid NOT NULL,
        kind text NOT NULL,
        due_on date NOT NULL,
        due_at timestamptz NOT NULL,
        raises text,
        legal boolean NOT NULL,
        status text NOT NULL CHECK (status IN ('running', 'fired', 'disarmed', 'lapsed')),
        armed_at timestamptz NOT NULL,
        ended_at timestamptz
      )`);
    await db.query(`
      CREATE TABLE task (
        id uuid PRIMARY KEY,
        case_id uuid NOT NULL,
        instance_id uuid NOT NULL,
        kind text NOT NULL,
        role text NOT NULL,
        region text,
        due_on date,
        status text NOT NULL CHECK (status IN ('open', 'claimed', 'done', 'declined', 'expired', 'cancelled')),
        opened_at timestamptz NOT NULL,
        closed_at timestamptz
      )`);
    await db.query(`
      CREATE TABLE outbox (
        id uuid PRIMARY KEY,
        case_id uuid NOT NULL,
        type text NOT NULL,
        payload jsonb NOT NULL,
        created_at timestamptz NOT NULL,
        relayed_at timestamptz,
        done_at timestamptz
      )`);
    await db.query(`
      CREATE TABLE kept_answer (
        actor text NOT NULL,
        key text NOT NULL,
        request_hash bytea NOT NULL,
        case_id uuid NOT NULL,
        answer json NOT NULL,
        created_at timestamptz NOT NULL,
        PRIMARY KEY (actor, key)
      )`);
    await db.query(`
      CREATE TABLE person (
        id uuid PRIMARY KEY,
        name text,
        email text,
        erased_at timestamptz
      )`);
    await db.query(`
      CREATE TABLE confidential_fact (
        case_id uuid NOT NULL,
        seq integer NOT NULL,
        field text NOT NULL,
        value jsonb NOT NULL,
        PRIMARY KEY (case_id, seq, field)
      )`);
    await db.query(`
      CREATE TABLE letter (
        id uuid PRIMARY KEY,
        outbox_id uuid NOT NULL UNIQUE,
        case_id uuid NOT NULL REFERENCES managed_case (id),
        task_id uuid,
        role text NOT NULL,
        region text,
        locale text NOT NULL,
        subject text NOT NULL,
        body_text text NOT NULL,
        body_html text NOT NULL,
        rendered_at timestamptz NOT NULL
      )`);
    await db.query(`
      CREATE TABLE failed_work (
        id uuid PRIMARY KEY,
        job_id text NOT NULL UNIQUE,
        queue text NOT NULL,
        type text NOT NULL,
        payload jsonb NOT NULL,
        attempts integer NOT NULL,
        error text NOT NULL,
        failed_at timestamptz NOT NULL,
        retried_at timestamptz
      )`);
    await db.query(`CREATE TABLE setting (name text PRIMARY KEY, span jsonb NOT NULL)`);
    await db.query(`
      CREATE TABLE journal_seal (
        number integer PRIMARY KEY,
        sealed_at timestamptz NOT NULL,
        cases integer NOT NULL,
        entries bigint NOT NULL,
        prev_digest bytea NOT NULL,
        digest bytea NOT NULL
      )`);
    await db.query(`
      CREATE TABLE journal_seal_head (
        case_id uuid NOT NULL,
        seq integer NOT NULL,
        hash bytea NOT NULL,
        seal integer NOT NULL,
        PRIMARY KEY (case_id, seq)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      `DROP TABLE journal_seal_head, journal_seal, setting, failed_work, letter, confidential_fact, person, kept_answer, outbox, task, deadline, journal_entry, instance, case_words, managed_case`,
    );
  }
}
