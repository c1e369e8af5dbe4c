import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMonths, isoDate, REGION_CODES, ROLES } from '#process';
import { demoNetwork } from './demo/demo-network.js';
import type { GivenMandate, Network } from './network.js';
import { endsSoon, warnsFrom } from './seats.js';
import { mayBeHeldTogether } from './separation.js';
import { missingContacts, vacanciesOn } from './vacancies.js';

const on = isoDate('2026-03-10');
const mandates: readonly GivenMandate[] = demoNetwork.persons.flatMap((person) =>
  person.mandates.map((one) => ({
    personId: person.id,
    region: null,
    healthCareRegion: null,
    company: null,
    caseId: null,
    field: null,
    rank: null,
    body: null,
    to: null,
    ...one,
    seat: null,
  })),
);
const full: Network = { mandates, standIns: [] };
const without = (...ids: readonly (string | undefined)[]): Network => ({
  ...full,
  mandates: mandates.filter(({ id }) => !ids.includes(id)),
});
const mandateOf = (role: string, region: string, field: string) =>
  mandates.find((one) => one.role === role && one.region === region && one.field === field);

describe('vacancies', () => {
  it('has none in the demo network', () => {
    expect(vacanciesOn(full, on)).toEqual([]);
  });

  it('tells medicines from devices, and a place without anybody from one whose holder is away', () => {
    const contact = mandateOf('contact-person', '12', 'devices');
    const deputies = mandates.filter(
      ({ role, region, field }) => role === 'contact-deputy' && region === '20' && field === 'medicines',
    );
    expect(vacanciesOn(without(contact?.id, ...deputies.map(({ id }) => id)), on)).toEqual([
      { region: '12', field: 'devices', role: 'contact-person', because: 'not-appointed' },
      { region: '20', field: 'medicines', role: 'contact-deputy', because: 'not-appointed' },
    ]);
    const away = ['contact-person', 'contact-deputy'].flatMap((role) => {
      const found = mandateOf(role, '12', 'devices');
      return found
        ? [{ personId: found.personId, kind: 'absence' as const, substituteId: null, caseId: null, from: on, to: on }]
        : [];
    });
    expect(vacanciesOn({ ...full, standIns: away }, on)).toEqual([
      { region: '12', field: 'devices', role: 'contact-person', because: 'absent' },
      { region: '12', field: 'devices', role: 'contact-deputy', because: 'absent' },
    ]);
    expect(vacanciesOn({ ...full, standIns: away }, addDays(on, 1))).toEqual([]);
  });

  it('is what a round of that field is opened with', () => {
    const network = without(
      mandateOf('contact-person', '12', 'medicines')?.id,
      mandateOf('contact-deputy', '12', 'devices')?.id,
    );
    expect(missingContacts(network, 'medicines', on)).toEqual({ withoutContact: ['12'], withoutDeputy: [] });
    expect(missingContacts(network, 'devices', on)).toEqual({ withoutContact: [], withoutDeputy: ['12'] });
    const empty: Network = { mandates: [], standIns: [] };
    expect(missingContacts(empty, 'medicines', on)).toEqual({
      withoutContact: REGION_CODES,
      withoutDeputy: REGION_CODES,
    });
  });
});

describe('the end of a seat', () => {
  it('is warned of from six months before, both days counted', () => {
    const seat = { from: isoDate('2023-01-01'), to: isoDate('2026-08-31') };
    expect(warnsFrom(seat)).toBe('2026-02-28');
    expect(
      [isoDate('2026-02-27'), isoDate('2026-02-28'), seat.to, addDays(seat.to, 1)].map((day) => endsSoon(seat, day)),
    ).toEqual([false, true, true, false]);
    expect(endsSoon({ ...seat, to: null }, on)).toBe(false);
  });

  it('is never warned of outside its days or those six months', () => {
    fc.assert(
      fc.property(fc.nat(3000), fc.nat(1500), fc.nat(5000), (start, length, at) => {
        const from = addDays(isoDate('2015-01-01'), start);
        const to = addDays(from, length);
        const today = addDays(isoDate('2015-01-01'), at);
        expect(endsSoon({ from, to }, today)).toBe(from <= today && today <= to && today >= addMonths(to, -6));
      }),
    );
  });
});

describe('roles kept apart', () => {
  it('never lets an evaluator vote, a negotiator sit in a council, or a company do the work of the regions', () => {
    expect(mayBeHeldTogether('evaluator', 'council-member')).toBe(false);
    expect(mayBeHeldTogether('council-chair', 'evaluator')).toBe(false);
    expect(mayBeHeldTogether('council-member', 'negotiator')).toBe(false);
    expect(mayBeHeldTogether('company-user', 'contact-person')).toBe(false);
    expect(mayBeHeldTogether('contact-person', 'working-group-member')).toBe(true);
  });

  it('is the same in either order', () => {
    for (const one of ROLES)
      for (const other of ROLES) expect(mayBeHeldTogether(one, other)).toBe(mayBeHeldTogether(other, one));
  });
});
