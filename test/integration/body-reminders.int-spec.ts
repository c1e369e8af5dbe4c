import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { VirtualClock } from '#casework';
import { isJobName } from '#contract';
import { BodyGoals, demoNetwork, Keeper, RemindBodies, RemindOfPlaces } from '#network';
import {
  AddressBookPg,
  BodyRemindersPg,
  BodyStorePg,
  createDataSource,
  NetworkSeedPg,
  type DataSource,
} from '#persistence';
import { Database, handle, openWorkPool } from '#queue';
import { toHandlers } from '../../apps/worker/src/handlers.js';
import { DigestRound } from '../../apps/worker/src/notices/digest-round.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { QUIET_WORKER } from '../support/fakes/quiet-worker.js';
import { OutboxWorld } from '../support/outbox-world.js';

/** A Monday. */
const START = new Date('2026-02-02T05:00:00Z');
const idOf = (subject: string): string => demoNetwork.persons.find((one) => one.subject === subject)?.id ?? '';

let testDatabase: TestDatabase;
let dataSource: DataSource;
let world: OutboxWorld;
let database: Database;
let clock: VirtualClock;
let reminders: RemindBodies;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  dataSource = await createDataSource(testDatabase.url, { role: 'ordna_app' }).initialize();
  clock = new VirtualClock(START);
  await new NetworkSeedPg(dataSource, clock).add(demoNetwork, 'https://idp.example');
  const store = new BodyStorePg(dataSource, clock);
  for (const made of demoNetwork.bodyRecords) {
    const { id, body } = made.record;
    const actorId = idOf('coordinator');
    await store.add(made, { what: 'goal-set', actorId, onBehalfOf: null, subjectId: id, details: { body } });
  }
  world = new OutboxWorld(testDatabase.url);
  await world.prepare();
  database = new Database(openWorkPool({ databaseUrl: testDatabase.url, poolMax: 4, onError: () => {} }));
  reminders = new RemindBodies(new BodyRemindersPg(dataSource, clock), clock);
});
afterAll(async () => {
  await dataSource.destroy();
  await database.close();
  await world.close();
  await testDatabase.drop();
});

const handlers = () =>
  toHandlers({
    ...QUIET_WORKER,
    sql: database,
    clock,
    addressBook: new AddressBookPg(dataSource),
  });

/** Does what the outbox asks for, each job twice. */
async function deliver(job: 'digest' | 'place-alarm'): Promise<void> {
  const { rows } = await world.query(`SELECT id, type, payload FROM outbox WHERE done_at IS NULL AND type = $1`, [job]);
  for (const { id, type, payload } of rows) {
    if (!isJobName(type)) throw new Error(`No job is called ${String(type)}`);
    for (let n = 0; n < 2; n += 1) await handle(handlers(), type, payload, { outboxId: id, attempt: 1 });
  }
}
const digestsAt = async (instant: string): Promise<number> => {
  clock.set(new Date(instant));
  await reminders.run();
  const asked = await new DigestRound(database, clock).run();
  await deliver('digest');
  return asked;
};
const letterTo = async (
  subject: string,
  kind: 'digest' | 'alarm' = 'digest',
): Promise<readonly { readonly subject: string; readonly body_text: string }[]> =>
  (
    await world.query(`SELECT subject, body_text FROM letter WHERE kind = $2 AND person_id = $1 ORDER BY rendered_at`, [
      idOf(subject),
      kind,
    ])
  ).rows;

describe('what waits for a body', () => {
  it('is told to those who lead it and who answer for the goal, among their collected news, once', async () => {
    await reminders.run();
    expect(await reminders.run()).toBe(0);
    expect(await digestsAt('2026-02-02T06:00:00Z')).toBeGreaterThan(2);
    for (const subject of ['atmp-secretary', 'atmp-steering-3', 'atmp-steering-2']) {
      const [letter, ...more] = await letterTo(subject);
      expect([subject, more]).toEqual([subject, []]);
      expect(letter?.subject).toMatch(/att ta hand om i nätverket/);
      expect(letter?.body_text.replace(/\s+/g, ' ')).toContain(
        'målet ”Gemensam mall för avtal om tillverkning” skulle vara uppnått 31 januari 2026.',
      );
    }
    expect(await letterTo('atmp-steering-1')).toEqual([]);
    expect(await digestsAt('2026-02-03T06:00:00Z')).toBe(0);
  });

  it('is told again after four weeks while it lasts, and not once the goal has ended', async () => {
    expect(await digestsAt('2026-02-27T06:00:00Z')).toBe(0);
    clock.set(new Date('2026-03-02T05:00:00Z'));
    expect(await reminders.run()).toBeGreaterThan(0);
    const goals = new BodyGoals(new Keeper(new BodyStorePg(dataSource, clock), clock));
    const secretary = {
      personId: idOf('atmp-secretary'),
      mandates: [{ role: 'body-secretary', body: 'atmp-steering-group' }],
    } as const;
    const overdue = demoNetwork.bodyRecords.find(
      ({ kind, record }) => kind === 'goal' && 'dueOn' in record && record.dueOn < '2026-02-02',
    );
    await goals.followUp(
      secretary,
      overdue?.record.id ?? '',
      { standing: 'not-reached', text: 'Nej.', nextOn: null },
      'follow-up',
    );
    await digestsAt('2026-03-02T06:00:00Z');
    const letters = await letterTo('atmp-secretary');
    expect(letters.slice(1).every(({ body_text: text }) => !text.includes('Gemensam mall'))).toBe(true);
    expect(await letterTo('atmp-steering-2')).toHaveLength(1);
  });
});

