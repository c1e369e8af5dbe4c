import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { problem, recordPage, recordView } from '#contract';
import type { JsonRecord } from '#process';
import { openTestApi, type TestApi } from '../support/api.js';
import { ANSWER, OpinionCase } from '../support/opinion-case.js';

let api: TestApi;
let at: OpinionCase;
let letter: string;
let secret: string;
let published: string;

beforeAll(async () => {
  api = await openTestApi();
  at = await OpinionCase.open(api);
  await at.does('contact-person-23', 'SUBMIT', '23', ANSWER);
  letter = await receives('Följebrev till ÅLANDSBOLAGETS underlag', { correspondent: 'Brevskrivaren Öberg' });
  secret = await receives('Prisvillkor under förhandling', {
    circle: 'negotiation',
    secrecy: 'full',
    lawSection: 'osl-31-16',
    secrecyReason: 'Priser',
    authority: 'Exempelregionen',
  });
  published = await receives('Öppet besked till regionerna');
  const body = { instanceId: published, act: 'DOCUMENT_PUBLISHED', facts: {} };
  expect((await api.ask('registrar', 'POST', `/cases/${at.id}/acts`, { body })).statusCode).toBe(201);
});
afterAll(async () => {
  await api.close();
});
afterEach(() => expect(api.errors).toEqual([]));

async function receives(title: string, more: JsonRecord = {}): Promise<string> {
  const stored = await api.ask('registrar', 'POST', '/documents/contents?mediaType=text%2Fplain', {
    raw: Buffer.from(title),
    headers: { 'content-type': 'application/octet-stream' },
  });
  const content = stored.json<{ sha256: string }>().sha256;
  const plain = { kind: 'letter', circle: 'handling', mediaType: 'text/plain', receivedOn: '2026-02-02' };
  const facts = { title, content, secrecy: 'none', ...plain, ...more };
  const answer = await api.ask('registrar', 'POST', '/documents', {
    body: { caseId: at.id, act: 'DOCUMENT_RECEIVED', facts },
  });
  expect([answer.statusCode, answer.statusCode === 201 ? '' : answer.body]).toEqual([201, '']);
  return recordView.parse(answer.json()).id;
}

const search = (user: string | null, q: string, more = '') =>
  api.ask(user, 'GET', `/documents?q=${encodeURIComponent(q)}${more}`);
const found = async (user: string | null, q: string, more = '') =>
  recordPage.parse((await search(user, q, more)).json());
const idsOf = async (user: string | null, q: string) => (await found(user, q)).documents.map(({ id }) => id);

describe('searching the register', () => {
  it('finds by words of the title in whatever case of letters, in any order, all of which must be there', async () => {
    for (const q of ['följebrev', 'FÖLJEBREV ålandsbolagets', 'underlag   Följe'])
      expect([q, await idsOf('registrar', q)]).toEqual([q, [letter]]);
    expect(await idsOf('registrar', 'följebrev prisvillkor')).toEqual([]);
  });

  it('finds by number, whole or in part', async () => {
    const { documents } = recordPage.parse((await api.ask('registrar', 'GET', '/documents?limit=100')).json());
    expect(documents).toHaveLength(4);
    for (const { id, number } of documents) {
      expect([number, await idsOf('registrar', number ?? '')]).toEqual([number, [id]]);
      expect(await idsOf('registrar', `#${number}`)).toEqual([]);
    }
    expect((await idsOf('registrar', '2026/')).toSorted()).toEqual(documents.map(({ id }) => id).toSorted());
  });

  it('finds a region’s answer by region and product, in the words of the reader’s language', async () => {
    const [answer] = (await found('contact-person-12', 'jämtland rundmedel')).documents;
    expect(answer).toMatchObject({ title: 'Yttrande från Region Jämtland Härjedalen om Rundmedel', kind: 'opinion' });
    expect(await idsOf('contact-person-12', 'Skåne rundmedel')).toEqual([]);
    const english = await api.ask('registrar', 'GET', '/documents?q=opinion%20rundmedel', {
      headers: { 'accept-language': 'en' },
    });
    expect(recordPage.parse(english.json()).documents.map(({ id }) => id)).toEqual([answer?.id]);
  });

  it('finds by from whom it came, for who keeps the register alone', async () => {
    expect(await idsOf('registrar', 'öberg följebrev')).toEqual([letter]);
    for (const user of ['contact-person-12', 'manager', 'company-1', null])
      expect([user, await idsOf(user, 'öberg')]).toEqual([user, []]);
  });

  it('takes what stands for any text as itself', async () => {
    for (const q of ['%', '_', '\\', '%följebrev%']) expect([q, await idsOf('registrar', q)]).toEqual([q, []]);
  });

  it('keeps to the case and the state, counts what it found, and its pages keep the words', async () => {
    const other = await OpinionCase.open(api);
    const q = encodeURIComponent('besked');
    expect((await found('registrar', 'besked', `&caseId=${other.id}`)).documents).toEqual([]);
    expect((await found('registrar', 'besked', '&state=registered')).documents).toEqual([]);
    const { documents, _meta, _links } = await found('registrar', 'besked', `&caseId=${at.id}&state=published&limit=1`);
    expect([documents.map(({ id }) => id), _meta.totalRecords]).toEqual([[published], 1]);
    expect(_links.find(({ rel }) => rel === 'self')?.href).toContain(`q=${q}`);
  });

  it('refuses what is no text', async () => {
    for (const q of ['', '%20', '%00', 'x'.repeat(201)]) {
      const refused = await api.ask('registrar', 'GET', `/documents?q=${q}`);
      expect([q, refused.statusCode, problem.parse(refused.json()).code]).toEqual([q, 400, 'request-invalid']);
    }
  });
});

