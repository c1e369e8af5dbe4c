import { once } from 'node:events';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { PerformAct, SystemClock } from '#casework';
import { CaseStorePg, createDataSource, poolOf, SettingsPg, type DataSource } from '#persistence';
import { charts } from '#process';
import { runOrdna, startOrdna } from '../support/cli.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { importer, smallProfile } from '../support/small-case.js';
import { until } from '../support/until.js';

const CASES = 2_000;
const MIGRATION = 'device-pilot-to-mtp';

let database: TestDatabase;
let dataSource: DataSource;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await createDataSource(database.url, { role: 'ordna_app', poolMax: 4 }).initialize();
});

afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

const migrated = async (): Promise<number> => {
  const { rows } = await poolOf(dataSource).query<{ n: number }>(
    `SELECT count(*)::int AS n FROM journal_entry j WHERE j.act = 'MIGRATED'`,
  );
  return rows[0]?.n ?? 0;
};

it('a migration of many cases that is killed is resumed by running it again, and no case is migrated twice', async () => {
  const acts = new PerformAct(charts, new CaseStorePg(dataSource), new SettingsPg(dataSource), new SystemClock());
  const profile = smallProfile({ kind: 'medtech', processVersion: 'DEVICE_PILOT_2018' });
  const opening = { profile, chart: 'device-case', act: 'PILOT_SELECTED', facts: {}, origin: 'history' } as const;
  await Promise.all(Array.from({ length: CASES }, () => acts.open(importer, opening)));

  const child = startOrdna(database.url, ['migrate-cases', MIGRATION]);
  const ended = once(child, 'exit');
  await until('some cases are migrated', async () => (await migrated()) > 0, 60_000);
  child.kill('SIGKILL');
  await ended;
  const before = await migrated();
  expect(before).toBeGreaterThan(0);
  expect(before).toBeLessThan(CASES);

  const said = await runOrdna(database.url, ['migrate-cases', MIGRATION, '--json']);
  expect(said.code).toBe(0);
  // A statement that was under way when the process died may have been stored after it was counted.
  const late = (await migrated()) - before - (JSON.parse(said.out) as { migrated: number }).migrated;
  expect(late).toBeGreaterThanOrEqual(0);
  expect(late).toBeLessThanOrEqual(128);
  expect(await migrated()).toBe(CASES);
  const { rows } = await poolOf(dataSource).query(
    `SELECT c.id FROM managed_case c WHERE c.main_version <> 2 OR c.process_version <> 'DEVICE_MTP_2020'`,
  );
  expect(rows).toEqual([]);
  expect((await runOrdna(database.url, ['verify', '--json'])).code).toBe(0);
}, 180_000);
