import { VirtualClock } from '#casework';
import { createDataSource, HousekeepingPg, type DataSource } from '#persistence';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
let dataSource: DataSource;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await createDataSource(database.url, { role: 'ordna_app' }).initialize();
});

afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

it('clears away old answers and old work that is done, and nothing else', async () => {
  await dataSource.query(
    `INSERT INTO kept_answer (actor, key, request_hash, case_id, answer, created_at)
     SELECT 'a', k, '\\x00', gen_random_uuid(), '{}', at::timestamptz
     FROM (VALUES ('old', '2026-01-01'), ('new', '2026-05-20')) AS rows (k, at)`,
  );
  await dataSource.query(
    `INSERT INTO outbox (id, case_id, type, payload, created_at, relayed_at, done_at)
     SELECT gen_random_uuid(), gen_random_uuid(), t, '{}', '2026-01-01', relayed::timestamptz, done::timestamptz
     FROM (VALUES ('done', '2026-01-01', '2026-01-01'), ('fresh', '2026-05-20', '2026-05-20'), ('undone', NULL, NULL)) AS rows (t, relayed, done)`,
  );
  const housekeeping = new HousekeepingPg(dataSource, new VirtualClock(new Date('2026-06-01T00:00:00Z')));

  expect(await housekeeping.run()).toEqual({ answers: 1, outbox: 1, withinRegions: 0, contents: 0, declarations: 0 });
  expect(await dataSource.query(`SELECT key FROM kept_answer`)).toEqual([{ key: 'new' }]);
  expect(await dataSource.query(`SELECT type FROM outbox ORDER BY type`)).toEqual([
    { type: 'fresh' },
    { type: 'undone' },
  ]);
  expect(await housekeeping.run()).toEqual({ answers: 0, outbox: 0, withinRegions: 0, contents: 0, declarations: 0 });
});