describe('what is secret', () => {
  it('is not told by a search to who is shown its number alone', async () => {
    for (const user of [null, 'public', 'company-1']) {
      for (const q of ['prisvillkor', 'följebrev', 'jämtland', 'rundmedel', 'yttrande'])
        expect([user, q, (await found(user, q))._meta.totalRecords]).toEqual([user, q, 0]);
      expect([user, await idsOf(user, 'besked')]).toEqual([user, [published]]);
      const { documents } = await found(user, '2026/');
      expect(documents.map(({ title }) => title).filter((title) => title !== null)).toHaveLength(1);
      expect(documents).toHaveLength(4);
    }
  });

  it('is found by number as it stands in the list, and no word of its title with it', async () => {
    const { number } = recordView.parse((await api.ask('registrar', 'GET', `/documents/${secret}`)).json());
    expect(await idsOf(null, number ?? '')).toEqual([secret]);
    expect(await idsOf(null, `${number} prisvillkor`)).toEqual([]);
  });

  it('is not found again by its title when it has been withdrawn from everybody', async () => {
    const id = await receives('Tillbakadraget tillkännagivande');
    const act = async (name: string, facts: JsonRecord = {}) =>
      api.ask('registrar', 'POST', `/cases/${at.id}/acts`, { body: { instanceId: id, act: name, facts } });
    await act('DOCUMENT_PUBLISHED');
    expect(await idsOf(null, 'tillkännagivande')).toEqual([id]);
    await act('PUBLICATION_WITHDRAWN', { reason: 'Fel version' });
    expect(await idsOf(null, 'tillkännagivande')).toEqual([]);
    expect(await idsOf('registrar', 'tillkännagivande')).toEqual([id]);
  });
});

describe('a large register', () => {
  it('is searched by an index', async () => {
    const db = new pg.Pool({ connectionString: api.databaseUrl, max: 1 });
    try {
      await db.query(
        `INSERT INTO instance SELECT gen_random_uuid(), $1, 'document', 1, NULL, NULL, n, '"registered"',
        json_build_object('number', '2025/' || lpad(n::text, 5, '0'), 'title', 'Handling ' || md5(n::text)), '{}', '{}', false,
        NULL, NULL, '2025/' || lpad(n::text, 5, '0') || ' handling ' || md5(n::text)
        FROM generate_series(1, 20000) AS n`,
        [at.id],
      );
      await db.query('ANALYZE instance');
      const { rows } = await db.query<{ 'QUERY PLAN': string }>(
        `EXPLAIN SELECT id FROM instance i WHERE chart = 'document' AND i.register_words LIKE '%följebrev%'`,
      );
      expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('instance_register_words');
      for (const user of ['registrar', 'contact-person-12', null])
        expect(await idsOf(user, 'ålandsbolagets')).toEqual(user === null ? [] : [letter]);
    } finally {
      await db.end();
    }
  });
});
