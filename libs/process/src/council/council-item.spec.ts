import { beforeEach, describe, expect, it } from '@jest/globals';
import { actsOf, ChartRegistry, isoDate, type Instance, type JsonRecord, type Role } from '#process';
import { CaseRun } from '../../../../test/support/charts/case-run.js';
import { stubCase } from '../../../../test/support/charts/stub-case.js';
import { matterOf } from '../../../../test/support/charts/matter.js';
import { medicineActs } from '../medicine/acts.js';
import { document, flag, listOf, optional, text } from '../fields.js';
import { councilItemCharts } from './council-item.js';
import { DECIDED_ACT, DISPATCHED_ACT } from './outcomes.js';

const six = ['norra', 'mellansverige', 'stockholm-gotland', 'sydostra', 'vastra', 'sodra'];
const attendance: readonly JsonRecord[] = [
  ...six.map((area) => ({ seat: area, kind: 'member', healthCareRegion: area, present: true })),
  { seat: 'tlv', kind: 'tlv', present: true },
];
const decideOn = { outcome: 'not-included', reasons: 'Ingen ojämlikhet att vänta' };
const wait = { outcome: 'wait', reasons: 'Värderingen pågår', conditions: ['När TLV:s underlag finns'] };
const told = (...acts: readonly string[]) =>
  Object.fromEntries(acts.map((act) => [act, medicineActs[act]?.facts ?? {}]));
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
              facts: {
                kind: '$fact.kind',
                motivation: '$fact.motivation',
                basis: '$fact.basis',
                evaluated: '$fact.evaluated',
              },
            },
          ],
        },
        facts: {
          kind: text(),
          motivation: optional(text()),
          basis: optional(listOf(document)),
          evaluated: optional(flag),
        },
      },
    },
    told(...new Set([...Object.values(DECIDED_ACT), ...Object.values(DISPATCHED_ACT)]), 'REFERRED_BACK'),
  ),
]);

