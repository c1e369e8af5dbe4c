import { type BinaryColumn, isColumnType } from './binary-rows.js';
import type { PartName } from './step-rows.js';

/** One part of the statement: a table, and what is done to it with its rows. */
interface Part {
  /** Of its rows' type, in its order. */
  readonly columns: string;
  /** Reads `input`, its own rows; those of a step whose guard fell are not among them. */
  readonly sql: string;
  /** What rows to be changed are found by: a column of theirs, and of `input`. */
  readonly by?: readonly [string, string];
}

const HEAD = `c uuid, expected integer, last_seq integer, head bytea, main uuid, chart text, version integer, stage text, state json,
  outcome text, ball text, since date, balls json, hold boolean, at timestamptz, day date, to_process text, actor text, key text, network bigint`;

const STAND = `c uuid, i uuid, version integer, value json, context json, entered json, vague json, fired json, done boolean`;

/**
 * What a document is found by stands in columns of its own, which other instances leave empty: what those remember then changes no
 * index. @param chart  the row that names the chart
 */
const foundBy = (chart: string): string => `
        CASE WHEN ${chart}.chart = 'document' THEN input.context->>'incomingId' END, CASE WHEN ${chart}.chart = 'document' THEN
          lower((coalesce(input.context->>'number', '') || ' ' || coalesce(input.context->>'title', '')) COLLATE "sv-x-icu") END`;

/**
 * The answer that a row's key has, looked up row by row: `OFFSET 0` keeps the planner from joining, since a join planned while the
 * table was small reads all of it in every step once it has grown.
 */
export const answerOf = (row: string): string =>
  `(SELECT FROM kept_answer k WHERE k.actor = ${row}.actor AND k.key = ${row}.key OFFSET 0)`;

/** A key that has an answer stops its step. Checked here, so that a request and its repetition at the same moment are told apart. */
export const KEY_IS_FREE = `NOT EXISTS ${answerOf('input')}`;

/** The number of the network at the statement's own moment: who planned by another one may hold less, or nothing, by now. */
export const NUMBER = `(SELECT r.revision FROM network_revision r)`;
export const IS_CURRENT = `(input.network IS NULL OR input.network = ${NUMBER})`;

