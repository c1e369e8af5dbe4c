import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { journalPage, localQuestionList, localQuestionView, problem } from '#contract';
import { createDataSource, type DataSource } from '#persistence';
import { openUseCases } from '../../apps/worker/src/use-cases.js';
import { Database, openWorkPool } from '#queue';
import { LetterDesk } from '../../apps/worker/src/letters/letter-desk.js';
import { writeLocalQuestionLetter } from '../../apps/worker/src/letters/local-question-letters.js';
import { sendLetter } from '../../apps/worker/src/letters/send-letter.js';
import { noMail } from '../support/fakes/mail.js';
import { openTestApi, type TestApi } from '../support/api.js';
import { ANSWER, OpinionCase, sentLink } from '../support/opinion-case.js';
import { failOnceInQueue, placesOf } from '../support/traces.js';

const NEW = {
  askedOf: 'unit',
  question: 'Hur många patienter är aktuella hos er?\n\n<b>Räkna</b> bara vuxna.',
  answerBy: '2026-02-12',
  recipient: { name: 'Exempel Kollegasson', email: 'kollega@region.example' },
};

let api: TestApi;
let db: pg.Pool;
let source: DataSource;
let at: OpinionCase;
beforeAll(async () => {
  api = await openTestApi();
  db = new pg.Pool({ connectionString: api.databaseUrl, max: 4 });
  source = createDataSource(api.databaseUrl, { role: 'ordna_app', poolMax: 2 });
  await source.initialize();
});
afterAll(async () => {
  await source.destroy();
  await db.end();
  await api.close();
});
afterEach(() => expect(api.errors).toEqual([]));

const ask = async (region = '12', more: object = {}, within = at) =>
  localQuestionView.parse(
    (await api.ask(`contact-person-${region}`, 'POST', within.local(region), { body: { ...NEW, ...more } })).json(),
  );
const linkOf = async (id: string, version = 1) => {
  const link = await sentLink(db, id, version, api.clock.now());
  if (link === null) throw new Error('the letter was dropped');
  return link;
};
let visitor = 0;
const newAddress = () => `192.0.2.${(visitor += 1)}`;
const visit = (link: string, remoteAddress = newAddress()) =>
  api.app.inject({ method: 'GET', url: link, headers: { host: 'localhost:3000' }, remoteAddress });
const send = (link: string, svar: string, remoteAddress = newAddress()) =>
  api.app.inject({
    method: 'POST',
    url: link,
    headers: { host: 'localhost:3000', 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ svar }).toString(),
    remoteAddress,
  });
const headingOf = (body: string) => /<h1>(.*?)<\/h1>/s.exec(body)?.[1];
const listed = async (user = 'contact-person-12', region = '12', within = at) =>
  localQuestionList.parse((await api.ask(user, 'GET', within.local(region))).json()).localQuestions;
/** What the worker does with the answers that wait, each delivered twice. */
async function workOff(): Promise<void> {
  const { noteLocalAnswer } = openUseCases(source, api.clock);
  const { rows } = await db.query<{ id: string; question: string }>(
    `SELECT o.id, o.payload->>'localQuestionId' AS question FROM outbox o WHERE o.type = 'local-answer' AND o.done_at IS NULL`,
  );
  for (const { id, question } of [...rows, ...rows]) await noteLocalAnswer.run(question, id);
}
const lastVisits = async (most: number) =>
  (await db.query<{ outcome: string }>(`SELECT v.outcome FROM link_visit v ORDER BY v.id DESC LIMIT ${most}`)).rows.map(
    ({ outcome }) => outcome,
  );

/** A case in which Skåne has begun. */
async function openCase(): Promise<OpinionCase> {
  const opened = await OpinionCase.open(api, { question: 'Ska Rundmedel omfattas?' });
  await opened.does('contact-person-12', 'ACKNOWLEDGE', '12');
  return opened;
}

beforeEach(async () => {
  at = await openCase();
});

interface Sent {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}
const sent: Sent[] = [];
let database: Database;
beforeAll(() => {
  database = new Database(openWorkPool({ databaseUrl: api.databaseUrl, poolMax: 2, onError: () => undefined }));
});
afterAll(() => database.close());

