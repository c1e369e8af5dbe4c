import { beforeEach, describe, expect, it } from '@jest/globals';
import { charts, type ChartId, type Instance, type JsonRecord, type ProcessVersion, type Role } from '#process';
import { CaseRun } from '../../../../test/support/charts/case-run.js';

const six = ['norra', 'mellansverige', 'stockholm-gotland', 'sydostra', 'vastra', 'sodra'];
const attendance: readonly JsonRecord[] = six.map((area) => ({
  seat: area,
  kind: 'member',
  healthCareRegion: area,
  present: true,
}));
const WAIT = { outcome: 'wait', conditions: ['När TLV:s underlag finns'] };
const LIFT = { reasons: 'Skälet att avvakta har fallit.' };

let run: CaseRun;
let chart: ChartId;
const main = (): Instance => run.only(chart);
const act = (name: string, by: Role, on: string, facts: JsonRecord = {}, of = main()): void =>
  run.act(of, name, { by, on, facts });
const refusal = (name: string, by: Role, on: string, facts: JsonRecord = {}, of = main()): string | null =>
  run.refusal(of, name, { by, on, facts })?.code ?? null;
const begin = (opened: ChartId, version: ProcessVersion): void => {
  chart = opened;
  run = new CaseRun(charts, version);
};

/** An item is asked for, put before a meeting and decided there. */
function councilDecides(kind: string, on: string, decision: JsonRecord, more: JsonRecord = {}): void {
  act('REQUEST_ITEM', 'coordinator', '2024-03-01', { kind, motivation: 'Gäller alla.', basis: ['underlag'], ...more });
  const item = (name: string, by: Role, facts: JsonRecord): void => act(name, by, on, facts, run.only('council-item'));
  item('SCHEDULE', 'coordinator', { meetingOn: on });
  item('MEETING_STARTED', 'council-chair', { attendance });
  item('PRESENTED', 'rapporteur', { rapporteur: 'vastra', byTlv: true });
  item('DECIDE', 'council-chair', { reasons: 'Rådet är överens.', ...decision });
}

describe('what the council decides in a medicine’s case', () => {
  beforeEach(() => {
    begin('medicine-case', 'IN_OUT_2018');
    const nomination = { motive: 'Dyrt.', severity: 'Svår.', effectComparedWithOthers: 'Bättre.' };
    run.open('medicine-case', 'NOMINATED', { by: 'contact-person', region: '14', on: '2024-01-02', facts: nomination });
    act('ACCEPT_NOMINATION', 'coordinator', '2024-01-03', { allRegionsAnswered: true });
    councilDecides('inclusion', '2024-03-14', { outcome: 'included', orderEvaluation: false });
  });

  it.each([
    ['ORDER', 'coordinator', {}],
    ['ORDER', 'council-chair', {}],
    ['WAIVE', 'council-chair', { assessor: 'NAC', reason: 'Klassregel.' }],
    ['INITIATE_NEGOTIATION', 'council-chair', { reasonCode: 'uncertainty' }],
  ] as const)('%s is no act of a %s before that', (name, by, facts) => {
    expect(refusal(name, by, '2024-03-15', facts)).toBe('not-decided-by-council');
  });

  it('is carried out in the same step, and not once more', () => {
    councilDecides('orderEvaluation', '2024-04-11', { outcome: 'order', rank: 3 });
    expect(main().value).toMatchObject({ handling: { included: { evaluation: 'ordered' } } });
    expect(refusal('RANK_CHANGED', 'coordinator', '2024-04-12', { rank: 1 })).toBe('not-decided-by-council');
    councilDecides('rankOrders', '2024-05-16', { outcome: 'ranked', rank: 2 });
    expect(main().context['orderRank']).toBe(2);
    expect(refusal('RANK_CHANGED', 'coordinator', '2024-05-17', { rank: 1 })).toBe('not-decided-by-council');
    expect(main().context['councilDecided']).toEqual({});
  });

  it('waits for the chair where the case could not take it yet', () => {
    councilDecides('rankOrders', '2024-04-11', { outcome: 'ranked', rank: 2 });
    councilDecides('orderEvaluation', '2024-04-11', { outcome: 'order' });
    act('RANK_CHANGED', 'coordinator', '2024-04-12', { rank: 2 });
    expect(main().context['orderRank']).toBe(2);
    expect(refusal('RANK_CHANGED', 'coordinator', '2024-04-13', { rank: 1 })).toBe('not-decided-by-council');
  });

  it('lets a wait be renewed and lifted, each once', () => {
    act('MA_SUBMITTED', 'scanner', '2024-03-15');
    act('CHMP_POSITIVE', 'scanner', '2024-03-20');
    act('EC_GRANTED', 'scanner', '2024-04-02');
    councilDecides('wait', '2024-04-11', WAIT);
    expect(refusal('WAIT_RENEWED', 'council-chair', '2024-04-12')).toBe('not-decided-by-council');
    expect(refusal('WAIT_LIFTED', 'council-chair', '2024-04-12', LIFT)).toBe('not-decided-by-council');
    councilDecides('minorText', '2024-05-16', { outcome: 'text-changed' });
    act('WAIT_RENEWED', 'council-chair', '2024-05-17', { kind: 'wait', conditions: ['När avtalet gäller'] });
    expect(refusal('WAIT_RENEWED', 'council-chair', '2024-05-18')).toBe('not-decided-by-council');
    councilDecides('wait', '2024-06-13', { outcome: 'no-wait' });
    act('WAIT_LIFTED', 'council-chair', '2024-06-14', LIFT);
    expect(main().value).toMatchObject({ handling: { included: { interim: 'none' } } });
    expect(main().context['councilDecided']).toEqual({});
  });

  it('is what the last decision says', () => {
    councilDecides('startNegotiation', '2024-04-11', { outcome: 'no-negotiation' });
    expect(refusal('INITIATE_NEGOTIATION', 'council-chair', '2024-04-12', { reasonCode: 'other' })).toBe(
      'not-decided-by-council',
    );
  });
});

