import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { VirtualClock } from '#casework';
import { isJobName } from '#contract';
import { DiskPost, letterOfAddress, messageIdOf, openSmtpPost, type Post } from '#mail';
import { leavesAtOnce, LETTER_KINDS } from '#network';
import { Database, handle, openWorkPool } from '#queue';
import ICAL from 'ical.js';
import PostalMime, { type Email } from 'postal-mime';
import { toHandlers } from '../../apps/worker/src/handlers.js';
import { WaitingLetters } from '../../apps/worker/src/letters/waiting-letters.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { bookOf } from '../support/fakes/address-book.js';
import { noMail } from '../support/fakes/mail.js';
import { QUIET_WORKER } from '../support/fakes/quiet-worker.js';
import { OutboxWorld } from '../support/outbox-world.js';
import { startSmtp, type TestSmtp } from '../support/smtp.js';

const START = new Date('2026-11-06T08:00:00Z');
const maja = { personId: randomUUID(), name: 'Maja Exempelgren', email: 'maja@region.example', locale: 'sv' } as const;
const kim = { personId: randomUUID(), name: 'Kim Provsten', email: 'kim@region.example', locale: 'en' } as const;
const olle = { personId: randomUUID(), name: 'Olle Provberg', because: 'absence', until: null } as const;

interface Row {
  readonly id: string;
  readonly state: string;
  readonly attempts: number;
  readonly put_off: number;
  readonly role: string | null;
  readonly last_error: string | null;
  readonly address: string | null;
  readonly next_try_at: Date | null;
  readonly kind: string;
  readonly locale: string;
  readonly subject: string;
  readonly on_behalf_of: string | null;
}

let testDatabase: TestDatabase;
let world: OutboxWorld;
let database: Database;
let clock: VirtualClock;
let smtp: TestSmtp;
let post: Post;
let replyKey: Buffer;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  world = new OutboxWorld(testDatabase.url);
  await world.prepare();
  database = new Database(openWorkPool({ databaseUrl: testDatabase.url, poolMax: 6, onError: () => {} }));
  for (const { personId, name, email } of [maja, kim])
    await world.query('INSERT INTO person (id, name, email) VALUES ($1, $2, $3)', [personId, name, email]);
  replyKey = await noMail.replyKey();
});

beforeEach(async () => {
  clock = new VirtualClock(START);
  smtp = await startSmtp();
  post = openSmtpPost(smtp.url);
  await world.query('DELETE FROM bounced_address');
});

afterEach(async () => {
  await post.close();
  await smtp.close();
  await world.clear();
});

afterAll(async () => {
  await database.close();
  await world.close();
  await testDatabase.drop();
});

const handlersWith = (given: Post | null = post, holders: Parameters<typeof bookOf>[0] = {}) =>
  toHandlers({
    ...QUIET_WORKER,
    sql: database,
    clock,
    addressBook: bookOf({ 'contact-person': [{ ...maja, onBehalfOf: null }], ...holders }),
    mail: { ...noMail, post: given },
  });

/** Delivers every job that is not done, and those that come of it. */
async function deliver(handlers = handlersWith(), times = 1): Promise<void> {
  for (;;) {
    const { rows } = await world.query(
      'SELECT id, type, payload FROM outbox WHERE done_at IS NULL ORDER BY created_at, id',
    );
    if (rows.length === 0) return;
    for (const { id, type, payload } of rows) {
      if (!isJobName(type)) throw new Error(type);
      const job = (): Promise<void> => handle(handlers, type, payload, { outboxId: id, attempt: 1 });
      await Promise.all(Array.from({ length: times }, job));
    }
  }
}

const letters = async (): Promise<readonly Row[]> =>
  (await world.query('SELECT * FROM letter ORDER BY kind, locale')).rows;

async function onlyLetter(): Promise<Row> {
  const rows = await letters();
  expect(rows).toHaveLength(1);
  const [row] = rows;
  if (row === undefined) throw new Error('no letter');
  return row;
}

/** Lets the time pass that the letter has to wait, and looks for it. */
async function tryAgain(): Promise<void> {
  const { next_try_at: next } = await onlyLetter();
  if (next === null) throw new Error('nothing is tried again');
  clock.set(next);
  await new WaitingLetters(database, clock).run();
  await deliver();
}