/** Every letter to a colleague that waits is written and sent, each job delivered twice. */
async function deliver(): Promise<void> {
  const { clock } = api;
  const mail = { ...noMail, post: { send: async (one: Sent) => void sent.push(one), close: async () => undefined } };
  const letters = { sql: database, desk: new LetterDesk(database), clock, publicUrl: '' };
  const waiting = async (type: string) =>
    (
      await db.query<{ id: string; payload: never }>(
        `SELECT o.id, o.payload FROM outbox o WHERE o.type = $1 AND o.case_id = $2 AND o.done_at IS NULL`,
        [type, at.id],
      )
    ).rows.flatMap((row) => [row, row]);
  for (const { id, payload } of await waiting('local-question-letter'))
    await writeLocalQuestionLetter(letters, payload, id);
  for (const { id, payload } of await waiting('send-letter'))
    await sendLetter({ sql: database, clock, mail }, payload, id);
}

describe('asking a colleague', () => {
  it('is noted in the case without the colleague, and a letter is on its way', async () => {
    const asked = await ask();
    expect(asked).toMatchObject({
      number: 1,
      status: 'asked',
      statusLabel: 'Väntar på svar',
      recipient: NEW.recipient,
      answer: null,
    });
    const journal = journalPage.parse((await at.read('contact-person-12', '/journal-entries?limit=100')).json());
    const entry = journal.entries.find(({ act }) => act === 'ASK_LOCALLY');
    expect(entry?.facts).toEqual({ to: 'unit', question: NEW.question, answerBy: '2026-02-12', reference: asked.id });
    expect(JSON.stringify(journal)).not.toContain('ollega');
    const { rows } = await db.query(
      `SELECT o.payload FROM outbox o WHERE o.type = 'local-question-letter' AND o.case_id = $1`,
      [at.id],
    );
    expect(rows).toEqual([{ payload: { localQuestionId: asked.id, linkVersion: 1 } }]);
  });

  it('happens once however often the same request comes', async () => {
    const request = { body: NEW, headers: { 'idempotency-key': `same-${at.id}` } };
    const [one, two] = await Promise.all([
      api.ask('contact-person-12', 'POST', at.local('12'), request),
      api.ask('contact-person-12', 'POST', at.local('12'), request),
    ]);
    expect([one.statusCode, two.statusCode]).toEqual([201, 201]);
    expect(two.json<{ id: string }>().id).toBe(one.json<{ id: string }>().id);
    expect(await listed()).toHaveLength(1);
    const { rowCount } = await db.query(
      `SELECT FROM outbox o WHERE o.type = 'local-question-letter' AND o.case_id = $1`,
      [at.id],
    );
    expect(rowCount).toBe(1);
    const other = await api.ask('contact-person-12', 'POST', at.local('12'), {
      ...request,
      body: { ...NEW, question: 'En annan?' },
    });
    expect([other.statusCode, problem.parse(other.json()).code]).toEqual([422, 'idempotency-key-reused']);
  });

  it('is refused before the region has begun, after its last day, and by others; nothing is then kept of the colleague', async () => {
    const early = await api.ask('contact-person-01', 'POST', at.local('01'), { body: NEW });
    expect([early.statusCode, problem.parse(early.json()).code]).toEqual([409, 'act-not-allowed']);
    for (const answerBy of ['2026-02-01', '2026-02-24']) {
      const wrong = await api.ask('contact-person-12', 'POST', at.local('12'), { body: { ...NEW, answerBy } });
      expect([answerBy, wrong.statusCode]).toEqual([answerBy, 400]);
    }
    for (const user of ['contact-person-01', 'coordinator', 'working-group-member-sodra', 'manager', 'public']) {
      expect([403, 404]).toContain((await api.ask(user, 'POST', at.local('12'), { body: NEW })).statusCode);
      expect([403, 404]).toContain((await api.ask(user, 'GET', at.local('12'))).statusCode);
    }
    expect((await db.query(`SELECT FROM local_question q WHERE q.case_id = $1`, [at.id])).rowCount).toBe(0);
  });
});

