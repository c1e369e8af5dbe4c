import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addYears, BODIES, isoDate, type Body, type IsoDate, type Seat } from '#process';
import { demoNetwork } from '../demo/demo-network.js';
import { idOf } from '../reference/organisations.js';
import type { GivenMandate, Network } from '../network.js';
import { nextChair } from './chair.js';
import { compositionOf, isFollowed } from './composition.js';
import { duesOn, goalState } from './dues.js';
import { BODY_PLANS } from './plans.js';
import type { BodyGoal, BodyMeeting } from './records.js';
import { lastDayOfChair, refusalOfPlace, type NewPlace } from './seating.js';

const TODAY = isoDate('2026-03-10');
const STEERING: Body = 'atmp-steering-group';

const mandate = (one: Partial<GivenMandate> & Pick<GivenMandate, 'personId'>): GivenMandate => ({
  id: `${one.personId} ${one.role ?? 'body-member'} ${one.from ?? ''}`,
  role: 'body-member',
  region: null,
  healthCareRegion: null,
  company: null,
  caseId: null,
  field: null,
  body: STEERING,
  seat: null,
  rank: null,
  from: isoDate('2024-01-01'),
  to: null,
  ...one,
});
const network = (...mandates: readonly GivenMandate[]): Network => ({ mandates, standIns: [] });
const SECTORS: readonly Seat[] = ['academia', 'health-care', 'industry'];
const six = SECTORS.flatMap((seat) => [1, 2].map((n) => mandate({ personId: `${seat}-${n}`, seat })));
const demo = network(
  ...demoNetwork.persons.flatMap((person) =>
    person.mandates.flatMap(({ body, seat, role, id, from, to }) =>
      body === undefined
        ? []
        : [mandate({ personId: person.id, id, role, body, seat: (seat ?? null) as Seat | null, from, to: to ?? null })],
    ),
  ),
);