async function arrived(n = 0): Promise<Email> {
  const message = smtp.received[n];
  if (message === undefined) throw new Error(`message ${n} has not arrived`);
  return PostalMime.parse(message.raw);
}

describe('a letter that arrives', () => {
  it('has both forms, a subject in Swedish, and headers that say what it is', async () => {
    await world.seedLetters({ count: 1, at: START });
    await deliver();
    const { id, ...letter } = await onlyLetter();
    expect(letter).toMatchObject({ state: 'sent', attempts: 1, last_error: null, address: 'maja@region.example' });
    expect(smtp.received).toHaveLength(1);
    expect(smtp.received[0]?.to).toBe('maja@region.example');
    const mail = await arrived();
    expect(mail.subject).toBe('Yttrande senast fre 27 nov: Tarvexa vid svår hemofili A');
    expect(mail.from).toMatchObject({ name: 'NT-rådets kansli via Ordna', address: 'ordna@ordna.example' });
    expect(mail.messageId).toBe(messageIdOf(id, noMail.addresses));
    expect(mail.text).toContain('Vi behöver svaret\nfrån Region Dalarna');
    expect(mail.html).toContain('från Region Dalarna');
    const headers = new Map(mail.headers.map(({ key, value }) => [key, value]));
    expect(headers.get('auto-submitted')).toBe('auto-generated');
    expect(headers.get('content-language')).toBe('sv');
    expect(headers.has('list-unsubscribe')).toBe(false);
  });

  it('takes answers, and what comes back, at an address that names it', async () => {
    await world.seedLetters({ count: 1, at: START });
    await deliver();
    const { id } = await onlyLetter();
    const [{ address = '' } = {}] = (await arrived()).replyTo ?? [];
    expect(address).toMatch(/^svar\+[a-z2-7]{42}@ordna\.example$/);
    expect(letterOfAddress(replyKey, address)).toBe(id);
    expect(letterOfAddress(Buffer.alloc(32, 8), address)).toBeNull();
    expect(smtp.received[0]?.from).toBe(address);
  });

  it('brings its last day for the calendar, the same day for a later letter about the task', async () => {
    await world.seedLetters({ count: 1, at: START });
    await deliver();
    const [attachment] = (await arrived()).attachments;
    expect(attachment).toMatchObject({ mimeType: 'text/calendar', filename: 'sista-dag.ics', method: 'PUBLISH' });
    const text = new TextDecoder().decode(attachment?.content as ArrayBuffer);
    const event = new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent') ?? undefined);
    expect(event.startDate.toString()).toBe('2026-11-27');
    expect(event.startDate.isDate).toBe(true);
    expect(event.uid).toMatch(/^task-[0-9a-f-]{36}@ordna$/);
    expect(event.summary).toBe('Yttrande: Tarvexa vid svår hemofili A');
  });

  it('is one letter, sent once, however often its jobs are delivered at the same time', async () => {
    await world.seedLetters({ count: 3, at: START });
    await deliver(handlersWith(), 3);
    expect(smtp.received).toHaveLength(3);
    expect((await letters()).map(({ attempts }) => attempts)).toEqual([1, 1, 1]);
  });

  it('is in the language of who gets it, and names whose place they take', async () => {
    await world.seedLetters({ count: 1, at: START });
    await deliver(
      handlersWith(post, {
        'contact-person': [
          { ...maja, onBehalfOf: null },
          { ...kim, onBehalfOf: olle },
        ],
      }),
    );
    expect(await letters()).toMatchObject([
      { locale: 'en', on_behalf_of: olle.personId, subject: 'Opinion by Fri 27 Nov: Tarvexa in Svår hemofili A' },
      { locale: 'sv', on_behalf_of: null },
    ]);
    const mails = await Promise.all([arrived(0), arrived(1)]);
    expect(mails.find(({ subject }) => subject?.startsWith('Opinion'))?.text).toContain(
      'you have the task on behalf of Olle Provberg, who is absent',
    );
  });
});

