import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import {
  actList,
  apiInfo,
  casePage,
  caseView,
  chartDescription,
  chartList,
  chartView,
  chartWords,
  deadlinePage,
  failedJobPage,
  failedJobView,
  journalEntryView,
  journalPage,
  performedAct,
  pipelineCounts,
  problem,
  taskPage,
  taskView,
  type Problem,
} from '#contract';
import { CHART_IDS } from '#process';
import { openTestApi, type TestApi } from '../support/api.js';
import { scxmlFaults } from '../support/scxml-schema.js';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
});
afterAll(() => api.close());

const ROOT = 'http://localhost:3000/managed-introduction/v1';
const NOBODY = '0198c1f2-6a50-7c3e-9d55-2f1f0c7a1b01';

const profile = (product: string, company = 'Exempelbolaget AB') => ({
  caseKey: `${product}+exempelsjukdom`,
  processVersion: 'IN_OUT_2018',
  kind: 'medicine',
  product,
  substance: 'exempelsubstans',
  indication: 'Exempelsjukdom hos vuxna',
  company,
});

const signal = (product: string, company?: string) => ({
  profile: profile(product, company),
  chart: 'horizon-item',
  act: 'SIGNAL_RECORDED',
  facts: { substance: 'exempelsubstans', indication: 'Exempelsjukdom hos vuxna', source: 'database' },
  occurredOn: '2026-01-30',
});

const SCORED = {
  act: 'CRITERIA_SCORED',
  facts: {
    criteria: [{ criterion: 'clinical-advantage', met: true, reason: 'Bättre effekt än dagens behandling.' }],
    phase: 'phase-3',
    relevantInSweden: true,
  },
  occurredOn: '2026-02-02',
};

async function openCase(product: string, company?: string): Promise<string> {
  const answer = await api.ask('scanner', 'POST', '/cases', { body: signal(product, company) });
  expect(answer.statusCode).toBe(201);
  return performedAct.parse(answer.json()).caseId;
}

/** Parses a problem and checks what every one of them has. */
function problemOf(answer: Awaited<ReturnType<TestApi['ask']>>, status: number, code: string): Problem {
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([
    status,
    'application/problem+json; charset=utf-8',
  ]);
  const found = problem.parse(answer.json());
  expect(found).toMatchObject({ type: `https://ordna.example/problems/${code}`, code, status });
  expect(found.title).not.toBe('');
  expect(found.detail).toMatch(/\.$/);
  expect(answer.headers['traceparent']).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/);
  return found;
}

