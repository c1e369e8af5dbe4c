import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { draftView, journalPage, performedAct, problem } from '#contract';
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

describe('what is written in the moment a round changes', () => {
  it('two persons hand in for one region at once: one answer, one clear message, and nothing is lost', async () => {
    const at = await OpinionCase.open(api);
    await at.does('contact-deputy-12', 'ACKNOWLEDGE', '12');
    const facts = (stance: string) => ({ ...ANSWER, stance });
    const [one, other] = await Promise.all([
      at.perform('contact-person-12', 'SUBMIT', at.opinion('12'), facts('yes')),
      at.perform('contact-deputy-12', 'SUBMIT', at.opinion('12'), facts('no')),
    ]);
    const [done, told] = one.statusCode === 201 ? [one, other] : [other, one];
    expect(performedAct.parse(done.json()).entries[0]?.act).toBe('SUBMIT');
    const refused = refusal(told);
    expect(refused).toMatchObject({
      status: 409,
      facts: {
        reason: { code: 'already-submitted', facts: { on: '2026-02-02', version: 1, way: 'AMEND', keptAsDraft: 1 } },
      },
    });
    expect(refused.detail).toBe(
      'Regionen lämnade sitt yttrande 2 februari 2026. Det du har skrivit finns kvar som utkast. Ändra yttrandet i stället.',
    );
    const lost = done === one ? 'no' : 'yes';
    expect(await read(at, 'contact-person-12')).toMatchObject({ revision: 1, body: { stance: lost } });
    const { entries } = journalPage.parse((await at.read('coordinator', '/journal-entries?limit=100')).json());
    expect(entries.filter(({ act }) => act === 'SUBMIT')).toHaveLength(1);
  });

  it('is refused before a round has opened: there is nothing yet to answer', async () => {
    const at = await OpinionCase.open(api);
    expect((await at.perform('coordinator', 'CANCEL_ROUND', at.round, { reason: 'Ny fråga' })).statusCode).toBe(201);
    const [opened, early] = await Promise.all([
      api.ask('coordinator', 'POST', `/cases/${at.id}/acts`, {
        body: { act: 'OPEN_ROUND', facts: { question: 'Igen?' } },
      }),
      at.perform('contact-person-12', 'SUBMIT', at.opinion('12'), ANSWER),
    ]);
    expect([opened.statusCode, early.statusCode]).toEqual([201, 409]);
    expect(refusal(early).facts['reason']).toMatchObject({ code: 'not-in-this-state', facts: { keptAsDraft: 1 } });
  });

  /** In Swedish time the last day of a round opened on 2 February is 23 February. */
  const LAST_INSTANT = new Date('2026-02-23T22:59:59.999Z');

  it('is in time up to the last millisecond of the last day, whoever comes first: the answer or who closes', async () => {
    const at = await OpinionCase.open(api);
    const early = await OpinionCase.open(api);
    await early.does('contact-person-01', 'SUBMIT', '01', ANSWER);
    api.clock.set(LAST_INSTANT);
    await at.does('contact-person-12', 'SUBMIT', '12', ANSWER);
    await early.does('contact-person-01', 'AMEND', '01', { ...ANSWER, stance: 'no' });

    api.clock.set(new Date(LAST_INSTANT.getTime() + 1));
    const late = refusal(await at.perform('contact-person-13', 'SUBMIT', at.opinion('13'), ANSWER));
    expect(late).toMatchObject({
      status: 409,
      facts: { reason: { code: 'round-closed', facts: { way: 'SUBMIT_LATE', keptAsDraft: 1 } } },
    });
    expect(late.detail).toBe('Rundan är stängd för svar.');
    const amended = refusal(await early.perform('contact-person-01', 'AMEND', early.opinion('01'), ANSWER));
    expect(amended.facts['reason']).toMatchObject({ code: 'round-closed' });
    await at.does('contact-person-13', 'SUBMIT_LATE', '13', ANSWER);

    const { entries } = journalPage.parse((await at.read('coordinator', '/journal-entries?limit=100&sort=seq')).json());
    const acts = entries.filter(({ cause }) => cause !== 'consequence').map(({ act }) => act);
    expect(acts.slice(-3)).toEqual(['SUBMIT', 'ROUND_DEADLINE', 'SUBMIT_LATE']);
    const fired = entries.find(({ act }) => act === 'ROUND_DEADLINE');
    expect(fired).toMatchObject({ occurredOn: '2026-02-24', deadline: { kind: 'answers', dueOn: '2026-02-23' } });
  });
});