describe('what the council decides in a device’s case', () => {
  it('reaches the evaluations that run in it', () => {
    begin('device-case', 'DEVICE_MTP_2020');
    const group = { object: 'group', members: ['A', 'B'] };
    run.open('device-case', 'SCANNING_FOUND', { by: 'evaluator', on: '2024-01-02', facts: group });
    act('PROPOSED_FOR_SCREENING', 'preparer', '2024-01-03');
    const criteria = [{ criterion: 'severity', met: true, reason: 'Svår sjukdom.' }];
    const preconditions = [{ precondition: 'ce-marked-or-close', met: true }];
    act('SCREENED', 'preparer', '2024-01-04', { proposal: 'take-up', criteria, preconditions });
    act('ASK_REGIONS', 'coordinator', '2024-01-05');
    act('ROUND_COMPILED', 'system', '2024-02-01');
    act('DECIDED_INCLUDED', 'system', '2024-02-15');
    const order = { members: ['A'], assessor: 'tlv' };
    expect(refusal('ORDER', 'coordinator', '2024-02-16', order)).toBe('not-decided-by-council');
    councilDecides('orderEvaluation', '2024-03-14', { outcome: 'order', products: ['A'], assessor: 'tlv' });
    const evaluation = (): Instance => run.only('device-evaluation');
    expect(refusal('RANK_CHANGED', 'coordinator', '2024-03-15', { rank: 1 }, evaluation())).toBe(
      'not-decided-by-council',
    );
    councilDecides('rankOrders', '2024-04-11', { outcome: 'ranked', rank: 1 });
    act('RANK_CHANGED', 'coordinator', '2024-04-12', { rank: 1 }, evaluation());
    expect(evaluation().context['orderRank']).toBe(1);
  });
});

describe('what the council decides on a row of a class', () => {
  const row = 'Pembrolexa · Melanom';
  const rowOf = (name: string): Instance => run.only('class-indication', name);
  const reasons = { reasons: 'Data saknas.' };

  beforeEach(() => {
    begin('class-case', 'CLASS_PDL1_2018');
    const members = ['Melanom', 'Lungcancer'].map((indication) => ({ product: 'Pembrolexa', indication }));
    const facts = { classCase: 'pd-l1', productClass: 'PD-(L)1', members, placeInTherapyOwner: 'Vårdprogramgruppen' };
    run.open('class-case', 'CLASS_RULE_DRAFTED', { by: 'coordinator', on: '2024-01-02', facts });
    expect(refusal('CLASS_RULE_DECIDED', 'council-chair', '2024-01-03')).toBe('not-decided-by-council');
    councilDecides('classRule', '2024-03-14', { outcome: 'class-rule' });
    act('CONTRACTS_SIGNED', 'negotiator', '2024-03-15', { startOn: '2024-03-15', priceRule: 'lowest-cost-first' });
    act('CLASS_RULE_PUBLISHED', 'coordinator', '2024-03-18');
  });

  it('lets the chair except it, and no other', () => {
    expect(refusal('EXCEPT_WAIT', 'council-chair', '2024-03-19', reasons, rowOf(row))).toBe('not-decided-by-council');
    councilDecides('classRow', '2024-04-11', { outcome: 'except-wait' }, { row });
    expect(refusal('EXCEPT_WAIT', 'council-chair', '2024-04-12', reasons, rowOf('Pembrolexa · Lungcancer'))).toBe(
      'not-decided-by-council',
    );
    expect(refusal('EXCEPT_REFRAIN', 'council-chair', '2024-04-12', reasons, rowOf(row))).toBe(
      'not-decided-by-council',
    );
    act('EXCEPT_WAIT', 'council-chair', '2024-04-12', reasons, rowOf(row));
    expect(rowOf(row).value).toBe('exceptWait');
    expect(refusal('COVER', 'council-chair', '2024-04-13', {}, rowOf(row))).toBe('not-decided-by-council');
  });

  it('names a row that the class has', () => {
    const item = { kind: 'classRow', basis: ['underlag'] };
    expect(refusal('REQUEST_ITEM', 'coordinator', '2024-03-19', item)).toBe('no-such-row');
    expect(refusal('REQUEST_ITEM', 'coordinator', '2024-03-19', { ...item, row: 'Annat · Annat' })).toBe('no-such-row');
    expect(refusal('REQUEST_ITEM', 'coordinator', '2024-03-19', { ...item, kind: 'classRule', row })).toBe(
      'item-concerns-no-row',
    );
  });

  it('sends out what the council says of a class, too', () => {
    councilDecides('statement', '2024-04-11', { outcome: 'statement' });
    const item = (name: string, by: Role, facts: JsonRecord = {}): void =>
      act(name, by, '2024-04-15', facts, run.only('council-item'));
    item('MINUTES_DRAFTED', 'coordinator');
    item('MINUTES_CHECKED', 'council-member', { seat: 'norra' });
    item('MINUTES_APPROVED', 'council-chair');
    item('DISPATCH', 'coordinator');
    expect(run.only('council-item').value).toBe('dispatched');
  });
});
