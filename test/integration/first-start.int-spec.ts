import { readFile } from 'node:fs/promises';
import { CaseQueue, ImportHistories, PerformAct, VirtualClock } from '#casework';
import { parseHistories } from '#contract';
import { CaseStorePg, createDataSource, ImportedHistoriesPg, poolOf, SettingsPg, type DataSource } from '#persistence';
import { charts } from '#process';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { firstStart } from '../../apps/standalone/src/first-start.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { FaultyStore } from '../support/faulty-store.js';
import { coordinator } from '../support/story/people.js';

const FILE = 'data/histories.json';
const clock = new VirtualClock(new Date('2026-11-21T09:00:00Z'));

let database: TestDatabase;
let dataSource: DataSource;
let said: string[];

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await createDataSource(database.url, { role: 'ordna_app' }).initialize();
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});
beforeEach(() => {
  said = [];
});

const start = (): Promise<void> =>
  firstStart({
    databaseUrl: database.url,
    file: FILE,
    clock,
    onImport: { begins: () => said.push('begins'), ended: (histories) => said.push(`ended ${histories}`) },
  });
const histories = async () => parseHistories(JSON.parse(await readFile(FILE, 'utf8')));
const journal = async (): Promise<readonly string[]> =>
  (
    await poolOf(dataSource).query(
      `SELECT c.history_id || ' ' || j.seq || ' ' || j.act AS line FROM journal_entry j JOIN managed_case c ON c.id = j.case_id
       ORDER BY c.history_id, j.seq`,
    )
  ).rows.map(({ line }) => line);

/** As when the process is killed: nothing is stored from the given step on. */
async function importUntilKilled(steps: number): Promise<void> {
  let left = steps;
  const cases = new FaultyStore(dataSource, () => {
    left -= 1;
    return left < 0 ? new Error('killed') : null;
  });
  const acts = new PerformAct(charts, cases, new SettingsPg(dataSource), clock, new CaseQueue());
  const importing = new ImportHistories(charts, acts, new ImportedHistoriesPg(dataSource), clock);
  await expect(importing.run(await histories())).rejects.toThrow('killed');
}

describe('a first start that was killed in the middle of its import', () => {
  it('is completed by the next, whichever history it was at; the one after that finds nothing to do', async () => {
    await importUntilKilled(3);
    await start();
    const whole = await journal();
    expect(said).toEqual(['begins', expect.stringMatching(/^ended \d+$/)]);
    expect(new Set(whole.map((line) => line.split(' ')[0])).size).toBe(Number(said[1]?.split(' ')[1]));
    said = [];
    await start();
    expect(said).toEqual([]);

    const again = await createTestDatabase();
    const [firstDatabase, firstSource] = [database, dataSource];
    database = again;
    dataSource = await createDataSource(again.url, { role: 'ordna_app' }).initialize();
    // The very last step of all is missing, so that every history has a case.
    await importUntilKilled(whole.length - 1);
    expect(await journal()).toHaveLength(whole.length - 1);
    await start();
    // What was missing is the link of the last pair of cases from two countries.
    expect(whole.filter((line) => line.endsWith(' CASE_LINKED')).length).toBeGreaterThanOrEqual(5);
    expect(said).toEqual(['begins', 'ended 0']);
    expect(await journal()).toEqual(whole);
    await dataSource.destroy();
    await again.drop();
    [database, dataSource] = [firstDatabase, firstSource];
  }, 60_000);

  it('leaves a case alone that somebody has gone on with since', async () => {
    const acts = new PerformAct(charts, new CaseStorePg(dataSource), new SettingsPg(dataSource), clock);
    const { rows } = await poolOf(dataSource).query(
      'SELECT id, history_id FROM managed_case ORDER BY history_id LIMIT 1',
    );
    const [{ id, history_id: historyId }] = rows;
    await acts.run(coordinator, { caseId: id, act: 'NOTE_CONTEXT', facts: { kind: 'other', text: 'Eget.' } });
    const longer = (await histories()).filter((history) => history.id === historyId);
    const importing = new ImportHistories(charts, acts, new ImportedHistoriesPg(dataSource), clock);
    expect(await importing.run(longer)).toMatchObject({ imported: [], already: [historyId] });
    const before = await journal();
    const further = longer.map((history) => ({ ...history, events: [...history.events, ...history.events.slice(-1)] }));
    expect(await importing.run(further)).toMatchObject({ imported: [], already: [historyId] });
    expect(await journal()).toEqual(before);
  });
});
