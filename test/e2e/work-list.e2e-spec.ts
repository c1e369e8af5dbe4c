import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { caseAssignmentList, casePage, pipelineCounts, savedViewList, savedViewView } from '#contract';
import { DEMO_PERSONS } from '#network';
import { openTestApi, type TestApi } from '../support/api.js';
import { OpinionCase } from '../support/opinion-case.js';

const idOf = (subject: string): string => DEMO_PERSONS.find((one) => one.subject === subject)?.id ?? 'unknown';

describe('the work list', () => {
  let api: TestApi;
  let at: OpinionCase;
  beforeAll(async () => {
    api = await openTestApi();
    at = await OpinionCase.open(api, { question: 'Ska Rundmedel omfattas av nationell samverkan?' });
  });
  afterAll(() => api.close());

  const list = async (user: string, query: string) =>
    casePage.parse((await api.ask(user, 'GET', `/cases?${query}`)).json());
  const total = async (user: string, query: string) => (await list(user, query))._meta.totalRecords;
  const assign = (user: string, caseIds: readonly string[], personId: string | null) =>
    api.ask(user, 'POST', '/case-assignments', { body: { caseIds, personId } });

  it('says who looks after a case, and finds it by that', async () => {
    expect(await total('evaluator', 'assignedTo=me')).toBe(0);
    expect(await total('evaluator', 'assignedTo=nobody')).toBe(1);
    const answer = await assign('coordinator', [at.id], idOf('evaluator'));
    expect(answer.statusCode).toBe(201);
    expect(caseAssignmentList.parse(answer.json()).caseAssignments).toMatchObject([{ caseId: at.id }]);
    const { cases } = await list('evaluator', 'assignedTo=me');
    expect(cases).toMatchObject([{ id: at.id, assignee: { personId: idOf('evaluator') } }]);
    expect(await total('coordinator', 'assignedTo=me')).toBe(0);
    expect(await total('coordinator', `assignedTo=${idOf('evaluator')}`)).toBe(1);
  });

  it('has one who looks after it at a time, and none when nobody does', async () => {
    await assign('coordinator', [at.id], idOf('coordinator'));
    await assign('coordinator', [at.id], idOf('coordinator'));
    expect(await total('evaluator', 'assignedTo=me')).toBe(0);
    expect(await total('coordinator', 'assignedTo=me')).toBe(1);
    await assign('coordinator', [at.id], null);
    expect(await total('coordinator', 'assignedTo=nobody')).toBe(1);
  });

  it('assigns all of them or none', async () => {
    const answer = await assign('coordinator', [at.id, '00000000-0000-4000-8000-00000000dead'], idOf('evaluator'));
    expect(answer.json()).toMatchObject({ status: 404, code: 'case-not-found' });
    expect(await total('coordinator', 'assignedTo=nobody')).toBe(1);
    expect((await assign('contact-person-12', [at.id], null)).json()).toMatchObject({ code: 'role-not-allowed' });
  });

  it('tells outsiders neither who looks after a case nor its inner deadlines', async () => {
    await assign('coordinator', [at.id], idOf('evaluator'));
    const [inside] = (await list('coordinator', '')).cases;
    expect(inside).toMatchObject({
      assignee: { name: expect.any(String) },
      nextDeadline: { kind: expect.any(String) },
    });
    const { cases } = await list('public', '');
    expect(cases.every(({ assignee, nextDeadline }) => assignee === null && nextDeadline === null)).toBe(true);
  });

  it('finds cases by region and by day', async () => {
    expect(await total('coordinator', 'region=12')).toBe(1);
    const due = (await list('coordinator', '')).cases[0]?.nextDeadline?.dueOn ?? '';
    expect(await total('coordinator', `dueBy=${due}`)).toBe(1);
    expect(await total('coordinator', 'dueBy=2020-01-01')).toBe(0);
  });

  it('counts the processes that cases follow', async () => {
    const counts = pipelineCounts.parse((await api.ask('coordinator', 'GET', '/pipeline-counts')).json());
    expect(counts.processes).toMatchObject([{ processVersion: 'IN_OUT_2018', count: 1 }]);
  });

  it('keeps views for oneself and for one’s role', async () => {
    const keep = (body: object) => api.ask('coordinator', 'POST', '/saved-views', { body });
    const own = savedViewView.parse((await keep({ place: 'cases', name: 'Mina sena', query: 'frist=sena' })).json());
    api.clock.advance({ seconds: 1 });
    await keep({ place: 'cases', name: 'Kansliets', query: 'boll=coordinator', sharedWith: 'coordinator' });
    const names = async (user: string) =>
      savedViewList.parse((await api.ask(user, 'GET', '/saved-views')).json()).savedViews.map(({ name }) => name);
    expect(await names('coordinator')).toEqual(['Mina sena', 'Kansliets']);
    expect(await names('evaluator')).toEqual([]);
    expect((await keep({ place: 'cases', name: 'Fel', query: '', sharedWith: 'evaluator' })).json()).toMatchObject({
      code: 'role-not-allowed',
    });
    const remove = (user: string) => api.ask(user, 'POST', `/saved-views/${own.id}/removals`);
    expect((await remove('evaluator')).json()).toMatchObject({ status: 404, code: 'saved-view-not-found' });
    expect((await remove('coordinator')).statusCode).toBe(201);
    expect(await names('coordinator')).toEqual(['Kansliets']);
  });
});
