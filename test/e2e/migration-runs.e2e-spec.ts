import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RunMigrationPortion } from '#casework';
import {
  caseView,
  migrationCheckView,
  migrationList,
  migrationRunPage,
  migrationRunView,
  performedAct,
} from '#contract';
import { createDataSource, MigrationRunsPg, type DataSource } from '#persistence';
import { charts, migrations } from '#process';
import { openChange } from '../../apps/worker/src/change.js';
import { openTestApi, type TestApi } from '../support/api.js';

const MIGRATION = 'device-pilot-to-mtp';
let api: TestApi;
let dataSource: DataSource;

beforeAll(async () => {
  api = await openTestApi();
  dataSource = await createDataSource(api.databaseUrl, { role: 'ordna_app', poolMax: 2 }).initialize();
});
afterAll(async () => {
  await dataSource.destroy();
  await api.close();
});

async function pilot(): Promise<string> {
  const profile = {
    caseKey: 'pumpen+diabetes',
    processVersion: 'DEVICE_PILOT_2018',
    kind: 'medtech',
    product: 'Pumpen',
    substance: 'insulinpump',
    indication: 'Diabetes typ 1',
    company: 'Påhittat AB',
  };
  const body = { profile, chart: 'device-case', act: 'PILOT_SELECTED', facts: { object: 'product' } };
  const answer = await api.ask('coordinator', 'POST', '/cases', { body });
  expect([answer.statusCode, answer.json()]).toEqual([201, expect.anything()]);
  return performedAct.parse(answer.json()).caseId;
}

/** What the worker does with the jobs of a run. */
async function work(runId: string): Promise<void> {
  const { migrateCases } = openChange(dataSource, { charts, migrations }, api.clock);
  await new RunMigrationPortion(migrateCases, new MigrationRunsPg(dataSource), api.clock).run(runId, 1);
}

describe('migrations', () => {
  it('are listed, read and checked, by those who may', async () => {
    const { migrations: listed } = migrationList.parse((await api.ask('coordinator', 'GET', '/migrations')).json());
    expect(listed.map(({ id }) => id)).toContain(MIGRATION);
    expect((await api.ask('coordinator', 'GET', `/migrations/${MIGRATION}`)).statusCode).toBe(200);
    const answer = await api.ask('coordinator', 'GET', `/migrations/${MIGRATION}/check`);
    const check = migrationCheckView.parse(answer.json());
    expect(check).toMatchObject({ ok: true, findings: [{ code: 'act-lost', accepted: expect.any(String) }] });
    expect(check.charts[0]?.states.length).toBeGreaterThan(0);
    expect((await api.ask('coordinator', 'GET', '/migrations/none')).statusCode).toBe(404);
    expect((await api.ask('contact-person-12', 'GET', '/migrations')).statusCode).toBe(403);
  });

  it('are run on many cases, watched, and taken back', async () => {
    const caseId = await pilot();
    const begin = async (kind: string) => {
      api.clock.advance({ seconds: 1 });
      const body = { migration: MIGRATION, kind, cases: { caseIds: [caseId] } };
      const answer = await api.ask('coordinator', 'POST', '/migration-runs', { body });
      expect(answer.statusCode).toBe(201);
      const run = migrationRunView.parse(answer.json());
      expect(answer.headers['location']).toMatch(new RegExp(`/migration-runs/${run.id}$`));
      await work(run.id);
      return migrationRunView.parse((await api.ask('coordinator', 'GET', `/migration-runs/${run.id}`)).json());
    };
    const versionOf = async () =>
      caseView.parse((await api.ask('coordinator', 'GET', `/cases/${caseId}`)).json()).processVersion;
    expect(await begin('dry-run')).toMatchObject({ status: 'done', found: 1, done: 1, migrated: 1 });
    expect(await versionOf()).toBe('DEVICE_PILOT_2018');
    expect(await begin('migrate')).toMatchObject({ status: 'done', migrated: 1, refused: 0 });
    expect(await versionOf()).toBe('DEVICE_MTP_2020');
    expect(await begin('undo')).toMatchObject({ status: 'done', migrated: 1, refused: 0 });
    expect(await versionOf()).toBe('DEVICE_PILOT_2018');
    const page = migrationRunPage.parse((await api.ask('coordinator', 'GET', '/migration-runs')).json());
    expect(page.migrationRuns.map(({ kind }) => kind)).toEqual(['undo', 'migrate', 'dry-run']);
  });

  it('are stopped and gone on with', async () => {
    const caseId = await pilot();
    const body = { migration: MIGRATION, kind: 'migrate', cases: { caseIds: [caseId] } };
    const run = migrationRunView.parse((await api.ask('coordinator', 'POST', '/migration-runs', { body })).json());
    const stop = await api.ask('coordinator', 'POST', `/migration-runs/${run.id}/stops`);
    expect([stop.statusCode, stop.json()]).toEqual([201, expect.objectContaining({ status: 'stopped' })]);
    await work(run.id);
    const resumed = await api.ask('coordinator', 'POST', `/migration-runs/${run.id}/resumptions`);
    expect(resumed.json()).toMatchObject({ status: 'running', migrated: 0 });
    await work(run.id);
    expect((await api.ask('coordinator', 'GET', `/migration-runs/${run.id}`)).json()).toMatchObject({
      status: 'done',
      migrated: 1,
    });
  });

  it.each([
    ['nothing', {}],
    ['another kind', { migration: MIGRATION, kind: 'destroy' }],
    ['a name that is none', { migration: '../x', kind: 'migrate' }],
    ['no cases', { migration: MIGRATION, kind: 'migrate', cases: { caseIds: [] } }],
    ['a field too many', { migration: MIGRATION, kind: 'migrate', force: true }],
  ])('refuse %s', async (_what, body) => {
    expect((await api.ask('coordinator', 'POST', '/migration-runs', { body })).statusCode).toBe(400);
  });

  it('refuse who may not, and a run or migration that is not there', async () => {
    const body = { migration: MIGRATION, kind: 'dry-run' };
    expect((await api.ask('contact-person-12', 'POST', '/migration-runs', { body })).statusCode).toBe(403);
    expect((await api.ask(null, 'POST', '/migration-runs', { body })).statusCode).toBe(401);
    const unknown = { ...body, migration: 'none' };
    expect((await api.ask('coordinator', 'POST', '/migration-runs', { body: unknown })).statusCode).toBe(404);
    const nowhere = '/migration-runs/00000000-0000-4000-8000-00000000dead';
    expect((await api.ask('coordinator', 'GET', nowhere)).statusCode).toBe(404);
    expect((await api.ask('coordinator', 'POST', `${nowhere}/stops`)).statusCode).toBe(404);
  });
});
