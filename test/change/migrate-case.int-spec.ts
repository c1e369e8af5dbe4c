import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  FireDeadlines,
  MigrateCase,
  MigrateCases,
  PerformAct,
  RecomputeDeadlines,
  UndoMigration,
  VerifyJournal,
  VirtualClock,
  type Actor,
  type CaseAggregate,
  type CaseStore,
  type MigratedCases,
} from '#casework';
import {
  CaseArchivePg,
  CaseStorePg,
  createDataSource,
  DeadlineQueuePg,
  JournalVerifierPg,
  poolOf,
  MigratedCasesPg,
  RunningCasesPg,
  SettingsPg,
  StoredDeadlinesPg,
  type DataSource,
} from '#persistence';
import { isoDate, leavesOf, onDay, type Instance } from '#process';
import { bothSmallCharts, smallMigrations } from '../support/change/small-next.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { contactPerson, coordinator, evaluator, importer, opening } from '../support/small-case.js';

const MIGRATION = 'small-1-to-2';
const operator: Actor = { personId: 'system', mandates: [{ role: 'system' }] };
const charts = bothSmallCharts();
const migrations = smallMigrations(charts);

let database: TestDatabase;
let dataSource: DataSource;
let clock: VirtualClock;
let store: CaseStorePg;
let acts: PerformAct;
let deadlines: FireDeadlines;
let migrate: MigrateCase;
let undo: UndoMigration;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await createDataSource(database.url, { role: 'ordna_app', poolMax: 4 }).initialize();
});

afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

beforeEach(() => {
  const settings = new SettingsPg(dataSource);
  clock = new VirtualClock(new Date('2026-03-02T09:00:00Z'));
  store = new CaseStorePg(dataSource, { charts });
  acts = new PerformAct(charts, store, settings, clock);
  deadlines = new FireDeadlines(charts, store, settings, new DeadlineQueuePg(dataSource), clock);
  migrate = new MigrateCase(charts, migrations, store, settings, clock);
  undo = new UndoMigration(charts, migrations, store, new CaseArchivePg(dataSource, charts), settings, clock);
});

const opened = async (): Promise<string> => (await acts.open(evaluator, opening())).caseId;
const does = (caseId: string, act: string, actor: Actor = evaluator) => acts.run(actor, { caseId, act, facts: {} });
const stored = async (caseId: string): Promise<CaseAggregate> => {
  const found = await store.loadFresh(caseId);
  if (!found) throw new Error('no case');
  return found;
};
const mainOf = async (caseId: string): Promise<Instance> => {
  const { state } = await stored(caseId);
  const main = state.instances.get(state.mainId ?? '');
  if (!main) throw new Error('no main instance');
  return main;
};
const rows = async <Row extends object>(text: string, values: readonly unknown[]): Promise<readonly Row[]> =>
  (await poolOf(dataSource).query<Row>(text, [...values])).rows;
const tasksOf = (caseId: string) =>
  rows<{ kind: string; role: string; status: string }>(
    `SELECT t.kind, t.role, t.status FROM task t WHERE t.case_id = $1 AND t.region IS NULL ORDER BY t.opened_at, t.role`,
    [caseId],
  );
const deadlinesOf = (caseId: string) =>
  rows<{ kind: string; due_on: string; raises: string; status: string }>(
    `SELECT d.kind, d.due_on::text AS due_on, d.raises, d.status FROM deadline d JOIN instance i ON i.id = d.instance_id
     WHERE d.case_id = $1 AND i.chart = 'class-case' ORDER BY d.kind, d.armed_at`,
    [caseId],
  );
const proves = async (): Promise<void> => {
  const proof = new VerifyJournal(
    charts,
    new JournalVerifierPg(dataSource),
    new CaseArchivePg(dataSource, charts),
    migrations,
  );
  const { chain, differences } = await proof.run();
  expect({ mismatches: chain.mismatches, differences }).toEqual({ mismatches: [], differences: [] });
  // The rows of deadlines are what the charts ask for, no more and no less.
  const archive = new CaseArchivePg(dataSource, charts);
  const settings = new SettingsPg(dataSource);
  const stands = new StoredDeadlinesPg(dataSource);
  expect(await new RecomputeDeadlines(charts, store, archive, stands, settings, clock).run()).toMatchObject({
    changed: 0,
  });
};

