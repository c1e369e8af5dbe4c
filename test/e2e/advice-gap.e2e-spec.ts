import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { caseView, managementOverview, performedAct, type CaseView } from '#contract';
import { openTestApi, type TestApi } from '../support/api.js';
import { NOMINATION } from '../support/story/facts.js';

const profile = (product: string) => ({
  processVersion: 'IN_OUT_2018',
  kind: 'medicine',
  product,
  substance: product.toLowerCase(),
  indication: 'Svår migrän',
  company: 'Exempelbolaget AB',
});

describe('days without public advice', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await openTestApi();
  });
  afterAll(() => api.close());

  const nominated = async (product: string): Promise<string> => {
    const body = { profile: profile(product), chart: 'medicine-case', act: 'NOMINATED', facts: NOMINATION };
    return performedAct.parse((await api.ask('contact-person-12', 'POST', '/cases', { body })).json()).caseId;
  };
  const marketed = async (id: string, grantedOn: string): Promise<void> => {
    for (const [act, occurredOn] of [
      ['MA_SUBMITTED', '2025-01-10'],
      ['CHMP_POSITIVE', '2025-06-10'],
      ['EC_GRANTED', grantedOn],
    ] as const)
      expect((await api.ask('scanner', 'POST', `/cases/${id}/acts`, { body: { act, occurredOn } })).statusCode).toBe(
        201,
      );
  };
  const seen = async (id: string, headers = {}): Promise<CaseView> =>
    caseView.parse((await api.ask('coordinator', 'GET', `/cases/${id}`, { headers })).json());
  const gaps = async () => managementOverview.parse((await api.ask('manager', 'GET', '/management-overview')).json());

  it('are counted for the case, and for management the longest first, until there is advice', async () => {
    const early = await nominated('Tidlexa');
    expect((await seen(early)).adviceGap).toBeNull();
    expect((await gaps()).adviceGap).toEqual({ count: 0, cases: [] });
    await marketed(early, '2025-08-01');
    const late = await nominated('Senlexa');
    await marketed(late, '2025-12-01');

    expect((await seen(early)).adviceGap).toEqual({
      since: '2025-08-01',
      days: 185,
      sentence: 'Godkänt sedan 1 augusti 2025, utan offentligt råd: 185 dagar.',
    });
    expect((await seen(early, { 'accept-language': 'en' })).adviceGap?.sentence).toBe(
      'Authorised since 1 August 2025, without public advice: 185 days.',
    );
    const { adviceGap, tables } = await gaps();
    expect(adviceGap).toMatchObject({
      count: 2,
      cases: [
        { caseId: early, product: 'Tidlexa', since: '2025-08-01', days: 185 },
        { caseId: late, product: 'Senlexa', days: 63 },
      ],
    });
    const table = tables.find(({ figure }) => figure === 'advice-gap');
    expect(table?.rows.map(({ caseId, cells }) => [caseId, cells.at(-1)])).toEqual([
      [early, '185'],
      [late, '63'],
    ]);

    const closing = { act: 'CLOSE_CASE', facts: { reasonCode: 'merged', reason: 'Samma sak.' } };
    expect((await api.ask('coordinator', 'POST', `/cases/${early}/acts`, { body: closing })).statusCode).toBe(201);
    expect((await seen(early)).adviceGap).toBeNull();
    expect((await gaps()).adviceGap).toMatchObject({ count: 1, cases: [{ caseId: late }] });
  });
});
