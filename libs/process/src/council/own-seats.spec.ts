import { beforeEach, describe, expect, it } from '@jest/globals';
import { ChartRegistry, type Instance, type JsonRecord, type Role } from '#process';
import { CaseRun } from '../../../../test/support/charts/case-run.js';
import { stubCase } from '../../../../test/support/charts/stub-case.js';
import { medicineActs } from '../medicine/acts.js';
import { text } from '../fields.js';
import { councilItemCharts } from './council-item.js';
import { lackOfQuorum, quorumOf } from './quorum.js';

const six = ['norra', 'mellansverige', 'stockholm-gotland', 'sydostra', 'vastra', 'sodra'];
/** As the network tells: six health care regions' seats, and one with a name. */
const seats: readonly JsonRecord[] = [
  ...six.map((area) => ({ seat: area, healthCareRegion: area })),
  { seat: 'hälsoekonom' },
];
const member = (seat: string, healthCareRegion: string | null = seat): JsonRecord => ({
  seat,
  kind: 'member',
  present: true,
  ...(healthCareRegion !== null && { healthCareRegion }),
});
const all = [...six.map((area) => member(area)), member('hälsoekonom', null)];
const wait = { outcome: 'wait', reasons: 'Värderingen pågår', conditions: ['När TLV:s underlag finns'] };

const charts = new ChartRegistry([
  ...councilItemCharts,
  stubCase(
    {
      REQUEST_ITEM: {
        row: {
          source: 'test',
          effects: [
            {
              type: 'start',
              chart: 'council-item',
              act: 'ITEM_REQUESTED',
              facts: { kind: '$fact.kind', basis: ['underlag'] },
            },
          ],
        },
        facts: { kind: text() },
      },
    },
    { WAIT_DECIDED: medicineActs['WAIT_DECIDED']?.facts ?? {} },
  ),
]);

describe('a quorum of the network’s seats', () => {
  const count = (attendance: readonly JsonRecord[]) => lackOfQuorum(attendance, [], seats)?.facts ?? null;

  it('is not made smaller by listing fewer', () => {
    const four = all.slice(0, 4);
    expect(lackOfQuorum(four, [])).toBeNull();
    expect(lackOfQuorum(all.slice(0, 3), [], seats)).toEqual({
      code: 'quorum-seats',
      facts: { seats: 7, present: 3, needed: 4 },
    });
    expect(count(four)).toBeNull();
  });

  it('is not made by seats that the network does not have, nor by two in one seat', () => {
    const invented = ['a', 'b', 'c', 'd'].map((name) => member(name, null));
    expect(count([...all.slice(0, 3), ...invented])).toEqual({ seats: 7, present: 3, needed: 4 });
    expect(count([...all.slice(0, 3), member('en till i norra', 'norra')])).toMatchObject({ present: 3 });
  });

  it('knows a region’s seat by its region, whatever it is called at the table, and a deputy for one that is not listed', () => {
    const called = six.map((area) => member(`ledamot ${area}`, area));
    expect(quorumOf(called, [], seats).deciding).toHaveLength(6);
    const deputy = { ...member('ersättare', 'sodra'), kind: 'deputy', standsInFor: 'sodra' };
    expect(quorumOf([...called.slice(0, 5), deputy], [], seats).deciding).toHaveLength(6);
    expect(quorumOf([...called, deputy], [], seats).deciding).toHaveLength(6);
  });
});

