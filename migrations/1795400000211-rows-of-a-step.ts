import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the rows of a step's statement consist of, part by part. */
const ROWS = {
  existing: `c uuid, expected integer, last_seq integer, head bytea, main uuid, chart text, version integer, stage text, state json,
    outcome text, ball text, since date, balls json, hold boolean, at timestamptz, day date, to_process text, actor text, key
    text, network bigint`,
  created: `c uuid, expected integer, last_seq integer, head bytea, main uuid, chart text, version integer, stage text, state json,
    outcome text, ball text, since date, balls json, hold boolean, at timestamptz, day date, to_process text, actor text, key
    text, network bigint, case_key text, origin text, history text, process text, kind text, product text, substance text,
    indication text, company text`,
  words: 'c uuid, product text, words text',
  journal: `c uuid, seq integer, i uuid, act text, date date, precision text, at timestamptz, inferred boolean, body text, prev bytea,
    hash bytea`,
  started: `c uuid, i uuid, version integer, value json, context json, entered json, vague json, fired json, done boolean, chart text, key
    text, parent uuid, ordinal integer`,
  moved:
    'c uuid, i uuid, version integer, value json, context json, entered json, vague json, fired json, done boolean',
  ended: 'c uuid, i uuid, kind text, status text, at timestamptz',
  armed:
    'c uuid, id uuid, i uuid, kind text, due_on date, due_at timestamptz, raises text, legal boolean, status text, at timestamptz',
  closed: 'c uuid, i uuid, kind text, status text, at timestamptz',
  retimed: 'c uuid, i uuid, kind text, due_on date, role text',
  opened: 'c uuid, id uuid, i uuid, kind text, role text, region text, due_on date, at timestamptz',
  outbox: 'c uuid, id uuid, type text, payload jsonb, at timestamptz',
  confidential: 'c uuid, seq integer, field text, value jsonb',
  texts: 'c uuid, document uuid, version integer, title text, body text, hash bytea, author text, at timestamptz',
  kept: 'c uuid, actor text, key text, request bytea, answer json, at timestamptz',
};

/**
 * A step's rows come as arrays of these types, in binary. A release that needs other columns makes types of other names beside them,
 * so that the one before goes on working.
 */
export class RowsOfAStep1795400000211 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const [part, columns] of Object.entries(ROWS)) await db.query(`CREATE TYPE step_${part} AS (${columns})`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const part of Object.keys(ROWS)) await db.query(`DROP TYPE step_${part}`);
  }
}
