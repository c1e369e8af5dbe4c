import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { VirtualClock } from '#casework';
import { isJobName } from '#contract';
import type { Post } from '#mail';
import { demoNetwork, TellOpenTasks } from '#network';
import {
  AddressBookPg,
  createDataSource,
  type DataSource,
  NetworkSeedPg,
  RemindersPg,
  ToldTasksPg,
} from '#persistence';
import { Database, handle, openWorkPool } from '#queue';
import ICAL from 'ical.js';
import { toHandlers } from '../../apps/worker/src/handlers.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { noMail } from '../support/fakes/mail.js';
import { QUIET_WORKER } from '../support/fakes/quiet-worker.js';
import { OutboxWorld } from '../support/outbox-world.js';

/** A Friday morning at nine in Stockholm. */
const FRIDAY = new Date('2026-11-06T08:00:00Z');
const personOf = (subject: string): string => {
  const found = demoNetwork.persons.find((one) => one.subject === subject);
  if (!found) throw new Error(`no demo person ${subject}`);
  return found.id;
};
const absent = personOf('contact-person-20');
const deputy = personOf('contact-deputy-20');
const colleague = personOf('contact-person-21');

interface Letter {
  readonly person_id: string;
  readonly on_behalf_of: string | null;
  readonly subject: string;
  readonly body_text: string;
  readonly calendar: string | null;
  readonly state: string;
  readonly last_error: string | null;
}

let testDatabase: TestDatabase;
let dataSource: DataSource;
let world: OutboxWorld;
let database: Database;
let clock: VirtualClock;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  world = new OutboxWorld(testDatabase.url);
  await world.prepare();
  dataSource = await createDataSource(testDatabase.url, { role: 'ordna_app', poolMax: 4 }).initialize();
  database = new Database(openWorkPool({ databaseUrl: testDatabase.url, poolMax: 6, onError: () => {} }));
  await new NetworkSeedPg(dataSource, new VirtualClock(FRIDAY)).add(demoNetwork, 'https://idp.example');
});

beforeEach(() => {
  clock = new VirtualClock(FRIDAY);
});

afterEach(async () => {
  await world.clear();
  await world.query('TRUNCATE absence, hand_over');
});

afterAll(async () => {
  await database.close();
  await dataSource.destroy();
  await world.close();
  await testDatabase.drop();
});

const telling = (): TellOpenTasks => new TellOpenTasks(new ToldTasksPg(dataSource), new RemindersPg(dataSource), clock);
const tell = (): Promise<number> => telling().run();

const away = (from: string, to: string, substitute: string | null = null): Promise<unknown> =>
  world.query(
    `INSERT INTO absence (id, person_id, substitute_id, from_on, to_on, recorded_at) VALUES ($1, $2, $3, $4, $5, $6)`,
    [randomUUID(), absent, substitute, from, to, clock.now()],
  );

/** Delivers each job that is not done twice, letters on their way to be sent only when there is a post. */
async function deliver(post: Post | null = null): Promise<void> {
  const handlers = toHandlers({
    ...QUIET_WORKER,
    sql: database,
    clock,
    addressBook: new AddressBookPg(dataSource),
    mail: { ...noMail, post },
  });
  for (;;) {
    const { rows } = await world.query(
      `SELECT id, type, payload FROM outbox WHERE done_at IS NULL AND ($1 OR type <> 'send-letter') ORDER BY created_at, id`,
      [post !== null],
    );
    if (rows.length === 0) return;
    for (const { id, type, payload } of rows) {
      if (!isJobName(type)) throw new Error(type);
      const job = (): Promise<void> => handle(handlers, type, payload, { outboxId: id, attempt: 1 });
      await Promise.all([job(), job()]);
    }
  }
}

/** Open tasks of the region, whose own letters have been written to whoever has them. */
async function asked(count: number, dueOn?: string): Promise<readonly string[]> {
  const rows = await world.seedLetters({ count, at: clock.now(), region: '20', ...(dueOn && { dueOn }) });
  await deliver();
  return rows.map(({ taskId }) => taskId);
}

