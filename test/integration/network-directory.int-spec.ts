import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { VirtualClock } from '#casework';
import { actorOn, DEMO_PERSONS, demoNetwork, Mandates, type NewMandate } from '#network';
import {
  ActorDirectoryPg,
  AddressBookPg,
  createDataSource,
  type DataSource,
  NetworkSeedPg,
  NetworkStorePg,
  poolOf,
} from '#persistence';
import { isoDate, NetworkRefused } from '#process';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

const ISSUER = 'https://provider.example';
const MARCH = isoDate('2026-03-10');
const idOfSubject = (subject: string): string => {
  const found = DEMO_PERSONS.find((person) => person.subject === subject);
  if (!found) throw new Error(`no demo person ${subject}`);
  return found.id;
};
const contact = idOfSubject('contact-person-12');
const deputy = idOfSubject('contact-deputy-12');
const second = idOfSubject('second-contact-deputy-12');

let database: TestDatabase;
let dataSource: DataSource;
let directory: ActorDirectoryPg;
let addresses: AddressBookPg;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await createDataSource(database.url, { role: 'ordna_app' }).initialize();
  directory = new ActorDirectoryPg(dataSource);
  addresses = new AddressBookPg(dataSource);
  const seeds = new NetworkSeedPg(dataSource, new VirtualClock(new Date('2026-01-07T08:00:00Z')));
  await seeds.add(demoNetwork, ISSUER);
  await seeds.add(demoNetwork, ISSUER);
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

const run = (text: string, values: readonly unknown[] = []) => poolOf(dataSource).query(text, [...values]);
const opinionOf = (region: string) =>
  ({ role: 'contact-person', region, caseId: contact, kind: 'medicine', company: 'Exempelbolaget AB' }) as const;
const away = (person: string, substitute: string | null, from = '2026-03-01', to = '2026-03-31') =>
  run(
    `INSERT INTO absence (id, person_id, substitute_id, from_on, to_on, recorded_at) VALUES (gen_random_uuid(), $1, $2, $3, $4, now())`,
    [person, substitute, from, to],
  );

describe('the directory', () => {
  it('is seeded once, however often', async () => {
    const { rows } = await run(
      `SELECT (SELECT count(*) FROM organisation WHERE kind = 'region')::int AS regions,
        (SELECT count(*) FROM organisation WHERE kind = 'health-care-region')::int AS wholes,
        (SELECT count(*) FROM organisation_link WHERE kind = 'primary')::int AS primaries,
        (SELECT count(*) FROM organisation_link WHERE kind = 'copies')::int AS copies,
        (SELECT count(*) FROM person)::int AS persons, (SELECT count(*) FROM mandate)::int AS mandates`,
    );
    expect(rows[0]).toEqual({
      regions: 21,
      wholes: 6,
      primaries: 21,
      copies: 1,
      persons: DEMO_PERSONS.length,
      mandates: DEMO_PERSONS.flatMap(({ mandates }) => mandates).length,
    });
  });

  it('knows persons by issuer and subject together', async () => {
    expect(await directory.personOf(ISSUER, 'coordinator')).toBe(idOfSubject('coordinator'));
    expect(await directory.personOf('https://other.example', 'coordinator')).toBeNull();
    expect(await directory.personOf(ISSUER, 'nobody')).toBeNull();
  });

  it('gives nobody anything that they do not hold', async () => {
    expect(await directory.actorOf(contact, MARCH)).toEqual({
      personId: contact,
      mandates: [{ role: 'contact-person', region: '12', field: 'medicines' }],
    });
    expect(await directory.actorOf(contact, isoDate('2014-12-31'))).toEqual({ personId: contact, mandates: [] });
    expect((await directory.actorOf('no id at all', MARCH)).mandates).toEqual([]);
  });

  it('hears of a change in another program at the very next question', async () => {
    expect((await directory.actorOf(deputy, MARCH)).mandates).toHaveLength(1);
    await away(contact, null);
    expect((await directory.actorOf(deputy, MARCH)).mandates).toEqual([
      { role: 'contact-deputy', region: '12', field: 'medicines' },
      { role: 'contact-person', region: '12', field: 'medicines', onBehalfOf: contact },
    ]);
    expect((await directory.actorOf(deputy, isoDate('2026-04-01'))).mandates).toHaveLength(1);
    await run(`UPDATE absence SET cancelled_at = now()`);
    expect((await directory.actorOf(deputy, MARCH)).mandates).toHaveLength(1);
  });

  it('gives an erased person nothing, at once', async () => {
    expect((await directory.actorOf(second, MARCH)).mandates).toHaveLength(1);
    await run(`UPDATE person SET name = null, email = null, erased_at = now() WHERE id = $1`, [second]);
    expect((await directory.actorOf(second, MARCH)).mandates).toEqual([]);
    expect(await directory.personOf(ISSUER, 'second-contact-deputy-12')).toBeNull();
  });
});

