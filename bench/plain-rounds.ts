import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** Tables a round writes new rows to, and which of a case's rows are those of its round. Parents come before children. */
const TABLES = [
  ['instance', `chart <> 'medicine-case' AND $2::timestamptz IS NOT NULL`],
  ['journal_entry', 'recorded_at = $2'],
  ['deadline', 'armed_at = $2'],
  ['task', 'opened_at = $2'],
  ['outbox', 'created_at = $2'],
] as const;

interface Learnt {
  readonly name: string;
  readonly text: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/** Columns that name rows, which get new ids in each round. */
const IDS = ['id', 'instance_id', 'parent_id'];

/**
 * The rows of a round, ready-made, inserted as a careful programmer would: one transaction for each round, one prepared statement
 * of many rows for each table, and the case and what the round ended brought up to date.
 */
export class PlainRounds {
  private readonly pool: pg.Pool;
  private learnt: readonly Learnt[] = [];

  constructor(url: string, callers: number) {
    this.pool = new pg.Pool({ connectionString: url, max: callers });
  }

  /** Takes the rows of a round that has been opened for its own. */
  async learnFrom(caseId: string, openedAt: Date): Promise<void> {
    const learnt: Learnt[] = [];
    for (const [table, which] of TABLES) {
      const { rows, fields } = await this.pool.query<unknown[]>({
        text: `SELECT * FROM ${table} WHERE case_id = $1 AND ${which}`,
        values: [caseId, openedAt],
        rowMode: 'array',
      });
      const columns = fields.map(({ name }) => name);
      const json = new Set(fields.filter(({ dataTypeID }) => JSON_TYPES.has(dataTypeID)).map(({ name }) => name));
      const written = rows.map((row) =>
        row.map((value, at) => (json.has(columns[at] ?? '') && value !== null ? JSON.stringify(value) : value)),
      );
      learnt.push({ name: `plain-${table}`, text: insertInto(table, columns, rows.length), columns, rows: written });
    }
    this.learnt = learnt;
  }

  async open(caseId: string): Promise<void> {
    const ids = new Map<unknown, string>();
    const idFor = (known: unknown): unknown => {
      if (known === null) return null;
      const made = ids.get(known) ?? randomUUID();
      ids.set(known, made);
      return made;
    };
    const client = await this.pool.connect();
    try {
      await client.query('BEGIN');
      await client.query(CASE, [caseId]);
      await client.query(TASK, [caseId]);
      await client.query(DEADLINE, [caseId]);
      for (const { name, text, columns, rows } of this.learnt) {
        const values = rows.flatMap((row) =>
          row.map((value, at) => {
            const column = columns[at] ?? '';
            return column === 'case_id' ? caseId : IDS.includes(column) ? idFor(value) : value;
          }),
        );
        await client.query({ name, text, values });
      }
      await client.query('COMMIT');
    } finally {
      client.release();
    }
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}

/** PostgreSQL's numbers of json and jsonb. */
const JSON_TYPES = new Set([114, 3802]);

const CASE = `UPDATE managed_case SET revision = revision + 1, last_seq = last_seq + 23, stage = 'opinions', updated_at = now() WHERE id = $1`;
const TASK = `UPDATE task SET status = 'done', closed_at = now() WHERE case_id = $1 AND status = 'open'`;
const DEADLINE = `UPDATE deadline SET status = 'disarmed', ended_at = now() WHERE case_id = $1 AND status = 'running'`;

function insertInto(table: string, columns: readonly string[], count: number): string {
  const lists = Array.from(
    { length: count },
    (_, row) => `(${columns.map((_column, at) => `$${row * columns.length + at + 1}`).join(', ')})`,
  );
  return `INSERT INTO ${table} (${columns.map((column) => `"${column}"`).join(', ')}) VALUES ${lists.join(', ')}`;
}