describe('a task of another role than before', () => {
  const deputies = { 'contact-deputy': [maja, kim].map((one) => ({ ...one, onBehalfOf: null })) };

  it('is written to those who have taken it over, and of what it was no more', async () => {
    const instanceId = await world.seedOpinion({ kind: 'inclusion', question: null });
    const [task] = await world.seedLetters({ count: 1, at: START, instanceId });
    await world.query(`UPDATE outbox SET payload = payload || '{"role": "contact-person"}' WHERE id = $1`, [
      task?.outboxId,
    ]);
    await world.query(`UPDATE task SET role = 'contact-deputy'`);
    const about = { instanceId, taskKind: 'answer-opinion' };
    await world.seedRow('taken-over-letter', { ...about, role: 'contact-deputy' }, clock.now());
    await world.seedRow('taken-over-letter', { ...about, role: 'contact-person' }, clock.now());
    await world.seedRow(
      'taken-over-letter',
      { ...about, taskKind: 'acknowledge', role: 'contact-deputy' },
      clock.now(),
    );
    await deliver(handlersWith(post, deputies), 2);
    expect((await letters()).map(({ role, state }) => [role, state])).toEqual([
      ['contact-deputy', 'sent'],
      ['contact-deputy', 'sent'],
    ]);
    expect(new Set(smtp.received.map(({ to }) => to))).toEqual(new Set([maja.email, kim.email]));
  });

  it('reaches the deputies, each in their own role, where a region has no contact person', async () => {
    await world.seedLetters({ count: 1, at: START });
    const coordinator = { ...maja, personId: randomUUID(), onBehalfOf: null };
    await deliver(handlersWith(post, { 'contact-person': [], ...deputies, coordinator: [coordinator] }));
    expect((await letters()).map(({ kind, role, state }) => [kind, role, state])).toEqual([
      ['task', 'contact-deputy', 'sent'],
      ['task', 'contact-deputy', 'sent'],
    ]);
    const texts = await Promise.all([arrived(0), arrived(1)]);
    expect(texts.map(({ text }) => /du är ersättare|you are deputy/.test(text ?? ''))).toEqual([true, true]);
  });
});

describe('a letter that nobody can get', () => {
  it('goes to the coordinator when the place is vacant', async () => {
    await world.seedLetters({ count: 1, at: START });
    await deliver(
      handlersWith(post, { 'contact-person': [], coordinator: [{ ...kim, locale: 'sv', onBehalfOf: null }] }),
    );
    expect(await onlyLetter()).toMatchObject({
      kind: 'vacancy',
      state: 'sent',
      subject: 'Utse kontaktperson i Region Dalarna senast fre 27 nov: Tarvexa vid svår hemofili A',
    });
  });

  it('is kept as failed when there is nobody at all', async () => {
    await world.seedLetters({ count: 1, at: START });
    await deliver(handlersWith(post, { 'contact-person': [] }));
    expect(await onlyLetter()).toMatchObject({ kind: 'task', state: 'failed', last_error: 'no-addressee' });
    expect(smtp.received).toEqual([]);
  });

  it('is sent to the address that holds when it is sent, and fails where there is none', async () => {
    await world.seedLetters({ count: 1, at: START });
    const noAddress = { ...kim, personId: randomUUID() };
    await world.query('INSERT INTO person (id, name) VALUES ($1, $2)', [noAddress.personId, noAddress.name]);
    await deliver(handlersWith(post, { 'contact-person': [{ ...noAddress, onBehalfOf: null }] }));
    expect(await onlyLetter()).toMatchObject({ state: 'failed', last_error: 'no-address' });
  });

  it('is not sent where letters come back from', async () => {
    await world.query(`INSERT INTO bounced_address VALUES ('maja@region.example', $1, '5.1.1', now())`, [randomUUID()]);
    await world.seedLetters({ count: 1, at: START });
    await deliver();
    expect(await onlyLetter()).toMatchObject({ state: 'failed', last_error: 'address-bounces' });
    expect(smtp.received).toEqual([]);
  });

  it('is dropped when the task was done while it waited', async () => {
    smtp.behave({ answers: 451 });
    await world.seedLetters({ count: 1, at: START });
    await deliver();
    await world.query(`UPDATE task SET status = 'done'`);
    await tryAgain();
    expect(await onlyLetter()).toMatchObject({ state: 'dropped', last_error: 'task-over' });
    expect(smtp.received).toEqual([]);
  });
});

