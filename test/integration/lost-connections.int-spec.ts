import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createDataSource, DeadlineQueuePg, poolOf } from '#persistence';
import { Database, openWorkPool } from '#queue';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** As when the server dies: every connection to the database but this one. */
async function breakConnections(): Promise<void> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const others = `FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`;
  await client.query(`SELECT pg_terminate_backend(pid, 5000) ${others}`);
  await client.end();
}

/** pg tells of a lost connection by an event as well, and an event that nobody hears ends the process: here, the test. */
describe('a connection that is lost while it is lent out and nothing is asked on it', () => {
  it('fails the run that holds deadlines by it, and the next run has them', async () => {
    const dataSource = await createDataSource(database.url, { role: 'ordna_app' }).initialize();
    const [caseId, instanceId] = [randomUUID(), randomUUID()];
    await poolOf(dataSource).query(
      `INSERT INTO deadline (id, case_id, instance_id, kind, due_on, due_at, raises, legal, status, armed_at)
       VALUES (gen_random_uuid(), $1, $2, 'answers', '2026-01-15', '2026-01-15', 'ROUND_DEADLINE', false, 'running', '2026-01-02')`,
      [caseId, instanceId],
    );
    const deadlines = new DeadlineQueuePg(dataSource);
    const breaking = (): Promise<[]> => breakConnections().then(() => []);
    await expect(deadlines.due(new Date(), 10, breaking)).rejects.toThrow(/terminat|not queryable/);
    expect(await deadlines.due(new Date(), 10, async () => [])).toBe(1);
    await dataSource.destroy();
  });

  it('fails a transaction, and the next one has another connection', async () => {
    const told: Error[] = [];
    const connections = { databaseUrl: database.url, poolMax: 2, onError: (error: Error) => void told.push(error) };
    const work = new Database(openWorkPool(connections));
    await expect(work.transaction(breakConnections)).rejects.toThrow(/terminat|not queryable/);
    expect(await work.transaction((sql) => sql.query('SELECT 1 AS one'))).toMatchObject({ rows: [{ one: 1 }] });
    await work.close();
  });
});
