import { describe, expect, it } from '@jest/globals';
import { isoDate, REGION_CODES } from '#process';
import type { GivenMandate, Network } from './network.js';
import { duePlacesOn, RemindOfPlaces, type PlaceReminder } from './place-reminders.js';

const TODAY = isoDate('2026-02-02');
const given = (id: string, more: Partial<GivenMandate> = {}): GivenMandate => ({
  id,
  personId: `holder of ${id}`,
  role: 'contact-person',
  region: '12',
  healthCareRegion: null,
  company: null,
  caseId: null,
  field: 'medicines',
  body: null,
  seat: null,
  rank: null,
  from: isoDate('2024-01-01'),
  to: null,
  ...more,
});
/** Regions whose places are filled, so that none but those of a test wait for somebody. */
const contacts = REGION_CODES.flatMap((region) =>
  (['contact-person', 'contact-deputy'] as const).map((role) =>
    given(`${role} ${region}`, { role, region, field: null, rank: 9 }),
  ),
);
const managers = REGION_CODES.map((region) => given(`manager ${region}`, { role: 'manager', region, field: null }));
const dueOf = (...mandates: readonly GivenMandate[]) =>
  duePlacesOn({ mandates: [...managers, ...contacts, ...mandates], standIns: [] }, TODAY).map(
    ({ kind, mandateId, region, on }) => [kind, mandateId ?? region, on],
  );

describe('places that the office has to see to', () => {
  it('are mandates that end within six months', () => {
    const seat = { role: 'council-member', region: null, healthCareRegion: 'norra', field: null } as const;
    expect(
      dueOf(
        given('seat', { ...seat, to: isoDate('2026-08-02') }),
        given('later', { to: isoDate('2026-08-03') }),
        given('over', { to: isoDate('2026-02-01') }),
        given('open'),
      ),
    ).toEqual([['mandate-ends-soon', 'seat', '2026-08-02']]);
  });

  it('are not those that somebody follows in, nor those of one case, a company or an advising body', () => {
    const to = isoDate('2026-03-31');
    expect(
      dueOf(
        given('followed', { to }),
        given('follower', { from: isoDate('2026-04-01') }),
        given('case', { to, region: '13', caseId: 'case-1' }),
        given('company', { to, role: 'company-user', region: null, company: 'Exempelbolaget AB' }),
        given('body', { to, role: 'body-member', region: null, body: 'atmp-steering-group' }),
      ),
    ).toEqual([]);
  });

  it('are not a deputy’s whom another follows in the same turn; another turn, or a day without anybody, is told', () => {
    const to = isoDate('2026-03-31');
    const deputy = (id: string, more: Partial<GivenMandate>) => given(id, { role: 'contact-deputy', rank: 1, ...more });
    const next = isoDate('2026-04-01');
    expect(dueOf(deputy('first', { to }), deputy('follower', { from: next }))).toEqual([]);
    expect(dueOf(deputy('first', { to }), deputy('second', { from: next, rank: 2 }))).toEqual([
      ['mandate-ends-soon', 'first', to],
    ]);
    expect(dueOf(given('contact', { to }), given('late', { from: isoDate('2026-04-02') }))).toEqual([
      ['mandate-ends-soon', 'contact', to],
    ]);
  });

  it('are regions without a manager, whom a national one does not replace', () => {
    const mandates = [
      ...managers.slice(1),
      ...contacts,
      given('national', { role: 'manager', region: null, field: null }),
    ];
    expect(duePlacesOn({ mandates, standIns: [] }, TODAY)).toMatchObject([
      { kind: 'manager-missing', region: '01', role: 'manager', mandateId: null },
    ]);
  });
});

