import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SystemClock } from '#casework';
import { casePage, taskPage } from '#contract';
import { createDataSource, type DataSource } from '#persistence';
import { PracticeCases, readPractice } from '../../apps/cli/src/practice.js';
import { openUseCases } from '../../apps/worker/src/use-cases.js';
import { openTestApi, type TestApi } from '../support/api.js';
import { runOrdna } from '../support/cli.js';

describe('cases to practise on', () => {
  let api: TestApi;
  let dataSource: DataSource;
  beforeAll(async () => {
    api = await openTestApi();
    // Signing in once seeds the demo network.
    await api.ask('coordinator', 'GET', '/cases');
    dataSource = await createDataSource(api.databaseUrl, { role: 'ordna_app', poolMax: 4 }).initialize();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await api.close();
  });

  it('are played by the demo persons through the use case, once however often they are asked for', async () => {
    const { cases, answers } = await readPractice('data/practice-cases.json');
    const { performAct } = openUseCases(dataSource, new SystemClock());
    const play = new PracticeCases(dataSource, performAct, answers);
    for (const one of [...cases, ...cases]) await play.play(one);
    const listed = casePage.parse((await api.ask('coordinator', 'GET', '/cases?limit=100')).json()).cases;
    expect(listed.map(({ product }) => product).toSorted()).toEqual(
      cases.map(({ profile }) => profile.product).toSorted(),
    );
    const tasks = taskPage.parse((await api.ask('contact-person-20', 'GET', '/tasks')).json()).tasks;
    expect(tasks.map(({ product }) => product).toSorted()).toEqual(['Brenivo', 'Tarvexa']);
  });

  it('are refused where people are real', async () => {
    const said = await runOrdna(api.databaseUrl, ['practice']);
    expect([said.code, said.err]).toEqual([2, expect.stringContaining('fristående läge')]);
  });
});
