import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  casePage,
  FIGURES,
  managementDocument,
  managementForecast,
  managementOverview,
  managementTableFile,
  type ManagementOverview,
} from '#contract';
import { createDataSource, poolOf, type DataSource } from '#persistence';
import { openTestApi, type TestApi } from '../support/api.js';
import { importHistories } from '../support/import-histories.js';
import { ANSWER, morningOf, OpinionCase } from '../support/opinion-case.js';
import { readPdf } from '../support/read-pdf.js';

let api: TestApi;
let dataSource: DataSource;
beforeAll(async () => {
  api = await openTestApi();
  dataSource = await createDataSource(api.databaseUrl, { role: 'ordna_app' }).initialize();
});
afterAll(async () => {
  await dataSource.destroy();
  await api.close();
});

const overview = async (query = '', user = 'manager'): Promise<ManagementOverview> => {
  const answer = await api.ask(user, 'GET', `/management-overview${query}`);
  expect([answer.statusCode, answer.statusCode === 200 ? null : answer.json()]).toEqual([200, null]);
  return managementOverview.parse(answer.json());
};
const counted = async (query: string): Promise<number> =>
  casePage.parse((await api.ask('manager', 'GET', `/cases?${query}&limit=1`)).json())._meta.totalRecords;

/** Every figure that counts cases, with the query behind it. */
const figuresOf = ({ running, stuck, stages, balls, flows }: ManagementOverview) => [
  ['running', running.count, running.query] as const,
  ['stuck', stuck.count, stuck.query] as const,
  ['stuck and late', stuck.late, `${stuck.query}&late=true`] as const,
  ...stages.map(({ stage, count, query }) => [stage, count, query] as const),
  ...stages.map(({ stage, late, query }) => [`${stage} late`, late, `${query}&late=true`] as const),
  ...balls.map(({ holder, count, query }) => [holder, count, query] as const),
  ...flows.map(({ month, opened, openedQuery }) => [month, opened, openedQuery] as const),
];
async function expectListsBehind(shown: ManagementOverview): Promise<void> {
  const lists: (readonly [string, number])[] = [];
  for (const [name, , query] of figuresOf(shown)) lists.push([name, await counted(query)]);
  expect(lists).toEqual(figuresOf(shown).map(([name, count]) => [name, count]));
  for (const { query } of shown.leadTimes) expect(await counted(query)).toBeGreaterThan(0);
}

