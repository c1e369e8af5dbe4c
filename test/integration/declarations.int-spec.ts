import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FireDeadlines, OpenConflict, PerformAct, VirtualClock, type Actor } from '#casework';
import { isJobName } from '#contract';
import { AskForDeclarations } from '#network';
import {
  CaseStorePg,
  createDataSource,
  DeadlineQueuePg,
  DeclarationsPg,
  PersonalDataPg,
  poolOf,
  SettingsPg,
  type DataSource,
} from '#persistence';
import { charts, type JsonRecord, type Role } from '#process';
import { Database, handle, openWorkPool } from '#queue';
import { toHandlers } from '../../apps/worker/src/handlers.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { QUIET_WORKER } from '../support/fakes/quiet-worker.js';
import { OutboxWorld } from '../support/outbox-world.js';
import { addPerson } from '../support/people.js';

/** A Friday at nine in Stockholm. */
const FRIDAY = '2026-11-06T08:00:00Z';
const assessor: Actor = { personId: '00000000-0000-4000-8000-000000000001', mandates: [{ role: 'conflict-assessor' }] };

let testDatabase: TestDatabase;
let dataSource: DataSource;
let database: Database;
let world: OutboxWorld;
let clock: VirtualClock;
let performAct: PerformAct;
let fireDeadlines: FireDeadlines;
const declarations = (): AskForDeclarations => new AskForDeclarations(new DeclarationsPg(dataSource), clock);

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  dataSource = await createDataSource(testDatabase.url, { role: 'ordna_app', poolMax: 6 }).initialize();
  database = new Database(openWorkPool({ databaseUrl: testDatabase.url, poolMax: 6, onError: () => {} }));
  world = new OutboxWorld(testDatabase.url);
  clock = new VirtualClock(new Date(FRIDAY));
  const cases = new CaseStorePg(dataSource);
  const settings = new SettingsPg(dataSource);
  performAct = new PerformAct(charts, cases, settings, clock);
  fireDeadlines = new FireDeadlines(charts, cases, settings, new DeadlineQueuePg(dataSource), clock);
});
afterAll(async () => {
  await database.close();
  await dataSource.destroy();
  await world.close();
  await testDatabase.drop();
});

let people = 0;
const somebody = (role: Role): Promise<string> =>
  addPerson(poolOf(dataSource), { subject: `p${(people += 1)}`, issuer: 'https://idp.example', mandates: [{ role }] });
const at = (instant: string): void => clock.set(new Date(instant));

/** Delivers each job that writes such a letter, twice at once. */
async function deliver(): Promise<void> {
  const handlers = toHandlers({
    ...QUIET_WORKER,
    sql: database,
    clock,
    addressBook: { addresseesOf: async () => [] },
    declarations: declarations(),
  });
  const { rows } = await world.query(
    `SELECT id, type, payload FROM outbox WHERE done_at IS NULL AND type = 'declaration-letter'`,
  );
  for (const { id, type, payload } of rows) {
    if (!isJobName(type)) throw new Error(type);
    const job = (): Promise<void> => handle(handlers, type, payload, { outboxId: id, attempt: 1 });
    await Promise.all([job(), job()]);
  }
}

interface Letter {
  readonly subject: string;
  readonly body_text: string;
  readonly body_html: string;
}
const lettersTo = async (personId: string): Promise<readonly Letter[]> =>
  (
    await world.query(`SELECT * FROM letter WHERE kind = 'declaration' AND person_id = $1 ORDER BY rendered_at`, [
      personId,
    ])
  ).rows;
const askedAndWritten = async (instant: string): Promise<number> => {
  at(instant);
  const asked = await declarations().run();
  await deliver();
  return asked;
};

const begin = (by: Actor, personId: string, act: string, facts: JsonRecord): Promise<{ readonly caseId: string }> =>
  new OpenConflict(performAct).run(by, {
    act,
    personId,
    assignment: 'evaluation',
    facts: { form: 'member', ...facts },
  });
const themselves = (personId: string): Actor => ({ personId, mandates: [{ role: 'evaluator' }] });
const perform = (by: Actor, caseId: string, act: string, facts: JsonRecord = {}) =>
  performAct.run(by, { caseId, act, facts });

