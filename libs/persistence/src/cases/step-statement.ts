import type { PartName, StepRows } from './step-rows.js';

/** A statement prepared once per connection under its name. */
export interface NamedStatement {
  readonly name: string;
  readonly text: string;
}

interface Part {
  readonly columns: string;
  /** Reads `input`, its own rows; those of a step whose guard fell are not among them. */
  readonly sql: string;
  /** Array parameters that name the rows to be changed, so that the planner always finds them by index, however small the table. */
  readonly keys?: readonly ('c' | 'i')[];
}

const HEAD = `c uuid, expected integer, last_seq integer, head bytea, main uuid, chart text, version integer, stage text, state json,
  outcome text, ball text, since date, balls json, hold boolean, at timestamptz, day date, to_process text, actor text, key text`;

/**
 * The answer that a row's key has, looked up row by row: `OFFSET 0` keeps the planner from joining, since a join planned while the
 * table was small reads all of it in every step once it has grown.
 */
const answerOf = (row: string): string =>
  `(SELECT FROM kept_answer k WHERE k.actor = ${row}.actor AND k.key = ${row}.key OFFSET 0)`;

/** A key that has an answer stops its step. Checked here, so that a request and its repetition at the same moment are told apart. */
const KEY_IS_FREE = `NOT EXISTS ${answerOf('input')}`;

