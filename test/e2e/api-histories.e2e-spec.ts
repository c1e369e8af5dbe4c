import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ImportHistories, PerformAct, SystemClock } from '#casework';
import { actList, casePage, caseView, journalPage, parseHistories, type CasePage } from '#contract';
import { CaseStorePg, createDataSource, ImportedHistoriesPg, SettingsPg } from '#persistence';
import { charts } from '#process';
import { openTestApi, type TestApi } from '../support/api.js';

let api: TestApi;
let cases: CasePage['cases'];

/** The public histories as a first start takes them in. */
beforeAll(async () => {
  api = await openTestApi();
  const dataSource = createDataSource(api.databaseUrl, { role: 'ordna_app' });
  await dataSource.initialize();
  const clock = new SystemClock();
  const acts = new PerformAct(charts, new CaseStorePg(dataSource), new SettingsPg(dataSource), clock);
  const text = await readFile(new URL('../../data/histories.json', import.meta.url), 'utf8');
  await new ImportHistories(charts, acts, new ImportedHistoriesPg(dataSource), clock).run(
    parseHistories(JSON.parse(text)),
  );
  await dataSource.destroy();
  cases = casePage.parse((await api.ask('coordinator', 'GET', '/cases?limit=100')).json()).cases;
}, 180_000);
afterAll(() => api.close());

describe('real histories through the API', () => {
  it('are on the board, each with a sentence', () => {
    expect(cases.length).toBeGreaterThan(20);
    expect(cases.filter(({ statusSentence }) => !statusSentence.endsWith('.')).map(({ product }) => product)).toEqual(
      [],
    );
  });

  it('can be read whole, in both languages: case, acts and journal', async () => {
    for (const { id } of cases) {
      for (const language of ['sv', 'en']) {
        const ask = async (path: string) =>
          (
            await api.ask('coordinator', 'GET', `/cases/${id}${path}`, { headers: { 'accept-language': language } })
          ).json();
        const view = caseView.parse(await ask(''));
        expect(view.origin).toBe('history');
        expect(view.statusSentence).toMatch(/^\p{Lu}[^{}[\]]*\.$/u);
        expect(actList.parse(await ask('/acts')).acts.length).toBeGreaterThan(0);
        expect(journalPage.parse(await ask('/journal-entries?sort=seq&limit=100')).entries.length).toBeGreaterThan(0);
      }
    }
    expect(api.errors).toEqual([]);
  });

  it('mark what was inferred, and never claim a day that is not known', async () => {
    const pages = await Promise.all(
      cases.map(async ({ id }) =>
        journalPage.parse((await api.ask('coordinator', 'GET', `/cases/${id}/journal-entries?limit=100`)).json()),
      ),
    );
    const entries = pages.flatMap((page) => page.entries);
    expect(entries.some(({ inferred }) => inferred)).toBe(true);
    expect(
      entries.filter(
        ({ occurredOn, occurredPrecision }) => (occurredOn === null) !== (occurredPrecision === 'unknown'),
      ),
    ).toEqual([]);
  });

  it('say since when as exactly as it is known, and no more', async () => {
    const known = { month: 0, unknown: 0, day: 0, year: 0 };
    for (const { id } of cases) {
      const view = caseView.parse((await api.ask('coordinator', 'GET', `/cases/${id}`)).json());
      const states = view.instances.flatMap((one) => one.states);
      for (const { sincePrecision } of states) known[sincePrecision] += 1;
      const [ball] = view.balls;
      if (view.balls.length !== 1 || !ball || ball.sincePrecision === 'day') continue;
      expect([view.product, view.statusSentence]).toEqual([
        view.product,
        expect.not.stringMatching(/ sedan \d{1,2} [a-zåäö]+/),
      ]);
      const says = view.statusSentence.includes('(dagen är inte känd)');
      expect([view.product, says]).toEqual([view.product, ball.sincePrecision !== 'unknown']);
      expect(ball.sincePrecision === 'unknown' ? ball.workingDays : 0).toBe(0);
    }
    expect(Math.min(known.month, known.unknown, known.day)).toBeGreaterThan(0);
  });

  it('show what another country decided on the product beside, and from there what Sweden did', async () => {
    const of = async (product: string, process: string) => {
      const found = cases.find((one) => one.product === product && one.processVersion === process);
      return caseView.parse((await api.ask('coordinator', 'GET', `/cases/${found?.id ?? ''}`)).json());
    };
    const here = await of('Libmeldy', 'IN_OUT_2018');
    expect(here.linkedCases).toEqual([]);
    expect(here.foreignCases).toEqual([
      expect.objectContaining({
        country: 'NO',
        processLabel: 'Nye metoder i Norge, från 2013',
        relation: 'foreign-counterpart',
        outcome: 'introduced',
        outcomeLabel: 'införs',
      }),
    ]);
    const there = await of('Libmeldy', 'NYE_METODER_2013');
    expect(there.foreignCases.map(({ id, country }) => [id, country])).toEqual([[here.id, 'SE']]);
  });
});