describe('a one-time link', () => {
  it('opens one form in Swedish with the question and what is public of the case, and no region’s text', async () => {
    await at.does('contact-person-01', 'SUBMIT', '01', { ...ANSWER, text: 'Stockholms text' });
    const other = await ask('12', {
      question: 'En helt annan fråga?',
      recipient: { name: 'Exempel Annan', email: 'annan@region.example' },
    });
    expect(other.number).toBe(1);
    const { id } = await ask();
    const link = await linkOf(id);
    const page = await visit(link);
    expect(page.statusCode).toBe(200);
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'content-language': 'sv',
    });
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(page.headers['content-security-policy']).not.toContain('unsafe');
    expect(page.headers['set-cookie']).toBeUndefined();
    expect(headingOf(page.body)).toBe('En fråga från Region Skåne');
    for (const shown of [
      '&lt;b&gt;Räkna&lt;/b&gt; bara vuxna.',
      'Rundmedel',
      'rundsubstans',
      'Exempelsjukdom hos vuxna',
      'Ska Rundmedel omfattas?',
      '12 februari 2026',
    ])
      expect(page.body).toContain(shown);
    for (const hidden of ['Stockholms', 'helt annan', 'ollega', 'Annan', 'Exempel Kontaktsson', at.id, id])
      expect(page.body).not.toContain(hidden);
    const links = [...page.body.matchAll(/(?:href|action|src)="([^"]*)"/g)].map(([, to]) => to);
    // Its style and its icon are files of ours; there is nowhere to go.
    expect(links.filter((to = '') => !to.startsWith('/assets/'))).toEqual(['#innehall']);
  });

  it('speaks English to a colleague whose browser does', async () => {
    const { id } = await ask();
    const link = await linkOf(id);
    const headers = { host: 'localhost:3000', 'accept-language': 'en' };
    const page = await api.app.inject({ method: 'GET', url: link, headers, remoteAddress: newAddress() });
    expect([page.headers['content-language'], headingOf(page.body)]).toEqual(['en', 'A question from Region Skåne']);
    expect(page.body).toContain('12 February 2026');
    expect(page.body).toContain('<button type="submit">Give the answer</button>');
    const away = await api.app.inject({ method: 'GET', url: '/fraga/x', headers, remoteAddress: newAddress() });
    expect(headingOf(away.body)).toBe('The link cannot be used');
  });

  it('is answered once; the answer comes to the contact person and into the journal without the colleague', async () => {
    const { id } = await ask();
    const link = await linkOf(id);
    const thanks = await send(link, 'Tolv vuxna.\r\nTre barn.');
    expect([thanks.statusCode, headingOf(thanks.body)]).toEqual([200, 'Tack, svaret är lämnat']);
    expect(await listed()).toMatchObject([
      { status: 'answered', answer: 'Tolv vuxna.\nTre barn.', notedInOpinion: false },
    ]);
    await workOff();
    expect(await listed('contact-deputy-12')).toMatchObject([{ notedInOpinion: true, whyNotNoted: null }]);
    const { entries } = journalPage.parse((await at.read('contact-person-12', '/journal-entries?limit=100')).json());
    const noted = entries.filter(({ act }) => act === 'NOTE_LOCAL_ANSWER');
    expect(noted).toMatchObject([
      { role: 'system', region: '12', facts: { number: 1, text: 'Tolv vuxna.\nTre barn.' } },
    ]);
    const again = await visit(link);
    expect([again.statusCode, headingOf(again.body)]).toEqual([410, 'Länken går inte att använda']);
    expect(again.body).toContain('redan besvarad');
    expect(again.body).not.toContain('Tolv');
    expect((await send(link, 'En gång till')).statusCode).toBe(410);
    expect(await listed()).toMatchObject([{ answer: 'Tolv vuxna.\nTre barn.' }]);
  });

  it('takes one of two answers that are sent at the same moment', async () => {
    const { id } = await ask();
    const [link, retried] = [await linkOf(id), await linkOf(id)];
    expect(retried).not.toBe(link);
    const codes = await Promise.all(
      ['ett', 'två', 'tre'].map(async (text, n) => (await send(n === 1 ? retried : link, text)).statusCode),
    );
    expect(codes.toSorted((a, b) => a - b)).toEqual([200, 410, 410]);
    await workOff();
    expect(await listed()).toMatchObject([{ status: 'answered', notedInOpinion: true }]);
  });

  it('says what is missing and keeps what was written, without using itself up', async () => {
    const { id } = await ask();
    const link = await linkOf(id);
    const empty = await send(link, '   ');
    expect([empty.statusCode, empty.body]).toEqual([422, expect.stringContaining('Skriv ett svar först.')]);
    const long = await send(link, 'å'.repeat(20_001));
    expect(long.body).toContain('högst 20000 tecken');
    expect(long.body).toContain('å'.repeat(20_001));
    expect((await send(link, 'a\u0007')).statusCode).toBe(422);
    expect((await send(link, 'Tolv')).statusCode).toBe(200);
  });

  it('is over when it is taken back, renewed, past its day, or when the region’s opinion is', async () => {
    const back = await ask();
    const taken = await linkOf(back.id);
    const withdrawn = await api.ask('contact-person-12', 'POST', `${at.local('12')}/${back.id}/withdrawals`, {
      body: {},
    });
    expect(withdrawn.json()).toMatchObject({ status: 'withdrawn' });
    expect((await visit(taken)).body).toContain('tillbakatagen');
    expect(await sentLink(db, back.id, 1, api.clock.now())).toBeNull();

    const renewed = await ask();
    const first = await linkOf(renewed.id);
    const renew = () =>
      api.ask('contact-deputy-12', 'POST', `${at.local('12')}/${renewed.id}/links`, {
        body: {},
        headers: { 'idempotency-key': `renew-${renewed.id}` },
      });
    expect([(await renew()).statusCode, (await renew()).statusCode]).toEqual([201, 201]);
    expect(await sentLink(db, renewed.id, 1, api.clock.now())).toBeNull();
    const second = await linkOf(renewed.id, 2);
    expect((await visit(first)).body).toContain('Ett nyare brev');
    expect((await visit(second)).statusCode).toBe(200);

    const over = await ask();
    const late = await linkOf(over.id);
    expect((await at.perform('coordinator', 'CANCEL_ROUND', at.round, { reason: 'Fel' })).statusCode).toBe(201);
    expect((await visit(late)).body).toContain('avslutat');
    expect((await send(late, 'Tolv')).statusCode).toBe(410);
  });

  it('works to the last instant of its day and not after', async () => {
    const { id } = await ask('12', { answerBy: '2026-02-02' });
    const link = await linkOf(id);
    api.clock.set(new Date('2026-02-02T22:59:59.999Z'));
    expect((await visit(link)).statusCode).toBe(200);
    api.clock.set(new Date('2026-02-02T23:00:00.000Z'));
    expect((await visit(link)).body).toContain('Sista dagen');
    expect((await send(link, 'Tolv')).statusCode).toBe(410);
    expect(await listed()).toMatchObject([{ status: 'expired', answer: null }]);
    expect((await api.ask('contact-person-12', 'POST', `${at.local('12')}/${id}/links`, { body: {} })).statusCode).toBe(
      409,
    );
  });

  it('takes an answer after the region has answered, and keeps beside the opinion what it no longer takes', async () => {
    const [one, two] = [await ask(), await ask()];
    const [first, second] = [await linkOf(one.id), await linkOf(two.id)];
    await at.does('contact-person-12', 'SUBMIT', '12', ANSWER);
    expect((await send(first, 'Efter yttrandet')).statusCode).toBe(200);
    await workOff();
    expect((await send(second, 'Strax före avbrottet')).statusCode).toBe(200);
    expect((await at.perform('coordinator', 'CANCEL_ROUND', at.round, { reason: 'Fel' })).statusCode).toBe(201);
    await workOff();
    expect(await listed()).toMatchObject([
      { answer: 'Efter yttrandet', notedInOpinion: true },
      { answer: 'Strax före avbrottet', notedInOpinion: false, whyNotNoted: expect.stringContaining('Det går inte') },
    ]);
  });
});

