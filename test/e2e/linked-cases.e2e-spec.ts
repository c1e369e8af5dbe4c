import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { caseView, performedAct } from '#contract';
import { openTestApi, type TestApi } from '../support/api.js';
import { NOMINATION } from '../support/story/facts.js';

const profile = (product: string, company: string) => ({
  caseKey: `${product}+brännskador`.toLowerCase(),
  processVersion: 'IN_OUT_2018',
  kind: 'atmp',
  product,
  substance: product.toLowerCase(),
  indication: 'Svåra brännskador',
  company,
});

describe('linked cases', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await openTestApi();
  });
  afterAll(() => api.close());

  const opened = async (chart: string, act: string, facts: object, of: object): Promise<string> => {
    const answer = await api.ask('contact-person-12', 'POST', '/cases', { body: { profile: of, chart, act, facts } });
    expect(answer.statusCode).toBe(201);
    return performedAct.parse(answer.json()).caseId;
  };
  const linksOf = async (user: string, id: string) =>
    caseView.parse((await api.ask(user, 'GET', `/cases/${id}`)).json()).linkedCases;

  it('are listed in words, to those who may see them', async () => {
    const exemption = { ...profile('Odlad hud', 'Exempelsjukhuset'), processVersion: 'HOSPITAL_EXEMPTION_2011' };
    const use = await opened('hospital-exemption', 'EXEMPTION_PROPOSED', { hospital: 'H', therapy: 'T' }, exemption);
    const authorised = await opened('atmp-case', 'NOMINATED', NOMINATION, profile('Hudlexa', 'Provföretaget AB'));
    expect(await linksOf('coordinator', authorised)).toEqual([]);
    const linking = { act: 'LINK_CASE', facts: { cases: [use], relation: 'hospital-exemption' } };
    expect((await api.ask('coordinator', 'POST', `/cases/${authorised}/acts`, { body: linking })).statusCode).toBe(201);
    expect(await linksOf('coordinator', authorised)).toEqual([
      expect.objectContaining({
        id: use,
        relation: 'hospital-exemption',
        relationLabel: 'Sjukhusundantag',
        product: 'Odlad hud',
        stageLabel: 'Vid sidan av',
      }),
    ]);
    expect(await linksOf('company-2', authorised)).toEqual([]);
  });

  it('of a kind that a chart is not for are refused', async () => {
    const of = { ...profile('Tabletten', 'Provföretaget AB'), kind: 'medicine' };
    const body = { profile: of, chart: 'atmp-case', act: 'NOMINATED', facts: NOMINATION };
    const answer = await api.ask('contact-person-12', 'POST', '/cases', { body });
    expect([answer.statusCode, answer.json()]).toEqual([
      expect.any(Number),
      expect.objectContaining({ code: 'chart-unknown' }),
    ]);
    expect(answer.statusCode).toBeLessThan(500);
  });
});
