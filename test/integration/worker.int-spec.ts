import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, type CaseProfile, PerformAct, VirtualClock } from '#casework';
import { readConfig } from '#config';
import { CaseStorePg, createDataSource, SettingsPg } from '#persistence';
import { charts, REGION_CODES } from '#process';
import { migrateQueue } from '#queue';
import type { DataSource } from 'typeorm';
import { runWorker } from '../../apps/worker/src/bootstrap.js';
import type { RunningWorker } from '../../apps/worker/src/worker.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { until } from '../support/until.js';

const profile: CaseProfile = {
  caseKey: 'tarvexa-hemofili-a',
  origin: 'live',
  historyId: null,
  processVersion: 'IN_OUT_2018',
  kind: 'medicine',
  product: 'Tarvexa',
  substance: 'tarvexamab',
  indication: 'Svår hemofili A',
  company: 'Exempelbolaget',
};
const contact: Actor = {
  personId: '00000000-0000-4000-8000-000000000001',
  mandates: [{ role: 'contact-person', region: '20' }],
};
const coordinator: Actor = { personId: '00000000-0000-4000-8000-000000000002', mandates: [{ role: 'coordinator' }] };

describe('a worker on the steps of a real case', () => {
  let testDatabase: TestDatabase;
  let dataSource: DataSource;
  let clock: VirtualClock;
  let acts: PerformAct;
  let worker: RunningWorker;

  beforeAll(async () => {
    testDatabase = await createTestDatabase();
    await migrateQueue(testDatabase.url);
    dataSource = await createDataSource(testDatabase.url, { role: 'ordna_app' }).initialize();
    clock = new VirtualClock(new Date('2026-11-02T08:00:00Z'));
    acts = new PerformAct(charts, new CaseStorePg(dataSource), new SettingsPg(dataSource), clock);
    worker = await startWorker();
  });

  afterEach(() => worker.whenIdle());

  afterAll(async () => {
    await worker.stop();
    await dataSource.destroy();
    await testDatabase.drop();
  });

  const startWorker = (): Promise<RunningWorker> =>
    runWorker({
      config: readConfig({
        DATABASE_URL: testDatabase.url,
        PUBLIC_URL: 'https://ordna.example',
        OUTBOX_POLL_MS: '50',
        DEADLINE_POLL_MS: '50',
      }),
      databaseUrl: testDatabase.url,
      clock,
      log: { info: () => {}, warn: () => {}, error: () => {} },
    });

  const nominate = () =>
    acts.open(contact, {
      profile,
      chart: 'medicine-case',
      act: 'NOMINATED',
      facts: { motive: 'Ny behandling', severity: 'Stor svårighetsgrad', effectComparedWithOthers: 'Färre blödningar' },
    });

  const count = async (what: string, values: readonly unknown[] = []): Promise<number> => {
    const [row] = await dataSource.query(`SELECT count(*)::int AS n FROM ${what}`, [...values]);
    return row.n;
  };

  it('writes to the coordinator about a nomination, then to all 21 regions about the question', async () => {
    const { caseId } = await nominate();
    await worker.whenIdle();
    const [first] = await dataSource.query('SELECT role, region, subject FROM letter WHERE case_id = $1', [caseId]);
    expect(first).toEqual({
      role: 'coordinator',
      region: null,
      subject: 'Kontrollera nomineringen senast mån 9 nov: Tarvexa vid svår hemofili A',
    });

    await acts.run(coordinator, { caseId, act: 'ACCEPT_NOMINATION', facts: {} });
    await worker.whenIdle();
    const letters: readonly { region: string; subject: string; body_text: string }[] = await dataSource.query(
      `SELECT region, subject, body_text FROM letter WHERE case_id = $1 AND role = 'contact-person' ORDER BY region`,
      [caseId],
    );
    expect(letters.map(({ region }) => region)).toEqual(REGION_CODES.toSorted());
    expect(letters.find(({ region }) => region === '14')?.body_text).toContain('Västra Götalandsregionen');
    expect(new Set(letters.map(({ subject }) => subject))).toEqual(
      new Set(['Yttrande senast mån 23 nov: Tarvexa vid svår hemofili A']),
    );
  });

  it('fires a deadline on the day after, whichever worker comes first, and once', async () => {
    const other = await startWorker();
    const { caseId } = await nominate();
    await acts.run(coordinator, { caseId, act: 'ACCEPT_NOMINATION', facts: {} });
    await worker.whenIdle();
    clock.set(new Date('2026-11-23T22:59:00Z'));
    expect(await count(`journal_entry WHERE case_id = $1 AND act = 'ROUND_DEADLINE'`, [caseId])).toBe(0);
    clock.set(new Date('2026-11-23T23:00:01Z'));
    await until(
      'the round has closed',
      async () => (await count(`journal_entry WHERE case_id = $1 AND act = 'ROUND_DEADLINE'`, [caseId])) > 0,
    );
    await until(
      'no deadline is due',
      async () =>
        (await count(`deadline WHERE status = 'running' AND raises IS NOT NULL AND due_at < $1`, [clock.now()])) === 0,
    );
    await other.stop();
    expect(await count(`journal_entry WHERE case_id = $1 AND act = 'ROUND_DEADLINE'`, [caseId])).toBe(1);
    expect(
      await count(`task WHERE case_id = $1 AND kind = 'answer-opinion' AND status IN ('open', 'claimed')`, [caseId]),
    ).toBe(0);
  });

  it('goes on where another worker left off', async () => {
    await worker.stop();
    const { caseId } = await nominate();
    expect(await count('letter WHERE case_id = $1', [caseId])).toBe(0);
    worker = await startWorker();
    await worker.whenIdle();
    expect(await count('letter WHERE case_id = $1', [caseId])).toBe(1);
  });

  it('puts nothing into a letter that the journal keeps closed', async () => {
    const { caseId } = await nominate();
    await worker.whenIdle();
    const [letter] = await dataSource.query('SELECT body_text, body_html FROM letter WHERE case_id = $1', [caseId]);
    for (const typed of ['Ny behandling', 'Stor svårighetsgrad', 'Färre blödningar'])
      expect(`${letter.body_text}${letter.body_html}`).not.toContain(typed);
  });
});