describe('a letter written on a day off, or at night', () => {
  /** 00:00 of Saturday 21 November in Sweden: a round has closed with its last day. */
  const MIDNIGHT = new Date('2026-11-20T23:00:00Z');
  const MONDAY = new Date('2026-11-23T06:00:00Z');

  it('waits until seven on the next working day, and is dated then', async () => {
    clock.set(MIDNIGHT);
    await world.seedLetters({ count: 1, at: MIDNIGHT });
    await deliver(handlersWith(), 2);
    expect(await onlyLetter()).toMatchObject({ state: 'waiting', last_error: 'day-off', next_try_at: MONDAY });
    clock.set(new Date(MONDAY.getTime() - 1));
    expect(await new WaitingLetters(database, clock).run()).toBe(0);
    expect(smtp.received).toEqual([]);
    await tryAgain();
    expect(await onlyLetter()).toMatchObject({ state: 'sent', last_error: null });
    expect(smtp.received).toHaveLength(1);
    expect(new Date((await arrived()).date ?? '')).toEqual(MONDAY);
  });

  it.each(LETTER_KINDS.filter((kind) => !leavesAtOnce(kind)))('of the kind %s', async (kind) => {
    await world.seedLetters({ count: 1, at: START });
    await deliver(handlersWith(null));
    await world.query('UPDATE letter SET kind = $1, next_try_at = $2', [kind, MIDNIGHT]);
    await tryAgain();
    expect(await onlyLetter()).toMatchObject({ state: 'waiting', last_error: 'day-off', next_try_at: MONDAY });
    expect(smtp.received).toEqual([]);
  });

  it.each(LETTER_KINDS.filter(leavesAtOnce))('leaves at once where somebody waits for it: %s', async (kind) => {
    await world.seedLetters({ count: 1, at: START });
    await deliver(handlersWith(null));
    await world.query('UPDATE letter SET kind = $1, next_try_at = $2', [kind, MIDNIGHT]);
    clock.set(MIDNIGHT);
    await tryAgain();
    expect(await onlyLetter()).toMatchObject({ state: 'sent' });
  });

  it('keeps all its attempts, however often it finds a day off', async () => {
    clock.set(MIDNIGHT);
    await world.seedLetters({ count: 1, at: MIDNIGHT });
    await deliver();
    for (let times = 2; times <= 9; times += 1) {
      expect(await onlyLetter()).toMatchObject({ state: 'waiting', attempts: 0, put_off: times - 1 });
      await world.query('UPDATE letter SET next_try_at = $1', [MIDNIGHT]);
      await tryAgain();
    }
    smtp.behave(...Array.from({ length: 7 }, () => ({ answers: 421 })));
    for (let attempt = 1; attempt <= 8; attempt += 1) await tryAgain();
    expect(await onlyLetter()).toMatchObject({ state: 'sent', attempts: 8, put_off: 9 });
    expect(smtp.received).toHaveLength(1);
  });

  it('is dropped when its task is done before it leaves', async () => {
    clock.set(MIDNIGHT);
    await world.seedLetters({ count: 1, at: MIDNIGHT });
    await deliver();
    await world.query(`UPDATE task SET status = 'done'`);
    await tryAgain();
    expect(await onlyLetter()).toMatchObject({ state: 'dropped', last_error: 'task-over' });
    expect(smtp.received).toEqual([]);
  });

  it('is tried again on a working day when a server refuses it on a Friday evening', async () => {
    clock.set(new Date('2026-11-20T22:59:00Z'));
    smtp.behave({ answers: 451 });
    await world.seedLetters({ count: 1, at: START });
    await deliver();
    expect(await onlyLetter()).toMatchObject({ state: 'waiting', last_error: 'smtp-451', next_try_at: MONDAY });
  });
});

