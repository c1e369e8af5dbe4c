import { type BinaryColumn, binaryRows, textValues } from './binary-rows.js';
import {
  AFTER,
  answerOf,
  columnsOf,
  FOLLOWERS,
  GUARDS,
  IN_ORDER,
  IS_CURRENT,
  KEY_IS_FREE,
  NUMBER,
  PARTS,
  rowType,
} from './step-parts.js';
import type { PartName, StepRows } from './step-rows.js';

/** A statement prepared once per connection under its name. */
export interface NamedStatement {
  readonly name: string;
  readonly text: string;
}

export interface PreparedValues extends NamedStatement {
  readonly values: readonly unknown[];
}

/** More rows than this are read from arrays by the server: naming each would make too many different statements. */
const MOST_NAMED = 12;

/**
 * The one statement that stores steps, with only the parts that have rows. Answers one row per case: `stored`, `outdated` or
 * `key-used`; none for a stale one.
 * A single small step gives its values one by one, which the server has the least to do with; of many steps each part's rows are one value.
 */
export function stepStatement(rows: StepRows): PreparedValues {
  const present = IN_ORDER.filter((name) => rows[name].length > 0);
  const asks: Asks = {
    key: rows.kept.length > 0,
    network: [...rows.existing, ...rows.created].some((row) => Reflect.get(row, 'network') !== null),
  };
  const count = present.reduce((sum, name) => sum + rows[name].length, 0);
  const named = rows.existing.length + rows.created.length === 1 && count <= MOST_NAMED;
  const shape = present
    .map((part) => `${IN_ORDER.indexOf(part).toString(36)}${named ? rows[part].length : ''}`)
    .join('');
  const name = `${named ? 'step_one' : 'steps'}_${shape}${asks.network ? '_n' : ''}`;
  const statement = prepared(name, () => compose(present, named ? rows : null, asks));
  const values = named
    ? present.flatMap((part) => textValues(columns(part), rows[part]))
    : present.map((part) => binaryRows(columns(part), rows[part]));
  return { ...statement, values };
}

const made = new Map<string, NamedStatement>();

function prepared(name: string, text: () => string): NamedStatement {
  const known = made.get(name);
  if (known) return known;
  const statement = { name, text: text() };
  made.set(name, statement);
  return statement;
}

const known = new Map<PartName, readonly BinaryColumn[]>();

function columns(part: PartName): readonly BinaryColumn[] {
  const found = known.get(part) ?? columnsOf(part);
  known.set(part, found);
  return found;
}

/** What a step is asked besides its case's revision. */
interface Asks {
  /** Whether its key has an answer. */
  readonly key: boolean;
  /** Whether the network still has its number. */
  readonly network: boolean;
}

/** @param named  the rows of a single step whose values are given one by one, or null when each part's are one value */
function compose(present: readonly PartName[], named: StepRows | null, asks: Asks): string {
  let parameters = 0;
  const next = (): string => `$${(parameters += 1)}`;
  const guards = GUARDS.filter((name) => present.includes(name));
  const clauses = (name: PartName, filter: string): readonly string[] => {
    const { sql, by } = PARTS[name];
    const guarded = sql
      .replace('$among', by && !named ? `${by[0]} = ANY (ARRAY(SELECT ${by[1]} FROM input))` : 'true')
      .replace('$free', asks.key ? KEY_IS_FREE : 'true')
      .replace('$current', asks.network ? IS_CURRENT : 'true')
      .replace(/\binput\b/g, `${name}_rows`);
    const given = named ? valueLists(name, named[name].length, next) : `unnest(${next()}::${rowType(name)}[]) AS x`;
    return [`${name}_rows AS (SELECT x.* FROM ${given} ${filter})`, `do_${name} AS (${guarded})`];
  };
  const guarding = guards.flatMap((name) => clauses(name, ''));
  const stored = `stored AS (${guards.map((name) => `SELECT id FROM do_${name}`).join(' UNION ALL ')})`;
  const following = FOLLOWERS.filter((name) => present.includes(name)).flatMap((name) => {
    const first = AFTER[name];
    const after = first && present.includes(first) ? `WHERE (SELECT count(*) FROM do_${first}) >= 0` : '';
    return clauses(name, named ? `CROSS JOIN stored ${after}` : `JOIN stored ON stored.id = x.c ${after}`);
  });
  const asked = guards.map((name) => `SELECT c, actor, key, network FROM ${name}_rows`).join(' UNION ALL ');
  return `WITH ${[...guarding, stored, ...following].join(',\n')}\nSELECT id, 'stored' AS result FROM stored ${refused(asked, asks)}`;
}

/** Why steps were not stored, as far as that is more than a stale revision. */
function refused(asked: string, { key, network }: Asks): string {
  const reasons = [
    ...(network ? [`WHEN a.network <> ${NUMBER} THEN 'outdated'`] : []),
    ...(key ? [`WHEN EXISTS ${answerOf('a')} THEN 'key-used'`] : []),
  ];
  if (reasons.length === 0) return '';
  return `UNION ALL SELECT r.c, r.why FROM (SELECT a.c, CASE ${reasons.join(' ')} END AS why FROM (${asked}) a
    WHERE a.c NOT IN (SELECT id FROM stored)) r WHERE r.why IS NOT NULL`;
}

function valueLists(part: PartName, count: number, next: () => string): string {
  const types = columns(part);
  const list = (): string => `(${types.map(({ type }) => `${next()}::${type}`).join(', ')})`;
  return `(VALUES ${Array.from({ length: count }, list).join(', ')}) AS x(${types.map(({ name }) => name).join(', ')})`;
}
