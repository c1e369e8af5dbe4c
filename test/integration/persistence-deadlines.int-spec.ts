import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { FireDeadlines, PerformAct, VirtualClock, type DueRow } from '#casework';
import { CaseStorePg, createDataSource, DeadlineQueuePg, poolOf, SettingsPg } from '#persistence';
import { smallCharts } from '../support/charts/small-charts.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { coordinator, evaluator, opening } from '../support/small-case.js';

let database: TestDatabase;
let first: DataSource;
let second: DataSource;
let clock: VirtualClock;

beforeAll(async () => {
  database = await createTestDatabase();
  first = await createDataSource(database.url, { role: 'ordna_app' }).initialize();
  second = await createDataSource(database.url, { role: 'ordna_app' }).initialize();
});

afterAll(async () => {
  await first.destroy();
  await second.destroy();
  await database.drop();
});

beforeEach(async () => {
  clock = new VirtualClock(new Date('2026-03-02T09:00:00Z'));
  await poolOf(first).query('DELETE FROM deadline');
});

const performOn = (dataSource: DataSource): PerformAct =>
  new PerformAct(smallCharts(), new CaseStorePg(dataSource), new SettingsPg(dataSource), clock);
const workerOn = (dataSource: DataSource): FireDeadlines =>
  new FireDeadlines(
    smallCharts(),
    new CaseStorePg(dataSource),
    new SettingsPg(dataSource),
    new DeadlineQueuePg(dataSource),
    clock,
  );
const entriesOf = async (act: string, caseId?: string) =>
  (
    await poolOf(first).query('SELECT * FROM journal_entry WHERE act = $1 AND ($2::uuid IS NULL OR case_id = $2)', [
      act,
      caseId ?? null,
    ])
  ).rows;
const deadlinesOf = async (caseId: string): Promise<readonly Record<string, unknown>[]> =>
  (
    await poolOf(first).query(
      'SELECT kind, status, due_on::text AS due FROM deadline WHERE case_id = $1 ORDER BY armed_at, id',
      [caseId],
    )
  ).rows;

async function openAndAsk(): Promise<string> {
  const perform = performOn(first);
  const { caseId } = await perform.open(evaluator, opening());
  await perform.run(evaluator, { caseId, act: 'ASKED', facts: {} });
  return caseId;
}