describe('a server that says no', () => {
  it.each(['recipient', 'data'] as const)('for now (at the %s): the letter waits and is taken later', async (at) => {
    smtp.behave({ answers: 451, at });
    await world.seedLetters({ count: 1, at: START });
    await deliver();
    expect(await onlyLetter()).toMatchObject({ state: 'waiting', attempts: 1, last_error: 'smtp-451' });
    await new WaitingLetters(database, clock).run();
    expect(await world.undone()).toBe(0);
    await tryAgain();
    expect(await onlyLetter()).toMatchObject({ state: 'sent', attempts: 2, last_error: null });
    expect(smtp.received).toHaveLength(1);
  });

  it.each(['recipient', 'data'] as const)(
    'for good (at the %s): the letter has failed, with the code alone',
    async (at) => {
      smtp.behave({ answers: 550, at, text: 'no maja@region.example here' });
      await world.seedLetters({ count: 1, at: START });
      await deliver();
      expect(await onlyLetter()).toMatchObject({
        state: 'failed',
        attempts: 1,
        last_error: 'smtp-550',
        next_try_at: null,
      });
    },
  );

  it.each([
    ['Monday', '2026-11-02T08:00:00Z', '2026-11-04T06:00:00Z'],
    ['Friday', '2026-11-06T08:00:00Z', '2026-11-10T06:00:00Z'],
  ])(
    'again and again from a %s on: eight attempts on three days, then the letter has failed',
    async (_, from, last) => {
      clock = new VirtualClock(new Date(from));
      smtp.behave(...Array.from({ length: 8 }, () => ({ answers: 421 })));
      await world.seedLetters({ count: 1, at: START });
      await deliver();
      for (let attempt = 2; attempt <= 8; attempt += 1) await tryAgain();
      expect(await onlyLetter()).toMatchObject({ state: 'failed', attempts: 8, last_error: 'smtp-421' });
      expect(clock.now()).toEqual(new Date(last));
    },
  );
});

describe('when nobody knows whether a letter was taken', () => {
  it('sends it again with the same Message-ID after the line was cut behind the last byte', async () => {
    smtp.behave('hangs-up-after-data');
    await world.seedLetters({ count: 1, at: START });
    await deliver();
    expect(await onlyLetter()).toMatchObject({ state: 'waiting', attempts: 1 });
    await tryAgain();
    expect(await onlyLetter()).toMatchObject({ state: 'sent', attempts: 2 });
    const [first, second] = await Promise.all([arrived(0), arrived(1)]);
    expect(first.messageId).toBe(second.messageId);
  });

  it('sends it again after the worker died between the server’s yes and the mark', async () => {
    await world.seedLetters({ count: 1, at: START });
    const dying: Post = {
      send: async (mail) => {
        await post.send(mail);
        throw new Error('killed');
      },
      close: async () => {},
    };
    await expect(deliver(handlersWith(dying))).rejects.toThrow('killed');
    expect(await onlyLetter()).toMatchObject({ state: 'sending', attempts: 0 });
    await deliver();
    expect(await onlyLetter()).toMatchObject({ state: 'sent', attempts: 1 });
    const [first, second] = await Promise.all([arrived(0), arrived(1)]);
    expect(first.messageId).toBe(second.messageId);
  });

  it('loses nothing while there is no server at all', async () => {
    await world.seedLetters({ count: 1, at: START });
    await deliver(handlersWith(null));
    expect(await onlyLetter()).toMatchObject({ state: 'waiting', last_error: 'no-mail-server' });
    await tryAgain();
    expect(await onlyLetter()).toMatchObject({ state: 'sent', attempts: 2 });
  });
});

describe('letters caught on disk', () => {
  it('are one file each, whole, however often they are sent', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ordna-post-'));
    const disk = new DiskPost(folder);
    await world.seedLetters({ count: 2, at: START });
    await deliver(handlersWith(disk), 2);
    const caught = await disk.list(10);
    expect(caught.map(({ letterId }) => letterId).toSorted()).toEqual((await letters()).map(({ id }) => id).toSorted());
    expect(await readdir(folder)).toHaveLength(2);
    const mail = await PostalMime.parse((await disk.read(caught[0]?.letterId ?? '')) ?? '');
    expect(mail.subject).toBe('Yttrande senast fre 27 nov: Tarvexa vid svår hemofili A');
    expect(await disk.read('../../etc/passwd')).toBeNull();
    await rm(folder, { recursive: true });
  });
});
