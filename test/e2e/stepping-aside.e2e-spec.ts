import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  compilation,
  createdCalendarFeed,
  draftView,
  journalPage,
  localQuestionView,
  problem,
  questionsUnderWay,
  receiptList,
  recordView,
  taskCounts,
  taskPage,
} from '#contract';
import { DEMO_PERSONS } from '#network';
import type { JsonRecord } from '#process';
import { apiForAll } from '../support/api-for-all.js';
import { ANSWER, OpinionCase } from '../support/opinion-case.js';

const ASIDE = 'contact-person-12';
const DEPUTY = 'contact-deputy-12';
const STAND_IN = 'manager-12';

const api = apiForAll();
let at: OpinionCase;
let taskId: string;
let asked: string;
let document: string;
beforeAll(async () => {
  at = await OpinionCase.open(api);
  document = await drawnUp();
  taskId = (await tasksOf(ASIDE))[0]?.id ?? '';
  await at.does(ASIDE, 'ACKNOWLEDGE', '12');
  const question = {
    askedOf: 'unit',
    question: 'Hur många patienter är aktuella hos er?',
    answerBy: '2026-02-12',
    recipient: { name: 'Exempel Kollegasson', email: 'kollega@region.example' },
  };
  asked = localQuestionView.parse((await api.ask(ASIDE, 'POST', at.local('12'), { body: question })).json()).id;
  expect((await at.save(ASIDE, '12', 0, { decidedBy: 'Hälso- och sjukvårdsdirektören' })).statusCode).toBe(200);
});

const tasksOf = async (user: string) => taskPage.parse((await api.ask(user, 'GET', '/tasks?limit=100')).json()).tasks;
const draftOf = (user: string) => at.read(user, `/opinions/${at.opinion('12')}/draft`);
const opens = async (user: string): Promise<number> =>
  (await api.ask(user, 'GET', `/documents/${document}/content?rendition=full`)).statusCode;
const localFacts = async (user: string) => {
  const { entries } = journalPage.parse((await at.read(user, '/journal-entries?limit=100')).json());
  return entries.find(({ act }) => act === 'ASK_LOCALLY')?.facts ?? null;
};
const rowOf = async (user: string) =>
  compilation
    .parse((await at.read(user, `/opinion-rounds/${at.round}/compilation`)).json())
    .regions.find(({ region }) => region === '12');
const refusalOf = async (act: string, facts: JsonRecord) => {
  const refused = await at.perform(ASIDE, act, at.opinion('12'), facts);
  return [refused.statusCode, refused.json().facts.reason.code];
};
async function drawnUp(): Promise<string> {
  const stored = await api.ask('preparer', 'POST', '/documents/contents?mediaType=text%2Fplain', {
    raw: Buffer.from('underlag'),
    headers: { 'content-type': 'application/octet-stream' },
  });
  const facts = {
    kind: 'basis',
    circle: 'handling',
    mediaType: 'text/plain',
    title: 'Underlag',
    content: stored.json().sha256,
  };
  const body = { caseId: at.id, act: 'DOCUMENT_DRAFTED', facts };
  const { id } = recordView.parse((await api.ask('preparer', 'POST', '/documents', { body })).json());
  const registered = { instanceId: id, act: 'DOCUMENT_REGISTERED', facts: { secrecy: 'none' } };
  expect((await api.ask('registrar', 'POST', `/cases/${at.id}/acts`, { body: registered })).statusCode).toBe(201);
  return id;
}

