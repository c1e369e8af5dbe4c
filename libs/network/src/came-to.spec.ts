import { describe, expect, it } from '@jest/globals';
import { addDays, isoDate, type IsoDate } from '#process';
import type { GivenMandate, Network, StandIn } from './network.js';
import { changedPlaces, cameTo, type TaskPlace } from './came-to.js';

const START = isoDate('2026-04-13');
const on = addDays(START, 2);
const last = addDays(START, 20);

const given = (personId: string, more: Partial<GivenMandate> = {}): GivenMandate => ({
  id: `${personId}-${more.role ?? 'contact-person'}`,
  personId,
  role: 'contact-person',
  region: '21',
  healthCareRegion: null,
  company: null,
  caseId: null,
  field: 'medicines',
  body: null,
  seat: null,
  rank: null,
  from: isoDate('2026-01-01'),
  to: null,
  ...more,
});
const away = (personId: string, more: Partial<StandIn> = {}): StandIn => ({
  personId,
  kind: 'absence',
  substituteId: null,
  caseId: null,
  from: START,
  to: last,
  ...more,
});
const task = (taskId: string, more: Partial<TaskPlace> = {}): TaskPlace => ({
  taskId,
  caseId: 'case-1',
  role: 'contact-person',
  region: '21',
  field: 'medicines',
  company: null,
  openedOn: isoDate('2026-03-30'),
  steppedAside: [],
  ...more,
});
const mandates = [given('anna'), given('bo', { role: 'contact-deputy', rank: 1 }), given('eva', { region: '22' })];
const network = (...standIns: readonly StandIn[]): Network => ({ mandates, standIns });
const tasks = [task('t1'), task('t2'), task('other-region', { region: '22' }), task('bos', { role: 'contact-deputy' })];

const found = (standIns: readonly StandIn[], when: IsoDate = on, of: Network = network(...standIns)) =>
  cameTo(of, tasks, when).map(({ personId, absentId, taskId }) => `${personId} for ${absentId}: ${taskId}`);