describe('who is to declare', () => {
  it('is asked when appointed: once, by however many workers, and neither at night nor on a day off', async () => {
    const person = await somebody('evaluator');
    await somebody('contact-person');
    // Saturday, Sunday, and Monday before seven.
    for (const off of ['2026-11-07T10:00:00Z', '2026-11-08T10:00:00Z', '2026-11-09T04:00:00Z'])
      expect(await askedAndWritten(off)).toBe(0);
    at('2026-11-09T08:00:00Z');
    const asked = await Promise.all([declarations().run(), declarations().run(), declarations().run()]);
    expect(asked.toSorted()).toEqual([0, 0, 1]);
    await deliver();
    expect(await askedAndWritten('2026-11-10T08:00:00Z')).toBe(0);
    const [letter, ...more] = await lettersTo(person);
    expect(more).toEqual([]);
    expect(letter?.subject).toBe('Lämna din jävsdeklaration: Utvärdering');
    expect(letter?.body_text).toContain('https://ordna.example/installningar#jav');
    expect(await declarations().of(person)).toMatchObject([
      { assignment: 'evaluation', because: 'appointment', dueOn: null, declarationId: null },
    ]);
  });

  it('gets no letter once they have declared, and what they declared is in none', async () => {
    at('2026-11-10T09:00:00Z');
    const person = await somebody('evaluator');
    expect(await declarations().run()).toBe(1);
    await begin(themselves(person), person, 'INTERESTS_DECLARED', { hasTies: true, ties: ['Aktier i Hemligbolaget'] });
    await deliver();
    expect(await lettersTo(person)).toEqual([]);
    expect(await declarations().of(person)).toEqual([]);
    const { rows } = await world.query(
      `SELECT 1 FROM letter WHERE concat(subject, body_text, body_html) LIKE '%Hemligbolaget%'`,
    );
    expect(rows).toEqual([]);
  });

  it('is asked when who assesses asks, also before any mandate', async () => {
    at('2026-11-11T08:00:00Z');
    const person = await somebody('contact-person');
    await begin(assessor, person, 'DECLARATION_ASKED', {});
    expect(await askedAndWritten('2026-11-11T08:01:00Z')).toBe(1);
    expect((await lettersTo(person)).map(({ body_text: text }) => text.replace(/\s+/g, ' '))).toEqual([
      expect.stringContaining('Den som bedömer jäv ber dig om en jävsdeklaration'),
    ]);
  });

  it('is asked to renew after three years, with the last day, and anew when it has run out', async () => {
    at('2026-11-12T08:00:00Z');
    const person = await somebody('evaluator');
    const { caseId } = await begin(assessor, person, 'ASSESSMENT_TAKEN_OVER', { outcome: 'cleared' });
    expect(await askedAndWritten('2026-11-12T08:01:00Z')).toBe(0);
    at('2029-11-13T08:00:00Z');
    await fireDeadlines.run(100);
    expect(await askedAndWritten('2029-11-13T08:01:00Z')).toBeGreaterThan(0);
    const [renewal] = await lettersTo(person);
    expect(renewal?.subject).toMatch(/^Förnya din jävsdeklaration senast \w+ 13 dec: Utvärdering$/);
    const [{ dueOn, because, since } = { dueOn: null, because: null, since: null }] = await declarations().of(person);
    expect([because, since, dueOn]).toEqual(['renewal', '2029-11-13', '2029-12-13']);
    at('2029-12-14T08:00:00Z');
    await fireDeadlines.run(100);
    await askedAndWritten('2029-12-14T08:01:00Z');
    await askedAndWritten('2030-01-14T08:01:00Z');
    expect((await lettersTo(person)).map(({ subject }) => subject.split(':')[0])).toEqual([
      expect.stringMatching(/^Förnya/),
      'Lämna en ny jävsdeklaration',
    ]);
    await perform(themselves(person), caseId, 'INTERESTS_DECLARED', {
      person,
      assignment: 'evaluation',
      form: 'member',
      hasTies: false,
    });
    expect(await declarations().of(person)).toEqual([]);
  });

  it('is asked no more when the mandate has ended or the person is erased', async () => {
    at('2030-02-04T08:00:00Z');
    const [ended, erased] = [await somebody('negotiator'), await somebody('expert')];
    await world.query(`UPDATE mandate SET ended_on = '2030-02-03' WHERE person_id = $1`, [ended]);
    await new PersonalDataPg(dataSource, clock).erase(erased, assessor.personId);
    await askedAndWritten('2030-02-04T08:01:00Z');
    expect([await lettersTo(ended), await lettersTo(erased)]).toEqual([[], []]);
  });
});