describe('a link that is wrong', () => {
  it('tells nothing, is noted without itself, and is good for no other question or case', async () => {
    const elsewhere = await openCase();
    const [mine, beside, other] = [await ask(), await ask(), await ask('12', {}, elsewhere)];
    const link = await linkOf(mine.id);
    const token = link.slice('/fraga/'.length);
    /** The address of another question with the secret of this one. */
    const crossedTo = async (id: string) => `${(await linkOf(id)).slice(0, '/fraga/'.length + 22)}${token.slice(22)}`;
    const [toBeside, toOther] = [await crossedTo(beside.id), await crossedTo(other.id)];
    const guessed = `/fraga/${token.slice(0, 22)}${'A'.repeat(43)}`;
    for (const wrong of [toBeside, toOther, guessed, `/fraga/${'A'.repeat(65)}`]) {
      const page = await visit(wrong);
      expect([page.statusCode, headingOf(page.body)]).toEqual([404, 'Länken går inte att använda']);
      expect(page.body).not.toMatch(/Rundmedel|patienter|Skåne/);
      expect((await send(wrong, 'Tolv')).statusCode).toBe(404);
    }
    expect(await lastVisits(8)).toEqual(Array<string>(8).fill('unknown'));
    for (const odd of ['/fraga/x', `/fraga/${token}x`, '/fraga/%3Cscript%3E', `/fraga/${'a'.repeat(400)}`])
      expect((await visit(odd)).statusCode).toBe(404);
    expect((await lastVisits(1))[0]).toBe('malformed');
    expect(await listed()).toMatchObject([{ answer: null }, { answer: null }]);
    const inOther = () => listed('contact-person-12', '12', elsewhere);
    expect(await inOther()).toMatchObject([{ id: other.id, answer: null }]);
    expect((await send(link, 'Tolv')).statusCode).toBe(200);
    expect((await listed()).find(({ id }) => id === mine.id)).toMatchObject({ answer: 'Tolv' });
    expect(await inOther()).toMatchObject([{ answer: null }]);
  });

  it('is stored nowhere: neither the link nor its secret half', async () => {
    const { id } = await ask();
    const link = await linkOf(id);
    const token = link.slice('/fraga/'.length);
    await visit(link);
    await send(link, 'Tolv');
    await workOff();
    const secret = token.slice(22);
    expect(await failOnceInQueue(api.databaseUrl, api.clock, new Error('no way out'))).toBeGreaterThan(0);
    expect(await placesOf(db, [secret])).toEqual([]);
    expect(await placesOf(db, ['local-'])).toContain('bullmq.job.name');
    expect(api.lines.join()).not.toContain(secret);
  });

  it('is shut out for a while after too many tries at one question, whoever tries', async () => {
    const { id } = await ask();
    const link = await linkOf(id);
    const guess = () => `${link.slice(0, 7 + 22)}${Math.random().toString(36).slice(2).padEnd(43, 'B').slice(0, 43)}`;
    for (let n = 0; n < 10; n += 1) expect((await visit(guess())).statusCode).toBe(404);
    const shut = await visit(link);
    expect([shut.statusCode, shut.headers['retry-after']]).toEqual([429, '600']);
    expect((await send(link, 'Tolv')).statusCode).toBe(429);
    expect((await visit(await linkOf((await ask()).id))).statusCode).toBe(200);
    api.clock.advance({ minutes: 10, seconds: 1 });
    expect((await visit(link)).statusCode).toBe(200);
  });

  it('is shut out by tries at the same moment too', async () => {
    const link = await linkOf((await ask()).id);
    const guesses = Array.from({ length: 25 }, (_, n) => `${link.slice(0, 7 + 22)}${String(n).padEnd(43, 'B')}`);
    const answers = await Promise.all(guesses.map((guess) => visit(guess)));
    expect(answers.filter(({ statusCode }) => statusCode === 404).length).toBeLessThanOrEqual(10);
    api.clock.advance({ minutes: 10, seconds: 1 });
    expect((await visit(link)).statusCode).toBe(200);
  });

  it('is shut out for a while after too many tries from one address, and right links from there with it', async () => {
    const { id } = await ask();
    const link = await linkOf(id);
    const from = '198.51.100.7';
    for (let n = 0; n < 30; n += 1) expect((await visit(`/fraga/${'C'.repeat(60)}${n}`, from)).statusCode).toBe(404);
    expect((await visit(link, from)).statusCode).toBe(429);
    expect((await visit(link)).statusCode).toBe(200);
    api.clock.advance({ minutes: 10, seconds: 1 });
    expect((await visit(link, from)).statusCode).toBe(200);
  });
});

