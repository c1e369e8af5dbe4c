import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { draftView, journalPage, problem } from '#contract';
import { openTestApi, type TestApi } from '../support/api.js';
import { ANSWER, OpinionCase } from '../support/opinion-case.js';

const SECRET = 'Regionens halvfärdiga tankar om Rundmedel';

let api: TestApi;
let db: pg.Pool;
beforeAll(async () => {
  api = await openTestApi();
  db = new pg.Pool({ connectionString: api.databaseUrl, max: 4 });
});
afterAll(async () => {
  await db.end();
  await api.close();
});
afterEach(() => expect(api.errors).toEqual([]));

const read = async (at: OpinionCase, user: string, query = '') =>
  draftView.parse((await at.read(user, `/opinions/${at.opinion('12')}/draft${query}`)).json());
const refusal = (response: { json(): unknown; statusCode: number }) => {
  const { code, facts, detail } = problem.parse(response.json());
  return { status: response.statusCode, code, facts, detail };
};

describe('a draft of an opinion', () => {
  let at: OpinionCase;
  beforeAll(async () => {
    at = await OpinionCase.open(api);
  });

  it('is empty until somebody writes, then saves itself revision by revision', async () => {
    const first = await at.read('contact-person-12', `/opinions/${at.opinion('12')}/draft`);
    expect([first.headers['etag'], draftView.parse(first.json())]).toMatchObject([
      '"0"',
      { revision: 0, body: null, savedBy: null, savedAt: null, region: '12' },
    ]);
    const saved = await at.save('contact-person-12', '12', 0, { stance: 'yes', text: SECRET });
    expect([saved.statusCode, saved.headers['etag']]).toEqual([200, '"1"']);
    expect(await read(at, 'contact-deputy-12')).toMatchObject({
      revision: 1,
      body: { stance: 'yes', text: SECRET },
      savedBy: 'Exempel Kontaktsson Skåne',
      savedAt: api.clock.now().toISOString(),
    });
  });

  it('warns who comes second: both sides, who and when, and the present draft; nothing is overwritten', async () => {
    api.clock.advance({ minutes: 2 });
    expect((await at.save('contact-deputy-12', '12', 1, { stance: 'no', text: SECRET })).statusCode).toBe(200);
    const told = refusal(await at.save('contact-person-12', '12', 1, { stance: 'neutral' }));
    expect(told).toMatchObject({ status: 412, code: 'draft-changed' });
    expect(told.detail).toContain('har sparats av någon annan');
    expect(told.facts).toMatchObject({
      yours: { revision: 1, savedBy: 'Exempel Kontaktsson Skåne', savedAt: '2026-02-02T08:00:00.000Z' },
      theirs: { revision: 2, savedBy: 'Exempel Ersättarsson Skåne', savedAt: '2026-02-02T08:02:00.000Z' },
      draft: { revision: 2, body: { stance: 'no' } },
    });
    expect(await read(at, 'contact-person-12')).toMatchObject({ revision: 2, body: { stance: 'no' } });
    expect(await read(at, 'contact-person-12', '?revision=1')).toMatchObject({ revision: 1, body: { stance: 'yes' } });
  });

  it('lets exactly one of many that save at the same moment through', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        at.save(n % 2 ? 'contact-person-12' : 'contact-deputy-12', '12', 2, { text: `Nr ${n}` }),
      ),
    );
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
    expect(answers.filter(({ statusCode }) => statusCode === 412)).toHaveLength(9);
    expect(await read(at, 'contact-person-12')).toMatchObject({ revision: 3 });
  });

  it('belongs to the region’s contact person and deputy alone', async () => {
    const path = `/opinions/${at.opinion('12')}/draft`;
    for (const user of [
      'contact-person-01',
      'contact-deputy-13',
      'coordinator',
      'working-group-member-sodra',
      'manager',
      'auditor',
      'signatory-12',
      'company-1',
      'public',
    ]) {
      const answer = await at.read(user, path);
      expect([user, [403, 404].includes(answer.statusCode)]).toEqual([user, true]);
      expect((await at.save(user, '12', 3, { text: 'x' })).statusCode).not.toBe(200);
    }
    expect((await at.read('contact-person-12', `/opinions/${at.opinion('01')}/draft`)).statusCode).toBe(403);
  });

  it('needs to know which revision it is saved upon', async () => {
    const body = { stance: 'yes' };
    const path = `/cases/${at.id}/opinions/${at.opinion('12')}/draft`;
    expect(refusal(await api.ask('contact-person-12', 'PUT', path, { body }))).toMatchObject({
      status: 428,
      code: 'if-match-missing',
    });
    for (const header of ['W/"3"', '3', '"x"', '*, "3"'])
      expect(
        (await api.ask('contact-person-12', 'PUT', path, { body, headers: { 'if-match': header } })).statusCode,
      ).toBe(400);
    expect((await at.save('contact-person-12', '12', 3, { stance: 'perhaps' })).statusCode).toBe(400);
    expect((await at.save('contact-person-12', '12', 3, { text: 'a\u0007' })).statusCode).toBe(400);
    expect(
      refusal(await at.read('contact-person-12', `/opinions/${at.opinion('12')}/draft?revision=99`)),
    ).toMatchObject({ status: 404, code: 'draft-not-found' });
  });

  it('is never in the journal, the search, lists, tasks, letters or jobs', async () => {
    const journal = journalPage.parse((await at.read('contact-person-12', '/journal-entries?limit=100')).json());
    expect(JSON.stringify(journal)).not.toContain('halvfärdiga');
    const found = await api.ask('coordinator', 'GET', '/cases?q=halvf%C3%A4rdiga');
    expect(found.json()).toMatchObject({ cases: [] });
    for (const user of ['public', 'coordinator']) expect((await at.read(user, '')).body).not.toContain('halvfärdiga');
    const { rows } = await db.query<{ name: string }>(
      `SELECT c.table_name AS name FROM information_schema.tables c WHERE c.table_schema = 'public' AND c.table_type = 'BASE TABLE'`,
    );
    const holding: string[] = [];
    for (const { name } of rows)
      if ((await db.query(`SELECT FROM ${name} t WHERE t::text LIKE '%halvfärdiga%'`)).rowCount) holding.push(name);
    expect(holding).toEqual(['opinion_draft']);
  });
});