describe('about the API', () => {
  it('tells about itself to anyone', async () => {
    const answer = await api.ask(null, 'GET', '/api-info');
    expect(apiInfo.parse(answer.json())).toMatchObject({
      apiName: 'managed-introduction',
      apiStatus: 'active',
      apiDocumentation: `${ROOT}/docs`,
    });
  });

  it('goes on with the caller’s trace, and begins one when there is none', async () => {
    const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
    const given = await api.ask(null, 'GET', '/api-info', {
      headers: { traceparent: `00-${trace}-00f067aa0ba902b7-01` },
    });
    expect(given.headers['traceparent']).toMatch(new RegExp(`^00-${trace}-[0-9a-f]{16}-01$`));
    expect(given.headers['traceparent']).not.toContain('00f067aa0ba902b7');
    for (const broken of ['00-0000', `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`, `ff-${trace}-00f067aa0ba902b7-01`]) {
      const answer = await api.ask(null, 'GET', '/api-info', { headers: { traceparent: broken } });
      expect(answer.headers['traceparent']).toMatch(/^00-(?!0{32})[0-9a-f]{32}-[0-9a-f]{16}-00$/);
    }
  });

  it('builds links from the address the caller used, or that a gateway tells', async () => {
    const forwarded = await api.ask(null, 'GET', '/charts', {
      headers: { forwarded: 'for=10.0.0.1;host=api.region.example;proto=https' },
    });
    expect(chartList.parse(forwarded.json())._links[0]?.href).toBe(
      'https://api.region.example/managed-introduction/v1/charts',
    );
    const odd = await api.ask(null, 'GET', '/charts', { headers: { host: 'evil.example/<x>' } });
    expect(chartList.parse(odd.json())._links[0]?.href).toBe(`${ROOT}/charts`);
  });

  it('protects what a browser is shown, and serves the documentation itself', async () => {
    const page = await api.ask(null, 'GET', '/docs');
    expect(page.headers['content-security-policy']).toContain("default-src 'self'");
    expect(page.headers['x-content-type-options']).toBe('nosniff');
    expect(page.body).not.toMatch(/(src|href)="(?!\/managed-introduction\/v1\/)/);
    for (const [, path = ''] of page.body.matchAll(/(?:src|href)="([^"]+)"/g))
      expect((await api.ask(null, 'GET', `/${path}`)).statusCode).toBe(200);
  });

  it('says that it lives and that it is ready, outside the published API', async () => {
    expect((await api.ask(null, 'GET', '//health/live')).json()).toEqual({ status: 'live' });
    expect((await api.ask(null, 'GET', '//health/ready')).json()).toEqual({ status: 'ready' });
  });
});

describe('who calls', () => {
  it('wants a signed-in caller everywhere but where it is open', async () => {
    const answer = await api.ask(null, 'GET', '/cases');
    problemOf(answer, 401, 'not-signed-in');
    expect(answer.headers['www-authenticate']).toBe('Bearer');
  });

  it('knows only whom it has been told of', async () => {
    problemOf(await api.ask('nobody', 'GET', '/cases'), 403, 'person-unknown');
  });

  it('takes nobody’s word for who they are', async () => {
    const headers = { 'x-ordna-demo-user': 'coordinator' };
    problemOf(await api.ask(null, 'GET', '/cases', { headers }), 401, 'not-signed-in');
    problemOf(await api.ask('coordinator', 'GET', '/demo-users'), 404, 'path-unknown');
  });
});

describe('the road of a case', () => {
  let id: string;
  beforeAll(async () => {
    id = await openCase('Tarvexa');
  });

  it('opens with an act and tells where it lies', async () => {
    const answer = await api.ask('scanner', 'POST', '/cases', { body: signal('Solunda') });
    const opened = performedAct.parse(answer.json());
    expect(answer.headers).toMatchObject({
      location: `${ROOT}/cases/${opened.caseId}`,
      etag: '"1"',
      'idempotency-replayed': 'false',
    });
    expect(opened).toMatchObject({ revision: 1, stage: 'horizon-scanning', stageLabel: 'Horisontspaning' });
    expect(opened.entries).toMatchObject([{ seq: 1, act: 'SIGNAL_RECORDED', label: 'Registrera en signal' }]);
  });

  it('is read with its status as a sentence, whose move it is, and its ETag', async () => {
    const answer = await api.ask('coordinator', 'GET', `/cases/${id}`);
    const view = caseView.parse(answer.json());
    expect(answer.headers['etag']).toBe('"1"');
    expect(answer.headers['content-language']).toBe('sv');
    expect(view).toMatchObject({
      id,
      product: 'Tarvexa',
      origin: 'live',
      stage: 'horizon-scanning',
      revision: 1,
      historyId: null,
      onHold: false,
    });
    expect(view.statusSentence).toMatch(
      /^Signalen är registrerad\. Horisontspaningen ska bedöma kriterierna\. Ärendet .*väntat på horisontspaningen sedan 30 januari/,
    );
    expect(view.balls).toMatchObject([
      { holder: 'scanner', label: 'Horisontspaningen', since: '2026-01-30', workingDays: 1 },
    ]);
    expect(view.instances).toMatchObject([{ chart: 'horizon-item', done: false }]);
  });

  it('is read in English when the caller asks for it', async () => {
    const answer = await api.ask('coordinator', 'GET', `/cases/${id}`, { headers: { 'accept-language': 'en-GB' } });
    expect(answer.headers['content-language']).toBe('en');
    expect(caseView.parse(answer.json()).statusSentence).toMatch(
      /^The signal is recorded\. Horizon scanning is to score the criteria\. The case .*waiting for horizon scanning since 30 January/,
    );
  });

  it('offers acts with what is allowed, or why not and what facts they take', async () => {
    const mine = actList.parse((await api.ask('scanner', 'GET', `/cases/${id}/acts`)).json());
    const scored = mine.acts.find(({ act }) => act === 'CRITERIA_SCORED');
    expect(scored).toMatchObject({ allowed: true, whyNot: null, label: 'Bedöm kriterierna', roles: ['scanner'] });
    expect(scored?.factsSchema).toMatchObject({
      type: 'object',
      additionalProperties: false,
      required: ['criteria', 'phase', 'relevantInSweden'],
    });
    const others = actList.parse((await api.ask('evaluator', 'GET', `/cases/${id}/acts`)).json());
    expect(others.acts.find(({ act }) => act === 'CRITERIA_SCORED')).toMatchObject({
      allowed: false,
      whyNot: { code: 'role-not-allowed', sentence: 'Det här görs av horisontspanare.' },
    });
  });

  it('takes an act, keeps it in the journal, and shows it', async () => {
    const answer = await api.ask('scanner', 'POST', `/cases/${id}/acts`, {
      body: { ...SCORED, reason: 'Genomgång i gruppen.' },
      headers: { 'if-match': '"1"' },
    });
    const done = performedAct.parse(answer.json());
    expect([answer.statusCode, done.revision, answer.headers['etag']]).toEqual([201, 2, '"2"']);
    const entryUrl = String(answer.headers['location']);
    expect(entryUrl).toBe(`${ROOT}/cases/${id}/journal-entries/${done.entries[0]?.id}`);
    const entry = journalEntryView.parse((await api.ask('coordinator', 'GET', entryUrl.slice(ROOT.length))).json());
    expect(entry).toMatchObject({
      seq: 2,
      act: 'CRITERIA_SCORED',
      person: 'Exempel Spanarsson',
      roleLabel: 'horisontspanare',
      reason: 'Genomgång i gruppen.',
      occurredOn: '2026-02-02',
      occurredPrecision: 'day',
      recordedAt: '2026-02-02T08:00:00.000Z',
      inferred: false,
      fromStates: [{ path: 'item.collected', label: 'Insamlad' }],
      toStates: [{ path: 'item.internalFilter', label: 'Internt filter' }],
    });
  });

  it('keeps the journal in order, page by page, with the chain of hashes', async () => {
    const newest = journalPage.parse(
      (await api.ask('coordinator', 'GET', `/cases/${id}/journal-entries?limit=1`)).json(),
    );
    expect(newest._meta).toEqual({ totalRecords: 2, page: 1, limit: 1, count: 1 });
    const oldest = journalPage.parse(
      (await api.ask('coordinator', 'GET', `/cases/${id}/journal-entries?sort=seq`)).json(),
    );
    expect(oldest.entries.map(({ seq }) => seq)).toEqual([1, 2]);
    expect(oldest.entries[1]?.prevHash).toBe(oldest.entries[0]?.hash);
    expect(newest.entries[0]?.hash).toBe(oldest.entries[1]?.hash);
  });

  it('shows outsiders neither names nor facts that are not published', async () => {
    const seen = journalPage.parse((await api.ask('public', 'GET', `/cases/${id}/journal-entries?sort=seq`)).json());
    expect(seen.entries.map(({ person, reason, facts }) => ({ person, reason, facts }))).toEqual([
      { person: null, reason: null, facts: {} },
      { person: null, reason: null, facts: {} },
    ]);
  });

  it('keeps what is known of a day: a month stays a month', async () => {
    const other = await openCase('Manaden');
    const moved = await api.ask('scanner', 'POST', `/cases/${other}/acts`, {
      body: { ...SCORED, occurredOn: '2026-01-17', occurredPrecision: 'month' },
    });
    expect(moved.statusCode).toBe(201);
    const { entries } = journalPage.parse(
      (await api.ask('coordinator', 'GET', `/cases/${other}/journal-entries`)).json(),
    );
    expect(entries[0]).toMatchObject({ occurredOn: '2026-01-01', occurredPrecision: 'month' });
  });
});

describe('a repeated request', () => {
  it('gets the first answer again, does nothing twice, and is told so', async () => {
    const id = await openCase('Upprepa');
    const headers = { 'idempotency-key': 'nyckel-0001' };
    const first = await api.ask('scanner', 'POST', `/cases/${id}/acts`, { body: SCORED, headers });
    const again = await api.ask('scanner', 'POST', `/cases/${id}/acts`, { body: SCORED, headers });
    expect([first.statusCode, again.statusCode]).toEqual([201, 201]);
    expect(again.json()).toEqual(first.json());
    expect([first.headers['idempotency-replayed'], again.headers['idempotency-replayed']]).toEqual(['false', 'true']);
    expect(await revisionOf(id)).toBe(2);
    const other = await api.ask('scanner', 'POST', `/cases/${id}/acts`, {
      body: { act: 'PASS', facts: { groups: ['onkologi'] } },
      headers,
    });
    problemOf(other, 422, 'idempotency-key-reused');
    expect(await revisionOf(id)).toBe(2);
  });

  it('opens one case, however often it is sent', async () => {
    const headers = { 'idempotency-key': 'nyckel-0002' };
    const opened = [
      await api.ask('scanner', 'POST', '/cases', { body: signal('Enda'), headers }),
      await api.ask('scanner', 'POST', '/cases', { body: signal('Enda'), headers }),
    ];
    expect(opened[1]?.json()).toEqual(opened[0]?.json());
    const { _meta } = casePage.parse((await api.ask('coordinator', 'GET', '/cases?q=Enda')).json());
    expect(_meta.totalRecords).toBe(1);
  });

  it('is refused without a key, and with one that cannot be kept', async () => {
    problemOf(
      await api.ask('scanner', 'POST', '/cases', { body: signal('Nyckellös'), headers: { 'idempotency-key': '' } }),
      400,
      'idempotency-key-missing',
    );
    problemOf(
      await api.ask('scanner', 'POST', '/cases', { body: signal('Nyckellös'), headers: { 'idempotency-key': 'kort' } }),
      400,
      'idempotency-key-invalid',
    );
  });
});

describe('an act that is refused', () => {
  let id: string;
  beforeAll(async () => {
    id = await openCase('Nekad');
  });
  const act = (user: string, body: unknown, headers: Record<string, string> = {}) =>
    api.ask(user, 'POST', `/cases/${id}/acts`, { body, headers });

  it.each([
    [
      'in the wrong state',
      'scanner',
      { act: 'REPORT_STARTED', facts: {} },
      409,
      'act-not-allowed',
      'Det går inte i det läge som ärendet är i nu.',
    ],
    [
      'by a rule',
      'scanner',
      { ...SCORED, facts: { ...SCORED.facts, phase: 'phase-1' } },
      409,
      'act-not-allowed',
      'Utvecklingen är i en för tidig fas. Lägg undan signalen så länge.',
    ],
    ['in the wrong role', 'evaluator', SCORED, 403, 'role-not-allowed', 'Det här görs av horisontspanare.'],
    [
      'that does not exist',
      'scanner',
      { act: 'FLY', facts: {} },
      400,
      'act-unknown',
      'Åtgärden FLY finns inte i det diagram som ärendet följer.',
    ],
    [
      'without its facts',
      'scanner',
      { act: 'CRITERIA_SCORED', facts: {} },
      400,
      'facts-invalid',
      'Rätta uppgifterna: criteria saknas; phase saknas; relevantInSweden saknas.',
    ],
    [
      'on a day to come',
      'scanner',
      { ...SCORED, occurredOn: '2026-02-03' },
      400,
      'date-in-future',
      'Det som registreras ska ha hänt; 3 februari 2026 har inte varit än.',
    ],
    [
      'on a part that does not exist',
      'scanner',
      { ...SCORED, instanceId: NOBODY },
      404,
      'instance-not-found',
      'Ärendet har inget delärende med det angivna numret.',
    ],
  ])('%s says so and changes nothing', async (_why, user, body, status, code, detail) => {
    expect(problemOf(await act(user, body), status, code).detail).toBe(detail);
    expect(await revisionOf(id)).toBe(1);
  });

  it('carries the reason with code and facts', async () => {
    const { facts } = problemOf(
      await act('scanner', { ...SCORED, facts: { ...SCORED.facts, phase: 'phase-1' } }),
      409,
      'act-not-allowed',
    );
    expect(facts).toMatchObject({
      act: 'CRITERIA_SCORED',
      reason: { code: 'too-early', facts: { way: 'NOT_RELEVANT' } },
    });
  });

  it('on a stale revision gets the present state', async () => {
    const { facts, detail } = problemOf(await act('scanner', SCORED, { 'if-match': '"7"' }), 412, 'stale-revision');
    expect(caseView.parse(facts['case'])).toMatchObject({ id, revision: 1 });
    expect(detail).toBe('Ärendet har ändrats sedan du öppnade det. Inget har sparats. Läs in ärendet och försök igen.');
    problemOf(await act('scanner', SCORED, { 'if-match': 'W/"1"' }), 400, 'if-match-invalid');
  });

  it('on a case that does not exist is not found', async () => {
    problemOf(await api.ask('scanner', 'POST', `/cases/${NOBODY}/acts`, { body: SCORED }), 404, 'case-not-found');
    problemOf(await api.ask('scanner', 'GET', `/cases/${NOBODY}`), 404, 'case-not-found');
    problemOf(await api.ask('scanner', 'GET', `/cases/${NOBODY}/journal-entries`), 404, 'case-not-found');
  });

  it('cannot open a case that is not opened so', async () => {
    problemOf(
      await api.ask('scanner', 'POST', '/cases', {
        body: { ...signal('X'), act: 'CRITERIA_SCORED', facts: SCORED.facts },
      }),
      409,
      'act-not-allowed',
    );
    problemOf(await api.ask('coordinator', 'POST', '/cases', { body: signal('X') }), 403, 'role-not-allowed');
  });
});

describe('lists of cases', () => {
  beforeAll(async () => {
    for (let n = 1; n <= 5; n += 1) await openCase(`Listmedel ${n}`, 'Provföretaget AB');
  });

  it('come in pages whose links keep the query', async () => {
    const answer = await api.ask(
      'coordinator',
      'GET',
      '/cases?q=Listmedel&stage=horizon-scanning&sort=product&page=2&limit=2',
    );
    const { cases, _meta, _links } = casePage.parse(answer.json());
    expect(cases.map(({ product }) => product)).toEqual(['Listmedel 3', 'Listmedel 4']);
    expect(_meta).toEqual({ totalRecords: 5, page: 2, limit: 2, count: 2 });
    const pageOf = Object.fromEntries(_links.map(({ rel, href }) => [rel, new URL(href).searchParams.get('page')]));
    expect(pageOf).toEqual({ self: '2', first: '1', last: '3', next: '3', prev: '1' });
    for (const { href } of _links)
      expect(Object.fromEntries(new URL(href).searchParams)).toMatchObject({
        q: 'Listmedel',
        stage: 'horizon-scanning',
        sort: 'product',
        limit: '2',
      });
  });

  it('are empty beyond the last page, and lead back', async () => {
    const { cases, _meta, _links } = casePage.parse(
      (await api.ask('coordinator', 'GET', '/cases?q=Listmedel&page=99')).json(),
    );
    expect([cases, _meta.count, _meta.totalRecords]).toEqual([[], 0, 5]);
    expect(_links.find(({ rel }) => rel === 'prev')?.href).toContain('page=1');
    expect(_links.find(({ rel }) => rel === 'next')).toBeUndefined();
  });

  it('hold twenty unless asked otherwise, and take no more than a hundred', async () => {
    expect(casePage.parse((await api.ask('coordinator', 'GET', '/cases')).json())._meta.limit).toBe(20);
    problemOf(await api.ask('coordinator', 'GET', '/cases?limit=101'), 400, 'request-invalid');
  });

  it.each([
    ['/cases?process=IN_OUT_2018&kind=medicine&ball=scanner&q=Listmedel', 5],
    ['/cases?kind=atmp&q=Listmedel', 0],
    ['/cases?late=false&q=Listmedel', 5],
    ['/cases?late=true&q=Listmedel', 0],
    ['/cases?outcome=should-use', 0],
    ['/cases?q=100%25_\\', 0],
  ])('filter by %s', async (path, total) => {
    expect(casePage.parse((await api.ask('coordinator', 'GET', path)).json())._meta.totalRecords).toBe(total);
  });

  it('show a company its own products alone', async () => {
    const own = casePage.parse((await api.ask('company-2', 'GET', '/cases?limit=100')).json());
    expect(new Set(own.cases.map(({ company }) => company))).toEqual(new Set(['Provföretaget AB']));
    const id = own.cases[0]?.id ?? '';
    expect((await api.ask('company-2', 'GET', `/cases/${id}`)).statusCode).toBe(200);
    for (const path of [`/cases/${id}`, `/cases/${id}/acts`, `/cases/${id}/journal-entries`])
      problemOf(await api.ask('company-1', 'GET', path), 404, 'case-not-found');
    problemOf(await api.ask('company-1', 'POST', `/cases/${id}/acts`, { body: SCORED }), 404, 'case-not-found');
  });

  it('are counted by step and by whom they wait for, each count linked to its list', async () => {
    const { stages, balls, total } = pipelineCounts.parse((await api.ask('manager', 'GET', '/pipeline-counts')).json());
    const scanning = stages.find(({ stage }) => stage === 'horizon-scanning');
    expect(stages.reduce((sum, { count }) => sum + count, 0)).toBe(total);
    expect(balls.find(({ holder }) => holder === 'scanner')?.count).toBeGreaterThan(0);
    const listed = casePage.parse(
      (await api.ask('manager', 'GET', scanning?._links[0]?.href.slice(ROOT.length) ?? '')).json(),
    );
    expect(listed._meta.totalRecords).toBe(scanning?.count);
  });
});

describe('what is asked of the regions', () => {
  let id: string;
  beforeAll(async () => {
    const nominated = await api.ask('contact-person-12', 'POST', '/cases', {
      body: {
        profile: profile('Nominerat'),
        chart: 'medicine-case',
        act: 'NOMINATED',
        facts: await exampleOf('medicine-case', 'NOMINATED'),
      },
    });
    expect(nominated.json()).toMatchObject({ revision: 1 });
    id = performedAct.parse(nominated.json()).caseId;
    const accepted = await api.ask('coordinator', 'POST', `/cases/${id}/acts`, {
      body: { act: 'ACCEPT_NOMINATION', facts: await exampleOf('medicine-case', 'ACCEPT_NOMINATION') },
    });
    expect(accepted.statusCode).toBe(201);
  });

  it('is a task for each region’s own contact person', async () => {
    const { tasks } = taskPage.parse((await api.ask('contact-person-20', 'GET', '/tasks')).json());
    const mine = tasks.filter(({ caseId }) => caseId === id);
    expect(mine).toMatchObject([{ role: 'contact-person', region: '20', status: 'open', product: 'Nominerat' }]);
    const [task] = mine;
    expect(task?.dueOn).not.toBeNull();
    expect(taskView.parse((await api.ask('contact-person-20', 'GET', `/tasks/${task?.id}`)).json())).toEqual(task);
    problemOf(await api.ask('contact-person-12', 'GET', `/tasks/${task?.id}`), 404, 'task-not-found');
    expect((await api.ask('contact-person-20', 'GET', `/tasks/${task?.id}/letters`)).json()).toMatchObject({
      letters: [],
    });
    const deputys = taskPage.parse((await api.ask('contact-deputy-20', 'GET', '/tasks')).json()).tasks;
    expect(task?.mine).toBe(true);
    expect(deputys).toContainEqual({
      ...task,
      // Who could only step in may take it, and has nothing to decline.
      _links: task?._links.filter(({ rel }) => rel !== 'declines'),
      mine: false,
      whyYou: 'du är ersättare för kontaktpersonen för läkemedel i Region Dalarna',
    });
  });

  it('is done in one’s own region only', async () => {
    const { instances } = caseView.parse((await api.ask('coordinator', 'GET', `/cases/${id}`)).json());
    const opinions = instances.filter(({ chart }) => chart === 'opinion');
    expect(opinions).toHaveLength(21);
    const dalarna = opinions.find(({ key }) => key === '20')?.id;
    problemOf(
      await api.ask('contact-person-12', 'POST', `/cases/${id}/acts`, {
        body: { act: 'ACKNOWLEDGE', instanceId: dalarna, facts: {} },
      }),
      403,
      'scope-not-allowed',
    );
    const acts = actList.parse(
      (await api.ask('contact-person-12', 'GET', `/cases/${id}/acts?instanceId=${dalarna}`)).json(),
    );
    expect(acts.acts.find(({ act }) => act === 'ACKNOWLEDGE')?.whyNot).toMatchObject({ code: 'scope-not-allowed' });
    expect(
      (
        await api.ask('contact-person-20', 'POST', `/cases/${id}/acts`, {
          body: { act: 'ACKNOWLEDGE', instanceId: dalarna, facts: {} },
        })
      ).statusCode,
    ).toBe(201);
  });

  it('has deadlines that the collaboration sees and outsiders do not', async () => {
    const { deadlines } = deadlinePage.parse(
      (await api.ask('manager', 'GET', '/deadlines?late=false&limit=100')).json(),
    );
    expect(deadlines.some(({ caseId, workingDaysLeft, late }) => caseId === id && workingDaysLeft > 0 && !late)).toBe(
      true,
    );
    problemOf(await api.ask('company-1', 'GET', '/deadlines'), 403, 'role-not-allowed');
  });
});

describe('charts', () => {
  it('are given as plain data and as SCXML', async () => {
    const plain = await api.ask(null, 'GET', '/charts/council-item/definition?version=2');
    expect(chartDescription.parse(plain.json())).toMatchObject({ id: 'council-item', version: 2 });
    const scxml = await api.ask(null, 'GET', '/charts/council-item/definition?version=2', {
      headers: { accept: 'application/scxml+xml' },
    });
    expect(scxml.headers['content-type']).toMatch(/^application\/scxml\+xml/);
    expect(scxml.headers['vary']).toContain('Accept');
    expect(scxmlFaults(scxml.body)).toEqual([]);
    expect((await api.ask(null, 'GET', '/charts/council-item/definition?version=99')).statusCode).toBe(404);
  });

  it.each(['sv', 'en'])(
    'are listed, read, told in words and drawn, in the language %s, open to anyone',
    async (language) => {
      const { charts } = chartList.parse((await api.ask(null, 'GET', '/charts')).json());
      expect(charts.length).toBeGreaterThan(5);
      for (const { id, versions } of charts) {
        for (const { version } of versions) {
          const ask = (path: string) =>
            api.ask(null, 'GET', `/charts/${id}${path}?version=${version}`, {
              headers: { 'accept-language': language },
            });
          expect(chartView.parse((await ask('')).json()).version).toBe(version);
          expect(chartWords.parse((await ask('/words')).json()).states.length).toBeGreaterThan(0);
          const picture = await ask('/picture');
          expect(picture.headers['content-type']).toBe('image/svg+xml; charset=utf-8');
          expect(picture.body).toMatch(/^<svg [\s\S]*<\/svg>$/);
        }
      }
    },
    120_000,
  );

  it('light the present state of a case, for those who may see it', async () => {
    const id = await openCase('Tänd');
    const lit = await api.ask('coordinator', 'GET', `/charts/horizon-item/picture?caseId=${id}`);
    expect(lit.body).toContain('class="lit" data-state="item.collected"');
    expect(lit.body).not.toContain('class="lit" data-state="item.parked"');
    const json = await api.ask('coordinator', 'GET', `/charts/horizon-item/picture?caseId=${id}`, {
      headers: { accept: 'application/json' },
    });
    expect(json.json()).toMatchObject({ litStates: ['item', 'item.collected', 'hold', 'hold.running'] });
    problemOf(await api.ask(null, 'GET', `/charts/horizon-item/picture?caseId=${id}`), 401, 'not-signed-in');
    problemOf(
      await api.ask('coordinator', 'GET', `/charts/procurement/picture?caseId=${id}`),
      404,
      'instance-not-found',
    );
  });

  it('are not found by another name or version', async () => {
    problemOf(await api.ask(null, 'GET', '/charts/no-such-chart'), 400, 'request-invalid');
    problemOf(await api.ask(null, 'GET', '/charts/opinion?version=999'), 404, 'chart-not-found');
    expect(CHART_IDS).toContain('opinion');
  });
});

describe('failed jobs', () => {
  it('are listed and retried by those whose work it is', async () => {
    const id = '9f4b2d66-1a2c-4e88-b1d3-6a7c8e9f0b04';
    await query(
      `INSERT INTO failed_work (id, job_id, queue, type, payload, attempts, error, failed_at)
       VALUES ($1, 'ob-0198c1f2-6a50-7c3e-9d55-2f1f0c7a1b01', 'ordna', 'no-such-job', '{}', 8, 'Error: gone', now())`,
      [id],
    );
    const { failedJobs } = failedJobPage.parse((await api.ask('auditor', 'GET', '/failed-jobs')).json());
    expect(failedJobs).toMatchObject([{ id, attempts: 8, retriedAt: null }]);
    expect(failedJobView.parse((await api.ask('auditor', 'GET', `/failed-jobs/${id}`)).json()).id).toBe(id);
    problemOf(await api.ask('auditor', 'POST', `/failed-jobs/${id}/retries`), 403, 'role-not-allowed');
    problemOf(await api.ask('evaluator', 'GET', '/failed-jobs'), 403, 'role-not-allowed');
    problemOf(await api.ask('coordinator', 'POST', `/failed-jobs/${id}/retries`), 409, 'job-unreadable');
    problemOf(await api.ask('coordinator', 'POST', `/failed-jobs/${NOBODY}/retries`), 404, 'job-not-found');
  });

  it('are deadlines too, which a retry makes due at once', async () => {
    const id = '9f4b2d66-1a2c-4e88-b1d3-6a7c8e9f0b05';
    await query(
      `INSERT INTO failed_work (id, job_id, queue, type, payload, attempts, error, failed_at)
       VALUES ($1, 'deadline-0198c1f2-6a50-7c3e-9d55-2f1f0c7a1b02', 'deadlines', 'ROUND_DEADLINE', '{"kind":"round"}', 8, 'Error: gone', now())`,
      [id],
    );
    const { failedJobs } = failedJobPage.parse((await api.ask('coordinator', 'GET', '/failed-jobs')).json());
    expect(failedJobs).toContainEqual(expect.objectContaining({ id, queue: 'deadlines', retriedAt: null }));
    const retried = await api.ask('coordinator', 'POST', `/failed-jobs/${id}/retries`);
    expect(retried.statusCode).toBe(201);
    expect(failedJobView.parse(retried.json()).retriedAt).not.toBeNull();
  });
});

async function revisionOf(id: string): Promise<number> {
  return caseView.parse((await api.ask('coordinator', 'GET', `/cases/${id}`)).json()).revision;
}

async function exampleOf(chart: string, act: string): Promise<unknown> {
  const { charts: registry } = await import('#process');
  const { exampleFacts } = await import('#contract');
  const definition = registry.definitions.find(
    ({ id, processVersion }) => id === chart && (processVersion ?? 'IN_OUT_2018') === 'IN_OUT_2018',
  );
  const { duplicateOf: _duplicate, ...facts } = exampleFacts(definition?.acts[act]?.facts ?? {});
  return facts;
}

async function query(text: string, values: readonly unknown[]): Promise<void> {
  const client = new pg.Client({ connectionString: api.databaseUrl });
  await client.connect();
  await client.query(text, [...values]);
  await client.end();
}
