import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { VerifyJournal } from '#casework';
import { erasure, journalPage, networkEntryPage, personalData, personView, problem } from '#contract';
import { OWN_ISSUER } from '#identity';
import { DiskPost } from '#mail';
import { CaseArchivePg, createDataSource, JournalVerifierPg } from '#persistence';
import { charts } from '#process';
import { openTestApi, type TestApi } from '../support/api.js';
import { ANSWER, OpinionCase } from '../support/opinion-case.js';
import { failOnceInQueue, placesOf } from '../support/traces.js';

/** A name that nobody and nothing else has, with what is awkward in HTML, in JSON and in a regular expression. */
const NAME = "Zefyrina (Zef) Kvistdotter-O'Malm";
const EMAIL = 'zefyrina.kvistdotter+ordna@rare.example';
const RARE = ['zefyrina', 'kvistdotter'];
const IN_HTML = '<p>Hej ZEFYRINA (Zef)&nbsp;Kvistdotter-O&#39;Malm!</p>';
const IN_TEXT = `Fråga Kvistdotter-O'Malm, Zefyrina (Zef)\neller ${EMAIL.toUpperCase()} i dag.`;

const PLANTED = [
  'bounced_address.address',
  'case_words.words',
  'confidential_fact.value',
  'failed_work.error',
  'incoming_document.raw',
  'kept_answer.answer',
  'letter.address',
  'letter.body_html',
  'letter.body_text',
  'letter.calendar',
  'letter.last_error',
  'letter.subject',
  'local_question.question',
  'local_question.recipient_email',
  'opinion_draft.body',
  'outbox.payload',
  'person.email',
  'person.name',
  'person_login.subject',
  'provider_record.payload',
];

const MAIL = {
  messageId: '<1@ordna.example>',
  fromName: null,
  from: 'ordna@ordna.example',
  replyTo: 'svar@ordna.example',
  locale: 'sv',
  subject: 'Nyheter',
  text: 'Hej',
  html: '<p>Hej</p>',
  calendar: null,
  unsubscribeUrl: null,
  writtenAt: new Date('2026-02-02T08:00:00Z'),
} as const;

let api: TestApi;
let db: pg.Pool;
let id: string;
let at: OpinionCase;
let folder: string;
/** Letters on disk: to them, naming them, and of neither. */
const CAUGHT = { own: randomUUID(), naming: randomUUID(), anothers: randomUUID() };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ordna-erasure-'));
  api = await openTestApi({ ORDNA_DATA: folder });
  db = new pg.Pool({ connectionString: api.databaseUrl, max: 2 });
});
afterEach(() => expect(api.errors).toEqual([]));
afterAll(async () => {
  await db.end();
  await api.close();
  await rm(folder, { recursive: true });
});

async function post(user: string, path: string, body: object): Promise<unknown> {
  const answer = await api.ask(user, 'POST', path, { body });
  expect([path, answer.statusCode, answer.statusCode === 201 ? '' : answer.body]).toEqual([path, 201, '']);
  return answer.json();
}

const found = (): Promise<readonly string[]> => placesOf(db, RARE);

/** Names of caught letters in whose file the rare words stand. */
async function foundOnDisk(): Promise<readonly string[]> {
  const files = await readdir(join(folder, 'post'));
  const texts = await Promise.all(files.map((file) => readFile(join(folder, 'post', file), 'utf8')));
  return files.filter((_file, n) => RARE.some((word) => texts[n]?.toLowerCase().includes(word))).toSorted();
}

async function leaveOnDisk(): Promise<void> {
  const disk = new DiskPost(join(folder, 'post'));
  const mail = { ...MAIL, html: IN_HTML };
  await disk.send({ ...mail, letterId: CAUGHT.own, to: EMAIL, subject: `Till ${NAME}`, text: IN_TEXT });
  await disk.send({
    ...mail,
    letterId: CAUGHT.naming,
    to: 'other@ordna.example',
    subject: `För ${NAME}`,
    text: IN_TEXT,
  });
  await disk.send({ ...MAIL, letterId: CAUGHT.anothers, to: 'other@ordna.example' });
}

