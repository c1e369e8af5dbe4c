import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { openingPage, performedAct, problem, receiptList, recordPage, recordView } from '#contract';
import type { JsonRecord } from '#process';
import { openTestApi, type TestApi } from '../support/api.js';
import { ANSWER, OpinionCase } from '../support/opinion-case.js';
import { readPdf } from '../support/read-pdf.js';

let api: TestApi;
let db: pg.Pool;
let at: OpinionCase;
beforeAll(async () => {
  api = await openTestApi();
  db = new pg.Pool({ connectionString: api.databaseUrl, max: 2 });
  at = await OpinionCase.open(api);
  await at.does('contact-person-23', 'SUBMIT', '23', { ...ANSWER, text: 'Ångest är vanligt.' });
});
afterAll(async () => {
  await db.end();
  await api.close();
});
afterEach(() => expect(api.errors).toEqual([]));

const listed = async (user: string | null, caseId = at.id) =>
  recordPage.parse((await api.ask(user, 'GET', `/documents?caseId=${caseId}&limit=100`)).json()).documents;
const numbersOf = async (of: OpinionCase) =>
  (await listed('registrar', of.id)).map(({ number }) => number?.split('-')[1]).toReversed();
const open = (user: string | null, id: string) => api.ask(user, 'GET', `/documents/${id}/content`);
const receives = async (of: OpinionCase, bytes: string): Promise<void> => {
  const stored = await api.ask('registrar', 'POST', '/documents/contents?mediaType=text%2Fplain', {
    raw: Buffer.from(bytes),
    headers: { 'content-type': 'application/octet-stream' },
  });
  const { sha256 } = stored.json<{ sha256: string }>();
  const facts = { title: 'Brev', kind: 'letter', circle: 'handling', content: sha256, mediaType: 'text/plain' };
  const body = {
    caseId: of.id,
    act: 'DOCUMENT_RECEIVED',
    facts: { ...facts, receivedOn: '2026-02-02', secrecy: 'none' },
  };
  expect((await api.ask('registrar', 'POST', '/documents', { body })).statusCode).toBe(201);
};

describe('a region’s answer', () => {
  it('stands in the register as what has come in, from whom and when, with its number', async () => {
    const [answer] = await listed('registrar');
    expect(answer).toMatchObject({
      caseId: at.id,
      number: expect.stringMatching(/^2026\/\d{5}-1$/),
      state: 'registered',
      kind: 'opinion',
      title: 'Yttrande från Region Jämtland Härjedalen om Rundmedel',
      receivedOn: '2026-02-02',
      registeredOn: '2026-02-02',
      replaces: null,
      secrecy: { mark: 'none' },
    });
    const one = recordView.parse((await api.ask('registrar', 'GET', `/documents/${answer?.id ?? ''}`)).json());
    expect(one).toEqual({ ...answer, correspondent: 'Region Jämtland Härjedalen' });
    const { receipts } = receiptList.parse(
      (await at.read('coordinator', `/opinions/${at.opinion('23')}/receipts`)).json(),
    );
    expect([receipts[0]?.registerNumber, receipts[0]?.id]).toEqual([answer?.number, answer?.receiptId]);
  });

  it('is sealed there as in the round', async () => {
    const [answer] = await listed('contact-person-12');
    const id = answer?.id ?? '';
    const sealed = 'Yttrandet är förseglat tills rundan har stängt.';
    for (const user of ['contact-person-12', 'registrar', 'manager']) {
      expect((await listed(user))[0]?.renditions).toMatchObject([{ mayOpen: false, whyNot: sealed }]);
      const refused = problem.parse((await open(user, id)).json());
      expect([user, refused.code, refused.detail]).toEqual([user, 'document-closed', sealed]);
    }
    for (const user of ['contact-person-23', 'contact-deputy-23', 'coordinator']) {
      const opened = await open(user, id);
      expect([user, opened.statusCode]).toEqual([user, 200]);
      const { text } = readPdf(opened.rawPayload);
      expect(text).toContain('Ångest är vanligt.');
      expect(text).toContain(answer?.number);
    }
  });

  it('is told everybody by its number and day alone, and no company more', async () => {
    for (const user of [null, 'public', 'company-1']) {
      const [answer, ...others] = await listed(user);
      expect([user, others]).toEqual([user, []]);
      expect(answer).toMatchObject({ number: expect.stringMatching(/-1$/), receivedOn: '2026-02-02' });
      expect(answer).toMatchObject({ title: null, kind: null, secrecy: null, receiptId: null });
      const one = await api.ask(user, 'GET', `/documents/${answer?.id ?? ''}`);
      expect(recordView.parse(one.json()).correspondent).toBeNull();
      expect(one.body).not.toContain('Jämtland');
      expect(problem.parse((await open(user, answer?.id ?? '')).json()).code).toBe('document-closed');
    }
  });

  it('opens to the collaboration when the round has closed', async () => {
    const closed = await OpinionCase.open(api);
    await closed.does('contact-person-23', 'SUBMIT', '23', { ...ANSWER, text: 'Vi säger ja.' });
    await db.query(
      `UPDATE instance SET context = (context::jsonb || '{"closedOn":"2026-02-02"}')::json WHERE id = $1`,
      [closed.round],
    );
    const [answer] = await listed('registrar', closed.id);
    expect(readPdf((await open('registrar', answer?.id ?? '')).rawPayload).text).toContain('Vi säger ja.');
    expect((await open(null, answer?.id ?? '')).statusCode).toBe(403);
  });
});