describe('how the work stands as a whole', () => {
  let at: OpinionCase;

  it('says that there is nothing yet, and no history either', async () => {
    expect(await overview()).toMatchObject({ origin: 'live', histories: 0, running: { count: 0 }, stages: [] });
  });

  it('shows a case that has just begun', async () => {
    at = await OpinionCase.open(api, { question: 'Ska Rundmedel omfattas av nationell samverkan?' });
    const shown = await overview();
    expect(shown).toMatchObject({
      today: '2026-02-02',
      behind: 0,
      histories: null,
      running: { count: 1 },
      stuck: { count: 0 },
    });
    expect(shown.stages).toMatchObject([{ stage: 'opinions', count: 1, late: 0, dots: [{ caseId: at.id, days: 0 }] }]);
    expect(shown.leadTimes).toMatchObject([{ stage: 'nomination', count: 1, median: 0 }]);
    expect(shown.flows.at(-1)).toMatchObject({ month: '2026-02', opened: 1, recommended: 0 });
    expect(shown.workloads.find(({ region }) => region === '12')).toMatchObject({ open: 1, late: 0 });
    await expectListsBehind(shown);
  });

  it('counts answers by their last day, a late one and none alike as not in time', async () => {
    await at.does('contact-person-12', 'SUBMIT', '12', ANSWER);
    api.clock.set(morningOf('2026-03-20'));
    const { answers } = await overview();
    expect(answers).toMatchObject({ asked: 21, inTime: 1 });
    expect(answers.regions.find(({ region }) => region === '12')).toMatchObject({ asked: 1, inTime: 1 });
    expect(answers.regions[0]).toMatchObject({ asked: 1, inTime: 0 });
    for (const { query, asked } of answers.regions) expect(await counted(query)).toBe(asked);
  });

  it('says what stands still, since when and how late', async () => {
    const shown = await overview();
    expect(shown.stuck).toMatchObject({
      count: 1,
      cases: [{ caseId: at.id, product: 'Rundmedel', movedOn: '2026-02-02', daysStill: 46 }],
    });
    expect(shown.stuck.cases[0]?.why).toMatch(/\.$/);
    expect(shown.longestWait).not.toBeNull();
    await expectListsBehind(shown);
  });

  it('is narrowed by process, by region and by how far back', async () => {
    await OpinionCase.open(api, { question: 'Ska Rundmedel omfattas även för barn?' });
    expect((await overview('?process=DEVICE_MTP_2020')).running.count).toBe(0);
    const shown = await overview('?process=IN_OUT_2018&region=14&period=3m');
    expect(shown.period).toMatchObject({ months: 3, to: '2026-03-20', from: '2025-12-21' });
    expect(shown.flows.map(({ month }) => month)).toEqual(['2025-12', '2026-01', '2026-02', '2026-03']);
    await expectListsBehind(shown);
  });

  it('tells what is planned ahead, month by month', async () => {
    const { months } = managementForecast.parse((await api.ask('manager', 'GET', '/management-forecast')).json());
    expect(months.map(({ month }) => month)).toEqual([
      '2026-03',
      '2026-04',
      '2026-05',
      '2026-06',
      '2026-07',
      '2026-08',
    ]);
    for (const { query, cases } of months) expect(await counted(query)).toBe(cases);
  });

  it('gives every figure as a table in both languages', async () => {
    for (const figure of FIGURES) {
      const csv = await api.ask('manager', 'GET', `/management-overview/table?figure=${figure}`, {
        headers: { accept: 'text/csv', 'accept-language': 'en' },
      });
      expect([csv.headers['content-type'], csv.body.startsWith('\uFEFF')]).toEqual(['text/csv; charset=utf-8', true]);
      const json = await api.ask('manager', 'GET', `/management-overview/table?figure=${figure}`, {
        headers: { accept: 'application/json' },
      });
      expect(managementTableFile.parse(json.json()).fileName).toBe(`laget-${figure}-2026-03-20.csv`);
    }
    const { tables } = await overview();
    const stages = tables.find(({ figure }) => figure === 'stages');
    expect(stages).toMatchObject({ title: 'Var ärendena är, och hur länge' });
    expect(stages?.rows[0]?.cells[0]).toBe('Synpunkter');
  });

  it('lets no spreadsheet calculate what a product is called', async () => {
    await poolOf(dataSource).query(`UPDATE managed_case SET product = '=1+1' WHERE id = $1`, [at.id]);
    const csv = await api.ask('manager', 'GET', '/management-overview/table?figure=stuck', {
      headers: { accept: 'text/csv' },
    });
    expect(csv.body).toContain("\r\n'=1+1,");
    await poolOf(dataSource).query(`UPDATE managed_case SET product = 'Rundmedel' WHERE id = $1`, [at.id]);
  });

  it('is printed with the same figures and the tables behind them', async () => {
    const answer = await api.ask('manager', 'GET', '/management-overview/document', {
      headers: { accept: 'application/pdf' },
    });
    expect(answer.headers['content-type']).toBe('application/pdf');
    const { text, pages, lang, isTagged } = readPdf(answer.rawPayload);
    expect({ lang, isTagged, enough: pages >= 2 }).toEqual({ lang: 'sv-SE', isTagged: true, enough: true });
    for (const words of ['Det som står still', 'Rundmedel', 'Yttranden i tid', 'Tabellerna bakom figurerna'])
      expect(text).toContain(words);
    const json = await api.ask('manager', 'GET', '/management-overview/document', {
      headers: { accept: 'application/json' },
    });
    expect(managementDocument.parse(json.json()).content.startsWith('JVBERi0')).toBe(true);
  });

  it('is for managers, coordinators and auditors alone', async () => {
    for (const path of [
      '/management-overview',
      '/management-overview/table?figure=balls',
      '/management-overview/document',
      '/management-forecast',
    ]) {
      for (const user of ['coordinator', 'auditor']) expect((await api.ask(user, 'GET', path)).statusCode).toBe(200);
      for (const user of ['contact-person-12', 'company-1', 'public', 'evaluator']) {
        expect([user, (await api.ask(user, 'GET', path)).json()]).toMatchObject([user, { code: 'role-not-allowed' }]);
      }
      expect((await api.ask(null, 'GET', path)).statusCode).toBe(401);
    }
  });

  it('refuses what it cannot read', async () => {
    for (const query of ['?period=12', '?region=99', '?process=NONE', '?origin=old', '?other=1', '/table?figure=none'])
      expect((await api.ask('manager', 'GET', `/management-overview${query}`)).statusCode).toBe(400);
    expect((await api.ask('manager', 'GET', '/cases?stillSince=yesterday')).statusCode).toBe(400);
  });
});

