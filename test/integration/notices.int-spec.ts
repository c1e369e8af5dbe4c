import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { VirtualClock } from '#casework';
import { isJobName } from '#contract';
import { readSignedId } from '#mail';
import { noticeText } from '#messages';
import { type AddressBook, type Addressee, NOTIFICATION_MATRIX } from '#network';
import { REGION_CODES } from '#process';
import { Database, handle, openWorkPool } from '#queue';
import { toHandlers } from '../../apps/worker/src/handlers.js';
import { DigestRound } from '../../apps/worker/src/notices/digest-round.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { noMail } from '../support/fakes/mail.js';
import { QUIET_WORKER } from '../support/fakes/quiet-worker.js';
import { OutboxWorld } from '../support/outbox-world.js';

/** A Friday. */
const START = new Date('2026-11-06T08:00:00Z');

let testDatabase: TestDatabase;
let world: OutboxWorld;
let database: Database;
let clock: VirtualClock;
let instanceId: string;
let companyHasAccount: boolean;
/** One contact person for each region, a coordinator and somebody at the company. */
const contacts = new Map<string, string>(REGION_CODES.map((code) => [code, randomUUID()]));
/** The region without a contact person has deputies in these cases. */
const deputies = [randomUUID(), randomUUID()];
let hasDeputies: boolean;
const coordinator = randomUUID();
const company = randomUUID();

const addressee = (personId: string, locale: 'sv' | 'en' = 'sv'): Addressee => ({
  personId,
  name: 'Någon Exempelsson',
  email: null,
  locale,
  onBehalfOf: null,
});

const book: AddressBook = {
  addresseesOf: async ({ role, region }) => {
    if (role === 'company-user') return companyHasAccount ? [addressee(company, 'en')] : [];
    if (role === 'contact-deputy') return hasDeputies && region === '09' ? deputies.map((id) => addressee(id)) : [];
    if (role === 'coordinator') return [addressee(coordinator)];
    const contact = contacts.get(region ?? '');
    return role === 'contact-person' && contact !== undefined && region !== '09' ? [addressee(contact)] : [];
  },
};

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  world = new OutboxWorld(testDatabase.url);
  await world.prepare();
  database = new Database(openWorkPool({ databaseUrl: testDatabase.url, poolMax: 6, onError: () => {} }));
  for (const id of [...contacts.values(), ...deputies, coordinator, company])
    await world.query(`INSERT INTO person (id, name) VALUES ($1, 'Någon Exempelsson')`, [id]);
});

beforeEach(async () => {
  clock = new VirtualClock(START);
  instanceId = randomUUID();
  companyHasAccount = true;
  hasDeputies = false;
  await world.query(`UPDATE person SET digest = 'daily', locale = 'sv'`);
});

afterEach(() => world.clear());

afterAll(async () => {
  await database.close();
  await world.close();
  await testDatabase.drop();
});

const handlers = () =>
  toHandlers({
    ...QUIET_WORKER,
    sql: database,
    clock,
    addressBook: book,
  });

async function deliver(times = 1): Promise<void> {
  const { rows } = await world.query(
    `SELECT id, type, payload FROM outbox WHERE done_at IS NULL AND type <> 'send-letter' ORDER BY created_at, id`,
  );
  for (const { id, type, payload } of rows) {
    if (!isJobName(type)) throw new Error(type);
    for (let n = 0; n < times; n += 1) await handle(handlers(), type, payload, { outboxId: id, attempt: 1 });
  }
}

async function happens(notice: string, seq = 1, times = 1): Promise<void> {
  await world.seedRow('notify', { notice, caseId: world.caseId, instanceId, seq }, clock.now());
  await deliver(times);
}

const notices = async (where = 'true') =>
  (await world.query(`SELECT * FROM notice WHERE ${where} ORDER BY audience, region, channel, person_id`)).rows;
const letters = async (kind: string) => (await world.query('SELECT * FROM letter WHERE kind = $1', [kind])).rows;

/** Looks for digests as the worker does each minute, twice, and writes them. */
async function digestsAt(instant: string): Promise<number> {
  clock.set(new Date(instant));
  const round = new DigestRound(database, clock);
  const asked = await round.run();
  expect(await round.run()).toBe(0);
  await deliver(2);
  return asked;
}