describe('migrating a case', () => {
  it('takes states, days, fields, deadlines and tasks along, and opens nothing twice', async () => {
    const caseId = await opened();
    await does(caseId, 'NOTED');
    clock.set(new Date('2026-03-20T09:00:00Z'));
    expect(await migrate.run(operator, caseId, MIGRATION)).toMatchObject({
      outcome: 'migrated',
      state: ['work.zeta.resting', 'work.alpha.calm', 'work.beta.quiet'],
      overdue: [],
    });
    const main = await mainOf(caseId);
    expect(main).toMatchObject({ version: 2, done: false, context: { count: 1, checked: true } });
    expect(main.context).not.toHaveProperty('notes');
    expect(main.entered).toEqual({
      work: '2026-03-02',
      'work.zeta': '2026-03-02',
      'work.zeta.resting': '2026-03-02',
      'work.alpha': '2026-03-02',
      'work.alpha.calm': '2026-03-02',
      'work.beta': '2026-03-20',
      'work.beta.quiet': '2026-03-20',
    });
    // Thirty days became forty-five from the same day; the other deadline raises another act on the same day.
    expect(await deadlinesOf(caseId)).toEqual([
      { kind: 'nudge', due_on: '2026-04-16', raises: 'REMINDED', status: 'running' },
      { kind: 'remind', due_on: '2026-04-01', raises: 'REMINDED', status: 'disarmed' },
      { kind: 'unheard', due_on: '2026-04-11', raises: 'ROUND_DONE', status: 'disarmed' },
      { kind: 'unheard', due_on: '2026-04-11', raises: 'REMINDED', status: 'running' },
    ]);
    expect(await tasksOf(caseId)).toEqual([
      { kind: 'assess', role: 'evaluator', status: 'cancelled' },
      { kind: 'assess', role: 'coordinator', status: 'open' },
    ]);
    await does(caseId, 'NOTED');
    expect((await mainOf(caseId)).context).toMatchObject({ count: 2 });
    await proves();
  });

  it('is an act in the journal, with who did it and from where to where', async () => {
    const caseId = await opened();
    await does(caseId, 'ASKED');
    await migrate.run(coordinator, caseId, MIGRATION);
    const [first, ...others] = await rows<{ act: string; body: string }>(
      `SELECT j.act, j.body FROM journal_entry j WHERE j.case_id = $1 AND j.act = 'MIGRATED' ORDER BY j.seq`,
      [caseId],
    );
    expect(JSON.parse(first?.body ?? '')).toMatchObject({
      chart: 'class-case',
      version: 2,
      facts: { migration: MIGRATION, from: 1, to: 2 },
      cause: 'act',
      actor: coordinator.personId,
      role: 'coordinator',
    });
    // The opinions of all regions go along; the round, which the migration does not name, stays.
    expect(others).toHaveLength(21);
    const { state } = await stored(caseId);
    const versions = [...state.instances.values()].map(({ chart, version }) => `${chart}@${version}`);
    expect(new Set(versions)).toEqual(new Set(['class-case@2', 'opinion-round@1', 'opinion@2']));
    const deputies = await rows(
      `SELECT 1 FROM task t WHERE t.case_id = $1 AND t.status = 'open' AND t.role = 'contact-deputy'`,
      [caseId],
    );
    expect(deputies).toHaveLength(21);
    await does(caseId, 'CASE_CLOSED');
    await proves();
  });

  it('changes nothing when it is repeated, and is refused to whoever may not', async () => {
    const caseId = await opened();
    await migrate.run(operator, caseId, MIGRATION);
    const { revision } = await stored(caseId);
    expect(await migrate.run(operator, caseId, MIGRATION)).toEqual({ outcome: 'already' });
    expect((await stored(caseId)).revision).toBe(revision);
    await expect(migrate.run(evaluator, caseId, MIGRATION)).rejects.toMatchObject({ code: 'role-not-allowed' });
    await expect(undo.run(evaluator, caseId)).rejects.toMatchObject({ code: 'role-not-allowed' });
    await expect(migrate.run(operator, caseId, 'nothing')).rejects.toMatchObject({ code: 'migration-unknown' });
    const nobody = '00000000-0000-7000-8000-00000000ffff';
    await expect(migrate.run(operator, nobody, MIGRATION)).rejects.toMatchObject({ code: 'case-not-found' });
  });

  it('keeps a deadline that has fired from firing again, though its day and name are others', async () => {
    const caseId = await opened();
    clock.set(new Date('2026-04-03T09:00:00Z'));
    await deadlines.run(100);
    expect((await mainOf(caseId)).fired).toEqual({ remind: '2026-04-01' });
    await migrate.run(operator, caseId, MIGRATION);
    expect((await mainOf(caseId)).fired).toEqual({ nudge: '2026-04-16' });
    expect((await deadlinesOf(caseId)).filter(({ kind }) => kind === 'nudge')).toEqual([]);
    clock.set(new Date('2026-04-20T09:00:00Z'));
    await deadlines.run(100);
    const reminded = await rows(`SELECT 1 FROM journal_entry j WHERE j.case_id = $1 AND j.act = 'REMINDED'`, [caseId]);
    // Once before, and once by the other deadline, which raises the same act on the new version.
    expect(reminded).toHaveLength(2);
    await proves();
  });

  it('leaves a case that it may not take, and the case goes on as before', async () => {
    const caseId = await opened();
    for (let note = 0; note < 13; note += 1) await does(caseId, 'NOTED');
    expect(await migrate.run(operator, caseId, MIGRATION)).toEqual({
      outcome: 'refused',
      reason: { code: 'not-authorised', facts: {} },
    });
    await does(caseId, 'NOTED');
    expect(await mainOf(caseId)).toMatchObject({ version: 1, context: { notes: 14 } });
    await proves();
  });

  it('leaves a case that is over', async () => {
    const caseId = await opened();
    await does(caseId, 'CASE_CLOSED');
    expect(await migrate.run(operator, caseId, MIGRATION)).toMatchObject({
      outcome: 'refused',
      reason: { code: 'migration-not-for-case' },
    });
  });
});