describe('the plans', () => {
  it('name a body of the reference data, seats once each, and who appoints, with a source', () => {
    for (const body of BODIES) {
      const plan = BODY_PLANS[body];
      expect(idOf(plan.organisation)).toMatch(/^[0-9a-f-]{36}$/);
      const seats = plan.seats.flatMap((rule) => rule.seats);
      expect(new Set(seats).size).toBe(seats.length);
      for (const source of [plan.source, plan.chair.source, ...plan.seats.map((rule) => rule.source)])
        expect(source).toMatch(/^domain\/(process-atmp|actors)\.md#\d/);
      for (const { least, most } of plan.seats) expect(most === null || least <= most).toBe(true);
    }
  });

  it('have two per sector and a patient seat, seven per sector and three, and seven towns for eight members', () => {
    expect(BODY_PLANS[STEERING].seats.map(({ seats, least }) => seats.length * least)).toEqual([6, 1]);
    expect(BODY_PLANS['atmp-coordination-group'].seats.map(({ seats, least }) => seats.length * least)).toEqual([
      21, 3,
    ]);
    const cell = BODY_PLANS['vog-cell-steering-group'];
    expect([cell.seats[0]?.seats.length, cell.members]).toEqual([7, 8]);
    expect(BODY_PLANS['vog-cell-project-group'].seats[0]).toMatchObject({ least: 2, most: 4 });
  });
});

describe('who sits in a body', () => {
  it('is counted seat by seat, with what is missing', () => {
    const found = compositionOf(network(...six.slice(1)), STEERING, TODAY);
    expect(found.seats.map(({ seat, held, missing }) => [seat, held.length, missing])).toEqual([
      ['academia', 1, 1],
      ['health-care', 2, 0],
      ['industry', 2, 0],
      ['patients', 0, 1],
    ]);
    expect([found.members, found.missingMembers]).toEqual([5, 0]);
  });

  it('counts a member who may sit for any town besides those who must', () => {
    const towns: readonly Seat[] = ['stockholm', 'uppsala', 'goteborg', 'orebro', 'lund', 'linkoping', 'umea'];
    const held = towns.map((seat) => mandate({ personId: seat, seat, body: 'vog-cell-steering-group' }));
    const guest = mandate({ personId: 'guest', seat: 'co-opted', body: 'vog-cell-steering-group' });
    const found = compositionOf(network(...held, guest), 'vog-cell-steering-group', TODAY);
    expect([found.members, found.missingMembers]).toEqual([7, 1]);
  });

  it('is followed from the first seat on', () => {
    expect(isFollowed(network(), STEERING, TODAY)).toBe(false);
    expect(duesOn(network(), { goals: [], meetings: [] }, TODAY)).toEqual([]);
    expect(isFollowed(network(...six), STEERING, TODAY)).toBe(true);
  });

  it('keeps the plans in the demo network, with one patient seat vacant', () => {
    const vacant = duesOn(demo, { goals: [], meetings: [] }, TODAY).filter(({ kind }) => kind.endsWith('vacant'));
    expect(vacant.map(({ body, seat, missing }) => [body, seat, missing])).toEqual([
      ['atmp-coordination-group', 'patients', 1],
    ]);
  });
});

describe('the chair that passes on', () => {
  it('goes through every member once before anybody has it again, and through the sectors in turn', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...six], { minLength: 6 }), (members) => {
        let held = network(...members);
        let from = isoDate('2024-04-01');
        const chaired: string[] = [];
        for (let year = 0; year < 12; year += 1) {
          const next = nextChair(held, STEERING, from);
          if (next === null) throw new Error('nobody is next');
          const to = lastDayOfChair(STEERING, from);
          const place: NewPlace = { personId: next.personId, role: 'body-chair', body: STEERING, seat: null, from, to };
          expect(refusalOfPlace(held, place)).toBeNull();
          held = network(...held.mandates, mandate({ personId: next.personId, role: 'body-chair', from, to }));
          chaired.push(next.personId);
          from = addYears(from, 1);
        }
        for (const half of [chaired.slice(0, 6), chaired.slice(6)]) expect(new Set(half).size).toBe(6);
        const sectors = chaired.map((personId) => personId.slice(0, -2));
        for (let year = 0; year + 3 <= 12; year += 1) expect(new Set(sectors.slice(year, year + 3)).size).toBe(3);
      }),
      { numRuns: 50 },
    );
  });

  it('is never the same person’s twice in a row, for longer than a year, or somebody’s from outside', () => {
    const year = (n: number): Pick<NewPlace, 'from' | 'to'> => ({
      from: addYears(isoDate('2024-04-01'), n),
      to: addDays(addYears(isoDate('2024-04-01'), n + 1), -1),
    });
    const chair = { role: 'body-chair', body: STEERING, seat: null } as const;
    const first = mandate({ personId: 'academia-1', role: 'body-chair', ...year(0) });
    const held = network(...six, mandate({ personId: 'patient', seat: 'patients' }), first);
    const code = (place: NewPlace) => refusalOfPlace(held, place)?.code ?? null;
    expect(code({ ...chair, personId: 'academia-1', ...year(1) })).toBe('chair-passes-on');
    expect(code({ ...chair, personId: 'academia-2', ...year(0) })).toBe('chair-taken');
    expect(code({ ...chair, personId: 'academia-2', ...year(1), to: null })).toBe('chair-too-long');
    expect(code({ ...chair, personId: 'academia-2', ...year(1), to: addDays(year(1).to ?? TODAY, 1) })).toBe(
      'chair-too-long',
    );
    expect(code({ ...chair, personId: 'patient', ...year(1) })).toBe('chair-not-member');
    expect(code({ ...chair, personId: 'stranger', ...year(1) })).toBe('chair-not-member');
    expect(code({ ...chair, personId: 'academia-2', ...year(1) })).toBeNull();
  });

  it('lasts three years in a programme area, without extension', () => {
    const body: Body = 'npo-rare-diseases';
    const member = mandate({ personId: 'a', seat: 'norra', body, from: isoDate('2020-01-01') });
    const term = { from: isoDate('2023-01-01'), to: isoDate('2025-12-31') };
    const held = network(member, mandate({ personId: 'a', role: 'body-chair', body, ...term }));
    const again = { personId: 'a', role: 'body-chair', body, seat: null } as const;
    expect(refusalOfPlace(network(member), { ...again, ...term })).toBeNull();
    expect(refusalOfPlace(network(member), { ...again, ...term, to: isoDate('2026-01-01') })?.code).toBe(
      'chair-too-long',
    );
    expect(refusalOfPlace(held, { ...again, from: isoDate('2026-01-01'), to: isoDate('2026-12-31') })?.code).toBe(
      'chair-passes-on',
    );
  });
});

describe('a seat', () => {
  const place = (seat: Seat | null, days: { from: IsoDate; to: IsoDate | null }, body: Body = STEERING): NewPlace => ({
    personId: 'new',
    role: 'body-member',
    body,
    seat,
    ...days,
  });
  const soon = { from: TODAY, to: null };

  it('must be one of the body’s, and free all the time', () => {
    expect(refusalOfPlace(network(), place('umea', soon))?.code).toBe('seat-unknown');
    expect(refusalOfPlace(network(), place(null, soon))?.code).toBe('seat-unknown');
    expect(refusalOfPlace(network(...six), place('academia', soon))?.code).toBe('seat-taken');
    const untilApril = six.map((one) => ({ ...one, to: isoDate('2026-04-01') }));
    expect(refusalOfPlace(network(...untilApril), place('academia', soon))?.code).toBe('seat-taken');
    expect(
      refusalOfPlace(network(...untilApril), place('academia', { ...soon, from: isoDate('2026-04-02') })),
    ).toBeNull();
    expect(refusalOfPlace(network(...six), place('patients', soon))).toBeNull();
  });

  it('is one more than the body has members, where a source says how many', () => {
    const body: Body = 'vog-cell-steering-group';
    const eight = (
      ['stockholm', 'stockholm', 'uppsala', 'goteborg', 'orebro', 'lund', 'linkoping', 'umea'] as const
    ).map((seat, n) => mandate({ personId: `p${n}`, seat, body }));
    expect(refusalOfPlace(network(...eight), place('umea', soon, body))?.code).toBe('body-full');
    expect(refusalOfPlace(network(...eight), place('co-opted', soon, body))).toBeNull();
    expect(refusalOfPlace(network(...eight.slice(1)), place('umea', soon, body))).toBeNull();
  });
});