describe('numbers of answers', () => {
  it('follow those of the case’s other documents without gaps, an amended answer pointing at the one before', async () => {
    const of = await OpinionCase.open(api);
    await of.does('contact-person-12', 'SUBMIT', '12', ANSWER);
    await receives(of, 'Ett brev');
    await of.does('contact-person-01', 'SUBMIT', '01', ANSWER);
    await of.does('contact-person-12', 'AMEND', '12', { ...ANSWER, stance: 'no' });
    await receives(of, 'Ett brev till');
    expect(await numbersOf(of)).toEqual(['1', '2', '3', '4', '5']);
    const documents = await listed('registrar', of.id);
    expect(documents.map(({ title }) => title).toReversed()).toEqual([
      'Yttrande från Region Skåne om Rundmedel',
      'Brev',
      'Yttrande från Region Stockholm om Rundmedel',
      'Ändrat yttrande från Region Skåne om Rundmedel',
      'Brev',
    ]);
    expect(documents.map(({ replaces }) => replaces)).toEqual([null, documents[4]?.number, null, null, null]);
    const { documents: second, _meta } = recordPage.parse(
      (await api.ask('registrar', 'GET', `/documents?caseId=${of.id}&limit=2&page=2`)).json(),
    );
    expect([second.map(({ id }) => id), _meta.totalRecords]).toEqual([[documents[2]?.id, documents[3]?.id], 5]);
  });

  it('are not given twice to who asks twice, nor to an answer that is refused, and nobody says one', async () => {
    const of = await OpinionCase.open(api);
    const body = { act: 'SUBMIT', facts: ANSWER, instanceId: of.opinion('12') };
    const submit = (key: string) =>
      api.ask('contact-person-12', 'POST', `/cases/${of.id}/acts`, { body, headers: { 'idempotency-key': key } });
    const both = await Promise.all([submit('samma-nyckel'), submit('samma-nyckel')]);
    expect(both.map(({ statusCode }) => statusCode)).toEqual([201, 201]);
    const [first, again] = both.map((answer) => performedAct.parse(answer.json()).entries[0]?.id);
    expect(again).toBe(first);
    expect((await submit('annan-nyckel')).statusCode).toBe(409);
    const said: JsonRecord = { ...ANSWER, registerNumber: '2026/00001-9' };
    expect((await of.perform('contact-person-01', 'SUBMIT', of.opinion('01'), said)).statusCode).toBe(400);
    await of.does('contact-person-01', 'SUBMIT', '01', ANSWER);
    expect(await numbersOf(of)).toEqual(['1', '2']);
  });

  it('are given to all who answer at once, each its own', async () => {
    const of = await OpinionCase.open(api);
    const regions = ['01', '03', '12', '13', '14', '23'];
    await Promise.all(regions.map((region) => of.does(`contact-person-${region}`, 'SUBMIT', region, ANSWER)));
    expect(await numbersOf(of)).toEqual(['1', '2', '3', '4', '5', '6']);
  });

  it('send no letter of their own', async () => {
    const { rows } = await db.query<{ said: string }>(`SELECT payload::text AS said FROM outbox WHERE case_id = $1`, [
      at.id,
    ]);
    const said = rows.map((row) => row.said).join();
    expect(said).toContain('opinion-receipt');
    expect(said).not.toMatch(/document|regist/);
  });
});

describe('an answer whose file the region has marked', () => {
  it('is marked in part, and who opens it is written down', async () => {
    const of = await OpinionCase.open(api);
    const attachments = [{ document: 'Bilaga 1', secrecy: 'full' }];
    await of.does('contact-person-12', 'SUBMIT', '12', { ...ANSWER, attachments });
    const [answer] = await listed('contact-person-01', of.id);
    expect(answer?.secrecy).toMatchObject({ mark: 'partial', lawSection: null });
    for (const user of ['contact-person-01', 'contact-person-12', null]) await open(user, answer?.id ?? '');
    const { openings } = openingPage.parse(
      (await api.ask('registrar', 'GET', `/documents/${answer?.id ?? ''}/openings`)).json(),
    );
    expect(openings.map(({ refusal }) => refusal).toReversed()).toEqual(['answer-is-sealed', null]);
    const masked = await api.ask('contact-person-12', 'GET', `/documents/${answer?.id ?? ''}/content?rendition=masked`);
    expect(problem.parse(masked.json())).toMatchObject({ code: 'document-closed', status: 403 });
  });
});
