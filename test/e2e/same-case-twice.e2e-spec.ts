import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { caseView, performedAct, problem } from '#contract';
import { openTestApi, type TestApi } from '../support/api.js';
import { NOMINATION } from '../support/story/facts.js';

const profile = (product: string, indication = 'Svår migrän') => ({
  processVersion: 'IN_OUT_2018',
  kind: 'medicine',
  product,
  substance: product.toLowerCase(),
  indication,
  company: 'Exempelbolaget AB',
});
const SIGNAL = { substance: 'x', indication: 'Svår migrän', source: 'database' };

describe('one technology in one indication is one case', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await openTestApi();
  });
  afterAll(() => api.close());

  const opens = async (user: string, chart: string, act: string, facts: object, of: object, key?: string) =>
    api.ask(user, 'POST', '/cases', {
      body: { profile: of, chart, act, facts },
      ...(key !== undefined && { headers: { 'idempotency-key': key } }),
    });
  const opened = (answer: Awaited<ReturnType<typeof opens>>): string => {
    expect(answer.statusCode).toBe(201);
    return performedAct.parse(answer.json()).caseId;
  };
  const signals = (of: object, key?: string) => opens('scanner', 'horizon-item', 'SIGNAL_RECORDED', SIGNAL, of, key);
  const nominates = async (of: object): Promise<string> =>
    opened(await opens('contact-person-12', 'medicine-case', 'NOMINATED', NOMINATION, of));
  const does = (id: string, act: string, facts: object = {}) =>
    api.ask('coordinator', 'POST', `/cases/${id}/acts`, { body: { act, facts } });
  const ACCEPTED = { allRegionsAnswered: true };

  it('so a signal of what is watched already is refused, and names the item; repeated with its key it is the first', async () => {
    const first = await signals(profile('Migrexa'), 'en-signal');
    const again = await signals(profile('migrexa '));
    expect(again.statusCode).toBe(409);
    expect(problem.parse(again.json())).toMatchObject({
      code: 'act-not-allowed',
      facts: { reason: { code: 'duplicate-of-live-item', facts: { duplicateOf: opened(first) } } },
    });
    expect(problem.parse(again.json()).detail).toContain(opened(first));
    expect(opened(await signals(profile('Migrexa'), 'en-signal'))).toBe(opened(first));
    expect((await signals(profile('Migrexa', 'Klusterhuvudvärk'))).statusCode).toBe(201);
  });

  it('so the later of two nominations is not accepted while the first lives, and nobody says that it is another', async () => {
    const first = await nominates(profile('Huvudlexa'));
    const second = await nominates(profile('Huvudlexa'));
    const refused = await does(second, 'ACCEPT_NOMINATION', ACCEPTED);
    expect([refused.statusCode, problem.parse(refused.json())]).toMatchObject([
      409,
      { facts: { reason: { code: 'already-a-live-case', facts: { caseId: first } } } },
    ]);
    const told = await does(second, 'ACCEPT_NOMINATION', { ...ACCEPTED, duplicateOf: '' });
    expect(problem.parse(told.json()).code).toBe('facts-invalid');
    expect((await does(first, 'ACCEPT_NOMINATION', ACCEPTED)).statusCode).toBe(201);
    const closing = { reasonCode: 'opened-by-mistake', reason: 'Fel medel.' };
    expect((await does(first, 'CLOSE_CASE', closing)).statusCode).toBe(201);
    expect((await does(second, 'ACCEPT_NOMINATION', ACCEPTED)).statusCode).toBe(201);
    expect(caseView.parse((await api.ask('coordinator', 'GET', `/cases/${second}`)).json()).stage).toBe('inclusion');
  });

  it('so a nomination of what is only watched is taken up', async () => {
    opened(await signals(profile('Aurlexa')));
    expect((await does(await nominates(profile('Aurlexa')), 'ACCEPT_NOMINATION', ACCEPTED)).statusCode).toBe(201);
  });
});