describe('the letter to a colleague', () => {
  // At night no letter leaves.
  beforeAll(() => api.clock.set(new Date('2026-02-03T08:00:00Z')));

  it('asks in Swedish, once, with a link that works and that the kept letter does not have', async () => {
    const { id } = await ask();
    await deliver();
    expect(sent).toHaveLength(1);
    const [mail] = sent.splice(0);
    expect(mail).toMatchObject({
      to: 'kollega@region.example',
      subject: expect.stringMatching(/^Svara på en fråga från regionen senast tor 12 feb: Rundmedel/),
    });
    const [link = ''] = /\/fraga\/[\w-]+/.exec(mail?.text ?? '') ?? [];
    expect(mail?.html).toContain(link);
    expect(mail?.text).toContain('går att använda en gång');
    const { rows } = await db.query<{ text: string; html: string }>(
      `SELECT l.body_text AS text, l.body_html AS html FROM letter l WHERE l.kind = 'local-question' AND l.case_id = $1`,
      [at.id],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.text).toContain(`/fraga/ordna-link-${id}-v1`);
    expect(`${rows[0]?.text}${rows[0]?.html}`).not.toContain(link);
    expect((await visit(link)).statusCode).toBe(200);
    expect((await visit(`/fraga/ordna-link-${id}-v1`)).statusCode).toBe(404);
    expect((await send(link, 'Tolv')).statusCode).toBe(200);
  });

  it('has no other question’s link in it, whatever the question says', async () => {
    const other = await ask('12', { recipient: { name: 'Exempel Annan', email: 'annan@region.example' } });
    const { id } = await ask('12', { question: `Se /fraga/ordna-link-${other.id}-v1` });
    expect(await sentLink(db, other.id, 1, api.clock.now())).toBeNull();
    await deliver();
    expect(sent.splice(0).map(({ to }) => to)).toEqual(['annan@region.example']);
    const { rows } = await db.query(
      `SELECT l.local_question_id AS id FROM local_question_link l WHERE l.local_question_id = $1`,
      [id],
    );
    expect(rows.length).toBeLessThanOrEqual(1);
    expect(
      (await db.query(`SELECT FROM letter l WHERE l.case_id = $1 AND l.state = 'dropped'`, [at.id])).rowCount,
    ).toBe(1);
  });

  it('is not sent for a question that was taken back meanwhile', async () => {
    const { id } = await ask();
    await api.ask('contact-person-12', 'POST', `${at.local('12')}/${id}/withdrawals`, { body: {} });
    await deliver();
    expect(sent).toEqual([]);
  });
});

