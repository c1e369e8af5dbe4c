import { describe, expect, it } from '@jest/globals';
import type { LightMyRequestResponse } from 'fastify';
import { caseView, performedAct, problem } from '#contract';
import type { JsonRecord } from '#process';
import { apiForAll } from '../support/api-for-all.js';

const api = apiForAll();
const profile = {
  caseKey: 'odlad-hud+fraga',
  processVersion: 'HOSPITAL_EXEMPTION_2011',
  kind: 'atmp',
  product: 'Odlad hud',
  substance: 'hudceller',
  indication: 'Svåra brännskador',
  company: 'Exempelsjukhuset',
};
const because = (answer: LightMyRequestResponse): readonly [number, unknown] => {
  const { facts } = problem.parse(answer.json());
  return [answer.statusCode, Reflect.get(Object(facts['reason']), 'code')];
};

describe('an enquiry about the hospital exemption, among the invented people alone', () => {
  it('is interpreted by two who sit in VOG Cell as experts, each for their own seat, and answered', async () => {
    const opened = await api.ask('contact-person-03', 'POST', '/cases', {
      body: {
        profile,
        chart: 'exemption-enquiry',
        act: 'ENQUIRY_ASKED',
        facts: { question: 'Är odlad hud ett läkemedel?', askedBy: 'Exempelsjukhuset' },
      },
    });
    expect([opened.statusCode, opened.statusCode === 201 ? '' : opened.body]).toEqual([201, '']);
    const { caseId } = performedAct.parse(opened.json());
    const performs = (user: string, act: string, facts: JsonRecord = {}) =>
      api.ask(user, 'POST', `/cases/${caseId}/acts`, { body: { act, facts } });
    const does = async (user: string, act: string, facts: JsonRecord = {}) => {
      const answer = await performs(user, act, facts);
      expect([act, answer.statusCode, answer.statusCode === 201 ? '' : answer.body]).toEqual([act, 201, '']);
    };
    await does('coordinator', 'TAKEN_UP');
    const given = { stance: 'proposes', text: 'Det är en vävnad och inget läkemedel.' };
    expect(because(await performs('vog-steering-4', 'INTERPRETATION_GIVEN', { ...given, seat: 'lund' }))).toEqual([
      409,
      'not-your-cell-seat',
    ]);
    expect(because(await performs('expert', 'INTERPRETATION_GIVEN', { ...given, seat: 'lund' }))).toEqual([
      409,
      'not-your-cell-seat',
    ]);
    await does('vog-steering-4', 'INTERPRETATION_GIVEN', { ...given, seat: 'goteborg' });
    const agreed = { interpretation: 'Det är en vävnad.', rules: ['SoHO-förordningen'] };
    expect(because(await performs('vog-steering-6', 'INTERPRETATION_AGREED', agreed))).toEqual([
      409,
      'interpretation-not-shared',
    ]);
    await does('vog-steering-6', 'INTERPRETATION_GIVEN', { ...given, stance: 'supports', seat: 'lund' });
    await does('vog-steering-6', 'INTERPRETATION_AGREED', agreed);
    await does('coordinator', 'ANSWER_PUBLISHED', { answer: 'Det är en vävnad och inget läkemedel.' });
    const view = caseView.parse((await api.ask('coordinator', 'GET', `/cases/${caseId}`)).json());
    expect(JSON.stringify(view.instances)).toContain('enquiry.published');
  });
});