describe('with real histories', () => {
  beforeAll(async () => {
    await importHistories(api.databaseUrl);
  }, 180_000);

  it('ends where each case stands', async () => {
    await overview();
    const { rows } = await poolOf(dataSource).query<{ product: string; stage: string; read: string }>(
      `SELECT c.product, c.stage, p.stage AS read FROM managed_case c
       LEFT JOIN stage_period p ON p.case_id = c.id AND p.left_precision IS NULL WHERE c.kind IN ('medicine', 'atmp', 'medtech')`,
    );
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter(({ stage, read }) => stage !== read)).toEqual([]);
  });

  it('counts by real dates, and leaves out what is not known to the day', async () => {
    const shown = await overview('?period=120m&origin=history');
    expect(shown.leadTimes.length).toBeGreaterThan(2);
    expect(shown.leadTimesLeftOut).toBeGreaterThan(0);
    expect(shown.leadTimes.every(({ q1, median, q3 }) => q1 <= median && median <= q3)).toBe(true);
    expect(shown.flows.reduce((sum, { recommended }) => sum + recommended, 0)).toBeGreaterThan(5);
    await expectListsBehind(shown);
  });

  it('answers for living cases unless asked for histories, with lists, table and paper alike', async () => {
    const [live, histories, all] = [await overview(), await overview('?origin=history'), await overview('?origin=all')];
    expect([live.running.count, live.stuck.count]).toEqual([2, 1]);
    expect(histories.stuck.count).toBeGreaterThan(10);
    expect(all.stuck.count).toBe(live.stuck.count + histories.stuck.count);
    expect(all.running.count).toBe(live.running.count + histories.running.count);
    expect(live.stuck.cases.map(({ product }) => product)).toEqual(['Rundmedel']);
    for (const shown of [live, histories, all]) await expectListsBehind(shown);
    const read = async (path: string, accept: string) =>
      api.ask('manager', 'GET', `/management-overview/${path}`, { headers: { accept } });
    const products = all.stuck.cases.map(({ product }) => product);
    for (const [origin, isThere] of [
      ['live', false],
      ['history', true],
    ] as const) {
      const { body } = await read(`table?figure=stuck&origin=${origin}`, 'text/csv');
      expect(body.includes(products[0] ?? '?')).toBe(isThere);
      const { text } = readPdf((await read(`document?origin=${origin}`, 'application/pdf')).rawPayload);
      expect([text.includes(products[0] ?? '?'), text.includes('Importerade historiker är inte med')]).toEqual([
        isThere,
        !isThere,
      ]);
    }
    const none = await overview('?process=DEVICE_MTP_2020');
    expect([none.running.count, none.histories === null]).toEqual([0, false]);
  });

  it('reads the same anew', async () => {
    const before = await overview('?period=120m&origin=all');
    await poolOf(dataSource).query('DELETE FROM case_progress_mark');
    await poolOf(dataSource).query('DELETE FROM case_progress');
    await poolOf(dataSource).query('DELETE FROM stage_period');
    await poolOf(dataSource).query('DELETE FROM recommendation_day');
    expect(await overview('?period=120m&origin=all')).toEqual(before);
  });
});