describe('deadlines that have passed', () => {
  it('wait until the whole last day is over in Stockholm', async () => {
    await openAndAsk();
    clock.set(new Date('2026-03-23T22:59:59.999Z'));
    expect(await workerOn(first).run(100)).toMatchObject({ due: 0, fired: 0 });
    clock.advance({ seconds: 1 });
    expect(await workerOn(first).run(100)).toMatchObject({ due: 22, fired: 22, failed: [] });
    expect(await workerOn(first).run(100)).toMatchObject({ due: 0 });
  });

  it('are written as the system’s act of the day after, and close their tasks as expired', async () => {
    const caseId = await openAndAsk();
    clock.set(new Date('2026-03-25T12:00:00Z'));
    await workerOn(first).run(100);
    const [entry] = await entriesOf('ANSWERS_OVERDUE', caseId);
    expect(JSON.parse(entry.body)).toMatchObject({
      cause: 'deadline',
      actor: 'system',
      role: 'system',
      occurred: { date: '2026-03-24', precision: 'day' },
      recordedAt: '2026-03-25T12:00:00.000Z',
      deadline: { kind: 'answers', dueOn: '2026-03-23' },
      from: ['work.zeta.asking'],
      to: ['work.zeta.idle'],
    });
    const { rows } = await poolOf(first).query(
      'SELECT status, count(*)::int AS n FROM task WHERE case_id = $1 GROUP BY status ORDER BY status',
      [caseId],
    );
    expect(rows).toEqual([
      { status: 'done', n: 1 },
      { status: 'expired', n: 21 },
      { status: 'open', n: 1 },
    ]);
    expect((await deadlinesOf(caseId)).find(({ kind }) => kind === 'answers')).toMatchObject({ status: 'fired' });
  });

  it('fire once each, whatever number of workers look for them', async () => {
    const ids = await Promise.all(Array.from({ length: 25 }, openAndAsk));
    clock.set(new Date('2026-03-25T12:00:00Z'));
    const workers = [workerOn(first), workerOn(second), workerOn(first), workerOn(second)];
    const runs = await Promise.all(
      workers.map(async (worker) => {
        let fired = 0;
        for (let run = await worker.run(60); run.due > 0; run = await worker.run(60)) {
          expect(run.failed).toEqual([]);
          fired += run.fired;
        }
        return fired;
      }),
    );
    expect(runs.reduce((sum, fired) => sum + fired, 0)).toBe(25 * 22);
    for (const caseId of ids) {
      expect(await entriesOf('ANSWERS_OVERDUE', caseId)).toHaveLength(1);
      expect(await entriesOf('OPINION_OVERDUE', caseId)).toHaveLength(21);
    }
  });

  it('come to another worker when the one that had them dies', async () => {
    const caseId = await openAndAsk();
    clock.set(new Date('2026-03-25T12:00:00Z'));
    let seen: readonly DueRow[] = [];
    const dying = new DeadlineQueuePg(first).due(clock.now(), 100, async (rows) => {
      seen = rows;
      expect(await workerOn(second).run(100)).toMatchObject({ due: 0 });
      throw new Error('killed');
    });
    await expect(dying).rejects.toThrow('killed');
    expect(seen).toHaveLength(22);
    // Another session learns of the broken connection when the server has: the lock goes with it.
    let due = 0;
    while (due === 0) due = (await workerOn(second).run(100)).due;
    expect(await entriesOf('ANSWERS_OVERDUE', caseId)).toHaveLength(1);
  });

  it('are over even when their act changes nothing or is refused, and do not come again', async () => {
    const { caseId } = await performOn(first).open(evaluator, opening());
    clock.set(new Date('2026-04-20T12:00:00Z'));
    const worker = workerOn(first);
    // `remind` raises an act that changes no state; `unheard` one that the present state does not take.
    expect(await worker.run(10)).toMatchObject({ due: 2, fired: 2, failed: [] });
    expect(await worker.run(10)).toMatchObject({ due: 0 });
    expect(
      (await deadlinesOf(caseId)).map(({ kind, status }) => `${String(kind)} ${String(status)}`).toSorted(),
    ).toEqual(['remind fired', 'unheard fired']);
    expect(await entriesOf('REMINDED', caseId)).toHaveLength(1);
    expect(await entriesOf('ROUND_DONE', caseId)).toHaveLength(0);
    expect(await new CaseStorePg(first).loadFresh(caseId)).toMatchObject({ revision: 3, lastSeq: 2 });
  });

  it('are passed over when the chart asks for them no longer, or for another day', async () => {
    const caseId = await openAndAsk();
    const instance = await poolOf(first).query(
      `SELECT instance_id FROM deadline WHERE case_id = $1 AND kind = 'answers'`,
      [caseId],
    );
    await poolOf(first).query(
      `UPDATE deadline SET due_on = '2026-03-10', due_at = '2026-03-10T22:59:59Z' WHERE case_id = $1 AND kind = 'answers'`,
      [caseId],
    );
    await poolOf(first).query(
      `INSERT INTO deadline (id, case_id, instance_id, kind, due_on, due_at, raises, legal, status, armed_at)
       VALUES (gen_random_uuid(), $1, $2, 'forgotten', '2026-03-10', '2026-03-10T22:59:59Z', 'REMINDED', false, 'running', now())`,
      [caseId, instance.rows[0].instance_id],
    );
    clock.set(new Date('2026-03-12T12:00:00Z'));
    expect(await workerOn(first).run(10)).toMatchObject({ due: 2, fired: 0, skipped: 2 });
    expect(await workerOn(first).run(10)).toMatchObject({ due: 0 });
    const running = (await deadlinesOf(caseId)).filter(
      ({ status, kind }) => status === 'running' && kind !== 'opinion' && kind !== 'unheard',
    );
    expect(running).toEqual([{ kind: 'answers', status: 'running', due: '2026-03-23' }]);
  });

  it('give way to an act that comes first', async () => {
    const caseId = await openAndAsk();
    clock.set(new Date('2026-03-25T12:00:00Z'));
    const worker = new FireDeadlines(
      smallCharts(),
      new CaseStorePg(second),
      new SettingsPg(second),
      {
        due: async (now, limit, work) =>
          new DeadlineQueuePg(second).due(now, limit, async (rows) => {
            await performOn(first).run(coordinator, { caseId, act: 'PAUSED', facts: {} });
            return work(rows);
          }),
      },
      clock,
    );
    expect(await worker.run(100)).toMatchObject({ due: 22, fired: 0, skipped: 22 });
    expect(await entriesOf('ANSWERS_OVERDUE', caseId)).toHaveLength(0);
  });
});