describe('a region’s place that nobody fills', () => {
  const dues = (mandates: readonly GivenMandate[], away: readonly string[] = []) =>
    duePlacesOn(
      {
        mandates: [...managers, ...mandates],
        standIns: away.map((personId) => ({
          personId,
          kind: 'absence',
          substituteId: null,
          caseId: null,
          from: isoDate('2026-01-26'),
          to: isoDate('2026-02-28'),
        })),
      },
      TODAY,
    ).map(({ kind, region, field, since }) => [kind, region, field, since ?? null]);
  const without = (id: string) => contacts.filter((one) => one.id !== id);

  it('is an alarm for each field, from the day the last one left', () => {
    const left = given('left', { region: '12', field: 'medicines', to: isoDate('2026-01-31') });
    expect(dues([...without('contact-person 12'), left])).toEqual([
      ['contact-missing', '12', 'medicines', '2026-02-01'],
      ['contact-missing', '12', 'devices', null],
    ]);
    expect(dues(without('contact-deputy 25')).map(([kind, region]) => [kind, region])).toEqual([
      ['deputy-missing', '25'],
      ['deputy-missing', '25'],
    ]);
  });

  it('is one while its contact person is away and nobody stands in; a deputy may be away', () => {
    expect(dues(contacts, ['holder of contact-deputy 12'])).toEqual([]);
    expect(dues(contacts, ['holder of contact-person 12'])).toEqual([]);
    expect(dues(contacts, ['holder of contact-person 12', 'holder of contact-deputy 12'])).toEqual([
      ['contact-missing', '12', 'medicines', '2026-01-26'],
      ['contact-missing', '12', 'devices', '2026-01-26'],
    ]);
  });
});

describe('telling the office', () => {
  it('is once for each coordinator, seat and last day, and each four weeks of a missing manager', async () => {
    const told = new Map<string, PlaceReminder>();
    let now = new Date('2026-02-02T06:00:00Z');
    let network: Network = {
      mandates: [
        ...managers.slice(1),
        ...contacts,
        given('office', { role: 'coordinator', region: null, field: null }),
        given('ending', { to: isoDate('2026-06-30') }),
      ],
      standIns: [],
    };
    const store = {
      network: async () => network,
      raisePlaces: async (reminders: readonly PlaceReminder[]) => {
        const before = told.size;
        for (const one of reminders) told.set(one.key, one);
        return told.size - before;
      },
    };
    const remind = new RemindOfPlaces(store, { now: () => now });
    expect(await remind.run()).toBe(2);
    expect([...told.values()].map(({ personId }) => personId)).toEqual(['holder of office', 'holder of office']);
    expect(await remind.run()).toBe(0);
    now = new Date('2026-03-02T06:00:00Z');
    expect(await remind.run()).toBe(1);
    const { mandates, standIns } = network;
    const longer = mandates.map((one) => (one.id === 'ending' ? { ...one, to: isoDate('2026-07-31') } : one));
    network = { mandates: longer, standIns };
    expect(await remind.run()).toBe(1);
  });

  it('of a vacant place is to whoever fills the office of its field: once, again in four weeks, and anew when it is vacant anew', async () => {
    const told: PlaceReminder[] = [];
    let now = new Date('2026-02-02T06:00:00Z');
    let ends = ['2026-02-01'];
    const office = { role: 'coordinator', region: null } as const;
    const store = {
      network: async (): Promise<Network> => ({
        mandates: [
          ...managers,
          ...contacts.filter(({ id }) => id !== 'contact-person 12'),
          given('of devices', { region: '12', field: 'devices' }),
          ...ends.map((to) => given(`until ${to}`, { region: '12', from: isoDate('2026-01-01'), to: isoDate(to) })),
          given('office', { ...office, field: 'medicines' }),
          given('another', { ...office, field: 'devices' }),
        ],
        standIns: [],
      }),
      raisePlaces: async (reminders: readonly PlaceReminder[]) => {
        const fresh = reminders.filter(({ key }) => told.every((one) => one.key !== key));
        told.push(...fresh);
        return fresh.length;
      },
    };
    const runOn = async (day: string): Promise<number> => {
      now = new Date(`${day}T06:00:00Z`);
      return new RemindOfPlaces(store, { now: () => now }).run();
    };
    expect([await runOn('2026-02-02'), await runOn('2026-02-03'), await runOn('2026-03-01')]).toEqual([1, 0, 0]);
    expect(told).toMatchObject([
      { personId: 'holder of office', due: { kind: 'contact-missing', region: '12', field: 'medicines' } },
    ]);
    expect(await runOn('2026-03-02')).toBe(1);
    ends = [...ends, '2026-03-08'];
    expect(await runOn('2026-03-09')).toBe(1);
  });
});
