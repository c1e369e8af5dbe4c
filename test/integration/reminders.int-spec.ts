import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { VirtualClock } from '#casework';
import { RaiseReminders, type Addressee } from '#network';
import { createDataSource, type DataSource, RemindersPg, TaskListPg } from '#persistence';
import type { ReminderKind, Role } from '#process';
import { Database, openWorkPool } from '#queue';
import { toHandlers } from '../../apps/worker/src/handlers.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { bookOf } from '../support/fakes/address-book.js';
import { noMail } from '../support/fakes/mail.js';
import { OutboxWorld } from '../support/outbox-world.js';

/** Fifteen working days from Monday 2 March: half is over on the 11th, two days are left on the 19th. */
const OPENED = new Date('2026-03-02T09:00:00Z');
const DUE = '2026-03-23';
const morning = (day: string): Date => new Date(`${day}T06:00:00Z`);

const person = (email: string): Addressee => ({
  personId: randomUUID(),
  name: 'Exempel Provsson',
  email,
  locale: 'sv',
  onBehalfOf: null,
});
const people = {
  'contact-person': [person('kontakt@region.example')],
  'contact-deputy': [person('ett@region.example'), person('tva@region.example')],
  coordinator: [person('samordnare@kansli.example')],
  manager: [person('chef@region.example')],
} as const;

let testDatabase: TestDatabase;
let dataSource: DataSource;
let world: OutboxWorld;
let database: Database;
let store: RemindersPg;
let clock: VirtualClock;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  dataSource = await createDataSource(testDatabase.url, { role: 'ordna_app', poolMax: 4 }).initialize();
  world = new OutboxWorld(testDatabase.url);
  await world.prepare();
  database = new Database(openWorkPool({ databaseUrl: testDatabase.url, poolMax: 6, onError: () => {} }));
  store = new RemindersPg(dataSource);
  for (const { personId, name, email } of Object.values(people).flat())
    await world.query('INSERT INTO person (id, name, email) VALUES ($1, $2, $3)', [personId, name, email]);
});

beforeEach(async () => {
  clock = new VirtualClock(OPENED);
  await world.query('TRUNCATE letter, failed_work, outbox, reminder, reminder_setting, deadline, task CASCADE');
  await world.query('UPDATE managed_case SET on_hold = false');
});

afterAll(async () => {
  await database.close();
  await dataSource.destroy();
  await world.close();
  await testDatabase.drop();
});

/** A region's open opinion, whose first letter has left long ago. */
async function openTask(): Promise<string> {
  const [seeded] = await world.seedLetters({ count: 1, at: OPENED, dueOn: DUE });
  await world.query('DELETE FROM outbox');
  return seeded?.taskId ?? '';
}

/** A worker of its own each time: nothing is remembered. */
const raise = (day: string): Promise<number> => {
  clock.set(morning(day));
  return new RaiseReminders(store, clock).run();
};

const handlersFor = (holders: Partial<Record<Role, readonly Addressee[]>>) =>
  toHandlers({
    sql: database,
    clock,
    publicUrl: 'https://ordna.example',
    addressBook: bookOf(holders),
    ownReminders: store,
    mail: { ...noMail, post: { send: async () => undefined, close: async () => undefined } },
    tellCase: { run: async () => 'performed' },
    noteLocalAnswer: { run: async () => undefined },
    migrationPortion: { run: async () => undefined },
  });

async function write(holders: Partial<Record<Role, readonly Addressee[]>> = people, times = 1): Promise<void> {
  const handlers = handlersFor(holders);
  const { rows } = await world.query(
    `SELECT id, payload FROM outbox WHERE type = 'reminder-letter' AND done_at IS NULL`,
  );
  for (const { id, payload } of rows)
    await Promise.all(
      Array.from({ length: times }, () => handlers['reminder-letter'](payload, { outboxId: id, attempt: 1 })),
    );
}

async function send(): Promise<void> {
  const handlers = handlersFor(people);
  const { rows } = await world.query(`SELECT id, payload FROM outbox WHERE type = 'send-letter' AND done_at IS NULL`);
  for (const { id, payload } of rows) await handlers['send-letter'](payload, { outboxId: id, attempt: 1 });
}

interface Row {
  readonly kind: ReminderKind;
  readonly state: string;
  readonly day: string;
  readonly roles: readonly Role[];
}
const reminders = async (): Promise<readonly Row[]> =>
  (await world.query('SELECT kind, state, day::text, roles FROM reminder ORDER BY day')).rows;