describe('an event', () => {
  it('is noted for everybody whom the matrix tells, once, and for a vacant place too', async () => {
    await happens('wait-issued', 1, 3);
    expect(await notices(`audience = 'regions' AND state = 'waiting'`)).toHaveLength(20);
    expect(await notices(`audience = 'regions' AND state = 'failed'`)).toMatchObject([
      { region: '09', person_id: null },
    ]);
    expect(await notices(`audience = 'company'`)).toMatchObject([
      { person_id: company, channel: 'company-notice', state: 'written' },
    ]);
    expect(await notices(`audience = 'public'`)).toEqual([]);
  });

  it('reaches the deputies where a region has no contact person', async () => {
    hasDeputies = true;
    await happens('wait-issued', 1, 2);
    const ofRegion = await notices(`audience = 'regions' AND region = '09'`);
    expect(ofRegion.map((one) => `${one.person_id} ${one.state}`).toSorted()).toEqual(
      deputies.map((id) => `${id} waiting`).toSorted(),
    );
    expect(await notices(`state = 'failed'`)).toEqual([]);
    expect(await digestsAt('2026-11-09T06:00:00Z')).toBe(22);
  });

  it('is told to the company by a letter at once, in its language, without a word on price', async () => {
    await happens('wait-issued', 1, 2);
    const sent = await letters('notice');
    expect(sent).toMatchObject([
      {
        person_id: company,
        locale: 'en',
        subject: 'The council recommends the regions to wait. Tarvexa in Svår hemofili A',
      },
    ]);
    expect((await notices(`letter_id IS NOT NULL`))[0]?.letter_id).toBe(sent[0]?.id);
  });

  it('is left to the coordinators to tell where the company has no account', async () => {
    companyHasAccount = false;
    await happens('dossier-requested');
    expect(await notices()).toMatchObject([
      { audience: 'company', channel: 'by-hand', person_id: coordinator, state: 'waiting' },
    ]);
    await digestsAt('2026-11-09T06:00:00Z');
    const [letter] = await letters('digest');
    expect(letter?.body_text.replace(/\s+/g, ' ')).toContain(
      'Berätta det för företaget, som inte har något konto här.',
    );
  });

  it('is not told to the company beside a task’s own letter, also when that is done by now', async () => {
    await world.query(
      `INSERT INTO task (id, case_id, instance_id, kind, role, status, opened_at)
       VALUES ($1, $2, $3, 'hand-in-dossier', 'company-user', 'done', $4)`,
      [randomUUID(), world.caseId, instanceId, START],
    );
    for (const notice of ['dossier-requested', 'dossier-incomplete', 'question-to-company', 'fact-check'])
      await happens(notice, 1, 2);
    expect([await notices(), await letters('notice')]).toEqual([[], []]);
    await happens('paused', 2, 2);
    expect(await notices(`audience = 'company'`)).toMatchObject([{ person_id: company, state: 'written' }]);
  });

  it('says to the office which region’s part of the case it is in', async () => {
    instanceId = await world.seedOpinion({ kind: 'inclusion', question: null });
    await happens('time-asked', 1, 2);
    expect(await notices()).toMatchObject([{ audience: 'coordinators', person_id: coordinator, region: '20' }]);
    await digestsAt('2026-11-09T06:00:00Z');
    const [letter] = await letters('digest');
    expect(letter?.body_text.replace(/\s+/g, ' ')).toContain('Region Dalarna ber om längre tid för sitt yttrande.');
  });

  it('is told to nobody where the task’s own letter says it', async () => {
    await happens('round-opened');
    expect(await notices()).toEqual([]);
    expect(await world.undone()).toBe(0);
  });

  it('writes the task’s letter anew when the round is extended', async () => {
    instanceId = await world.seedOpinion({ kind: 'inclusion', question: null });
    await world.seedLetters({ count: 1, at: START, instanceId });
    await deliver();
    await world.query(`UPDATE task SET due_on = '2026-12-11'`);
    await happens('round-extended', 1, 2);
    await deliver(2);
    const sent = await letters('task');
    expect(sent.map(({ subject }) => String(subject)).toSorted()).toEqual([
      'Yttrande senast fre 27 nov: Tarvexa vid svår hemofili A',
      'Yttrande, ny sista dag fre 11 dec: Tarvexa vid svår hemofili A',
    ]);
    const uids = sent.map(({ calendar }) => /UID:(.*)/.exec(calendar)?.[1]);
    expect(new Set(uids).size).toBe(1);
  });

  it('writes the task’s letter again when the region is reminded by hand, with the same last day', async () => {
    instanceId = await world.seedOpinion({ kind: 'inclusion', question: null });
    await world.seedLetters({ count: 1, at: START, instanceId });
    await deliver();
    await happens('opinion-reminded', 1, 2);
    await deliver(2);
    const sent = await letters('task');
    expect(sent.map(({ subject }) => String(subject))).toEqual([
      'Yttrande senast fre 27 nov: Tarvexa vid svår hemofili A',
      'Yttrande senast fre 27 nov: Tarvexa vid svår hemofili A',
    ]);
  });
});