describe('somebody in the council', () => {
  let run: CaseRun;
  const item = (): Instance => run.only('council-item');
  const act = (name: string, by: Role, facts: JsonRecord, on = '2024-03-05'): void =>
    run.act(item(), name, { by, on, facts });
  const refused = (name: string, by: Role, facts: JsonRecord) =>
    run.refusal(item(), name, { by, on: '2024-03-05', facts });
  const circulate = (): void => act('START_CIRCULATION', 'council-chair', { proposal: 'Avvakta', members: all, seats });

  beforeEach(() => {
    run = new CaseRun(charts);
    run.open('medicine-case', 'REQUEST_ITEM', { by: 'coordinator', on: '2024-03-01', facts: { kind: 'wait' } });
  });

  it('answers a circulation for their own seat and no other', () => {
    circulate();
    const norra = { seats, ownSeats: ['norra'], agrees: true };
    act('CIRCULATION_ANSWERED', 'council-member', { ...norra, seat: 'norra' });
    for (const seat of [...six.slice(1), 'hälsoekonom'])
      expect(refused('CIRCULATION_ANSWERED', 'council-member', { ...norra, seat })).toEqual({
        code: 'not-your-seat',
        facts: { seat, own: ['norra'] },
      });
    // Nor does the chair for all the others.
    expect(
      refused('CIRCULATION_ANSWERED', 'council-chair', { seats, ownSeats: [], seat: 'sodra', agrees: true })?.code,
    ).toBe('not-your-seat');
    expect(refused('DECIDE_BY_CIRCULATION', 'council-chair', wait)?.code).toBe('answers-missing');
  });

  it('declares for their own seat; the secretariat notes what a member has said', () => {
    const other = { seat: 'sodra', type: 'interest', seats, ownSeats: ['norra'] };
    expect(refused('CONFLICT_DECLARED', 'council-member', other)?.code).toBe('not-your-seat');
    expect(refused('NO_CONFLICT_DECLARED', 'council-member', { seat: 'sodra', seats, ownSeats: ['norra'] })?.code).toBe(
      'not-your-seat',
    );
    expect(refused('CONFLICT_DECLARED', 'coordinator', { ...other, ownSeats: [] })).toBeNull();
    // An expert has none of the council's seats, and speaks as what they are at the table.
    expect(refused('CONFLICT_DECLARED', 'expert', { ...other, seat: 'neurolog', ownSeats: [] })).toBeNull();
    expect(refused('CONFLICT_DECLARED', 'expert', { ...other, ownSeats: [] })?.code).toBe('not-your-seat');
  });

  it('is known at the table by the seat of their region, before and after it has another name there', () => {
    act('CONFLICT_DECLARED', 'council-member', { seat: 'sodra', type: 'interest', seats, ownSeats: ['sodra'] });
    act('START_CIRCULATION', 'council-chair', {
      proposal: 'Avvakta',
      members: [...all.filter(({ seat }) => seat !== 'sodra'), member('ledamot från söder', 'sodra')],
      seats,
    });
    expect(
      refused('CIRCULATION_ANSWERED', 'council-member', {
        seat: 'ledamot från söder',
        agrees: true,
        seats,
        ownSeats: ['sodra'],
      })?.code,
    ).toBe('has-conflict');
  });

  it('is asked: no seat is left out of a circulation', () => {
    expect(
      refused('START_CIRCULATION', 'council-chair', { proposal: 'Avvakta', members: all.slice(2), seats }),
    ).toEqual({ code: 'seats-missing', facts: { seats: ['norra', 'mellansverige'] } });
  });

  it('is no longer asked to declare, or to answer, when every seat has', () => {
    const asked = () => run.derived(item()).tasks.map(({ kind }) => kind);
    const declares = (seat: string): void =>
      act('NO_CONFLICT_DECLARED', 'council-member', { seat, seats, ownSeats: [seat] });
    act('SCHEDULE', 'coordinator', { meetingOn: '2024-03-20', seats });
    for (const seat of six) declares(seat);
    expect(asked()).toContain('declare-conflicts');
    declares('hälsoekonom');
    expect(asked()).not.toContain('declare-conflicts');
    expect(run.derived(item()).deadlines.map(({ kind }) => kind)).toEqual(['agenda', 'documents']);
  });

  it('has answered, and then it is the chair’s to decide', () => {
    circulate();
    const asked = () => run.derived(item()).tasks.map(({ kind, role }) => [kind, role]);
    expect(asked()).toEqual([['answer-circulation', 'council-member']]);
    for (const { seat } of seats)
      act('CIRCULATION_ANSWERED', 'council-member', {
        seat: seat ?? null,
        agrees: true,
        seats,
        ownSeats: [seat ?? null],
      });
    expect(asked()).toEqual([['decide-item', 'council-chair']]);
    act('DECIDE_BY_CIRCULATION', 'council-chair', wait);
    expect(item().context).toMatchObject({ decidedBy: [...six, 'hälsoekonom'] });
    expect(item().context['decision']).toEqual(wait);
  });
});