describe('handing in what was drafted', () => {
  it('empties the draft, and never lets an old revision come back', async () => {
    const at = await OpinionCase.open(api);
    const { criteria: judgements, ...rest } = ANSWER;
    expect((await at.save('contact-deputy-12', '12', 0, { ...rest, judgements })).statusCode).toBe(200);
    await at.does('contact-person-12', 'SUBMIT', '12', ANSWER);
    expect(await read(at, 'contact-person-12')).toMatchObject({ revision: 2, body: null });
    expect((await at.save('contact-deputy-12', '12', 1, { text: 'gammalt' })).statusCode).toBe(412);
    expect((await at.save('contact-person-12', '12', 2, { stance: 'no' })).statusCode).toBe(200);
  });

  it('keeps what a colleague has written since', async () => {
    const at = await OpinionCase.open(api);
    await at.save('contact-deputy-12', '12', 0, { text: 'Ersättarens tillägg' });
    await at.does('contact-person-12', 'SUBMIT', '12', ANSWER);
    expect(await read(at, 'contact-person-12')).toMatchObject({ revision: 1, body: { text: 'Ersättarens tillägg' } });
  });

  it('does not touch what was drafted after it when the same request comes again', async () => {
    const at = await OpinionCase.open(api);
    const send = () =>
      api.ask('contact-person-12', 'POST', `/cases/${at.id}/acts`, {
        body: { act: 'SUBMIT', facts: ANSWER, instanceId: at.opinion('12') },
        headers: { 'idempotency-key': 'the-same-key' },
      });
    const first = await send();
    await at.save('contact-person-12', '12', 0, { text: 'Påbörjad ändring' });
    const again = await send();
    expect([again.statusCode, again.headers['idempotency-replayed']]).toEqual([201, 'true']);
    expect(again.json()).toEqual(first.json());
    expect(await read(at, 'contact-person-12')).toMatchObject({ body: { text: 'Påbörjad ändring' } });
  });

  it('is over with the opinion', async () => {
    const at = await OpinionCase.open(api);
    expect((await at.perform('coordinator', 'CANCEL_ROUND', at.round, { reason: 'Fel fråga' })).statusCode).toBe(201);
    expect(refusal(await at.save('contact-person-12', '12', 0, { stance: 'yes' }))).toMatchObject({
      status: 409,
      code: 'draft-closed',
    });
  });
});