const written = async (): Promise<readonly Letter[]> =>
  (await world.query(`SELECT * FROM letter WHERE kind = 'open-tasks' ORDER BY rendered_at, subject`)).rows;
const done = (taskId: string | undefined): Promise<unknown> =>
  world.query(`UPDATE task SET status = 'done', closed_at = $2 WHERE id = $1`, [taskId, clock.now()]);

describe('tasks that are open already', () => {
  it('are told to who stands in, in one letter, the most urgent first', async () => {
    await asked(1, '2026-11-27');
    await asked(1, '2026-11-13');
    clock.set(new Date('2026-11-09T10:00:00Z'));
    await away('2026-11-09', '2026-11-20');
    expect(await tell()).toBe(1);
    await deliver();
    const [letter, ...others] = await written();
    expect(others).toEqual([]);
    expect(letter).toMatchObject({
      person_id: deputy,
      on_behalf_of: absent,
      subject: '2 uppgifter för Exempel Kontaktsson Dalarna, frånvarande till och med fre 20 nov',
    });
    const text = letter?.body_text.replaceAll(/\s+/g, ' ') ?? '';
    expect(text).toContain('Exempel Kontaktsson Dalarna är frånvarande till och med 20 november 2026.');
    expect(text.match(/Yttrande: Tarvexa vid svår hemofili A/g)).toHaveLength(2);
    expect(text.indexOf('fredag 13 november 2026, 4 arbetsdagar')).toBeLessThan(
      text.indexOf('fredag 27 november 2026'),
    );
    const days = new ICAL.Component(ICAL.parse(letter?.calendar ?? '')).getAllSubcomponents('vevent');
    expect(days.map((event) => new ICAL.Event(event).startDate.toString())).toEqual(['2026-11-13', '2026-11-27']);
  });

  it('are told once, however often and by how many workers it is looked', async () => {
    await asked(3);
    await away('2026-11-06', '2026-11-20');
    const looks = await Promise.all([telling(), telling(), telling()].map((one) => one.run()));
    expect(looks.toSorted((a, b) => a - b)).toEqual([0, 0, 1]);
    await deliver();
    clock.advance({ days: 5 });
    expect(await tell()).toBe(0);
    expect(await written()).toHaveLength(1);
  });

  it('are told on the first day from seven on, after a day off on the working day', async () => {
    await asked(1);
    await away('2026-11-07', '2026-11-20');
    const looks: number[] = [];
    for (const at of ['2026-11-06T22:00:00Z', '2026-11-07T10:00:00Z', '2026-11-09T05:59:59Z', '2026-11-09T06:00:00Z']) {
      clock.set(new Date(at));
      looks.push(await tell());
    }
    expect(looks).toEqual([0, 0, 0, 1]);
  });

  it('are not those that come later: they have letters of their own', async () => {
    await asked(1);
    await away('2026-11-06', '2026-11-20');
    expect(await tell()).toBe(1);
    await world.seedLetters({ count: 1, at: clock.now(), region: '20' });
    // Its own letter has not been written yet, and finds the stand-in.
    expect(await tell()).toBe(0);
    await deliver();
    expect(await tell()).toBe(0);
    expect(await world.count(`letter WHERE kind = 'task' AND person_id = '${deputy}'`)).toBe(1);
  });

  it('are left out when they are done before the letter is written, or leaves', async () => {
    const [first, second] = await asked(2);
    await away('2026-11-06', '2026-11-20');
    await tell();
    await done(first);
    await deliver();
    expect((await written()).map(({ subject }) => subject)).toEqual([expect.stringMatching(/^1 uppgift för/)]);
    await done(second);
    const sent: string[] = [];
    await deliver({ send: async ({ subject }) => void sent.push(subject), close: async () => undefined });
    expect(sent).toEqual([]);
    expect(await written()).toMatchObject([{ state: 'dropped', last_error: 'task-over' }]);
  });

  it('are told to nobody when the absence has been taken back before the letter is written', async () => {
    await asked(1);
    await away('2026-11-06', '2026-11-20');
    expect(await tell()).toBe(1);
    await world.query('UPDATE absence SET cancelled_at = $1', [clock.now()]);
    await deliver();
    expect(await written()).toEqual([]);
  });

  it('are told anew when another absence begins, and to another stand-in when the first goes away', async () => {
    await asked(1);
    await away('2026-11-06', '2026-11-10');
    expect(await tell()).toBe(1);
    await deliver();
    clock.set(new Date('2026-11-12T08:00:00Z'));
    await away('2026-11-12', '2026-11-20');
    expect(await tell()).toBe(1);
    await deliver();
    await world.query(
      `INSERT INTO absence (id, person_id, substitute_id, from_on, to_on, recorded_at) VALUES ($1, $2, $3, '2026-11-13', '2026-11-13', $4)`,
      [randomUUID(), deputy, colleague, clock.now()],
    );
    clock.set(new Date('2026-11-13T08:00:00Z'));
    await tell();
    await deliver();
    clock.set(new Date('2026-11-16T08:00:00Z'));
    expect(await tell()).toBe(0);
    expect((await written()).map(({ person_id: to }) => to)).toEqual([
      deputy,
      deputy,
      personOf('second-contact-deputy-20'),
    ]);
  });

  it('are told to whom they were handed over, one of them or all', async () => {
    const [first] = await asked(2);
    const handOver = (taskId: string | null, caseId: string | null, to: string) =>
      world.query(
        `INSERT INTO hand_over (id, person_id, receiver_id, task_id, case_id, from_on, to_on, recorded_at)
         VALUES ($1, $2, $3, $4, $5, '2026-11-06', '2026-11-20', $6)`,
        [randomUUID(), absent, to, taskId, caseId, clock.now()],
      );
    await handOver(first ?? null, world.caseId, colleague);
    expect(await tell()).toBe(1);
    await deliver();
    expect(await written()).toMatchObject([
      { person_id: colleague, subject: '1 uppgift från Exempel Kontaktsson Dalarna till och med fre 20 nov' },
    ]);
    await handOver(null, null, deputy);
    await tell();
    await deliver();
    expect((await written()).map(({ person_id: to }) => to).toSorted()).toEqual([colleague, deputy].toSorted());
  });

  it('are told to who is back, as far as they came meanwhile', async () => {
    await asked(1);
    await away('2026-11-06', '2026-11-13');
    await tell();
    await deliver();
    clock.set(new Date('2026-11-10T08:00:00Z'));
    await asked(2);
    clock.set(new Date('2026-11-16T06:00:00Z'));
    expect([await tell(), await tell()]).toEqual([1, 0]);
    await deliver();
    expect((await written()).at(-1)).toMatchObject({
      person_id: absent,
      on_behalf_of: null,
      subject: '2 öppna uppgifter som du har nu',
    });
  });

  it('are told to who has been given the place, once, and not when their own letter is on its way', async () => {
    await world.query(`UPDATE mandate SET to_on = '2026-11-08' WHERE person_id = $1`, [absent]);
    await world.query(
      `INSERT INTO mandate (id, person_id, role, region, field, from_on, recorded_at)
       VALUES ($1, $2, 'contact-person', '20', 'medicines', '2026-11-09', $3)`,
      [randomUUID(), colleague, clock.now()],
    );
    const [first] = await asked(2);
    clock.set(new Date('2026-11-09T06:00:00Z'));
    const row = await world.query('SELECT instance_id FROM task WHERE id = $1', [first]);
    const instanceId: unknown = row.rows[0]?.instance_id;
    await world.seedRow(
      'taken-over-letter',
      { instanceId, taskKind: 'answer-opinion', role: 'contact-person' },
      clock.now(),
    );
    expect(await tell()).toBe(1);
    await deliver();
    expect(await tell()).toBe(0);
    expect(await written()).toMatchObject([{ person_id: colleague, subject: '1 öppen uppgift som du har nu' }]);
    expect(await world.count(`letter WHERE kind = 'task' AND person_id = '${colleague}'`)).toBe(1);
    await world.query(`DELETE FROM mandate WHERE from_on = '2026-11-09'`);
    await world.query(`UPDATE mandate SET to_on = NULL WHERE person_id = $1`, [absent]);
  });
});
