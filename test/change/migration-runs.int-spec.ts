import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  MigrateCase,
  MigrateCases,
  MigrationRuns,
  PerformAct,
  RunMigrationPortion,
  UndoMigration,
  VerifyJournal,
  VirtualClock,
  type Actor,
  type CaseStore,
  type MigrationRun,
} from '#casework';
import {
  CaseArchivePg,
  CaseStorePg,
  createDataSource,
  JournalVerifierPg,
  MigratedCasesPg,
  MigrationRunsPg,
  poolOf,
  RunningCasesPg,
  SettingsPg,
  type DataSource,
} from '#persistence';
import { bothSmallCharts, smallMigrations } from '../support/change/small-next.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { evaluator, opening } from '../support/small-case.js';

const MIGRATION = 'small-1-to-2';
const coordinator: Actor = { personId: randomUUID(), mandates: [{ role: 'coordinator' }] };
const charts = bothSmallCharts();
const migrations = smallMigrations(charts);

let database: TestDatabase;
let dataSource: DataSource;
let clock: VirtualClock;
let store: CaseStorePg;
let acts: PerformAct;
let runs: MigrationRunsPg;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await createDataSource(database.url, { role: 'ordna_app', poolMax: 4 }).initialize();
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});
beforeEach(() => {
  clock = new VirtualClock(new Date('2026-03-02T09:00:00Z'));
  store = new CaseStorePg(dataSource, { charts });
  acts = new PerformAct(charts, store, new SettingsPg(dataSource), clock);
  runs = new MigrationRunsPg(dataSource);
});

const opened = async (): Promise<string> => (await acts.open(evaluator, opening())).caseId;
const openedMany = (n: number): Promise<readonly string[]> => Promise.all(Array.from({ length: n }, opened));

function bulk(cases: CaseStore = store): MigrateCases {
  const settings = new SettingsPg(dataSource);
  const archive = new CaseArchivePg(dataSource, charts);
  return new MigrateCases(
    new MigrateCase(charts, migrations, cases, settings, clock),
    new UndoMigration(charts, migrations, cases, archive, settings, clock),
    new RunningCasesPg(dataSource),
    new MigratedCasesPg(dataSource),
    cases,
  );
}
const door = (): MigrationRuns => new MigrationRuns(bulk(), runs, clock);

/** Does what the worker does: takes the jobs of a run one after the other. @returns how many there were */
async function work(runId: string, cases: MigrateCases = bulk()): Promise<number> {
  const portions = new RunMigrationPortion(cases, runs, clock);
  for (let done = 0; ; done += 1) {
    const { rows } = await poolOf(dataSource).query<{ id: string; payload: { runId: string; portion: number } }>(
      `SELECT o.id, o.payload FROM outbox o WHERE o.type = 'migration-portion' AND o.case_id = $1 AND o.done_at IS NULL`,
      [runId],
    );
    const [job] = rows;
    if (!job) return done;
    expect(rows).toHaveLength(1);
    await portions.run(job.payload.runId, job.payload.portion);
    await poolOf(dataSource).query(`UPDATE outbox SET done_at = $2 WHERE id = $1`, [job.id, clock.now()]);
  }
}
const ended = async (run: MigrationRun): Promise<MigrationRun> => {
  await work(run.id);
  return door().required(run.id);
};
const proves = async (): Promise<void> => {
  const proof = new VerifyJournal(
    charts,
    new JournalVerifierPg(dataSource),
    new CaseArchivePg(dataSource, charts),
    migrations,
  );
  const { chain, differences } = await proof.run();
  expect({ mismatches: chain.mismatches, differences }).toEqual({ mismatches: [], differences: [] });
};
const killedAfter = (writes: number): CaseStore => {
  let left = writes;
  return new Proxy<CaseStore>(store, {
    get: (of, name) => {
      if (name !== 'write') return Reflect.get(of, name).bind(of) as unknown;
      return (...args: Parameters<CaseStore['write']>) => {
        left -= 1;
        return left < 0 ? Promise.reject(new Error('killed')) : of.write(...args);
      };
    },
  });
};