export const PARTS: { readonly [name in PartName]: Part } = {
  existing: {
    columns: HEAD,
    by: ['t.id', 'c'],
    sql: `UPDATE managed_case t SET revision = input.expected + 1, last_seq = coalesce(input.last_seq, t.last_seq),
        head_hash = coalesce(input.head, t.head_hash), main_instance_id = input.main, main_chart = input.chart, main_version = input.version,
        stage = input.stage, state = input.state, outcome = input.outcome, ball = input.ball, ball_since = input.since, balls = input.balls,
        on_hold = input.hold, process_version = coalesce(input.to_process, t.process_version), updated_at = input.at, updated_on = input.day
      FROM input WHERE $among AND t.id = input.c AND t.revision = input.expected AND $free AND $current RETURNING t.id`,
  },
  created: {
    columns: `${HEAD}, case_key text, origin text, history text, process text, kind text, product text, substance text, indication text,
      company text`,
    sql: `INSERT INTO managed_case (id, case_key, origin, history_id, process_version, kind, product, substance, indication, company,
        main_instance_id, main_chart, main_version, revision, last_seq, head_hash, stage, state, outcome, ball, ball_since, balls, on_hold,
        created_at, updated_at, updated_on)
      SELECT c, case_key, origin, history, process, kind, product, substance, indication, company, main, chart, version, 1, last_seq, head,
        stage, state, outcome, ball, since, balls, hold, at, at, day
      FROM input WHERE $free AND $current ON CONFLICT DO NOTHING RETURNING id`,
  },
  words: {
    columns: `c uuid, product text, words text`,
    sql: `INSERT INTO case_words (case_id, product, words) SELECT c, product, words FROM input`,
  },
  journal: {
    columns: `c uuid, seq integer, i uuid, act text, date date, precision text, at timestamptz, inferred boolean, body text, prev bytea, hash bytea`,
    sql: `INSERT INTO journal_entry (case_id, seq, instance_id, act, occurred_on, occurred_precision, recorded_at, inferred, body, prev_hash, hash)
      SELECT c, seq, i, act, date, precision, at, inferred, body, prev, hash FROM input`,
  },
  started: {
    columns: `${STAND}, chart text, key text, parent uuid, ordinal integer`,
    sql: `INSERT INTO instance (id, case_id, chart, version, key, parent_id, ordinal, value, context, entered, vague, fired, done,
        incoming_id, register_words)
      SELECT i, c, chart, version, key, parent, ordinal, value, context, entered, vague, fired, done, ${foundBy('input')} FROM input`,
  },
  moved: {
    columns: STAND,
    by: ['t.id', 'i'],
    sql: `UPDATE instance t SET version = input.version, value = input.value, context = input.context, entered = input.entered,
        vague = input.vague, fired = input.fired, done = input.done, (incoming_id, register_words) = ROW (${foundBy('t')})
      FROM input WHERE $among AND t.id = input.i`,
  },
  ended: {
    columns: `c uuid, i uuid, kind text, status text, at timestamptz`,
    by: ['t.instance_id', 'i'],
    sql: `UPDATE deadline t SET status = input.status, ended_at = input.at FROM input
      WHERE $among AND t.instance_id = input.i AND t.kind = input.kind AND t.status = 'running' RETURNING 1`,
  },
  armed: {
    columns: `c uuid, id uuid, i uuid, kind text, due_on date, due_at timestamptz, raises text, legal boolean, status text, at timestamptz`,
    sql: `INSERT INTO deadline (id, case_id, instance_id, kind, due_on, due_at, raises, legal, status, armed_at)
      SELECT id, c, i, kind, due_on, due_at, raises, legal, status, at FROM input`,
  },
  closed: {
    columns: `c uuid, i uuid, kind text, status text, at timestamptz`,
    by: ['t.instance_id', 'i'],
    sql: `UPDATE task t SET status = input.status, closed_at = input.at FROM input
      WHERE $among AND t.instance_id = input.i AND t.kind = input.kind AND t.status IN ('open', 'claimed') RETURNING 1`,
  },
  retimed: {
    columns: `c uuid, i uuid, kind text, due_on date, role text`,
    by: ['t.instance_id', 'i'],
    sql: `UPDATE task t SET due_on = input.due_on, role = coalesce(input.role, t.role) FROM input
      WHERE $among AND t.instance_id = input.i AND t.kind = input.kind AND t.status IN ('open', 'claimed')`,
  },
  opened: {
    columns: `c uuid, id uuid, i uuid, kind text, role text, region text, due_on date, at timestamptz`,
    sql: `INSERT INTO task (id, case_id, instance_id, kind, role, region, due_on, status, opened_at)
      SELECT id, c, i, kind, role, region, due_on, 'open', at FROM input`,
  },
  outbox: {
    columns: `c uuid, id uuid, type text, payload jsonb, at timestamptz`,
    sql: `INSERT INTO outbox (id, case_id, type, payload, created_at) SELECT id, c, type, payload, at FROM input`,
  },
  confidential: {
    columns: `c uuid, seq integer, field text, value jsonb`,
    sql: `INSERT INTO confidential_fact (case_id, seq, field, value) SELECT c, seq, field, value FROM input`,
  },
  texts: {
    columns: `c uuid, document uuid, version integer, title text, body text, hash bytea, author text, at timestamptz`,
    sql: `INSERT INTO text_version (case_id, document_id, version, title, body, sha256, created_by, created_at)
      SELECT c, document, version, title, body, hash, author, at FROM input`,
  },
  kept: {
    columns: `c uuid, actor text, key text, request bytea, answer json, at timestamptz`,
    sql: `INSERT INTO kept_answer (actor, key, request_hash, case_id, answer, created_at) SELECT actor, key, request, c, answer, at FROM input`,
  },
};

/** The composite type that a part's rows are handed over as. What its columns are is said in the migration that makes it too. */
export const rowType = (part: PartName): string => `step_${part}`;

/** @throws TypeError for a column of a type that rows are not written in */
export const columnsOf = (part: PartName): readonly BinaryColumn[] =>
  PARTS[part].columns.split(',').map((column) => {
    const [name = '', type = ''] = column.trim().split(' ');
    if (!isColumnType(type)) throw new TypeError(`Columns of ${part} are not written as ${type}`);
    return { name, type };
  });

export const GUARDS: readonly PartName[] = ['existing', 'created'];
export const FOLLOWERS: readonly PartName[] = [
  'words',
  'journal',
  'started',
  'moved',
  'ended',
  'armed',
  'closed',
  'retimed',
  'opened',
  'outbox',
  'confidential',
  'texts',
  'kept',
];
export const IN_ORDER: readonly PartName[] = [...GUARDS, ...FOLLOWERS];

/**
 * The kinds that may not stand open twice are unique by index, and within one statement nothing says which part comes first:
 * asking for the count makes the ending of the old one come before the new.
 */
export const AFTER: { readonly [name in PartName]?: PartName } = { armed: 'ended', opened: 'closed' };
