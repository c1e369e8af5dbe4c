import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { PERSONAL_TABLES } from '#persistence';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { personalDataPage } from '../../apps/cli/src/commands/personal-data.js';

let database: TestDatabase;
let db: pg.Pool;
let columns: readonly { readonly table: string; readonly column: string; readonly type: string }[];
beforeAll(async () => {
  database = await createTestDatabase();
  db = new pg.Pool({ connectionString: database.url, max: 2 });
  const { rows } = await db.query(
    `SELECT c.table_name AS table, c.column_name AS column, c.data_type AS type
     FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' ORDER BY 1, c.ordinal_position`,
  );
  columns = rows;
});
afterAll(async () => {
  await db.end();
  await database.drop();
});

const WORDS = ['text', 'json', 'jsonb', 'character varying', 'ARRAY', 'bytea'];
const POINTS_TO_PEOPLE = /person|email|address|actor|recipient|receiver|substitute|on_behalf_of|_by$/;
const registered = new Map(PERSONAL_TABLES.map((one) => [one.table, one]));

describe('the registry of where personal data lies', () => {
  it('has every column of words of every table', () => {
    const missing = columns
      .filter(({ table, column, type }) => WORDS.includes(type) && registered.get(table)?.columns[column] === undefined)
      .map(({ table, column }) => `${table}.${column}`);
    expect(missing).toEqual([]);
  });

  it('knows whose a row is wherever a column points to a person', () => {
    const unowned = columns
      .filter(({ table, column }) => POINTS_TO_PEOPLE.test(column) && registered.get(table)?.own === undefined)
      .map(({ table, column }) => `${table}.${column}`);
    // A network address is nobody’s name, and goes after a month; who appoints is an organisation.
    expect(unowned).toEqual(['link_visit.address']);
  });

  it('names no table and no column that is not there', () => {
    const there = new Set(columns.map(({ table, column }) => `${table}.${column}`));
    const gone = PERSONAL_TABLES.flatMap(({ table, columns: named, secret = [] }) =>
      [...Object.keys(named), ...secret]
        .filter((column) => !there.has(`${table}.${column}`))
        .map((column) => `${table}.${column}`),
    );
    expect(gone).toEqual([]);
  });

  it('is what the published page says', async () => {
    const page = await readFile('docs/personal-data.md', 'utf8');
    const howToRenew = 'npm run -s ordna -- personal-data > docs/personal-data.md';
    expect(page === personalDataPage(PERSONAL_TABLES) ? 'in step' : howToRenew).toBe('in step');
  });
});