const PARTS: { readonly [name in PartName]: Part } = {
  existing: {
    columns: HEAD,
    keys: ['c'],
    sql: `UPDATE managed_case t SET revision = input.expected + 1, last_seq = coalesce(input.last_seq, t.last_seq),
        head_hash = coalesce(input.head, t.head_hash), main_instance_id = input.main, main_chart = input.chart, main_version = input.version,
        stage = input.stage, state = input.state, outcome = input.outcome, ball = input.ball, ball_since = input.since, balls = input.balls,
        on_hold = input.hold, process_version = coalesce(input.to_process, t.process_version), updated_at = input.at, updated_on = input.day
      FROM input WHERE t.id = ANY ($c) AND t.id = input.c AND t.revision = input.expected AND $free RETURNING t.id`,
  },
  created: {
    columns: `${HEAD}, case_key text, origin text, history text, process text, kind text, product text, substance text, indication text,
      company text`,
    sql: `INSERT INTO managed_case (id, case_key, origin, history_id, process_version, kind, product, substance, indication, company,
        main_instance_id, main_chart, main_version, revision, last_seq, head_hash, stage, state, outcome, ball, ball_since, balls, on_hold,
        created_at, updated_at, updated_on)
      SELECT c, case_key, origin, history, process, kind, product, substance, indication, company, main, chart, version, 1, last_seq, head,
        stage, state, outcome, ball, since, balls, hold, at, at, day
      FROM input WHERE $free ON CONFLICT DO NOTHING RETURNING id`,
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
  instance: {
    columns: `c uuid, id uuid, chart text, version integer, key text, parent uuid, ordinal integer, value json, context json, entered json,
      fired json, done boolean`,
    sql: `INSERT INTO instance AS t (id, case_id, chart, version, key, parent_id, ordinal, value, context, entered, fired, done)
      SELECT id, c, chart, version, key, parent, ordinal, value, context, entered, fired, done FROM input
      ON CONFLICT (id) DO UPDATE SET version = excluded.version, value = excluded.value, context = excluded.context, entered = excluded.entered,
        fired = excluded.fired, done = excluded.done`,
  },
  ended: {
    columns: `c uuid, i uuid, kind text, status text, at timestamptz`,
    keys: ['i'],
    sql: `UPDATE deadline t SET status = input.status, ended_at = input.at FROM input
      WHERE t.instance_id = ANY ($i) AND t.instance_id = input.i AND t.kind = input.kind AND t.status = 'running' RETURNING 1`,
  },
  armed: {
    columns: `c uuid, id uuid, i uuid, kind text, due_on date, due_at timestamptz, raises text, legal boolean, status text, at timestamptz`,
    sql: `INSERT INTO deadline (id, case_id, instance_id, kind, due_on, due_at, raises, legal, status, armed_at)
      SELECT id, c, i, kind, due_on, due_at, raises, legal, status, at FROM input`,
  },
  closed: {
    columns: `c uuid, i uuid, kind text, status text, at timestamptz`,
    keys: ['i'],
    sql: `UPDATE task t SET status = input.status, closed_at = input.at FROM input
      WHERE t.instance_id = ANY ($i) AND t.instance_id = input.i AND t.kind = input.kind AND t.status IN ('open', 'claimed') RETURNING 1`,
  },
  retimed: {
    columns: `c uuid, i uuid, kind text, due_on date, role text`,
    keys: ['i'],
    sql: `UPDATE task t SET due_on = input.due_on, role = coalesce(input.role, t.role) FROM input
      WHERE t.instance_id = ANY ($i) AND t.instance_id = input.i AND t.kind = input.kind AND t.status IN ('open', 'claimed')`,
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

const GUARDS: readonly PartName[] = ['existing', 'created'];
const FOLLOWERS: readonly PartName[] = [
  'words',
  'journal',
  'instance',
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
const IN_ORDER: readonly PartName[] = [...GUARDS, ...FOLLOWERS];

/**
 * The kinds that may not stand open twice are unique by index, and within one statement nothing says which part comes first:
 * asking for the count makes the ending of the old one come before the new.
 */
const AFTER: { readonly [name in PartName]?: PartName } = { armed: 'ended', opened: 'closed' };

export interface PreparedValues extends NamedStatement {
  readonly values: readonly unknown[];
}

/** More rows than this are read from JSON by the server: naming each would make too many different statements. */
const MOST_NAMED = 12;

/**
 * The one statement that stores steps, with only the parts that have rows. Answers one row per case: `stored` or `key-used`.
 * A single small step gives its values one by one, which spares the server reading JSON; many steps come as JSON, part by part.
 */
export function stepStatement(rows: StepRows): PreparedValues {
  const present = IN_ORDER.filter((name) => rows[name].length > 0);
  const steps = rows.existing.length + rows.created.length;
  const count = present.reduce((sum, name) => sum + rows[name].length, 0);
  const named = steps === 1 && count <= MOST_NAMED;
  const shape = present
    .map((part) => `${IN_ORDER.indexOf(part).toString(36)}${named ? rows[part].length : ''}`)
    .join('');
  const statement = prepared(`${named ? 'step_one' : 'steps'}_${shape}`, () => compose(present, named ? rows : null));
  const valuesOf = named ? namedValues : jsonValues;
  return { ...statement, values: present.flatMap((part) => valuesOf(part, rows[part])) };
}

const made = new Map<string, NamedStatement>();

function prepared(name: string, text: () => string): NamedStatement {
  const known = made.get(name);
  if (known) return known;
  const statement = { name, text: text() };
  made.set(name, statement);
  return statement;
}

const jsonValues = (part: PartName, rows: readonly object[]): readonly unknown[] => [
  JSON.stringify(rows),
  ...(PARTS[part].keys ?? []).map((key) => rows.map((row) => Reflect.get(row, key))),
];

const namedValues = (part: PartName, rows: readonly object[]): readonly unknown[] =>
  rows.flatMap((row) =>
    columnsOf(part).map(({ name, type }) => {
      const value: unknown = Reflect.get(row, name);
      return type.startsWith('json') ? JSON.stringify(value) : value;
    }),
  );

interface PartColumn {
  readonly name: string;
  readonly type: string;
}

const knownColumns = new Map<PartName, readonly PartColumn[]>();

function columnsOf(part: PartName): readonly PartColumn[] {
  const known = knownColumns.get(part);
  if (known) return known;
  const columns = PARTS[part].columns.split(',').map((column) => {
    const [name = '', type = ''] = column.trim().split(' ');
    return { name, type };
  });
  knownColumns.set(part, columns);
  return columns;
}

/** @param named  the rows of a single step whose values are given one by one, or null when they come as JSON */
function compose(present: readonly PartName[], named: StepRows | null): string {
  let parameters = 0;
  const next = (): string => `$${(parameters += 1)}`;
  const guards = GUARDS.filter((name) => present.includes(name));
  const keeps = present.includes('kept');
  const clauses = (name: PartName, filter: string): readonly string[] => {
    const { columns, sql, keys = [] } = PARTS[name];
    const read = named
      ? `(VALUES ${valueLists(name, named[name].length, next)}) AS x(${columnsOf(name)
          .map((one) => one.name)
          .join(', ')})`
      : `json_to_recordset(${next()}) AS x(${columns})`;
    const keyed = keys.reduce(
      (text, key) =>
        text.replace(
          `t.${KEY_COLUMNS[key]} = ANY ($${key})`,
          named ? 'true' : `t.${KEY_COLUMNS[key]} = ANY (${next()}::uuid[])`,
        ),
      sql,
    );
    const guarded = keyed.replace('$free', keeps ? KEY_IS_FREE : 'true').replace(/\binput\b/g, `${name}_rows`);
    return [`${name}_rows AS (SELECT x.* FROM ${read} ${filter})`, `do_${name} AS (${guarded})`];
  };
  const guarding = guards.flatMap((name) => clauses(name, ''));
  const stored = `stored AS (${guards.map((name) => `SELECT id FROM do_${name}`).join(' UNION ALL ')})`;
  const following = FOLLOWERS.filter((name) => present.includes(name)).flatMap((name) => {
    const first = AFTER[name];
    const after = first && present.includes(first) ? `WHERE (SELECT count(*) FROM do_${first}) >= 0` : '';
    return clauses(name, named ? `CROSS JOIN stored ${after}` : `JOIN stored ON stored.id = x.c ${after}`);
  });
  const asked = guards.map((name) => `SELECT c, actor, key FROM ${name}_rows`).join(' UNION ALL ');
  const used = `UNION ALL SELECT a.c, 'key-used' FROM (${asked}) a WHERE a.c NOT IN (SELECT id FROM stored) AND EXISTS ${answerOf('a')}`;
  return `WITH ${[...guarding, stored, ...following].join(',\n')}\nSELECT id, 'stored' AS result FROM stored ${keeps ? used : ''}`;
}

const KEY_COLUMNS = { c: 'id', i: 'instance_id' } as const;

function valueLists(part: PartName, count: number, next: () => string): string {
  const list = (): string =>
    `(${columnsOf(part)
      .map(({ type }) => `${next()}::${type}`)
      .join(', ')})`;
  return Array.from({ length: count }, list).join(', ');
}