describe('the digest', () => {
  it('gathers a person’s news by case and leaves at seven on the next working day, once', async () => {
    await happens('wait-issued', 1);
    await happens('re-ranked', 2);
    clock.set(new Date('2026-11-07T09:00:00Z'));
    expect(await new DigestRound(database, clock).run()).toBe(0);
    expect(await digestsAt('2026-11-09T05:59:00Z')).toBe(0);
    expect(await digestsAt('2026-11-09T06:00:00Z')).toBe(20);
    const sent = await letters('digest');
    expect(sent).toHaveLength(20);
    expect(sent[0]?.subject).toBe('2 nyheter i dina ärenden, mån 9 nov');
    expect(sent[0]?.body_text).toContain('Tarvexa vid svår hemofili A');
    expect(sent[0]?.body_text).toContain('- fre 6 nov: Rådet rekommenderar regionerna att avvakta.');
    expect(await notices(`channel = 'digest' AND state = 'waiting'`)).toEqual([]);
    expect(await notices(`channel = 'digest' AND state = 'written' AND letter_id IS NULL`)).toEqual([]);
    expect(await digestsAt('2026-11-10T07:00:00Z')).toBe(0);
  });

  it('leaves what happens after seven for the day after', async () => {
    clock.set(new Date('2026-11-09T06:30:00Z'));
    await happens('wait-issued');
    expect(await digestsAt('2026-11-09T09:00:00Z')).toBe(0);
    expect(await digestsAt('2026-11-10T06:00:00Z')).toBe(20);
  });

  it('comes once a week to who wants it so, also when Monday was missed', async () => {
    await world.query(`UPDATE person SET digest = 'weekly'`);
    await happens('wait-issued');
    expect(await digestsAt('2026-11-11T09:00:00Z')).toBe(20);
    await happens('wait-lifted', 2);
    expect(await digestsAt('2026-11-13T09:00:00Z')).toBe(0);
    expect(await digestsAt('2026-11-16T09:00:00Z')).toBe(20);
    expect(await letters('digest')).toHaveLength(40);
  });

  it('has a link that ends it, and stays away from who has ended it', async () => {
    await happens('wait-issued');
    const [stopped] = [...contacts.values()];
    await world.query(`UPDATE person SET digest = 'none' WHERE id = $1`, [stopped]);
    expect(await digestsAt('2026-11-09T06:00:00Z')).toBe(19);
    const [letter] = await letters('digest');
    const token = /\/brev\/avsluta\/([a-z2-7]+)$/.exec(letter?.unsubscribe_url)?.[1] ?? '';
    expect(readSignedId(await noMail.unsubscribeKey(), token)).toBe(letter?.person_id);
    await happens('wait-lifted', 2);
    expect(await notices(`person_id = '${stopped}' AND notice = 'wait-lifted'`)).toMatchObject([{ state: 'in-app' }]);
  });

  it('waits over Christmas', async () => {
    clock.set(new Date('2026-12-23T09:00:00Z'));
    await happens('wait-issued');
    expect(await digestsAt('2026-12-28T09:00:00Z')).toBe(0);
    expect(await digestsAt('2027-01-07T09:00:00Z')).toBe(20);
  });

  it('reminds a coordinator of those who have no account', async () => {
    await happens('recommendation');
    await digestsAt('2026-11-09T06:00:00Z');
    const [letter] = (await letters('digest')).filter(({ person_id: id }) => id === coordinator);
    expect(letter?.body_text.replace(/\s+/g, ' ')).toContain('Berätta det för patientorganisationerna');
  });
});

describe('letters that come back', () => {
  it('are told to the coordinators, with whose they are and which letter it was', async () => {
    await world.seedLetters({ count: 1, at: START });
    await deliver();
    const [letter] = await letters('task');
    await world.seedRow('bounce-alarm', { letterId: letter?.id }, clock.now());
    await deliver(2);
    const alarms = await letters('alarm');
    expect(alarms).toMatchObject([
      { person_id: coordinator, subject: 'Brev till Någon Exempelsson kommer inte fram', state: 'waiting' },
    ]);
    expect(alarms[0]?.body_text.replace(/\s+/g, ' ')).toContain(letter?.subject);
  });

  it('are nobody’s alarm when they are the coordinator’s own', async () => {
    await world.query(`UPDATE person SET email = 'x@y.example' WHERE id = $1`, [coordinator]);
    await happens('recommendation');
    await digestsAt('2026-11-09T06:00:00Z');
    const [own] = (await letters('digest')).filter(({ person_id: id }) => id === coordinator);
    await world.seedRow('bounce-alarm', { letterId: own?.id }, clock.now());
    await deliver();
    expect(await letters('alarm')).toEqual([]);
  });
});

it('has words for every event that somebody is told of', () => {
  const without = Object.entries(NOTIFICATION_MATRIX).filter(([notice, rule]) => {
    const isTold =
      'tells' in rule && rule.tells.some(({ channel }) => channel !== 'own-task' && channel !== 'public-log');
    return isTold && (['sv', 'en'] as const).some((locale) => !attempt(() => noticeText(notice, locale)));
  });
  expect(without.map(([notice]) => notice)).toEqual([]);
});

function attempt(say: () => string): boolean {
  try {
    return say().length > 10;
  } catch {
    return false;
  }
}
