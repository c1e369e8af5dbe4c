import { BinaryWriter, UnwritableError } from './binary-writer.js';

/** PostgreSQL's numbers of the types that are written here, which are the same in every server (`pg_type.dat`). */
const NUMBERS = {
  boolean: 16,
  bytea: 17,
  bigint: 20,
  integer: 23,
  text: 25,
  json: 114,
  uuid: 2950,
  date: 1082,
  timestamptz: 1184,
  jsonb: 3802,
} as const;

export type ColumnType = keyof typeof NUMBERS;

export const isColumnType = (name: string): name is ColumnType => Object.hasOwn(NUMBERS, name);

/** A column of a composite type. */
export interface BinaryColumn {
  readonly name: string;
  readonly type: ColumnType;
}

/** Of what type an array's elements are is not said: the server knows from the statement, and numbers of types of ours differ. */
const AS_THE_STATEMENT_SAYS = 0;

/**
 * Rows as an array of a composite type, in the format that PostgreSQL itself sends and receives (`array_recv`, `record_recv`): it reads
 * them in a fraction of the time that it takes for JSON, and no text is escaped and parsed on the way.
 *
 * @param columns  those of the type, in its order; a row without one of them has null there
 * @param rows  with texts for days (`2026-11-22`), UUIDs and bytes (hexadecimal digits)
 * @throws UnwritableError for a value that its column cannot hold
 */
export function binaryRows(columns: readonly BinaryColumn[], rows: readonly object[]): Buffer {
  const out = new BinaryWriter(rows.length);
  out.int32(1); // dimension
  out.int32(0); // flags
  out.int32(AS_THE_STATEMENT_SAYS);
  out.int32(rows.length);
  out.int32(1); // where it begins
  for (const row of rows) {
    const begun = out.begin();
    out.int32(columns.length);
    for (const { name, type } of columns) {
      out.int32(NUMBERS[type]);
      writeValue(out, type, Reflect.get(row, name));
    }
    out.end(begun);
  }
  return out.written();
}

const NULL = -1;

function writeValue(out: BinaryWriter, type: ColumnType, value: unknown): void {
  if (value === null || value === undefined) return out.int32(NULL);
  const begun = out.begin();
  if (type === 'json') out.text(JSON.stringify(value));
  else if (type === 'jsonb') out.jsonb(JSON.stringify(value));
  else if (typeof value === 'string') writeText(out, type, value);
  else if (type === 'timestamptz' && value instanceof Date) out.instant(value);
  else if (type === 'integer' && typeof value === 'number') out.int32(value);
  else if (type === 'boolean' && typeof value === 'boolean') out.byte(value ? 1 : 0);
  else throw new UnwritableError(`A column of type ${type} cannot hold a ${typeof value}`);
  out.end(begun);
}

function writeText(out: BinaryWriter, type: ColumnType, value: string): void {
  if (type === 'text') out.text(value);
  else if (type === 'uuid') out.uuid(value);
  else if (type === 'bytea') out.hex(value);
  else if (type === 'date') out.day(value);
  else if (type === 'bigint') out.int64(BigInt(value));
  else throw new UnwritableError(`A column of type ${type} cannot hold a text`);
}

/** The values of rows one by one, row after row, each as a text that PostgreSQL reads. */
export const textValues = (columns: readonly BinaryColumn[], rows: readonly object[]): readonly unknown[] =>
  rows.flatMap((row) => columns.map(({ name, type }) => asText(type, Reflect.get(row, name))));

function asText(type: ColumnType, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (type === 'bytea' && typeof value === 'string') return `\\x${value}`;
  if (type.startsWith('json')) return JSON.stringify(value);
  return value instanceof Date ? value.toISOString() : value;
}