const letters = async (): Promise<readonly string[]> =>
  (
    await world.query(`SELECT p.email FROM letter l LEFT JOIN person p ON p.id = l.person_id ORDER BY p.email`)
  ).rows.map(({ email }) => email);

describe('raising reminders', () => {
  it('is done from seven on the day, by however many workers, once', async () => {
    await openTask();
    expect(await raise('2026-03-10')).toBe(0);
    clock.set(new Date('2026-03-11T05:59:59Z'));
    expect(await new RaiseReminders(store, clock).run()).toBe(0);
    clock.set(morning('2026-03-11'));
    const raised = await Promise.all(Array.from({ length: 5 }, () => new RaiseReminders(store, clock).run()));
    expect(raised.reduce((sum, one) => sum + one)).toBe(1);
    expect(await world.count('outbox')).toBe(1);
    expect(await reminders()).toEqual([{ kind: 'half-time', state: 'waiting', day: '2026-03-11', roles: [] }]);
  });

  it('sends the latest alone after days on which nothing ran, and keeps the others as skipped', async () => {
    await openTask();
    expect(await raise('2026-03-20')).toBe(1);
    await write();
    expect(await reminders()).toEqual([
      { kind: 'half-time', state: 'skipped', day: '2026-03-11', roles: [] },
      { kind: 'last-days', state: 'written', day: '2026-03-19', roles: ['contact-person', 'contact-deputy'] },
    ]);
    expect(await letters()).toEqual(['ett@region.example', 'kontakt@region.example', 'tva@region.example']);
  });

  it('waits for passed deadlines, which may end the task', async () => {
    await openTask();
    await world.query(
      `INSERT INTO deadline (id, case_id, instance_id, kind, due_on, due_at, raises, legal, status, armed_at)
       VALUES ($1, $2, $3, 'answers', '2026-03-10', '2026-03-10T22:59:59Z', 'ROUND_DEADLINE', false, 'running', $4)`,
      [randomUUID(), world.caseId, randomUUID(), OPENED],
    );
    clock.set(morning('2026-03-11'));
    const raising = new RaiseReminders(store, clock);
    expect(await raising.run()).toBe(0);
    await world.query(`UPDATE deadline SET status = 'fired'`);
    expect(await raising.run()).toBe(1);
    expect(await raising.run()).toBe(0);
  });

  it('leaves the tasks of a paused case alone', async () => {
    await openTask();
    await world.query('UPDATE managed_case SET on_hold = true');
    expect(await raise('2026-03-11')).toBe(0);
    await world.query('UPDATE managed_case SET on_hold = false');
    expect(await raise('2026-03-12')).toBe(1);
  });

  it('counts with the days the regions have set', async () => {
    await openTask();
    await store.set('usual', { halfTime: null });
    await store.set('answer-opinion', { lastDays: 5 });
    await store.set('answer-opinion', { overdue: 2 });
    expect(await store.own()).toEqual({ 'answer-opinion': { lastDays: 5, overdue: 2 }, usual: { halfTime: null } });
    expect(await raise('2026-03-13')).toBe(0);
    expect(await raise('2026-03-16')).toBe(1);
  });
});