describe('a person who has left traces everywhere', () => {
  it('works in the network as anybody', async () => {
    const added = personView.parse(await post('coordinator', '/persons', { name: NAME, email: EMAIL }));
    id = added.id;
    await post('coordinator', `/persons/${id}/logins`, { issuer: 'https://provider.example', subject: 'zefyrina' });
    await db.query(`INSERT INTO person_login (issuer, subject, person_id) VALUES ($1, 'zefyrina-login', $2)`, [
      OWN_ISSUER,
      id,
    ]);
    await post('coordinator', '/mandates', {
      personId: id,
      role: 'contact-person',
      region: '22',
      field: 'medicines',
      from: '2026-01-01',
    });
    at = await OpinionCase.open(api);
    await at.does('zefyrina-login', 'ACKNOWLEDGE', '22');
    expect((await at.save('zefyrina-login', '22', 0, { stance: 'yes', text: IN_TEXT })).statusCode).toBe(200);
    const question = {
      askedOf: 'unit',
      question: 'Hur många patienter?',
      recipient: { name: 'Exempel Kollegasson', email: 'kollega@ordna.example' },
      answerBy: '2026-02-06',
    };
    await post('zefyrina-login', at.local('22'), question);
    await at.does('contact-person-12', 'ACKNOWLEDGE', '12');
    await post('contact-person-12', at.local('12'), { ...question, recipient: { name: NAME, email: EMAIL } });
    const named = await api.ask('contact-person-12', 'POST', at.local('12'), {
      body: { ...question, question: `Frågar ${NAME}` },
    });
    expect(named.statusCode).toBe(400);
  });

  it('cannot write a name of the network into the journal, where it could not be erased', async () => {
    for (const facts of [
      { ...ANSWER, decidedBy: NAME },
      { ...ANSWER, text: `Beslutat av ${NAME.toUpperCase()}.` },
      { ...ANSWER, text: `Mer hos ${EMAIL}` },
    ]) {
      const refused = problem.parse((await at.perform('zefyrina-login', 'SUBMIT', at.opinion('22'), facts)).json());
      expect([refused.code, refused.status]).toEqual(['facts-invalid', 400]);
      expect(refused.detail).toContain('befattningen');
    }
    await at.does('zefyrina-login', 'SUBMIT', '22', ANSWER);
  });

  it('leaves traces in other places too', async () => {
    const insert = async (table: string, row: Readonly<Record<string, unknown>>): Promise<void> => {
      const names = Object.keys(row);
      await db.query(
        `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((_name, n) => `$${n + 1}`).join(', ')})`,
        Object.values(row),
      );
    };
    const now = api.clock.now();
    const letter = {
      outbox_id: randomUUID(),
      case_id: at.id,
      locale: 'sv',
      kind: 'task',
      state: 'sent',
      attempts: 1,
      role: 'contact-person',
      rendered_at: now,
    };
    await insert('letter', {
      ...letter,
      id: CAUGHT.own,
      person_id: id,
      address: EMAIL,
      subject: `Till ${NAME}`,
      body_text: IN_TEXT,
      body_html: IN_HTML,
      calendar: `ATTENDEE:${EMAIL}`,
      message_id: '1@x',
    });
    await insert('letter', {
      ...letter,
      id: CAUGHT.naming,
      address: 'other@ordna.example',
      subject: `För ${NAME}`,
      body_text: IN_TEXT,
      body_html: IN_HTML,
      last_error: `550 <${EMAIL}>`,
      message_id: '2@x',
    });
    await insert('failed_work', {
      id: randomUUID(),
      job_id: 'x',
      queue: 'q',
      type: 'send-letter',
      payload: { to: EMAIL },
      attempts: 1,
      error: `refused: ${EMAIL}`,
      failed_at: now,
    });
    await insert('confidential_fact', {
      case_id: at.id,
      seq: 99,
      field: 'x',
      value: JSON.stringify({ said: IN_TEXT }),
    });
    await insert('kept_answer', {
      actor: id,
      key: 'zzzzzzzz',
      request_hash: 'x',
      case_id: at.id,
      answer: { by: NAME },
      created_at: now,
    });
    await insert('kept_answer', {
      actor: 'other',
      key: 'zzzzzzzz',
      request_hash: 'x',
      case_id: at.id,
      answer: { by: NAME },
      created_at: now,
    });
    await db.query(`UPDATE case_words SET words = words || $2 WHERE case_id = $1`, [at.id, ` ${NAME.toLowerCase()}`]);
    await db.query(`UPDATE local_question SET question = $1, answer = $1 WHERE region = '22'`, [IN_TEXT]);
    await insert('bounced_address', { address: EMAIL, letter_id: randomUUID(), status: '5.1.1', bounced_at: now });
    const mail = { kind: 'letter', state: 'filed', received_at: now, case_id: at.id, attachments: '[]' };
    await insert('incoming_document', {
      ...mail,
      id: randomUUID(),
      fingerprint: 'a',
      sender_id: id,
      sender_name: 'Zefyrina',
      sender_address: EMAIL,
      subject: 'Svar',
      body_text: 'Ja',
      raw: `From: ${EMAIL}`,
    });
    await insert('incoming_document', {
      ...mail,
      id: randomUUID(),
      fingerprint: 'b',
      sender_name: 'Annan',
      sender_address: 'a@x.example',
      subject: `Om ${NAME}`,
      body_text: IN_TEXT,
      raw: IN_TEXT,
    });
    await insert('provider_record', { model: 'Session', id_hash: 'x', payload: { accountId: 'zefyrina-login' } });
    await insert('web_session', { id: randomUUID(), secret_hash: 'x', person_id: id, created_at: now, seen_at: now });
    await insert('outbox', { id: randomUUID(), type: 'notify', payload: { address: EMAIL }, created_at: now });
    expect((await at.save('contact-person-12', '12', 0, { stance: 'yes', text: IN_TEXT })).statusCode).toBe(200);
    await leaveOnDisk();
    expect(await failOnceInQueue(api.databaseUrl, api.clock, new Error(`550 <${EMAIL}>`))).toBeGreaterThan(0);
    const places = await found();
    expect(PLANTED.filter((place) => !places.includes(place))).toEqual([]);
    expect(
      places.filter((place) => /^(journal_entry|instance|network_entry|managed_case|text_version)\./.test(place)),
    ).toEqual([]);
  });

  it('lies in the queue by ids alone, and on disk as it was sent', async () => {
    const { rows } = await db.query(`SELECT count(*)::int AS n FROM bullmq.job WHERE attempts_made > 0`);
    expect(rows[0].n).toBeGreaterThan(0);
    expect((await found()).filter((place) => place.startsWith('bullmq.'))).toEqual([]);
    expect(await foundOnDisk()).toEqual([`${CAUGHT.naming}.eml`, `${CAUGHT.own}.eml`].toSorted());
  });

  it('gets everything that is kept of them', async () => {
    const { places } = personalData.parse((await api.ask('zefyrina-login', 'GET', '/persons/me/exports')).json());
    const byTable = new Map(places.map(({ table, records }) => [table, records]));
    expect(byTable.get('person')).toMatchObject([{ id, name: NAME, email: EMAIL }]);
    expect(byTable.get('mandate')).toMatchObject([{ role: 'contact-person', region: '22' }]);
    expect(byTable.get('journal_entry')?.length).toBeGreaterThanOrEqual(2);
    expect(byTable.get('letter')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ subject: `Till ${NAME}` }),
        expect.objectContaining({ mentionedIn: expect.arrayContaining(['body_html', 'subject']) }),
      ]),
    );
    expect(JSON.stringify(places)).not.toContain('secret_hash');
    const other = await api.ask('contact-person-12', 'GET', `/persons/${id}/exports`);
    expect(other.statusCode).toBe(404);
  });

  it('is gone from every column of every table once erased, and the journal still verifies', async () => {
    expect((await api.ask('zefyrina-login', 'POST', `/persons/${id}/erasures`, { body: {} })).statusCode).toBe(403);
    const erased = erasure.parse(await post('coordinator', `/persons/${id}/erasures`, {}));
    expect(erased.remainders).toEqual([]);
    expect(erased.places).toBeGreaterThan(12);
    expect(await found()).toEqual([]);
    expect(await foundOnDisk()).toEqual([]);
    expect(await new DiskPost(join(folder, 'post')).read(CAUGHT.anothers)).not.toBeNull();
    const app = await createDataSource(api.databaseUrl, { role: 'ordna_app' }).initialize();
    const proof = await new VerifyJournal(charts, new JournalVerifierPg(app), new CaseArchivePg(app)).run();
    await app.destroy();
    expect([proof.ok, proof.differences]).toEqual([true, []]);
  });

  it('is nobody from then on: cannot sign in, holds nothing, and what they did stays', async () => {
    expect(problem.parse((await api.ask('zefyrina-login', 'GET', '/persons/me')).json()).code).toBe('person-unknown');
    expect((await api.ask('coordinator', 'GET', `/persons/${id}`)).statusCode).toBe(404);
    const { entries } = journalPage.parse(
      (await api.ask('coordinator', 'GET', `/cases/${at.id}/journal-entries?limit=100`)).json(),
    );
    const submitted = entries.find(({ act, key }) => act === 'SUBMIT' && key === '22');
    expect([submitted?.person, submitted?.role]).toEqual([null, 'contact-person']);
    const log = networkEntryPage.parse(
      (await api.ask('coordinator', 'GET', `/network-entries?personId=${id}&limit=100`)).json(),
    );
    expect(log.networkEntries.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['person-added', 'person-exported', 'person-erased']),
    );
    expect(erasure.parse(await post('coordinator', `/persons/${id}/erasures`, {})).places).toBe(0);
  });

  it('never came into the log, at its usual level', () => {
    expect(api.lines.length).toBeGreaterThan(0);
    expect(api.lines.join('\n').toLowerCase()).not.toMatch(/zefyrina|kvistdotter/);
  });
});
