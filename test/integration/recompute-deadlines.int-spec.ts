import { CaseQueue, PerformAct, RecomputeDeadlines, VirtualClock } from '#casework';
import {
  CaseArchivePg,
  CaseStorePg,
  createDataSource,
  SettingsPg,
  StoredDeadlinesPg,
  type DataSource,
} from '#persistence';
import { charts } from '#process';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
let dataSource: DataSource;
let settings: SettingsPg;
let acts: PerformAct;
let recompute: RecomputeDeadlines;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await createDataSource(database.url, { role: 'ordna_app' }).initialize();
  settings = new SettingsPg(dataSource);
  const clock = new VirtualClock(new Date('2026-02-02T09:00:00Z'));
  const store = new CaseStorePg(dataSource);
  acts = new PerformAct(charts, store, settings, clock, new CaseQueue());
  recompute = new RecomputeDeadlines(
    charts,
    store,
    new CaseArchivePg(dataSource),
    new StoredDeadlinesPg(dataSource),
    settings,
    clock,
  );
});

afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

it('moves the deadlines that a changed limit moves, with their tasks, and nothing else', async () => {
  const contact = {
    personId: '00000000-0000-7000-8000-000000000002',
    mandates: [{ role: 'contact-person', region: '20' }],
  } as const;
  const profile = {
    caseKey: 'exempel',
    origin: 'live',
    historyId: null,
    processVersion: 'IN_OUT_2018',
    kind: 'medicine',
    product: 'Exempel',
    substance: 'exempelumab',
    indication: 'påhittad sjukdom',
    company: 'Påhittat AB',
  } as const;
  const facts = { motive: 'behov', severity: 'mycket hög', effectComparedWithOthers: 'bättre' };
  const { caseId } = await acts.open(contact, { profile, chart: 'medicine-case', act: 'NOMINATED', facts });
  // Monday 2 February 2026 and five working days.
  expect(await rows(caseId)).toEqual([{ kind: 'nomination-check', due_on: '2026-02-09', status: 'running' }]);
  expect(await recompute.run()).toEqual({ cases: 1, changed: 0 });

  await settings.set('nomination-check', { unit: 'wd', n: 8 });
  expect(await recompute.run()).toEqual({ cases: 1, changed: 1 });

  expect(await rows(caseId)).toEqual([
    { kind: 'nomination-check', due_on: '2026-02-09', status: 'disarmed' },
    { kind: 'nomination-check', due_on: '2026-02-12', status: 'running' },
  ]);
  const [task]: readonly { due_on: string }[] = await dataSource.query(
    `SELECT due_on::text AS due_on FROM task WHERE case_id = $1 AND status = 'open'`,
    [caseId],
  );
  expect(task?.due_on).toBe('2026-02-12');
  const [entries]: readonly { count: string }[] = await dataSource.query(
    `SELECT count(*) FROM journal_entry WHERE case_id = $1`,
    [caseId],
  );
  expect(entries?.count).toBe('1');

  // The case goes on as before from where it stands.
  const coordinator = {
    personId: '00000000-0000-7000-8000-000000000003',
    mandates: [{ role: 'coordinator' }],
  } as const;
  await acts.run(coordinator, { caseId, act: 'RETURN', facts: { missing: ['effekt'] } });
  expect((await rows(caseId)).filter(({ status }) => status === 'running').map(({ kind }) => kind)).toEqual([
    'nomination-completion',
  ]);
  // The region that nominated is asked to complete it, and no other.
  expect(
    await dataSource.query(`SELECT kind, role, region FROM task WHERE case_id = $1 AND status = 'open'`, [caseId]),
  ).toEqual([{ kind: 'complete-nomination', role: 'contact-person', region: '20' }]);
});

const rows = (caseId: string): Promise<readonly { kind: string; due_on: string; status: string }[]> =>
  dataSource.query(
    `SELECT kind, due_on::text AS due_on, status FROM deadline WHERE case_id = $1 ORDER BY due_on, kind`,
    [caseId],
  );