describe('writing reminders', () => {
  it('goes one rung further each time, up to the manager of the region, and tells of it', async () => {
    await openTask();
    for (const day of ['2026-03-11', '2026-03-19', '2026-03-24', '2026-03-26', '2026-04-07']) {
      await raise(day);
      await write();
    }
    expect((await reminders()).map(({ kind, roles }) => `${kind}: ${roles.join(', ')}`)).toEqual([
      'half-time: contact-person',
      'last-days: contact-person, contact-deputy',
      'overdue: contact-person, coordinator',
      'escalation: manager',
    ]);
    const { rows } = await world.query(`SELECT subject FROM letter WHERE role = 'manager'`);
    expect(rows).toEqual([
      { subject: 'Fortfarande försenad: Yttrande senast mån 23 mars: Tarvexa vid svår hemofili A' },
    ]);
  });

  it('is shown with the task', async () => {
    const instanceId = await world.seedOpinion({ kind: 'inclusion', question: null });
    const [seeded] = await world.seedLetters({ count: 1, at: OPENED, dueOn: DUE, instanceId });
    await world.query('DELETE FROM outbox');
    await raise('2026-03-20');
    await write();
    const task = await new TaskListPg(dataSource).find(seeded?.taskId ?? '', randomUUID());
    expect(task?.reminders).toEqual([
      { kind: 'half-time', state: 'skipped', day: '2026-03-11', roles: [], at: morning('2026-03-20') },
      {
        kind: 'last-days',
        state: 'written',
        day: '2026-03-19',
        roles: ['contact-person', 'contact-deputy'],
        at: morning('2026-03-20'),
      },
    ]);
  });

  it('says when the answer is missed, as long as there is time, and nothing of it after', async () => {
    await openTask();
    await raise('2026-03-11');
    await write();
    await raise('2026-03-24');
    await write();
    const { rows } = await world.query(
      `SELECT body_text FROM letter WHERE role = 'contact-person' ORDER BY rendered_at`,
    );
    const [before, after] = rows.map(({ body_text: text }) => text.replace(/\s+/g, ' '));
    expect(before).toContain('ej svar');
    expect(before).toContain('Halva tiden har gått');
    expect(after).not.toContain('ej svar');
    expect(after).toContain('Den går fortfarande att göra');
  });

  it('writes once when delivered many times at the same moment', async () => {
    await openTask();
    await raise('2026-03-11');
    await write(people, 6);
    await write(people, 2);
    expect(await letters()).toEqual(['kontakt@region.example']);
    expect(await world.undone()).toBe(1);
  });

  it('turns to the next rung where one is vacant, and keeps a letter to nobody as failed', async () => {
    await openTask();
    await raise('2026-03-11');
    await write({ coordinator: people.coordinator });
    expect(await letters()).toEqual(['samordnare@kansli.example']);
    await raise('2026-03-19');
    await write({});
    const { rows } = await world.query(`SELECT state, last_error FROM letter WHERE person_id IS NULL`);
    expect(rows).toEqual([{ state: 'failed', last_error: 'no-addressee' }]);
  });

  it('escalates to the coordinator where the region has no manager', async () => {
    await openTask();
    const { manager: _vacant, ...others } = people;
    await raise('2026-03-26');
    await write(others);
    expect(await letters()).toEqual(['samordnare@kansli.example']);
    expect(await reminders()).toContainEqual(
      expect.objectContaining({ kind: 'escalation', state: 'written', roles: ['coordinator'] }),
    );
  });

  it('writes nothing about a task that has been done meanwhile', async () => {
    await openTask();
    await raise('2026-03-11');
    await world.query(`UPDATE task SET status = 'done'`);
    await write();
    expect(await letters()).toEqual([]);
    expect(await reminders()).toMatchObject([{ state: 'needless' }]);
    expect(await world.undone()).toBe(0);
  });

  it('takes back what is early since the last day has moved, and raises it in its time', async () => {
    await openTask();
    await raise('2026-03-11');
    await world.query(`UPDATE task SET due_on = '2026-04-08'`);
    await write();
    expect(await letters()).toEqual([]);
    expect(await reminders()).toEqual([]);
    expect(await raise('2026-03-12')).toBe(0);
    // Ten days more: 25 in all, and half of them have passed on the 18th.
    expect(await raise('2026-03-18')).toBe(1);
    await write();
    expect(await letters()).toEqual(['kontakt@region.example']);
  });

  it('gives way to a later reminder when it has waited too long', async () => {
    await openTask();
    await raise('2026-03-11');
    clock.set(morning('2026-03-20'));
    await write();
    expect(await letters()).toEqual([]);
    expect(await reminders()).toMatchObject([{ kind: 'half-time', state: 'overtaken' }]);
    expect(await raise('2026-03-20')).toBe(1);
    await write();
    expect(await reminders()).toMatchObject([{ state: 'overtaken' }, { kind: 'last-days', state: 'written' }]);
  });

  it('writes nothing on a day off, but the next working day', async () => {
    await openTask();
    await raise('2026-03-13');
    clock.set(morning('2026-03-14'));
    await write();
    expect(await letters()).toEqual([]);
    expect(await raise('2026-03-16')).toBe(1);
    await write();
    expect(await letters()).toEqual(['kontakt@region.example']);
  });

  it('has a letter that waits for the mail server over a weekend leave on Monday at seven', async () => {
    await openTask();
    await raise('2026-03-13');
    await write();
    clock.set(new Date('2026-03-14T12:00:00Z'));
    await send();
    const { rows } = await world.query('SELECT state, last_error, next_try_at FROM letter');
    expect(rows).toEqual([{ state: 'waiting', last_error: 'day-off', next_try_at: morning('2026-03-16') }]);
  });
});