describe('a run of a migration', () => {
  it('counts first, takes the cases along, and takes them back, but for those with something since', async () => {
    const ids = await openedMany(20);
    const meant = { ids };
    const dry = await ended(await door().begin(coordinator, { kind: 'dry-run', migration: MIGRATION, meant }, 'dry'));
    expect(dry).toMatchObject({ status: 'done', found: 20, migrated: 20, refused: 0 });
    expect(await new RunningCasesPg(dataSource).count('class-case', 1, meant)).toBe(20);

    const there = await ended(await door().begin(coordinator, { kind: 'migrate', migration: MIGRATION, meant }, 'go'));
    expect(there).toMatchObject({ status: 'done', found: 20, migrated: 20, already: 0, standing: dry.standing });
    expect(await new RunningCasesPg(dataSource).count('class-case', 2, meant)).toBe(20);

    const [busy = ''] = ids;
    await acts.run(evaluator, { caseId: busy, act: 'NOTED', facts: {} });
    const back = await ended(await door().begin(coordinator, { kind: 'undo', migration: MIGRATION, meant }, 'back'));
    expect(back).toMatchObject({
      status: 'done',
      found: 20,
      migrated: 19,
      refused: 1,
      refusals: [{ caseId: busy, reason: { code: 'migration-not-last' } }],
    });
    expect(await new RunningCasesPg(dataSource).count('class-case', 1, meant)).toBe(19);
    const again = await ended(await door().begin(coordinator, { kind: 'undo', migration: MIGRATION, meant }, 'again'));
    expect(again).toMatchObject({ found: 1, migrated: 0, refused: 1 });
    const { rows } = await poolOf(dataSource).query<{ actor: string }>(
      `SELECT DISTINCT j.body::json->>'actor' AS actor FROM journal_entry j WHERE j.act = 'MIGRATED' AND j.case_id = ANY ($1::uuid[])`,
      [ids],
    );
    expect(rows).toEqual([{ actor: coordinator.personId }]);
    await proves();
  });

  it('goes on where its worker was killed, and counts each case once', async () => {
    const meant = { ids: await openedMany(30) };
    const run = await door().begin(coordinator, { kind: 'migrate', migration: MIGRATION, meant }, 'killed');
    await expect(work(run.id, bulk(killedAfter(11)))).rejects.toThrow('killed');
    expect(await door().required(run.id)).toMatchObject({ status: 'running', migrated: 0, portion: 1 });
    expect(await ended(run)).toMatchObject({ status: 'done', migrated: 30, already: 0, refused: 0 });
    await proves();
  });

  it('does a job that comes twice once', async () => {
    const meant = { ids: await openedMany(3) };
    const run = await door().begin(coordinator, { kind: 'migrate', migration: MIGRATION, meant }, 'twice');
    const done = await ended(run);
    await new RunMigrationPortion(bulk(), runs, clock).run(run.id, 1);
    await new RunMigrationPortion(bulk(), runs, clock).run(randomUUID(), 1);
    expect(await door().required(run.id)).toEqual(done);
  });

  it('stops after the portion under way and goes on from there', async () => {
    const meant = { ids: await openedMany(4) };
    const run = await door().begin(coordinator, { kind: 'migrate', migration: MIGRATION, meant }, 'stop');
    expect(await door().stop(coordinator, run.id)).toMatchObject({ status: 'stopped' });
    expect(await ended(run)).toMatchObject({ status: 'stopped', migrated: 0 });
    expect(await door().resume(coordinator, run.id)).toMatchObject({ status: 'running' });
    expect(await ended(run)).toMatchObject({ status: 'done', migrated: 4 });
    // What is done stays done.
    expect(await door().stop(coordinator, run.id)).toMatchObject({ status: 'done' });
    expect(await door().resume(coordinator, run.id)).toMatchObject({ status: 'done' });
    expect(await work(run.id)).toBe(0);
  });

  it('is begun once for a key, by who may, for what is published', async () => {
    const meant = { ids: await openedMany(1) };
    const wanted = { kind: 'migrate', migration: MIGRATION, meant } as const;
    const run = await door().begin(coordinator, wanted, 'once');
    expect((await door().begin(coordinator, wanted, 'once')).id).toBe(run.id);
    await expect(door().begin(coordinator, { ...wanted, kind: 'undo' }, 'once')).rejects.toMatchObject({
      code: 'idempotency-key-reused',
    });
    await expect(door().begin(evaluator, wanted, 'mine')).rejects.toMatchObject({ code: 'role-not-allowed' });
    await expect(door().stop(evaluator, run.id)).rejects.toMatchObject({ code: 'role-not-allowed' });
    await expect(door().begin(coordinator, { ...wanted, migration: 'none' }, 'x')).rejects.toMatchObject({
      code: 'migration-unknown',
    });
    await expect(door().required('not-an-id')).rejects.toMatchObject({ code: 'migration-run-not-found' });
    expect((await runs.list({ page: 1, limit: 1 })).rows).toHaveLength(1);
  });

  it('leaves cases alone that another migration took along', async () => {
    const [caseId = ''] = await openedMany(1);
    await bulk().run(coordinator, MIGRATION, { meant: { ids: [caseId] } });
    const undo = new UndoMigration(
      charts,
      migrations,
      store,
      new CaseArchivePg(dataSource, charts),
      new SettingsPg(dataSource),
      clock,
    );
    expect(await undo.run(coordinator, caseId, 'another')).toMatchObject({
      outcome: 'refused',
      reason: { code: 'migration-is-another', facts: { migration: MIGRATION } },
    });
  });
});
