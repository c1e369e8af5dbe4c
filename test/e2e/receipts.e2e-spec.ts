import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { performedAct, problem, receiptList, receiptView } from '#contract';
import { openTestApi, type TestApi } from '../support/api.js';
import { InjectBrowser } from '../support/inject-browser.js';
import { ANSWER, OpinionCase } from '../support/opinion-case.js';
import { readPdf } from '../support/read-pdf.js';

let api: TestApi;
let db: pg.Pool;
let at: OpinionCase;
let entry: string;
beforeAll(async () => {
  api = await openTestApi();
  db = new pg.Pool({ connectionString: api.databaseUrl, max: 2 });
  at = await OpinionCase.open(api, { questions: [{ id: 'n', text: 'Hur många patienter?' }] });
  const facts = {
    ...ANSWER,
    answers: [{ question: 'n', text: 'Omkring åttio, ”ungefär”' }],
    text: 'Ångest är vanligt & svårt < 5 %.',
  };
  const done = await at.perform('contact-person-23', 'SUBMIT', at.opinion('23'), facts);
  entry = performedAct.parse(done.json()).entries[0]?.id ?? '';
});
afterAll(async () => {
  await db.end();
  await api.close();
});
afterEach(() => expect(api.errors).toEqual([]));

const read = async (user: string, id = entry) => receiptView.parse((await at.read(user, `/receipts/${id}`)).json());

/** The hash of an entry worked out anew from what the journal holds. */
async function hashInJournal(id: string): Promise<string> {
  const { rows } = await db.query<{ body: string; prev: Buffer }>(
    `SELECT j.body, j.prev_hash AS prev FROM journal_entry j WHERE j.hash = decode($1, 'hex')`,
    [id],
  );
  const [row] = rows;
  if (!row) throw new Error('no such entry');
  return createHash('sha256').update(row.prev).update(row.body, 'utf8').digest('hex');
}

describe('a receipt', () => {
  it('tells what was submitted, when, by whom for whom, with the hash of its journal entry', async () => {
    expect(await read('contact-deputy-23')).toMatchObject({
      id: entry,
      product: 'Rundmedel',
      region: '23',
      regionLabel: 'Region Jämtland Härjedalen',
      act: 'SUBMIT',
      label: 'Lämna yttrande',
      late: false,
      version: 1,
      isLatest: true,
      registerNumber: expect.stringMatching(/^2026\/\d{5}-1$/),
      submittedAt: '2026-02-02T08:00:00.000Z',
      person: 'Exempel Kontaktsson Jämtland',
      onBehalfOf: null,
      onBehalfOfSomeone: false,
      verified: true,
      canAmendUntil: '2026-02-23',
      answer: {
        stance: 'yes',
        decidedBy: 'Hälso- och sjukvårdsdirektören',
        answers: [{ questionText: 'Hur många patienter?', text: 'Omkring åttio, ”ungefär”' }],
      },
    });
    expect(await hashInJournal(entry)).toBe(entry);
  });

  it('is there for each version, the older ones saying that a newer one came', async () => {
    await at.does('contact-person-23', 'AMEND', '23', { ...ANSWER, stance: 'neutral' });
    const { receipts } = receiptList.parse(
      (await at.read('coordinator', `/opinions/${at.opinion('23')}/receipts`)).json(),
    );
    expect(receipts).toMatchObject([
      { version: 1, isLatest: false, act: 'SUBMIT', canAmendUntil: null, answer: { stance: 'yes' } },
      { version: 2, isLatest: true, act: 'AMEND', canAmendUntil: '2026-02-23', answer: { stance: 'neutral' } },
    ]);
  });

  it('is the region’s and the office’s alone', async () => {
    for (const user of [
      'contact-person-01',
      'contact-deputy-12',
      'manager',
      'working-group-member-norra',
      'council-chair',
      'auditor',
      'company-1',
      'public',
    ]) {
      for (const path of [
        `/receipts/${entry}`,
        `/receipts/${entry}/document`,
        `/opinions/${at.opinion('23')}/receipts`,
      ]) {
        const answer = await at.read(user, path);
        expect([user, path, [403, 404].includes(answer.statusCode)]).toEqual([user, path, true]);
        expect(answer.body).not.toContain('åttio');
      }
    }
  });

  it('is of answers only, and of their own case only', async () => {
    const other = await OpinionCase.open(api);
    const { entries } = (await other.read('coordinator', '/journal-entries')).json<{ entries: { id: string }[] }>();
    expect((await other.read('coordinator', `/receipts/${entries[0]?.id ?? ''}`)).statusCode).toBe(404);
    const crossed = await other.read('coordinator', `/receipts/${entry}`);
    expect([crossed.statusCode, problem.parse(crossed.json()).code]).toEqual([404, 'receipt-not-found']);
  });

  it('says so when the name was erased, and still proves itself', async () => {
    await db.query(`UPDATE person SET name = NULL, erased_at = now() WHERE name = 'Exempel Kontaktsson Jämtland'`);
    expect(await read('coordinator')).toMatchObject({ person: null, verified: true });
    const paper = readPdf((await at.read('coordinator', `/receipts/${entry}/document`)).rawPayload);
    expect(paper.text).toContain('namnet är borttaget');
    await db.query(
      `UPDATE person SET name = 'Exempel Kontaktsson Jämtland', erased_at = NULL WHERE erased_at IS NOT NULL`,
    );
  });
});