describe('who steps aside from a region’s opinion', () => {
  let feed: string;
  const events = async () => (await api.ask(null, 'GET', `/${new URL(feed).pathname}`)).body;

  it('reads and writes what the region works with until then', async () => {
    expect([(await draftOf(ASIDE)).statusCode, await opens(ASIDE)]).toEqual([200, 200]);
    expect(await localFacts(ASIDE)).not.toBeNull();
    feed = createdCalendarFeed.parse((await api.ask(ASIDE, 'POST', '/calendar-feeds', { body: {} })).json()).url;
    expect(await events()).toContain(taskId);
    await at.does(ASIDE, 'RECUSE', '12', { conflict: 'close-person' });
  });

  it('is refused the region’s draft, files and questions, with the reason', async () => {
    const opinion = `/cases/${at.id}/opinions/${at.opinion('12')}`;
    const answers = await Promise.all([
      draftOf(ASIDE),
      at.save(ASIDE, '12', 1, { decidedBy: 'Någon annan' }),
      api.ask(ASIDE, 'GET', `${opinion}/attachments`),
      api.ask(ASIDE, 'GET', at.local('12')),
      api.ask(ASIDE, 'POST', `${at.local('12')}/${asked}/links`, { body: {} }),
      api.ask(ASIDE, 'POST', `${at.local('12')}/${asked}/withdrawals`, { body: {} }),
      api.ask(ASIDE, 'GET', `${opinion}/receipts`),
    ]);
    const said = answers.map((answer) => [answer.statusCode, problem.parse(answer.json()).code]);
    expect(said).toEqual(answers.map(() => [403, 'recused']));
    expect(problem.parse(answers[0]?.json()).detail).toBe(
      'Du har anmält jäv, så regionens arbete med yttrandet är stängt för dig.',
    );
  });

  it('is refused to answer, and what they write is not kept as the region’s draft', async () => {
    expect(await refusalOf('SUBMIT', ANSWER)).toEqual([409, 'recused']);
    const { revision, body } = draftView.parse((await draftOf(DEPUTY)).json());
    expect([revision, body]).toEqual([1, { decidedBy: 'Hälso- och sjukvårdsdirektören' }]);
  });

  it('finds the task in no list, count or calendar, nor by its address', async () => {
    expect(await tasksOf(ASIDE)).toEqual([]);
    const counts = taskCounts.parse((await api.ask(ASIDE, 'GET', '/task-counts')).json());
    expect([counts.mine, counts.standIn, counts.waiting, counts.kinds]).toEqual([0, 0, 0, []]);
    const under = await api.ask(ASIDE, 'GET', '/local-questions');
    expect(questionsUnderWay.parse(under.json()).questions).toEqual([]);
    expect((await api.ask(ASIDE, 'GET', `/tasks/${taskId}`)).statusCode).toBe(404);
    expect((await api.ask(ASIDE, 'GET', `/tasks/${taskId}/letters`)).statusCode).toBe(404);
    expect(await events()).not.toContain(taskId);
  });

  it('reads neither the case’s working documents nor what the region asked within itself', async () => {
    expect([await opens(ASIDE), await opens(DEPUTY)]).toEqual([403, 200]);
    expect([await localFacts(ASIDE), await localFacts(DEPUTY)]).toEqual([null, expect.anything()]);
  });

  it('shuts out nobody else: neither the deputies nor who stands in for them', async () => {
    const substituteId = DEMO_PERSONS.find(({ subject }) => subject === STAND_IN)?.id;
    const away = { from: '2026-02-02', to: '2026-02-04', substituteId };
    expect((await api.ask(ASIDE, 'POST', '/absences', { body: away })).statusCode).toBe(201);
    expect([(await draftOf(STAND_IN)).statusCode, (await draftOf(DEPUTY)).statusCode]).toEqual([200, 200]);
    expect((await tasksOf(DEPUTY)).map(({ kind, role }) => [kind, role])).toContainEqual([
      'answer-opinion',
      'contact-deputy',
    ]);
    await at.does(DEPUTY, 'ACKNOWLEDGE', '12');
    expect(await refusalOf('NOTE_LOCAL_ANSWER', { number: 1, text: 'Tolv' })).toEqual([409, 'recused']);
    expect(await refusalOf('WITHDRAW_LOCAL_QUESTION', { number: 1 })).toEqual([409, 'recused']);
    await at.does(DEPUTY, 'NOTE_LOCAL_ANSWER', '12', { number: 1, text: 'Tolv' });
    await at.does(DEPUTY, 'SUBMIT', '12', ANSWER);
  });

  it('reads the region’s answer when everybody does, and never its receipt', async () => {
    expect([(await rowOf(ASIDE))?.sealed, (await rowOf(DEPUTY))?.sealed]).toEqual([true, false]);
    const receipts = await at.read(DEPUTY, `/opinions/${at.opinion('12')}/receipts`);
    const id = receiptList.parse(receipts.json()).receipts[0]?.id ?? '';
    expect((await at.read(ASIDE, `/receipts/${id}`)).statusCode).toBe(403);
    api.clock.advance({ days: 40 });
    // Who answers when the time is over closes the round.
    expect((await at.perform('contact-person-01', 'SUBMIT', at.opinion('01'), ANSWER)).statusCode).toBe(409);
    expect((await rowOf(ASIDE))?.sealed).toBe(false);
  });
});