describe('tasks that have come to somebody', () => {
  it('are the absent person’s, from the first day to the last', () => {
    expect(found([away('anna')])).toEqual(['bo for anna: t1', 'bo for anna: t2']);
    expect(found([away('anna')], START)).toHaveLength(2);
    expect(found([away('anna')], last)).toHaveLength(2);
    expect(found([away('anna')], addDays(START, -1))).toEqual([]);
    expect(found([away('anna')], addDays(last, 1))).toEqual(['anna for null: t1', 'anna for null: t2']);
  });

  it('tell since when, until when and why', () => {
    const handedOver = away('anna', { kind: 'hand-over', substituteId: 'eva' });
    expect(cameTo(network(away('anna')), [task('t1')], on)).toEqual([
      { taskId: 't1', personId: 'bo', absentId: 'anna', because: 'absence', since: START, until: last },
    ]);
    expect(cameTo(network(handedOver), [task('t1')], on)).toEqual([
      { taskId: 't1', personId: 'eva', absentId: 'anna', because: 'hand-over', since: START, until: last },
    ]);
  });

  it('are the one that was handed over, where it was one', () => {
    const one = { kind: 'hand-over', substituteId: 'eva', caseId: 'case-1' } as const;
    expect(found([away('anna', { ...one, task: { id: 't2', instanceId: 'i' } })])).toEqual(['eva for anna: t2']);
    expect(found([away('anna', one)])).toEqual(['eva for anna: t1', 'eva for anna: t2']);
  });

  it('are their own again from the day on which they are back, for a month', () => {
    const own = { personId: 'anna', absentId: null, because: 'own', since: addDays(last, 1), until: null };
    expect(cameTo(network(away('anna')), [task('t1')], addDays(last, 3))).toEqual([{ ...own, taskId: 't1' }]);
    const later = task('t3', { openedOn: addDays(last, 1) });
    expect(cameTo(network(away('anna')), [later], addDays(last, 3))).toEqual([]);
    expect(found([away('anna')], addDays(last, 31))).toHaveLength(2);
    expect(found([away('anna')], addDays(last, 32))).toEqual([]);
    const one = {
      kind: 'hand-over',
      substituteId: 'eva',
      caseId: 'case-1',
      task: { id: 't2', instanceId: 'i' },
    } as const;
    expect(found([away('anna', one)], addDays(last, 1))).toEqual(['anna for null: t2']);
  });

  it('are told to who has been given the place, unless somebody there has had it all along', () => {
    const dan = given('dan', { from: START });
    const alone = { mandates: [dan], standIns: [] };
    expect(found([], on, alone)).toEqual(['dan for null: t1', 'dan for null: t2']);
    expect(found([], addDays(START, -1), alone)).toEqual([]);
    expect(found([], on, { mandates: [...mandates, dan], standIns: [] })).toEqual([]);
    expect(found([away('anna')], on, { mandates: [...mandates, dan], standIns: [away('anna')] })).toContain(
      'dan for null: t1',
    );
  });

  it('are nobody’s who has stepped aside from them, in their own place or another’s', () => {
    const aside = task('t1', { steppedAside: ['bo'] });
    const comes = (of: Network, one = aside) =>
      cameTo(of, [one], on).map(({ personId, absentId }) => [personId, absentId]);
    expect(comes(network(away('anna')))).toEqual([]);
    const standIn = network(away('bo', { substituteId: 'cia' }));
    expect(comes(standIn, { ...aside, role: 'contact-deputy' })).toEqual([['cia', 'bo']]);
    const dan: Network = { mandates: [...mandates, given('dan', { from: START })], standIns: [] };
    expect([comes(dan), comes(dan, task('t1', { steppedAside: ['anna'] }))]).toEqual([[], [['dan', null]]]);
  });

  it('are not told to who has them already, nor where nobody stands in', () => {
    const colleague: Network = {
      mandates: [...mandates, given('cia')],
      standIns: [away('anna', { substituteId: 'cia' })],
    };
    expect(found([], on, colleague)).toEqual([]);
    expect(found([away('anna'), away('bo')])).toEqual([]);
  });

  it('are told apart by case, task and company where the network does', () => {
    const company = (personId: string, more: Partial<GivenMandate>): GivenMandate =>
      given(personId, { role: 'company-user', region: null, field: null, from: START, ...more });
    const known: Network = {
      mandates: [
        company('vera', { company: 'Exempelbolaget' }),
        company('ulf', { company: 'Provbolaget' }),
        company('nils', { role: 'negotiator', caseId: 'case-2' }),
      ],
      standIns: [],
    };
    const place = { role: 'company-user', region: null } as const;
    const asked = [
      task('a', { ...place, company: 'Exempelbolaget' }),
      task('b', { ...place, company: 'Provbolaget' }),
      task('c', { ...place, role: 'negotiator', caseId: 'case-1' }),
      task('d', { ...place, role: 'negotiator', caseId: 'case-2' }),
    ];
    expect(cameTo(known, asked, on).map(({ personId, taskId }) => `${personId}: ${taskId}`)).toEqual([
      'vera: a',
      'ulf: b',
      'nils: d',
    ]);
  });

  it('are told once to who stands in for two', () => {
    const both: Network = {
      mandates: [...mandates, given('cia')],
      standIns: [away('anna', { substituteId: 'bo' }), away('cia', { substituteId: 'bo' })],
    };
    expect(found([], on, both)).toEqual(['bo for anna: t1', 'bo for anna: t2']);
  });
});

describe('where to look for them', () => {
  it('is what those hold who are away or back, as far as somebody may stand in, and what is given anew', () => {
    const council = given('anna', { role: 'council-member', region: null, field: null });
    const known: Network = { mandates: [...mandates, council], standIns: [away('anna')] };
    expect(changedPlaces(known, on)).toEqual([{ role: 'contact-person', region: '21', field: 'medicines' }]);
    expect(changedPlaces(known, addDays(last, 31))).toHaveLength(1);
    for (const day of [addDays(START, -1), addDays(last, 32)]) expect(changedPlaces(known, day)).toEqual([]);
    const anew = given('dan', { role: 'council-member', region: null, field: null, from: START });
    expect(changedPlaces({ mandates: [anew], standIns: [] }, on)).toEqual([
      { role: 'council-member', region: null, field: null },
    ]);
  });
});