describe('what waits for a body', () => {
  const goal = (days: Partial<BodyGoal>): BodyGoal => ({
    id: 'g',
    body: STEERING,
    text: 'mål',
    measure: 'mått',
    ownerId: 'academia-1',
    setOn: isoDate('2025-09-01'),
    dueOn: isoDate('2026-12-31'),
    consultedOn: null,
    followUpOn: null,
    ended: null,
    endedOn: null,
    revision: 1,
    ...days,
  });
  const meeting = (on: IsoDate, more: Partial<BodyMeeting> = {}): BodyMeeting => ({
    id: 'm',
    body: STEERING,
    on,
    at: null,
    place: null,
    state: 'planned',
    agenda: [],
    minutes: null,
    minutesOn: null,
    revision: 1,
    ...more,
  });

  it('is a goal past its day, or past the day it was to be looked at; the day itself is in time for the goal', () => {
    expect(goalState(goal({ dueOn: TODAY }), TODAY)).toBe('running');
    expect(goalState(goal({ dueOn: addDays(TODAY, -1) }), TODAY)).toBe('overdue');
    expect(goalState(goal({ followUpOn: TODAY }), TODAY)).toBe('follow-up-due');
    expect(goalState(goal({ followUpOn: addDays(TODAY, 1) }), TODAY)).toBe('running');
    expect(goalState(goal({ dueOn: addDays(TODAY, -1), ended: 'reached' }), TODAY)).toBe('reached');
  });

  it('is minutes three weeks after a meeting that was not called off', () => {
    const kinds = (one: BodyMeeting, on: IsoDate) =>
      duesOn(network(), { goals: [], meetings: [one] }, on).map(({ kind }) => kind);
    const monday = isoDate('2026-02-02');
    expect(kinds(meeting(monday), isoDate('2026-02-23'))).toEqual([]);
    expect(kinds(meeting(monday), isoDate('2026-02-24'))).toEqual(['minutes-missing']);
    expect(kinds(meeting(monday, { state: 'cancelled' }), TODAY)).toEqual([]);
    expect(kinds(meeting(monday, { state: 'held', minutes: 'x', minutesOn: TODAY }), TODAY)).toEqual([]);
  });

  it('is a chair whose year ends within six months, with whose turn it is, until somebody has been given it', () => {
    const chair = mandate({
      personId: 'academia-1',
      role: 'body-chair',
      from: isoDate('2025-04-01'),
      to: isoDate('2026-03-31'),
    });
    const held = network(...six, mandate({ personId: 'p', seat: 'patients' }), chair);
    const dues = duesOn(held, { goals: [], meetings: [] }, TODAY);
    expect(dues.map(({ kind, on, nextPersonId }) => [kind, on, nextPersonId])).toEqual([
      ['chair-ends-soon', '2026-03-31', 'health-care-1'],
    ]);
    const next = mandate({
      personId: 'health-care-1',
      role: 'body-chair',
      from: isoDate('2026-04-01'),
      to: isoDate('2027-03-31'),
    });
    expect(duesOn(network(...held.mandates, next), { goals: [], meetings: [] }, TODAY)).toEqual([]);
    expect(duesOn(held, { goals: [], meetings: [] }, isoDate('2026-04-01')).map(({ kind, on }) => [kind, on])).toEqual([
      ['chair-vacant', '2026-03-31'],
    ]);
  });

  it('is a seat that ends, and one that has', () => {
    const ending = six.map((one, n) => (n === 0 ? { ...one, to: isoDate('2026-06-30') } : one));
    const held = network(...ending, mandate({ personId: 'p', seat: 'patients' }));
    const of = (on: IsoDate) =>
      duesOn(held, { goals: [goal({ dueOn: isoDate('2026-01-31') })], meetings: [] }, on)
        .filter(({ kind }) => !kind.startsWith('chair'))
        .map(({ kind, on: since, seat }) => [kind, since, seat]);
    expect(of(TODAY)).toEqual([
      ['goal-overdue', '2026-01-31', null],
      ['seat-ends-soon', '2026-06-30', 'academia'],
    ]);
    expect(of(isoDate('2026-07-01'))).toEqual([
      ['goal-overdue', '2026-01-31', null],
      ['seat-vacant', '2026-06-30', 'academia'],
    ]);
  });
});