describe('a receipt of what a substitute handed in', () => {
  it('says who stood in for whom: A för B', async () => {
    await db.query(
      `INSERT INTO absence (id, person_id, substitute_id, from_on, to_on, recorded_at)
       SELECT gen_random_uuid(), a.id, b.id, '2026-02-01', '2026-02-20', '2026-02-01' FROM person a, person b
       WHERE a.name = 'Exempel Kontaktsson Gotland' AND b.name = 'Exempel Ersättarsson Gotland'`,
    );
    const done = await at.perform('contact-deputy-09', 'SUBMIT', at.opinion('09'), {
      ...ANSWER,
      answers: [{ question: 'n', text: 'Två' }],
    });
    expect([done.statusCode, done.statusCode === 201 ? null : done.json()]).toEqual([201, null]);
    const id = performedAct.parse(done.json()).entries[0]?.id ?? '';
    expect(await read('contact-person-09', id)).toMatchObject({
      person: 'Exempel Ersättarsson Gotland',
      onBehalfOf: 'Exempel Kontaktsson Gotland',
      onBehalfOfSomeone: true,
      roleLabel: 'kontaktperson',
    });
    const paper = readPdf((await at.read('coordinator', `/receipts/${id}/document`)).rawPayload);
    expect(paper.text.replaceAll('\n', ' ')).toContain('Exempel Ersättarsson Gotland för Exempel Kontaktsson Gotland');
  });
});

describe('its paper', () => {
  it('is a tagged PDF in Swedish whose hash is the journal’s', async () => {
    const answer = await at.read('contact-person-23', `/receipts/${entry}/document`);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="kvitto-${entry.slice(0, 8)}.pdf"`,
    });
    const { text, title, lang, isTagged, tags } = readPdf(answer.rawPayload);
    expect([title, lang, isTagged]).toEqual(['Kvitto: yttrande från Region Jämtland Härjedalen', 'sv-SE', true]);
    expect(tags.filter((tag) => tag === 'H1')).toHaveLength(1);
    expect(text).toContain('Exempel Kontaktsson Jämtland');
    expect(text).toContain('2 februari 2026 kl. 09.00');
    expect(text).toContain((await read('coordinator')).registerNumber);
    expect(text).toContain('Omkring åttio, ”ungefär”');
    expect(text).toContain('Ångest är vanligt & svårt < 5 %.');
    const [inPaper] = /[0-9a-f]{64}/.exec(text.replaceAll('\n', '')) ?? [];
    expect(inPaper).toBe(await hashInJournal(entry));
  });

  it('comes within JSON and in English for who asks so', async () => {
    const json = (
      await at.read('coordinator', `/receipts/${entry}/document`, {
        accept: 'application/json',
        'accept-language': 'en',
      })
    ).json<{ content: string }>();
    expect(readPdf(Buffer.from(json.content, 'base64'))).toMatchObject({
      lang: 'en-GB',
      title: expect.stringContaining('Receipt'),
    });
  });
});

describe('its page', () => {
  const path = () => `/kvitton/${at.id}/${entry}`;

  it('has an address of its own, for the region’s people when they are signed in', async () => {
    const browser = new InjectBrowser(api.app);
    const { at: where, answer } = await browser.signIn(
      'contact-deputy-23',
      `/sign-in?returnTo=${encodeURIComponent(path())}`,
    );
    expect([where, answer.statusCode, answer.headers['content-type']]).toEqual([
      path(),
      200,
      'text/html; charset=utf-8',
    ]);
    expect(answer.headers['content-security-policy']).not.toContain('unsafe');
    expect(answer.body).toContain('<h1>Kvitto: yttrande från Region Jämtland Härjedalen</h1>');
    expect(answer.body).toContain(`<dd class="mono">${entry}</dd>`);
    expect(answer.body).toMatch(/<dt>Diarienummer<\/dt><dd>2026\/\d{5}-1<\/dd>/);
    expect(answer.body).toContain('Ångest är vanligt &amp; svårt &lt; 5 %.');
    expect(answer.body).toContain('Regionen har lämnat en nyare version sedan dess.');
    const paper = await browser.ask(`${path()}/pdf`);
    expect([paper.statusCode, paper.headers['content-type']]).toEqual([200, 'application/pdf']);
  });

  it('is closed to others', async () => {
    const stranger = new InjectBrowser(api.app);
    expect((await stranger.ask(path(), { headers: { accept: 'text/html' } })).headers.location).toContain(
      '/sign-in?returnTo=',
    );
    await stranger.signIn('contact-person-01');
    expect((await stranger.ask(path())).statusCode).toBe(403);
    expect((await stranger.ask(`${path()}/pdf`)).statusCode).toBe(403);
  });
});
