import { beforeAll, describe, expect, it } from '@jest/globals';
import { personView, questionsUnderWay, taskCounts, taskPage, taskView } from '#contract';
import { isoDate } from '#process';
import { apiForAll } from '../support/api-for-all.js';
import { ANSWER, OpinionCase } from '../support/opinion-case.js';

const CONTACT = 'contact-person-12';
const DEPUTY = 'contact-deputy-12';

const api = apiForAll();
let at: OpinionCase;
beforeAll(async () => {
  at = await OpinionCase.open(api, { question: 'Ska Rundmedel ingå?' });
});

const list = async (user: string, query = '') =>
  taskPage.parse((await api.ask(user, 'GET', `/tasks${query}`)).json()).tasks;
const counts = async (user: string) => taskCounts.parse((await api.ask(user, 'GET', '/task-counts')).json());

describe('a list of tasks', () => {
  it('tells what is asked, by whom and why, in the words of the letter and the reader’s language', async () => {
    const [task] = await list(CONTACT);
    expect(task).toMatchObject({
      label: 'Lämna yttrande',
      question: 'Ska Rundmedel ingå?',
      askedBy: 'NT-rådets kansli',
      whyYou: 'du är kontaktperson för läkemedel i Region Skåne',
      process: 'IN_OUT_2018',
      mine: true,
      onBehalfOf: null,
      work: { savedAt: null, judged: 0, localAsked: 0, localAnswered: 0 },
    });
    const english = await api.ask(CONTACT, 'GET', `/tasks/${task?.id ?? ''}`, { headers: { 'accept-language': 'en' } });
    expect(taskView.parse(english.json()).label).toBe('Give an opinion');
  });

  it('tells how far the region’s answer has come', async () => {
    await at.does(CONTACT, 'ACKNOWLEDGE', '12');
    const question = {
      askedOf: 'unit',
      question: 'Hur många?',
      answerBy: '2026-02-12',
      recipient: { name: 'Exempel Kollegasson', email: 'kollega@region.example' },
    };
    expect((await api.ask(CONTACT, 'POST', at.local('12'), { body: question })).statusCode).toBe(201);
    const body = {
      judgements: [
        { criterion: 'severity', judgement: 'met', reason: 'Svår.' },
        { criterion: 'equal-use', judgement: 'not-applicable' },
        { criterion: 'resource-impact', reason: 'Inte valt än.' },
      ],
    };
    expect((await at.save(CONTACT, '12', 0, body)).statusCode).toBe(200);
    const [task] = await list(CONTACT);
    expect(task?.work).toEqual({
      savedAt: api.clock.now().toISOString(),
      judged: 2,
      localAsked: 1,
      localAnswered: 0,
    });
    const asked = questionsUnderWay.parse((await api.ask(CONTACT, 'GET', '/local-questions')).json()).questions;
    expect(asked).toMatchObject([{ taskId: task?.id, status: 'asked', workingDaysLeft: 8, product: 'Rundmedel' }]);
  });

  it('keeps a draft’s “does not concern us” out of the answer’s acts', async () => {
    const criteria = [{ criterion: 'severity', judgement: 'not-applicable', reason: 'x' }];
    const refused = await at.perform(CONTACT, 'SUBMIT', at.opinion('12'), { ...ANSWER, criteria });
    expect(refused.statusCode).toBe(400);
  });

  it('tells mine from those in which I could step in', async () => {
    expect(await list(DEPUTY, '?held=mine')).toEqual([]);
    expect(await list(DEPUTY, '?held=stand-in')).toMatchObject([
      {
        kind: 'answer-opinion',
        mine: false,
        whyYou: 'du är ersättare för kontaktpersonen för läkemedel i Region Skåne',
      },
    ]);
    const inEnglish = await api.ask(DEPUTY, 'GET', '/tasks?held=stand-in', { headers: { 'accept-language': 'en' } });
    expect(taskPage.parse(inEnglish.json()).tasks).toMatchObject([
      { whyYou: 'you are deputy to the contact person for medicines in Region Skåne' },
    ]);
    expect(await counts(DEPUTY)).toMatchObject({ mine: 0, standIn: 1, waiting: 1 });
    expect(await counts(CONTACT)).toMatchObject({ mine: 1, late: 0, thisWeek: 0, standIn: 0, waiting: 1 });
  });

  it('tells in whose place a task is, and until when', async () => {
    const me = await api.ask(DEPUTY, 'GET', '/persons/me');
    const body = { from: '2026-02-02', to: '2026-02-13', substituteId: personView.parse(me.json()).id };
    expect((await api.ask(CONTACT, 'POST', '/absences', { body })).statusCode).toBe(201);
    const [task] = await list(DEPUTY, '?held=mine');
    expect(task?.onBehalfOf).toMatchObject({ because: 'absence', until: '2026-02-13' });
    expect(task?.whyYou).toBe(
      `du har uppgiften för ${task?.onBehalfOf?.name}, frånvarande till och med 13 februari 2026`,
    );
  });

  it('is narrowed by kind, process, words and time', async () => {
    const found = async (query: string) => (await list('contact-person-14', query)).length;
    expect(await found('?kind=answer-opinion&process=IN_OUT_2018&q=rund%20exempel')).toBe(1);
    expect(await found('?kind=close-round')).toBe(0);
    expect(await found('?process=DEVICE_MTP_2020')).toBe(0);
    expect(await found('?q=annat')).toBe(0);
    expect(await found('?q=%25')).toBe(0);
    expect([await found('?time=later'), await found('?time=this-week'), await found('?time=late')]).toEqual([1, 0, 0]);
    expect(await found('?time=no-day')).toBe(0);
  });

  it('moves from later to this week to late as days pass', async () => {
    api.clock.setDay(isoDate('2026-02-16'));
    expect(await counts('contact-person-14')).toMatchObject({ today: '2026-02-16', late: 0, thisWeek: 0 });
    api.clock.setDay(isoDate('2026-02-23'));
    expect(await counts('contact-person-14')).toMatchObject({ late: 0, thisWeek: 1 });
    api.clock.setDay(isoDate('2026-02-24'));
    expect(await counts('contact-person-14')).toMatchObject({ mine: 1, late: 1, thisWeek: 0 });
    expect(await list('contact-person-14', '?time=late')).toMatchObject([{ workingDaysLeft: -1 }]);
  });

  it('refuses what it does not know', async () => {
    for (const query of ['?held=all', '?time=soon', '?sort=kind', '?process=x', '?vy=mina'])
      expect([query, (await api.ask(CONTACT, 'GET', `/tasks${query}`)).statusCode]).toEqual([query, 400]);
    expect((await api.ask('evaluator', 'GET', '/local-questions')).statusCode).toBe(403);
  });
});