describe('a place that the office has to see to', () => {
  it('is told to the coordinators among their collected news: a seat once, a region without a manager by one line', async () => {
    const places = new RemindOfPlaces(new BodyRemindersPg(dataSource, clock), clock);
    clock.set(new Date('2026-09-07T05:00:00Z'));
    await digestsAt('2026-09-07T06:00:00Z');
    await world.query(
      `UPDATE mandate SET to_on = '2026-12-31' WHERE role = 'contact-person' AND region = '12' AND field = 'medicines'`,
    );
    await world.query(`UPDATE mandate SET ended_on = '2026-09-01' WHERE role = 'manager' AND region IN ('09', '10')`);
    await world.query(`UPDATE mandate SET to_on = NULL WHERE body IS NULL AND role <> 'contact-person'`);
    await world.query(`DELETE FROM letter WHERE kind = 'digest'`);
    expect(await places.run()).toBe(3);
    expect(await places.run()).toBe(0);
    await digestsAt('2026-09-08T06:00:00Z');
    const [letter, ...more] = await letterTo('coordinator');
    const text = letter?.body_text.replace(/\s+/g, ' ') ?? '';
    expect(more).toEqual([]);
    expect(text).toContain('Kontaktperson, Region Skåne, läkemedel: uppdraget löper ut 31 december 2026.');
    expect(text).toContain('Ingen ledning är utsedd för Region Gotland, Region Blekinge.');
    await digestsAt('2026-09-15T06:00:00Z');
    expect(await letterTo('coordinator')).toHaveLength(1);
  });

  it('is not told any more when it has been seen to before the news leave', async () => {
    const places = new RemindOfPlaces(new BodyRemindersPg(dataSource, clock), clock);
    await world.query(
      `UPDATE mandate SET to_on = '2027-01-31' WHERE role = 'contact-person' AND region = '12' AND field = 'medicines'`,
    );
    expect(await places.run()).toBe(1);
    await world.query(
      `UPDATE mandate SET ended_on = '2026-09-15' WHERE role = 'contact-person' AND region = '12' AND field = 'medicines'`,
    );
    await digestsAt('2026-09-16T06:00:00Z');
    expect(await letterTo('coordinator')).toHaveLength(1);
  });
});

describe('a region’s place that nobody fills', () => {
  const places = (): RemindOfPlaces => new RemindOfPlaces(new BodyRemindersPg(dataSource, clock), clock);
  const alarmsOn = async (instant: string): Promise<number> => {
    clock.set(new Date(instant));
    const raised = await raisedNow();
    await deliver('place-alarm');
    return raised;
  };
  const raisedNow = async (): Promise<number> => {
    await places().run();
    const { rows } = await world.query(
      `SELECT FROM body_reminder WHERE due IN ('contact-missing', 'deputy-missing') AND raised_at = $1`,
      [clock.now()],
    );
    return rows.length;
  };

  it('is an alarm to the coordinator, whatever they have chosen of news: once, in a letter of its own', async () => {
    await world.query(`UPDATE person SET digest = 'none' WHERE id = $1`, [idOf('coordinator')]);
    expect(await alarmsOn('2026-09-17T06:00:00Z')).toBe(1);
    const [letter, ...more] = await letterTo('coordinator', 'alarm');
    expect(more).toEqual([]);
    expect(letter?.subject).toBe('Vakant i nätverket: en plats');
    const text = letter?.body_text.replace(/\s+/g, ' ') ?? '';
    expect(text).toContain('EN PLATS I NÄTVERKET ÄR VAKANT');
    expect(text).toContain('Kontaktperson, läkemedel Region Skåne');
    expect(await alarmsOn('2026-09-18T06:00:00Z')).toBe(0);
    await digestsAt('2026-09-18T06:00:00Z');
    expect(await letterTo('coordinator', 'alarm')).toHaveLength(1);
    expect(await letterTo('coordinator')).toHaveLength(1);
  });

  it('is told again after four weeks, of each field by itself', async () => {
    await world.query(
      `UPDATE mandate SET ended_on = '2026-10-10' WHERE role = 'contact-deputy' AND region = '25' AND field = 'devices'`,
    );
    expect(await alarmsOn('2026-10-14T06:00:00Z')).toBe(2);
    const [, letter, ...more] = await letterTo('coordinator', 'alarm');
    expect(more).toEqual([]);
    expect(letter?.body_text.replace(/\s+/g, ' ')).toMatch(
      /2 PLATSER I NÄTVERKET ÄR VAKANTA.*Kontaktperson, läkemedel Region Skåne Ersättare, medicinteknik Region Norrbotten/,
    );
  });

  it('is no alarm once it has been filled before the letter is written', async () => {
    clock.set(new Date('2026-11-11T06:00:00Z'));
    expect(await raisedNow()).toBe(2);
    await world.query(
      `UPDATE mandate SET ended_on = NULL, to_on = NULL WHERE ended_on IN ('2026-09-15', '2026-10-10')`,
    );
    await deliver('place-alarm');
    expect(await letterTo('coordinator', 'alarm')).toHaveLength(2);
    expect(await alarmsOn('2026-12-30T06:00:00Z')).toBe(0);
    const { rows } = await world.query(`SELECT FROM body_reminder WHERE due = 'contact-missing' AND state = 'waiting'`);
    expect(rows).toEqual([]);
  });
});