describe('the address book', () => {
  it('writes to the holder of the place', async () => {
    expect(await addresses.addresseesOf(opinionOf('20'), MARCH)).toEqual([
      {
        personId: idOfSubject('contact-person-20'),
        name: 'Exempel Kontaktsson Dalarna',
        email: 'contact-person-20@ordna.example',
        locale: 'sv',
        onBehalfOf: null,
      },
    ]);
  });

  it('writes to another person for devices', async () => {
    const [found] = await addresses.addresseesOf({ ...opinionOf('20'), kind: 'medtech' }, MARCH);
    expect(found?.personId).toBe(idOfSubject('device-contact-person-20'));
  });

  it('writes to the substitute in the place of who is absent, and says so', async () => {
    const [absent, named] = [idOfSubject('contact-person-20'), idOfSubject('second-contact-deputy-20')];
    await away(absent, named);
    const found = await addresses.addresseesOf(opinionOf('20'), MARCH);
    expect(found.map(({ personId, onBehalfOf }) => ({ personId, onBehalfOf }))).toEqual([
      {
        personId: named,
        onBehalfOf: {
          personId: absent,
          name: 'Exempel Kontaktsson Dalarna',
          because: 'absence',
          until: isoDate('2026-03-31'),
        },
      },
    ]);
  });

  it('finds a vacant place empty', async () => {
    await run(`UPDATE mandate SET ended_on = '2026-02-28' WHERE region = '25' AND role = 'contact-person'`);
    expect(await addresses.addresseesOf(opinionOf('25'), MARCH)).toEqual([]);
    expect(await addresses.addresseesOf(opinionOf('25'), isoDate('2026-02-28'))).toHaveLength(1);
  });
});

describe('changes at the same moment', () => {
  const clock = new VirtualClock(new Date('2026-01-07T08:00:00Z'));
  const coordinator = { personId: idOfSubject('coordinator'), mandates: [{ role: 'coordinator' as const }] };
  const wanted = (personId: string, role: NewMandate['role']): NewMandate => ({
    personId,
    role,
    region: null,
    healthCareRegion: null,
    company: null,
    caseId: null,
    field: null,
    seat: null,
    rank: null,
    body: null,
    appointedBy: null,
    decisionRef: null,
    from: MARCH,
    to: null,
  });

  it('let one of two roles through that are kept apart, and tell the other why', async () => {
    const [one, other] = [new NetworkStorePg(dataSource, clock), new NetworkStorePg(dataSource, clock)];
    const outcomes = [];
    for (let round = 0; round < 10; round += 1) {
      const personId = idOfSubject(`signatory-${round % 2 === 0 ? '01' : '03'}`);
      await run(`DELETE FROM mandate WHERE person_id = $1`, [personId]);
      const settled = await Promise.allSettled([
        new Mandates(one, clock).give(coordinator, wanted(personId, 'evaluator'), `evaluator-${round}`),
        new Mandates(other, clock).give(coordinator, wanted(personId, 'council-member'), `council-member-${round}`),
      ]);
      const refused = settled.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
      outcomes.push(refused.map((error) => (error instanceof NetworkRefused ? error.reason.code : String(error))));
    }
    expect(outcomes).toEqual(outcomes.map(() => ['roles-kept-apart']));
    const { rows } = await run(`SELECT count(*)::int AS n FROM network_entry WHERE what = 'mandate-given'`);
    expect(rows[0].n).toBe(10);
  });

  it('give one mandate for one key, however often it is asked for at once', async () => {
    const store = new NetworkStorePg(dataSource, clock);
    const personId = idOfSubject('signatory-04');
    const given = await Promise.all(
      [1, 2, 3, 4].map(() => new Mandates(store, clock).give(coordinator, wanted(personId, 'auditor'), 'the-same-key')),
    );
    expect(new Set(given.map(({ id }) => id)).size).toBe(1);
    const { rows } = await run(`SELECT count(*)::int AS n FROM mandate WHERE person_id = $1 AND role = 'auditor'`, [
      personId,
    ]);
    expect(rows[0].n).toBe(1);
  });

  it('are never answered from an older memory than the question', async () => {
    const directories = [new ActorDirectoryPg(dataSource), new ActorDirectoryPg(dataSource)];
    const absent = idOfSubject('contact-person-01');
    const standIn = idOfSubject('contact-deputy-01');
    for (let round = 0; round < 15; round += 1) {
      if (round % 2 === 0) await away(absent, null);
      else await run(`UPDATE absence SET cancelled_at = now() WHERE person_id = $1`, [absent]);
      const answers = await Promise.all(
        [0, 1, 0, 1].map((n) => directories[n]?.actorOf(standIn, MARCH) ?? Promise.reject(new Error('no directory'))),
      );
      const fresh = actorOn(await new ActorDirectoryPg(dataSource).network(), standIn, MARCH);
      expect(answers).toEqual([fresh, fresh, fresh, fresh]);
      expect(fresh.mandates).toHaveLength(round % 2 === 0 ? 2 : 1);
    }
  });
});
