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
const managers = REGION_CODES.map((region) => given(`manager ${region}`, { role: 'manager', region, field: null }));
const dueOf = (...mandates: readonly GivenMandate[]) =>
  duePlacesOn({ mandates: [...managers, ...mandates], standIns: [] }, TODAY).map(({ kind, mandateId, region, on }) => [
    kind,
    mandateId ?? region,
    on,
  ]);

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

  it('are regions without a manager, whom a national one does not replace', () => {
    const mandates = [...managers.slice(1), given('national', { role: 'manager', region: null, field: null })];
    expect(duePlacesOn({ mandates, standIns: [] }, TODAY)).toMatchObject([
      { kind: 'manager-missing', region: '01', role: 'manager', mandateId: null },
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
});