describe('when the round is over', () => {
  it('forgets whom was asked; what was written waits for the next round where this one was cancelled', async () => {
    await ask();
    await deliver();
    const addressed = `SELECT FROM letter l WHERE l.case_id = $1 AND l.address IS NOT NULL`;
    expect((await db.query(addressed, [at.id])).rowCount).toBe(1);
    await at.save('contact-person-12', '12', 0, { text: 'Utkast' });
    expect((await at.perform('coordinator', 'CANCEL_ROUND', at.round, { reason: 'Fel' })).statusCode).toBe(201);
    await openUseCases(source, api.clock).housekeeping.run();
    expect(await listed()).toMatchObject([{ recipient: null, question: NEW.question }]);
    expect((await db.query(addressed, [at.id])).rowCount).toBe(0);
    expect((await db.query(`SELECT FROM opinion_draft d WHERE d.case_id = $1`, [at.id])).rowCount).toBe(1);
  });
});

describe('what is asked and answered within a region', () => {
  it('stays there in the journal, also for the office and when the round has closed', async () => {
    const { id } = await ask();
    await send(await linkOf(id), 'Regionens inre angelägenhet');
    await workOff();
    for (const user of ['contact-person-12', 'contact-deputy-12'])
      expect((await at.read(user, '/journal-entries?limit=100')).body).toContain('inre angelägenhet');
    for (const user of ['coordinator', 'contact-person-01', 'working-group-member-sodra', 'manager', 'auditor']) {
      const { body } = await at.read(user, '/journal-entries?limit=100');
      expect([user, body.includes('inre angelägenhet'), body.includes('Hur många patienter')]).toEqual([
        user,
        false,
        false,
      ]);
    }
  });
});
