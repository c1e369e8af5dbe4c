import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FireDeadlines, PerformAct, VirtualClock } from '#casework';
import { CaseStorePg, createDataSource, DeadlineQueuePg, poolOf, SettingsPg, type DataSource } from '#persistence';
import { Database, FailedWork, openWorkPool, RetryFailedWork } from '#queue';
import { smallCharts } from '../support/charts/small-charts.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { FaultyStore } from '../support/faulty-store.js';
import { coordinator, evaluator, opening } from '../support/small-case.js';

let database: TestDatabase;
let dataSource: DataSource;
let clock: VirtualClock;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await createDataSource(database.url, { role: 'ordna_app' }).initialize();
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});
beforeEach(async () => {
  clock = new VirtualClock(new Date('2026-03-02T09:00:00Z'));
  await poolOf(dataSource).query('DELETE FROM deadline');
  await poolOf(dataSource).query('DELETE FROM failed_work');
});

const perform = (): PerformAct =>
  new PerformAct(smallCharts(), new CaseStorePg(dataSource), new SettingsPg(dataSource), clock);
const overdueIn = async (caseId: string) =>
  (
    await poolOf(dataSource).query(`SELECT seq FROM journal_entry WHERE act = 'ANSWERS_OVERDUE' AND case_id = $1`, [
      caseId,
    ])
  ).rows;

async function openAndAsk(): Promise<string> {
  const { caseId } = await perform().open(evaluator, opening());
  await perform().run(evaluator, { caseId, act: 'ASKED', facts: {} });
  return caseId;
}

describe('deadlines whose act cannot be performed', () => {
  /** Two cases are due; nothing can be stored for one of them until it is mended. */
  async function oneOfTwoIsBroken() {
    const [broken, sound] = [await openAndAsk(), await openAndAsk()];
    let isBroken = true;
    const cases = new FaultyStore(dataSource, ({ caseId, journal }) =>
      isBroken && caseId === broken && journal.some(({ body }) => body.act === 'ANSWERS_OVERDUE')
        ? new TypeError('the chart has a fault')
        : null,
    );
    const worker = new FireDeadlines(
      smallCharts(),
      cases,
      new SettingsPg(dataSource),
      new DeadlineQueuePg(dataSource),
      clock,
    );
    clock.set(new Date('2026-03-25T12:00:00Z'));
    return { broken, sound, worker, mend: () => (isBroken = false) };
  }
  const failures = async (): Promise<readonly Record<string, unknown>[]> =>
    (await poolOf(dataSource).query('SELECT * FROM failed_work')).rows;

  it('are set aside where everybody sees them, and hold up no others', async () => {
    const { broken, sound, worker } = await oneOfTwoIsBroken();
    expect(await worker.run(100)).toMatchObject({
      due: 44,
      fired: 43,
      failed: [{ row: { caseId: broken, kind: 'answers' }, error: new TypeError('the chart has a fault') }],
    });
    expect(await overdueIn(sound)).toHaveLength(1);
    expect(await failures()).toMatchObject([
      {
        queue: 'deadlines',
        type: 'ANSWERS_OVERDUE',
        payload: { caseId: broken, kind: 'answers', dueOn: '2026-03-23' },
        attempts: 1,
        error: 'TypeError: the chart has a fault',
        retried_at: null,
      },
    ]);
    expect(await worker.run(100)).toMatchObject({ due: 0, failed: [] });
    const other = new FireDeadlines(
      smallCharts(),
      new CaseStorePg(dataSource),
      new SettingsPg(dataSource),
      new DeadlineQueuePg(dataSource),
      clock,
    );
    expect(await other.run(100)).toMatchObject({ due: 0 });
  });

  it('come again after longer and longer pauses, eight times in all', async () => {
    const { worker } = await oneOfTwoIsBroken();
    await worker.run(100);
    for (let attempt = 2; attempt <= 8; attempt += 1) {
      clock.advance({ seconds: 5 * 2 ** (attempt - 2) - 1 });
      expect(await worker.run(100)).toMatchObject({ due: 0 });
      clock.advance({ seconds: 1 });
      expect(await worker.run(100)).toMatchObject({ due: 1, fired: 0 });
      expect(await failures()).toMatchObject([{ attempts: attempt }]);
    }
    clock.advance({ days: 1 });
    expect((await worker.run(100)).failed).toEqual([]);
    expect(await failures()).toMatchObject([{ attempts: 8, retried_at: null }]);
  });

  it('leave no trace once they come through by themselves', async () => {
    const { broken, worker, mend } = await oneOfTwoIsBroken();
    await worker.run(100);
    mend();
    clock.advance({ seconds: 5 });
    expect(await worker.run(100)).toMatchObject({ due: 1, fired: 1, failed: [] });
    expect(await overdueIn(broken)).toHaveLength(1);
    expect(await failures()).toEqual([]);
  });

  it('come again at once when somebody asks, as often as the first time', async () => {
    const { broken, worker, mend } = await oneOfTwoIsBroken();
    await worker.run(100);
    await poolOf(dataSource).query('UPDATE failed_work SET attempts = 8');
    const retries = new Database(openWorkPool({ databaseUrl: database.url, poolMax: 1, onError: () => undefined }));
    const noJobs = { add: () => Promise.reject(new Error('a deadline is no job')) };
    const retry = new RetryFailedWork(new FailedWork(retries), noJobs, clock);
    const [failure] = await failures();
    expect(await retry.run(String(failure?.['id']))).toBe(true);
    expect(await worker.run(100)).toMatchObject({ due: 1, fired: 0 });
    expect(await failures()).toMatchObject([{ attempts: 1, retried_at: null }]);

    mend();
    expect(await retry.run(String(failure?.['id']))).toBe(true);
    await retries.close();
    expect(await worker.run(100)).toMatchObject({ due: 1, fired: 1 });
    expect(await overdueIn(broken)).toHaveLength(1);
    expect(await failures()).toMatchObject([{ retried_at: clock.now() }]);
  });

  it('are failures no more when the case asks for them no longer', async () => {
    const { broken, worker } = await oneOfTwoIsBroken();
    await worker.run(100);
    await perform().run(coordinator, { caseId: broken, act: 'PAUSED', facts: {} });
    const other = await openAndAsk();
    clock.set(new Date('2026-05-25T12:00:00Z'));
    await worker.run(100);
    expect(await overdueIn(other)).toHaveLength(1);
    expect(await failures()).toEqual([]);
  });
});