describe('undoing a migration', () => {
  it('brings everything back as it was, once', async () => {
    const caseId = await opened();
    await does(caseId, 'ASKED');
    const before = await stored(caseId);
    await migrate.run(operator, caseId, MIGRATION);
    expect(await undo.run(operator, caseId)).toMatchObject({
      outcome: 'undone',
      migration: MIGRATION,
      state: ['work.zeta.asking', 'work.alpha.calm'],
    });
    const after = await stored(caseId);
    expect(after.state).toEqual(before.state);
    const open = await rows(
      `SELECT t.role FROM task t WHERE t.case_id = $1 AND t.status = 'open' AND t.role = 'contact-person'`,
      [caseId],
    );
    expect(open).toHaveLength(21);
    expect(await undo.run(operator, caseId)).toMatchObject({
      outcome: 'refused',
      reason: { code: 'migration-not-last' },
    });
    await migrate.run(operator, caseId, MIGRATION);
    await does(caseId, 'CASE_CLOSED');
    await proves();
  });

  it('is refused once something has happened: an act, or a deadline that has passed', async () => {
    const acted = await opened();
    await migrate.run(operator, acted, MIGRATION);
    await does(acted, 'NOTED');
    expect(await undo.run(operator, acted)).toMatchObject({
      outcome: 'refused',
      reason: { code: 'migration-not-last', facts: { act: 'NOTED' } },
    });
    const passed = await opened();
    await migrate.run(operator, passed, MIGRATION);
    clock.set(new Date('2026-04-18T09:00:00Z'));
    await deadlines.run(100);
    expect(await undo.run(operator, passed)).toMatchObject({ outcome: 'refused' });
    expect(leavesOf((await mainOf(passed)).value)).toContain('work.zeta.resting');
    await proves();
  });
});

