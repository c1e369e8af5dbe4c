import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actList, caseView, personPage, priceOpening, problem } from '#contract';
import { openTestApi, type TestApi } from '../support/api.js';
import { priced, TERMS } from '../support/story/priced.js';
import { Story } from '../support/story/story.js';

describe('the agreed price', () => {
  let story: Story;
  let api: TestApi;
  let id: string;
  const signatures = new Map<string, string>();

  beforeAll(async () => {
    story = await Story.begins('2025-06-02');
    ({ caseId: id } = await priced(story));
    api = await openTestApi({}, { url: story.databaseUrl, clock: story.clock });
    const { instances } = caseView.parse((await api.ask('coordinator', 'GET', `/cases/${id}`)).json());
    for (const { id: at, chart, key } of instances) if (chart === 'signature') signatures.set(key ?? '', at);
  }, 120_000);
  afterAll(async () => {
    await api.close();
    await story.ends();
  });

  const at = (region: string): string => signatures.get(region) ?? '';
  const opens = (user: string, region = '12') =>
    api.ask(user, 'POST', `/cases/${id}/price-openings`, { body: { instanceId: at(region) } });
  const refusal = async (user: string, region = '12'): Promise<unknown> => {
    const answer = await opens(user, region);
    expect(answer.body).not.toContain('4711 kronor');
    const { code, facts } = problem.parse(answer.json());
    return [answer.statusCode, code, ...(code === 'act-not-allowed' ? [facts['reason']] : [])];
  };
  const idOf = async (name: string): Promise<string> =>
    personPage.parse((await api.ask('signatory-12', 'GET', `/persons?name=${encodeURIComponent(name)}`)).json())
      .persons[0]?.id ?? '';
  const grants = (person: string) =>
    api.ask('signatory-12', 'POST', `/cases/${id}/acts`, {
      body: { act: 'GRANT_PRICE_ACCESS', instanceId: at('12'), facts: { person, duty: 'Verksamhetschef' } },
    });

  it('opens for who signs for the region: the terms that were offered, and no later ones; each look is in the journal', async () => {
    const answer = await opens('signatory-12');
    expect([answer.statusCode, answer.headers['cache-control']]).toEqual([200, 'no-store']);
    const { terms } = priceOpening.parse(answer.json());
    expect(terms).toEqual([{ label: 'Villkor', value: TERMS, on: '2025-10-16' }]);
    expect(answer.body).not.toContain('1234 kronor');
    const journal = await api.ask('coordinator', 'GET', `/cases/${id}/journal-entries?limit=5`);
    expect(journal.body).toContain('OPEN_PRICE');
    expect(journal.body).not.toContain('4711 kronor');
  });

  it.each([
    ['signatory-14', 403],
    ['contact-person-14', 403],
    ['coordinator', 403],
    ['negotiator', 403],
    ['company-1', 404],
  ])('stays shut for %s', async (user, status) => {
    expect(await refusal(user)).toEqual([status, expect.stringMatching(/^(scope|role)-not-allowed$|^case-not-found$/)]);
  });

  it('opens for whom the region names, a person that there is, and shuts again', async () => {
    expect(await refusal('contact-person-12')).toEqual([
      409,
      'act-not-allowed',
      expect.objectContaining({ code: 'no-price-access' }),
    ]);
    for (const nobody of ['Exempel Kontaktsson', '0198c1f2-6a50-7c3e-9d55-2f1f0c7a1b01'])
      expect(problem.parse((await grants(nobody)).json())).toMatchObject({
        code: 'facts-invalid',
        facts: { problems: [{ path: 'person', code: expect.stringMatching(/^no-such-person$|^names-a-person$/) }] },
      });
    const person = await idOf('Kontaktsson Skåne');
    expect((await grants(person)).statusCode).toBe(201);
    const opened = await opens('contact-person-12');
    expect(priceOpening.parse(opened.json()).terms[0]?.value).toBe(TERMS);
    const revoking = { act: 'REVOKE_PRICE_ACCESS', instanceId: at('12'), facts: { person } };
    expect((await api.ask('signatory-12', 'POST', `/cases/${id}/acts`, { body: revoking })).statusCode).toBe(201);
    expect((await refusal('contact-person-12')) as unknown[]).toContain('act-not-allowed');
  });

  it('is asked for by choosing a person, and is nowhere else', async () => {
    const { acts } = actList.parse(
      (await api.ask('signatory-12', 'GET', `/cases/${id}/acts?instanceId=${at('12')}`)).json(),
    );
    const granting = acts.find(({ act }) => act === 'GRANT_PRICE_ACCESS');
    expect(granting?.factsSchema).toMatchObject({ properties: { person: { 'x-kind': 'person' } } });
    for (const address of ['', '/course', '/journal-entries?limit=100', '/acts', '/documents'])
      for (const user of ['signatory-12', 'negotiator', 'coordinator'])
        expect((await api.ask(user, 'GET', `/cases/${id}${address}`)).body).not.toMatch(/4711 kronor|1234 kronor/);
    expect((await api.ask('coordinator', 'GET', '/cases?q=kronor')).body).not.toContain('Tarvexa');
    expect(api.lines.join('\n')).not.toMatch(/4711 kronor|1234 kronor/);
  });

  it('needs a signature of the case', async () => {
    const wrong = await api.ask('signatory-12', 'POST', `/cases/${id}/price-openings`, {
      body: { instanceId: '0198c1f2-6a50-7c3e-9d55-2f1f0c7a1b01' },
    });
    expect(wrong.statusCode).toBe(404);
    const { instances } = caseView.parse((await api.ask('coordinator', 'GET', `/cases/${id}`)).json());
    const main = instances.find(({ parentId }) => parentId === null)?.id;
    const other = await api.ask('signatory-12', 'POST', `/cases/${id}/price-openings`, { body: { instanceId: main } });
    expect(other.statusCode).toBeGreaterThanOrEqual(400);
    expect(other.statusCode).toBeLessThan(500);
  });
});
