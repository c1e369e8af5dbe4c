import { beforeAll, describe, expect, it } from '@jest/globals';
import { caseView, performedAct, problem, roundView, taskPage } from '#contract';
import { apiForAll } from '../support/api-for-all.js';
import { NOMINATION } from '../support/story/facts.js';

const PROFILE = {
  caseKey: 'rundmedel+exempelsjukdom',
  processVersion: 'IN_OUT_2018',
  kind: 'medicine',
  product: 'Rundmedel',
  substance: 'rundsubstans',
  indication: 'Exempelsjukdom hos vuxna',
  company: 'Exempelbolaget AB',
};
const ASKED = {
  question: 'Ska Rundmedel omfattas?',
  questions: [{ id: 'patients', text: 'Hur många patienter har regionen?', required: true }],
  criteria: ['severity'],
};

const api = apiForAll();
let id: string;
beforeAll(async () => {
  const body = { profile: PROFILE, chart: 'medicine-case', act: 'NOMINATED', facts: NOMINATION };
  id = performedAct.parse((await api.ask('contact-person-12', 'POST', '/cases', { body })).json()).caseId;
});

const perform = (act: string, facts: object = {}, instanceId?: string, user = 'coordinator') =>
  api.ask(user, 'POST', `/cases/${id}/acts`, { body: { act, facts, ...(instanceId && { instanceId }) } });
async function does(act: string, facts: object = {}, instanceId?: string): Promise<void> {
  const answer = await perform(act, facts, instanceId);
  expect([act, answer.statusCode, answer.statusCode === 201 ? null : answer.json()]).toEqual([act, 201, null]);
}
const view = async () => caseView.parse((await api.ask('coordinator', 'GET', `/cases/${id}`)).json());
const instancesOf = async (chart: string) => (await view()).instances.filter((one) => one.chart === chart);
const statesOf = async () =>
  (await instancesOf('medicine-case')).flatMap(({ states }) => states.map(({ path }) => path));
const tasksOf = async (user: string) =>
  taskPage.parse((await api.ask(user, 'GET', '/tasks')).json()).tasks.map(({ kind }) => kind);

describe('a round that is prepared before the regions are asked', () => {
  it('is a draft with its questions and criteria; no region has a task, and the office has the ball', async () => {
    await does('ACCEPT_NOMINATION', { ...ASKED, prepareRound: true });
    const [round] = await instancesOf('opinion-round');
    expect(await instancesOf('opinion')).toEqual([]);
    expect((await view()).balls).toMatchObject([{ holder: 'coordinator' }]);
    expect(await tasksOf('coordinator')).toContain('open-round');
    expect(await tasksOf('contact-person-12')).toEqual([]);
    const read = await api.ask('coordinator', 'GET', `/cases/${id}/opinion-rounds/${round?.id}`);
    expect(roundView.parse(read.json())).toMatchObject({
      state: 'draft',
      question: ASKED.question,
      criterionCodes: ASKED.criteria,
      lastDay: null,
    });
  });

  it('can be changed, has its text put out, and is dropped or opened by a coordinator alone', async () => {
    const [round] = await instancesOf('opinion-round');
    expect((await perform('ROUND_OPENED', {}, round?.id, 'contact-person-12')).statusCode).toBe(403);
    await does('CANCEL_ROUND', { reason: 'Fel fråga' }, round?.id);
    expect(await statesOf()).toContain('handling.consultation');
    await does('PREPARE_ROUND', ASKED);
    const again = (await instancesOf('opinion-round')).at(-1)?.id;
    await does('PREPARE_ROUND', { summary: 'Sex stycken i rapporten.', urgent: true }, again);
    await does('PUT_OUT_TEXT', { title: 'Utkast', body: 'Läkemedlet bör användas.' }, again);
    expect(problem.parse((await perform('OPEN_ROUND', { question: 'Igen?' })).json()).code).toBe('act-not-allowed');
    await does('ROUND_OPENED', {}, again);
    expect(await statesOf()).toContain('handling.consultation');
    expect((await view()).balls).toMatchObject([{ holder: 'contact-person' }]);
    const opened = roundView.parse(
      (await api.ask('contact-person-12', 'GET', `/cases/${id}/opinion-rounds/${again}`)).json(),
    );
    expect(opened).toMatchObject({ state: 'open', kind: 'urgent', summary: 'Sex stycken i rapporten.', ...QUESTION });
    expect(await tasksOf('contact-person-12')).toEqual(['answer-opinion']);
  });
});

const QUESTION = { question: ASKED.question, criterionCodes: ASKED.criteria, lastDay: '2026-02-16' };

describe('a round that has closed', () => {
  it('asks the working-group member of each health care region for a summary, its own and no other', async () => {
    api.clock.advance({ days: 15 });
    const round = (await instancesOf('opinion-round')).at(-1)?.id;
    expect(await tasksOf('working-group-member-sodra')).toEqual([]);
    await closes(round ?? '');
    expect(await tasksOf('working-group-member-sodra')).toEqual(['summarise-area-sodra']);
    expect(await tasksOf('working-group-member-norra')).toEqual(['summarise-area-norra']);
    const facts = { area: 'sodra', text: 'Fyra regioner, inget svar.' };
    expect((await perform('SUMMARISE_AREA', facts, round, 'working-group-member-norra')).statusCode).toBe(403);
    const done = await perform('SUMMARISE_AREA', facts, round, 'working-group-member-sodra');
    expect(done.statusCode).toBe(201);
    expect(await tasksOf('working-group-member-sodra')).toEqual([]);
    // Silence is recorded, and the region is still asked: a late answer is taken until the compilation.
    expect(await tasksOf('contact-person-12')).toEqual(['answer-opinion']);
    await does('COMPILE_ROUND', {}, round);
    expect([await tasksOf('working-group-member-norra'), await tasksOf('contact-person-12')]).toEqual([[], []]);
  });
});

/** An answer that comes after the last day closes the round where no worker has. */
async function closes(round: string): Promise<void> {
  const opinion = (await instancesOf('opinion')).find(({ key }) => key === '01')?.id;
  const facts = {
    stance: 'neutral',
    criteria: [],
    decidedBy: 'Kommittén',
    answers: [{ question: 'patients', text: '4' }],
  };
  const late = await perform('SUBMIT', facts, opinion, 'contact-person-01');
  expect(problem.parse(late.json()).facts['reason']).toMatchObject({ code: 'round-closed' });
  const read = await api.ask('coordinator', 'GET', `/cases/${id}/opinion-rounds/${round}`);
  expect(roundView.parse(read.json()).state).toBe('closed');
}