describe('migrating many cases', () => {
  const many = (cases: CaseStore = store): MigrateCases => {
    const settings = new SettingsPg(dataSource);
    return new MigrateCases(
      new MigrateCase(charts, migrations, cases, settings, clock),
      undo,
      new RunningCasesPg(dataSource),
      new MigratedCasesPg(dataSource),
      cases,
    );
  };
  const onOld = (): Promise<number> => new RunningCasesPg(dataSource).count('class-case', 1, {});

  it('tells in numbers what it would do, does it, and has then nothing left to do', async () => {
    const ids = await Promise.all(Array.from({ length: 40 }, opened));
    const stubborn = ids[7] ?? '';
    for (let note = 0; note < 13; note += 1) await does(stubborn, 'NOTED');
    const meant = { ids };
    const seen: number[] = [];
    const dry = await many().run(operator, MIGRATION, { meant, dryRun: true });
    expect(dry).toMatchObject({
      dryRun: true,
      found: 40,
      migrated: 39,
      refused: 1,
      refusedBecause: { 'not-authorised': 1 },
      refusals: [{ caseId: stubborn }],
      standing: { 'work.zeta.resting work.alpha.calm work.beta.quiet': 39 },
    });
    expect(await new RunningCasesPg(dataSource).count('class-case', 1, meant)).toBe(40);
    const done = await many().run(operator, MIGRATION, { meant, onProgress: (n) => seen.push(n) });
    expect(done).toEqual({ ...dry, dryRun: false });
    expect(seen.at(-1)).toBe(40);
    expect(await many().run(operator, MIGRATION, { meant })).toMatchObject({ found: 1, migrated: 0, refused: 1 });
    await proves();
  });

  it('goes on where it was killed, and migrates no case twice', async () => {
    const ids = await Promise.all(Array.from({ length: 30 }, opened));
    let left = 11;
    const dying: CaseStore = new Proxy(store, {
      get: (of, name) => {
        if (name !== 'write') return Reflect.get(of, name).bind(of) as unknown;
        return (...args: Parameters<CaseStore['write']>) => {
          left -= 1;
          return left < 0 ? Promise.reject(new Error('killed')) : of.write(...args);
        };
      },
    });
    await expect(many(dying).run(operator, MIGRATION, { meant: { ids } })).rejects.toThrow('killed');
    const rest: MigratedCases = await many().run(operator, MIGRATION, { meant: { ids } });
    expect(rest.migrated).toBe(19);
    const entries = await rows<{ n: string }>(
      `SELECT count(*) AS n FROM journal_entry j WHERE j.act = 'MIGRATED' AND j.case_id = ANY ($1::uuid[])`,
      [ids],
    );
    expect(entries[0]?.n).toBe('30');
    await proves();
  });

  it('takes those that are meant and leaves the others, which keep working beside them', async () => {
    const [first, second] = [await opened(), await opened()];
    const before = await onOld();
    await many().run(operator, MIGRATION, { meant: { ids: [first], kind: 'medicine' } });
    expect(await onOld()).toBe(before - 1);
    expect(await many().run(operator, MIGRATION, { meant: { ids: [second], kind: 'medtech' } })).toMatchObject({
      found: 0,
    });
    await does(second, 'ASKED');
    await acts.run(contactPerson('20'), {
      caseId: second,
      instanceId: [...(await stored(second)).state.instances.values()].find(({ key }) => key === '20')?.id,
      act: 'OPINION_SUBMITTED',
      facts: { answer: 'yes' },
    });
    expect((await mainOf(second)).version).toBe(1);
    await proves();
  });

  it('lets what had passed before a history was taken in stay past', async () => {
    const { caseId } = await acts.open(importer, {
      ...opening({ profile: { ...opening().profile, origin: 'history', historyId: 'h-1' } }),
      origin: 'history',
      occurred: onDay(isoDate('2019-05-06')),
    });
    await migrate.run(operator, caseId, MIGRATION);
    expect((await deadlinesOf(caseId)).filter(({ status }) => status === 'running')).toEqual([]);
    expect((await deadlines.run(100)).fired).toBe(0);
    await proves();
  });
});
