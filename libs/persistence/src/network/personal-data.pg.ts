import type { Pool, PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { isId, type Clock } from '#casework';
import { instant, jsonRecord } from '../reading/columns.js';
import { ProcessError, type JsonRecord } from '#process';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import type { PersonalTable, Treatment } from './personal-tables/personal-table.js';
import { PERSONAL_TABLES } from './personal-tables/tables.js';
import { patternOf } from './person-pattern.js';

export interface PersonalPlace {
  readonly table: string;
  readonly purpose: string;
  readonly retention: string;
  readonly records: readonly JsonRecord[];
}
export interface Erased {
  readonly erasedAt: Date;
  /** How many tables something was taken out of. */
  readonly places: number;
  /** Where the name stands in what is hashed: written before its bearer was in the network. It is for the archive to judge. */
  readonly remaining: readonly Pick<PersonalPlace, 'table' | 'records'>[];
}

/** What stands where a name stood. The same in every language, since a text may be in any. */
export const ERASED = '[raderad]';

interface Sought {
  readonly id: string;
  readonly email: string | null;
  readonly subjects: readonly string[];
  /** Finds the name and the address in a text; null for who has neither. */
  readonly pattern: string | null;
}
type Querying = Pick<Pool | PoolClient, 'query'>;

const person = z.object({ name: z.string().nullable(), email: z.string().nullable() });
const logins = z.array(z.object({ subject: z.string() }));
const found = z.array(z.object({ record: jsonRecord }));

/** Letters as they were caught instead of being sent, outside the database. */
export interface CaughtCopies {
  /** Ids of letters that were never caught are passed over. */
  forget(letterIds: readonly string[]): Promise<void>;
}
const NOTHING_CAUGHT: CaughtCopies = { forget: async () => {} };

/** What is kept of a person, given out whole or taken away, by the registry of where it lies. */
export class PersonalDataPg {
  private readonly pool: Pool;

  constructor(
    dataSource: DataSource,
    private readonly clock: Clock,
    private readonly caught: CaughtCopies = NOTHING_CAUGHT,
  ) {
    this.pool = poolOf(dataSource);
  }

  /**
   * Everything that is kept of a person: their own rows, and where else their name or address occurs. Keys and tokens are left out.
   *
   * @throws ProcessError `person-not-found`, also for an erased one
   */
  async of(personId: string, actorId: string): Promise<readonly PersonalPlace[]> {
    const sought = await this.seek(this.pool, personId);
    const places: PersonalPlace[] = [];
    for (const table of PERSONAL_TABLES) {
      const records = [...(await ownRows(this.pool, table, sought)), ...(await mentions(this.pool, table, sought))];
      if (records.length > 0)
        places.push({ table: table.table, purpose: table.purpose, retention: table.retention, records });
    }
    await this.note(this.pool, 'person-exported', personId, actorId);
    return places;
  }

  /**
   * Erases a person in one transaction: their row is emptied, their sign-ins go, and their name and address are taken out of every
   * text that is not hashed. What they did stays, under an id that leads to nobody. Copies of letters that were caught on disk, to
   * them or naming them, go whole, before the transaction ends: where that fails nothing is erased, and one may try again.
   *
   * Erasing somebody again changes nothing.
   *
   * @throws ProcessError `person-not-found`
   */
  async erase(personId: string, actorId: string): Promise<Erased> {
    const before = await this.erasedAt(personId);
    if (before !== null) return { erasedAt: before, places: 0, remaining: [] };
    const erasedAt = this.clock.now();
    const client = await this.pool.connect();
    try {
      await client.query('BEGIN');
      const sought = await this.seek(client, personId);
      await this.caught.forget(await lettersOf(client, sought));
      let places = 0;
      const remaining = [];
      for (const table of PERSONAL_TABLES) {
        const records = await mentions(client, table, sought, ['guarded']);
        if (records.length > 0) remaining.push({ table: table.table, records });
        const touched = (await emptyOwn(client, table, sought)) + (await sweep(client, table, sought));
        if (touched > 0) places += 1;
      }
      await client.query(
        `UPDATE person SET erased_at = $2, organisation_id = NULL, revision = revision + 1 WHERE id = $1`,
        [personId, erasedAt],
      );
      await this.note(client, 'person-erased', personId, actorId);
      await client.query('COMMIT');
      return { erasedAt, places, remaining };
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    } finally {
      client.release();
    }
  }

  private async erasedAt(personId: string): Promise<Date | null> {
    if (!isId(personId)) return null;
    const { rows } = await this.pool.query(`SELECT p.erased_at AS at FROM person p WHERE p.id = $1`, [personId]);
    return z.array(z.object({ at: instant.nullable() })).parse(rows)[0]?.at ?? null;
  }

  private async seek(db: Querying, id: string): Promise<Sought> {
    if (!isId(id)) throw new ProcessError('person-not-found', { personId: id });
    const { rows } = await db.query(
      `SELECT p.name, p.email FROM person p WHERE p.id = $1 AND p.erased_at IS NULL FOR UPDATE`,
      [id],
    );
    if (rows.length === 0) throw new ProcessError('person-not-found', { personId: id });
    const { name, email } = person.parse(rows[0]);
    const known = await db.query(`SELECT l.subject FROM person_login l WHERE l.person_id = $1`, [id]);
    const subjects = logins.parse(known.rows).map(({ subject }) => subject);
    return { id, email, subjects, pattern: patternOf(name, email) };
  }

  private async note(db: Querying, what: string, personId: string, actorId: string): Promise<void> {
    await db.query(
      `INSERT INTO network_entry (recorded_at, actor_id, what, subject_id, details) VALUES ($1, $2, $3, $4, '{}')`,
      [this.clock.now(), actorId, what, personId],
    );
  }
}

/** A condition over the three that are sought; all are named with their kind, since a condition may leave some out. */
const owned = (own: string): string => {
  const typed = own.replaceAll('$1', '$1::uuid').replaceAll('$2', '$2::text');
  return `(${typed}) AND ($1::uuid IS NULL OR $2::text IS NULL OR $3::text[] IS NULL OR true)`;
};
const valuesOf = ({ id, email, subjects }: Sought): unknown[] => [id, email, subjects];

async function ownRows(
  db: Querying,
  { table, own, secret = [] }: PersonalTable,
  sought: Sought,
): Promise<readonly JsonRecord[]> {
  if (own === undefined) return [];
  const { rows } = await db.query(`SELECT to_jsonb(t) - $4::text[] AS record FROM ${table} t WHERE ${owned(own)}`, [
    ...valuesOf(sought),
    [...secret],
  ]);
  return found.parse(rows).map(({ record }) => record);
}

const columnsOf = ({ columns }: PersonalTable, ...treatments: readonly string[]): readonly string[] =>
  Object.entries(columns).flatMap(([name, treatment]) => (treatments.includes(treatment) ? [name] : []));

/** Somebody else's row is theirs: of it only says where the name stands. */
async function mentions(
  db: Querying,
  table: PersonalTable,
  sought: Sought,
  treatments: readonly Treatment[] = ['swept', 'emptied', 'guarded'],
): Promise<readonly JsonRecord[]> {
  const columns = columnsOf(table, ...treatments);
  if (sought.pattern === null || columns.length === 0) return [];
  const named = columns.map((column) => `CASE WHEN ${column}::text ~* $4 THEN '${column}' END`).join(', ');
  const hit = columns.map((column) => `${column}::text ~* $4`).join(' OR ');
  const others = table.own === undefined || treatments.length === 1 ? 'true' : `NOT coalesce(${table.own}, false)`;
  const { rows } = await db.query(
    `SELECT jsonb_strip_nulls(jsonb_build_object('mentionedIn', array_remove(ARRAY[${named}], NULL), 'id', to_jsonb(t)->'id',
       'caseId', to_jsonb(t)->'case_id', 'seq', to_jsonb(t)->'seq')) AS record
     FROM ${table.table} t WHERE (${hit}) AND ${owned(others)}`,
    [...valuesOf(sought), sought.pattern],
  );
  return found.parse(rows).map(({ record }) => record);
}

/** Letters to somebody, and letters to others in which they are named. */
async function lettersOf(db: Querying, sought: Sought): Promise<readonly string[]> {
  const letters = PERSONAL_TABLES.find(({ table }) => table === 'letter');
  if (letters === undefined) return [];
  const named = [...(await ownRows(db, letters, sought)), ...(await mentions(db, letters, sought))];
  return named.flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
}

async function emptyOwn(db: Querying, table: PersonalTable, sought: Sought): Promise<number> {
  const { own, ownRowsGo } = table;
  if (own === undefined) return 0;
  if (ownRowsGo === true) {
    const { rowCount } = await db.query(`DELETE FROM ${table.table} WHERE ${owned(own)}`, valuesOf(sought));
    return rowCount ?? 0;
  }
  const emptied = columnsOf(table, 'emptied', 'follows');
  if (emptied.length === 0) return 0;
  const nullable = await nullableOf(db, table.table);
  const set = emptied.map((column) => `${column} = ${nullable.has(column) ? 'NULL' : `''`}`).join(', ');
  const { rowCount } = await db.query(`UPDATE ${table.table} SET ${set} WHERE ${owned(own)}`, valuesOf(sought));
  return rowCount ?? 0;
}

async function sweep(db: Querying, table: PersonalTable, { pattern }: Sought): Promise<number> {
  const swept = columnsOf(table, 'swept', 'emptied');
  if (pattern === null || swept.length === 0) return 0;
  const types = await typesOf(db, table.table);
  const set = swept.map(
    (column) => `${column} = regexp_replace(${column}::text, $1, $2, 'gi')::${types.get(column) ?? 'text'}`,
  );
  set.push(...columnsOf(table, 'follows').map((column) => `${column} = ''`));
  const hit = swept.map((column) => `${column}::text ~* $1`).join(' OR ');
  const { rowCount } = await db.query(`UPDATE ${table.table} SET ${set.join(', ')} WHERE ${hit}`, [pattern, ERASED]);
  return rowCount ?? 0;
}

const described = z.array(z.object({ name: z.string(), type: z.string(), nullable: z.boolean() }));
async function describe(db: Querying, table: string): Promise<z.output<typeof described>> {
  const { rows } = await db.query(
    `SELECT c.column_name AS name, c.data_type AS type, c.is_nullable = 'YES' AS nullable
     FROM information_schema.columns c WHERE c.table_schema = 'public' AND c.table_name = $1`,
    [table],
  );
  return described.parse(rows);
}
const nullableOf = async (db: Querying, table: string): Promise<ReadonlySet<string>> =>
  new Set((await describe(db, table)).filter(({ nullable }) => nullable).map(({ name }) => name));
const typesOf = async (db: Querying, table: string): Promise<ReadonlyMap<string, string>> =>
  new Map((await describe(db, table)).map(({ name, type }) => [name, type]));