describe('an item on its way', () => {
  let run: CaseRun;
  const item = (): Instance => run.only('council-item');
  const act = (name: string, by: Role, on: string, facts: JsonRecord = {}): void =>
    run.act(item(), name, { by, on, facts });
  const request = (kind: string, more: JsonRecord = {}): void => {
    run.open('medicine-case', 'REQUEST_ITEM', {
      by: 'coordinator',
      on: '2024-03-01',
      facts: { kind, basis: ['underlag'], motivation: 'Ny princip', ...more },
    });
  };
  const meet = (seats: readonly JsonRecord[] = attendance): void => {
    act('SCHEDULE', 'coordinator', '2024-03-04', { meetingOn: '2024-03-20' });
    act('SEND_AGENDA', 'coordinator', '2024-03-08');
    act('OPEN_DOCUMENTS', 'coordinator', '2024-03-13');
    act('MEETING_STARTED', 'council-chair', '2024-03-20', { attendance: seats });
    act('PRESENTED', 'rapporteur', '2024-03-20', { rapporteur: 'vastra', byTlv: true });
  };
  const toldCase = (name: string) =>
    run.entries
      .filter(({ chart, event }) => chart === 'medicine-case' && event.type === name)
      .map(({ event }) => event.facts);

  beforeEach(() => {
    run = new CaseRun(charts);
  });

  it('does not count seats whose holders’ declarations shut them out, whoever knows of it', () => {
    request('inclusion');
    const shutOut = six.slice(0, 3).map((healthCareRegion) => ({ healthCareRegion, because: 'conflict-barred' }));
    meet();
    expect(
      run.refusal(item(), 'DECIDE', { by: 'council-chair', on: '2024-03-20', facts: { ...decideOn, shutOut } }),
    ).toEqual({
      code: 'quorum-seats',
      facts: { seats: 6, present: 3, needed: 4 },
    });
    const two = shutOut.slice(0, 2);
    expect(
      run.refusal(item(), 'DECIDE', {
        by: 'council-chair',
        on: '2024-03-20',
        facts: { ...decideOn, votes: { for: 5, against: 1 }, shutOut: two },
      })?.code,
    ).toBe('votes-do-not-add-up');
    act('DECIDE', 'council-chair', '2024-03-20', { ...decideOn, votes: { for: 3, against: 1 }, shutOut: two });
    expect(item().context).toMatchObject({
      decidedBy: ['stockholm-gotland', 'sydostra', 'vastra', 'sodra'],
      stayedOut: ['norra', 'mellansverige'],
      decision: { outcome: 'not-included' },
    });
    expect(item().context['decision']).not.toHaveProperty('shutOut');
  });

  it('has no rapporteur who is shut out, and forgets it when the assessment is another one', () => {
    request('inclusion');
    act('SCHEDULE', 'coordinator', '2024-03-04', { meetingOn: '2024-03-20' });
    const shutOut = [{ seat: 'vastra', because: 'conflict-in-case' }];
    act('MEETING_STARTED', 'council-chair', '2024-03-20', { attendance, shutOut });
    const present = { by: 'rapporteur', on: '2024-03-20', facts: { rapporteur: 'vastra', byTlv: true } } as const;
    expect(run.refusal(item(), 'PRESENTED', present)?.code).toBe('rapporteur-has-conflict');
    act('PRESENTED', 'rapporteur', '2024-03-20', { ...present.facts, shutOut: [] });
    expect(item().context).toMatchObject({ shutOut: [], rapporteur: 'vastra' });
  });

  it('needs its basis, and a motivation where it decides on inclusion', () => {
    expect(() => request('inclusion', { motivation: null })).toThrow('motivation-missing');
    expect(() => request('recommendation', { basis: [] })).toThrow('basis-missing');
    expect(() => request('statement', { basis: [] })).not.toThrow();
  });

  it('keeps the days before a meeting', () => {
    request('inclusion');
    expect(
      run.refusal(item(), 'SCHEDULE', { by: 'coordinator', on: '2024-03-04', facts: { meetingOn: '2024-03-12' } }),
    ).toEqual({
      code: 'basis-too-late-for-meeting',
      facts: { meetingOn: '2024-03-12', latestOn: '2024-02-29', basisOn: '2024-03-01' },
    });
    act('SCHEDULE', 'coordinator', '2024-03-04', { meetingOn: '2024-03-20' });
    expect(run.derived(item()).deadlines.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
      ['agenda', '2024-03-08'],
      ['documents', '2024-03-13'],
      ['conflicts', '2024-03-13'],
    ]);
    expect(run.refusal(item(), 'OPEN_DOCUMENTS', { by: 'coordinator', on: '2024-03-05' })?.code).toBe(
      'agenda-not-sent',
    );
    expect(
      run.refusal(item(), 'MEETING_STARTED', { by: 'council-chair', on: '2024-03-19', facts: { attendance } })?.code,
    ).toBe('meeting-is-later');
    expect(run.derived(item()).tasks.map(({ kind }) => kind)).toEqual([
      'send-agenda',
      'declare-conflicts',
      'open-documents',
    ]);
  });

  it('tells the case what was decided, and the minutes who took part', () => {
    request('inclusion');
    meet();
    act('DECIDE', 'council-chair', '2024-03-20', {
      outcome: 'included',
      reasons: 'Ny behandlingsprincip',
      votes: { for: 5, against: 1 },
      dissent: [{ seat: 'norra', text: 'Bör inte omfattas' }],
    });
    expect(toldCase('DECIDED_INCLUDED')).toEqual([{ motivation: 'Ny behandlingsprincip' }]);
    expect(item().context).toMatchObject({
      decidedBy: six,
      tookPartWithoutDeciding: ['tlv'],
      stayedOut: [],
      rapporteur: 'vastra',
      decidedOn: '2024-03-20',
    });
    expect(run.derived(item())).toMatchObject({
      deadlines: [{ kind: 'minutes-draft', dueOn: '2024-03-27' }],
      tasks: [{ kind: 'draft-minutes' }],
    });
    act('MINUTES_DRAFTED', 'coordinator', '2024-03-22');
    act('ADD_DISSENT', 'council-member', '2024-03-23', { seat: 'sodra', text: 'Även jag' });
    expect(
      run.refusal(item(), 'MINUTES_CHECKED', {
        by: 'council-member',
        on: '2024-03-25',
        facts: { seat: 'utomstående' },
      })?.code,
    ).toBe('checker-did-not-take-part');
    const approve = { by: 'council-chair', on: '2024-03-25' } as const;
    expect(run.refusal(item(), 'MINUTES_APPROVED', approve)?.code).toBe('minutes-not-checked');
    expect(run.derived(item()).tasks.map(({ kind }) => kind)).toEqual(['check-minutes', 'approve-minutes']);
    act('MINUTES_CHECKED', 'council-member', '2024-03-25', { seat: 'norra' });
    act('MINUTES_APPROVED', 'council-chair', '2024-03-25');
    act('DISPATCH', 'coordinator', '2024-03-26');
    expect(
      run.refusal(item(), 'ADD_DISSENT', {
        by: 'council-member',
        on: '2024-03-27',
        facts: { seat: 'sodra', text: 'För sent' },
      })?.code,
    ).toBe('not-in-this-state');
  });

  it('publishes a recommendation only when it is dispatched', () => {
    request('recommendation');
    meet();
    const decided = {
      outcome: 'should-use',
      modifiers: ['with-limits'],
      reasons: 'God effekt',
      conditions: ['Register'],
      reviewOn: '2025-03-20',
    };
    act('DECIDE', 'council-chair', '2024-03-20', decided);
    expect(toldCase('RECOMMENDATION_DECIDED')).toEqual([decided]);
    expect(toldCase('RECOMMENDATION_PUBLISHED')).toEqual([]);
    act('MINUTES_DRAFTED', 'coordinator', '2024-03-22');
    act('MINUTES_CHECKED', 'council-member', '2024-03-25', { seat: 'norra' });
    act('MINUTES_APPROVED', 'council-chair', '2024-03-25');
    act('DISPATCH', 'coordinator', '2024-03-26');
    expect(toldCase('RECOMMENDATION_PUBLISHED')).toEqual([decided]);
  });

  it.each([
    ['wait', wait, 'WAIT_DECIDED', { kind: 'wait', conditions: wait.conditions, reasons: wait.reasons }],
    [
      'orderEvaluation',
      { outcome: 'order', reasons: 'Kliniskt', rank: 3, assessor: 'tlv' },
      'ORDER',
      { rank: 3, assessor: 'tlv' },
    ],
    [
      'waiveEvaluation',
      { outcome: 'waive', reasons: 'Klassregel', assessedBy: 'NAC' },
      'WAIVE',
      { assessor: 'NAC', reason: 'Klassregel' },
    ],
    [
      'rankOrders',
      { outcome: 'ranked', reasons: 'Mer angeläget', rank: 1, expectedStartOn: '2024-06-01' },
      'RANK_CHANGED',
      { rank: 1, expectedStartOn: '2024-06-01' },
    ],
    [
      'startNegotiation',
      { outcome: 'negotiate', reasons: 'Dyrt', negotiationReason: 'uncertainty' },
      'INITIATE_NEGOTIATION',
      { reasonCode: 'uncertainty' },
    ],
    [
      'reassessment',
      { outcome: 'stands', reasons: 'Behövs', casesCounted: 66 },
      'DECIDED_STANDS',
      { reasons: 'Behövs', casesCounted: 66 },
    ],
    ['reassessment', { outcome: 'revise', reasons: 'Nytt pris' }, 'DECIDED_REVISE', { reasons: 'Nytt pris' }],
    ['end', { outcome: 'ended', reasons: 'Infört' }, 'DECIDED_END', { reasons: 'Infört' }],
    ['exclude', { outcome: 'excluded', reasons: 'Subvention räcker' }, 'EXCLUDE', { motivation: 'Subvention räcker' }],
    ['inclusion', decideOn, 'DECIDED_NOT_INCLUDED', { motivation: decideOn.reasons }],
  ])('a decision on %s tells the case: %j', (kind, facts, name, expected) => {
    request(kind);
    meet();
    act('DECIDE', 'council-chair', '2024-03-20', facts);
    expect(toldCase(name)).toEqual([expected]);
  });

  it('speaks of levels in a case from 2015', () => {
    const levels = charts.current('council-item', isoDate('2024-01-01'), 'LEVELS_2015');
    const decide = levels.definition.acts['DECIDE']?.facts['outcome'];
    expect(decide).toMatchObject({ kind: 'choice', of: expect.arrayContaining(['level_1', 'level_2', 'level_3']) });
  });

  it.each([
    [{ outcome: 'should-use', reasons: 'x' }, 'outcome-not-in-catalogue'],
    [{ ...decideOn, votes: { for: 3, against: 3 } }, 'no-majority'],
    [{ ...decideOn, votes: { for: 4, against: 1 } }, 'votes-do-not-add-up'],
    [{ ...decideOn, votes: { for: 3, against: 3, castingVote: true } }, null],
    [{ ...decideOn, dissent: [{ seat: 'utomstående', text: 'nej' }] }, 'did-not-take-part'],
  ])('a decision %j is answered with %s', (facts, code) => {
    request('inclusion');
    meet();
    expect(run.refusal(item(), 'DECIDE', { by: 'council-chair', on: '2024-03-20', facts })?.code ?? null).toBe(code);
  });

  it('wants the facts an outcome cannot do without', () => {
    request('wait');
    meet();
    expect(
      run.refusal(item(), 'DECIDE', {
        by: 'council-chair',
        on: '2024-03-20',
        facts: { outcome: 'wait', reasons: 'x' },
      }),
    ).toEqual({ code: 'decision-incomplete', facts: { missing: ['conditions'] } });
  });

  it('scenario 11: a conflict at the table takes documents and vote away and is written down', () => {
    request('inclusion');
    act('SCHEDULE', 'coordinator', '2024-03-04', { meetingOn: '2024-03-20' });
    act('SEND_AGENDA', 'coordinator', '2024-03-08');
    act('NO_CONFLICT_DECLARED', 'council-member', '2024-03-11', { seat: 'sodra' });
    act('OPEN_DOCUMENTS', 'coordinator', '2024-03-13');
    const four = attendance.map((seat) => ({
      ...seat,
      present: seat['seat'] !== 'norra' && seat['seat'] !== 'vastra',
    }));
    act('MEETING_STARTED', 'council-chair', '2024-03-20', { attendance: four });
    act('PRESENTED', 'rapporteur', '2024-03-20', { rapporteur: 'sydostra' });
    act('CONFLICT_DECLARED', 'council-member', '2024-03-20', {
      seat: 'sodra',
      type: 'interest',
      deputy: 'ersättare sodra',
    });
    const chair = actsOf(
      charts.chart('council-item', item().version),
      item(),
      matterOf(item()),
      { mandates: [{ role: 'council-chair' }] },
      isoDate('2024-03-20'),
    );
    expect(chair.find(({ act: name }) => name === 'DECIDE')?.reason).toEqual({
      code: 'quorum-seats',
      facts: { seats: 6, present: 3, needed: 4 },
    });
    act('ATTENDANCE_CHANGED', 'council-chair', '2024-03-20', {
      attendance: [
        ...four,
        { seat: 'ersättare sodra', kind: 'deputy', standsInFor: 'sodra', healthCareRegion: 'sodra', present: true },
      ],
    });
    act('DECIDE', 'council-chair', '2024-03-20', decideOn);
    expect(item().context).toMatchObject({
      stayedOut: ['sodra'],
      decidedBy: ['mellansverige', 'stockholm-gotland', 'sydostra', 'ersättare sodra'],
      conflictRecord: [{ seat: 'sodra', type: 'interest', on: '2024-03-20', documentsWereOpen: true }],
    });
  });

  it('never has a conflicted rapporteur, and TLV presents its own evaluation', () => {
    request('recommendation', { evaluated: true });
    act('SCHEDULE', 'coordinator', '2024-03-04', { meetingOn: '2024-03-20' });
    act('CONFLICT_DECLARED', 'council-member', '2024-03-11', { seat: 'vastra', type: 'party' });
    act('MEETING_STARTED', 'council-chair', '2024-03-20', { attendance });
    expect(
      run.refusal(item(), 'PRESENTED', { by: 'rapporteur', on: '2024-03-20', facts: { rapporteur: 'vastra' } })?.code,
    ).toBe('rapporteur-has-conflict');
    expect(
      run.refusal(item(), 'PRESENTED', { by: 'rapporteur', on: '2024-03-20', facts: { rapporteur: 'norra' } })?.code,
    ).toBe('tlv-has-not-presented');
    expect(
      run.refusal(item(), 'PRESENTED', {
        by: 'rapporteur',
        on: '2024-03-20',
        facts: { rapporteur: 'norra', byTlv: true },
      }),
    ).toBeNull();
  });

  it('goes back for what is missing and returns as a new version', () => {
    request('inclusion');
    meet();
    act('REFER_BACK', 'council-chair', '2024-03-20', {
      missing: 'Budgetpåverkan',
      to: 'beredare',
      dueOn: '2024-04-10',
    });
    expect(toldCase('REFERRED_BACK')).toEqual([{ missing: 'Budgetpåverkan', kind: 'inclusion' }]);
    expect(run.derived(item())).toMatchObject({
      deadlines: [{ kind: 'completion', dueOn: '2024-04-10' }],
      tasks: [{ kind: 'complete-item', role: 'preparer', dueOn: '2024-04-10' }],
    });
    act('RETURN_ITEM', 'preparer', '2024-04-08', { basis: ['budget'] });
    expect(item()).toMatchObject({
      value: 'requested',
      context: { itemVersion: 2, basis: ['underlag', 'budget'], basisOn: '2024-04-08' },
    });
  });

  it('is tabled to a later meeting without being prepared again', () => {
    request('inclusion');
    meet();
    act('TABLE', 'council-chair', '2024-03-20', { reason: 'Tiden', nextMeetingOn: '2024-03-27' });
    act('SCHEDULE', 'coordinator', '2024-03-21', { meetingOn: '2024-03-27' });
    expect(item()).toMatchObject({ value: 'scheduled', context: { meetingOn: '2024-03-27', attendance: [] } });
  });

  it('is decided between meetings when everyone without a conflict has answered in three days', () => {
    request('wait');
    act('START_CIRCULATION', 'council-chair', '2024-03-04', { proposal: 'Avvakta', members: attendance });
    expect(run.derived(item()).deadlines).toMatchObject([
      { kind: 'circulation', dueOn: '2024-03-07', raises: 'CIRCULATION_EXPIRED' },
    ]);
    act('CONFLICT_DECLARED', 'council-member', '2024-03-04', { seat: 'sodra', type: 'interest' });
    expect(
      run.refusal(item(), 'CIRCULATION_ANSWERED', {
        by: 'council-member',
        on: '2024-03-05',
        facts: { seat: 'sodra', agrees: true },
      })?.code,
    ).toBe('has-conflict');
    for (const seat of six.slice(0, 4))
      act('CIRCULATION_ANSWERED', 'council-member', '2024-03-05', { seat, agrees: true });
    expect(
      run.refusal(item(), 'DECIDE_BY_CIRCULATION', { by: 'council-chair', on: '2024-03-06', facts: wait }),
    ).toEqual({ code: 'answers-missing', facts: { seats: ['vastra'] } });
    act('CIRCULATION_ANSWERED', 'council-member', '2024-03-06', { seat: 'vastra', agrees: false });
    act('DECIDE_BY_CIRCULATION', 'council-chair', '2024-03-06', wait);
    expect(toldCase('WAIT_DECIDED')).toHaveLength(1);
  });

  it('circulates only what may be decided that way, and lapses without answers', () => {
    request('inclusion');
    expect(
      run.refusal(item(), 'START_CIRCULATION', {
        by: 'council-chair',
        on: '2024-03-04',
        facts: { proposal: 'x', members: attendance },
      })?.code,
    ).toBe('kind-needs-a-meeting');
    request('wait');
    act('START_CIRCULATION', 'council-chair', '2024-03-04', { proposal: 'Avvakta', members: attendance });
    for (const seat of six) act('CIRCULATION_ANSWERED', 'council-member', '2024-03-05', { seat, agrees: false });
    expect(
      run.refusal(item(), 'DECIDE_BY_CIRCULATION', { by: 'council-chair', on: '2024-03-06', facts: wait })?.code,
    ).toBe('no-majority');
    act('CIRCULATION_EXPIRED', 'system', '2024-03-08');
    expect(item().value).toBe('requested');
  });
});
