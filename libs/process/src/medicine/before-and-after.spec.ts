import { beforeEach, describe, expect, it } from '@jest/globals';
import { charts, isoDate, judge, type Instance, type JsonRecord, type Role } from '#process';
import { CaseRun } from '../../../../test/support/charts/case-run.js';

let run: CaseRun;
const main = (): Instance => run.only('medicine-case');
const act = (name: string, by: Role, on: string, facts: JsonRecord = {}): void =>
  run.act(main(), name, { by, on, facts });
const refusal = (name: string, by: Role, on: string, facts: JsonRecord = {}): string | null =>
  run.refusal(main(), name, { by, on, facts })?.code ?? null;

beforeEach(() => {
  run = new CaseRun(charts);
  const nomination = { motive: 'Dyrt.', severity: 'Svår.', effectComparedWithOthers: 'Bättre.' };
  run.open('medicine-case', 'NOMINATED', { by: 'contact-person', region: '14', on: '2024-01-02', facts: nomination });
  act('ACCEPT_NOMINATION', 'coordinator', '2024-01-03', { allRegionsAnswered: true });
  act('DECIDED_INCLUDED', 'system', '2024-02-01', { orderEvaluation: false });
});

describe('talks about the price that fail', () => {
  const talk = (purpose: string): void => {
    act('INITIATE_NEGOTIATION', 'system', '2024-02-05', { reasonCode: 'cost-above-willingness' });
    act('GROUP_SET', 'negotiator', '2024-02-06', { regionalMembers: ['01', '14'], purpose });
    act('TALKS_STARTED', 'negotiator', '2024-02-07');
  };
  const form = (): JsonRecord => {
    act('REQUEST_ITEM', 'coordinator', '2024-06-03', { kind: 'recommendation', basis: ['underlag'] });
    const item = run.only('council-item');
    const { definition } = charts.chart('council-item', item.version);
    return definition.forms?.['DECIDE']?.(definition.acts['DECIDE']?.facts ?? {}, item.context, []).known ?? {};
  };

  it('lead to a draft of a no, whose reason the council’s form begins with', () => {
    talk('precondition-for-recommendation');
    act('NEGOTIATION_FAILED', 'negotiator', '2024-06-01');
    expect(main().value).toMatchObject({ handling: { included: { preparation: 'drafting' } } });
    expect(form()).toEqual({ outcome: 'do-not-use', refrainReason: 'negotiation-failed' });
  });

  it('leave a draft that is being written where it is', () => {
    talk('precondition-for-recommendation');
    act('START_DRAFT', 'preparer', '2024-05-01');
    act('FINAL_DRAFT', 'preparer', '2024-05-02');
    act('NEGOTIATION_FAILED', 'negotiator', '2024-06-01');
    expect(main().value).toMatchObject({ handling: { included: { preparation: 'finalDraft' } } });
    expect(form()).toMatchObject({ outcome: 'do-not-use' });
  });

  it('lead nowhere when no recommendation hung on them, or when they are taken up again', () => {
    talk('other');
    act('NEGOTIATION_FAILED', 'negotiator', '2024-06-01');
    expect(main().value).toMatchObject({ handling: { included: { preparation: 'gathering' } } });
    expect(form()).toEqual({});
    talk('precondition-for-recommendation');
    act('NEGOTIATION_FAILED', 'negotiator', '2024-06-01');
    act('INITIATE_NEGOTIATION', 'system', '2024-06-02', { reasonCode: 'other' });
    expect(form()).toEqual({});
  });
});

describe('sales statistics', () => {
  const followUp = (): Instance => run.only('follow-up');
  const tasks = (): readonly string[] => run.derived(followUp()).tasks.map(({ kind }) => kind);

  it('are owed from the quarter in which the medicine was taken in, before anything else is followed up', () => {
    expect(followUp().value).toEqual({ going: { measures: 'beforeAnswer', sales: 'running' } });
    expect(tasks()).toEqual(['sales-statistics']);
    expect(run.derived(followUp()).deadlines).toMatchObject([{ kind: 'sales-statistics', dueOn: '2024-04-02' }]);
  });

  it('go on with the quarters they owe when an answer brings a plan of measures with it', () => {
    run.act(followUp(), 'SALES_QUARTER_MISSED', { by: 'system', on: '2024-04-03' });
    run.act(followUp(), 'FOLLOW_UP_DUE', { by: 'system', on: '2024-06-01', facts: { version: 1 } });
    expect(followUp()).toMatchObject({
      value: { going: { measures: 'unplanned', sales: 'running' } },
      context: { missedQuarters: ['2024Q1'], salesDueOn: '2024-06-30' },
    });
    expect(tasks()).toEqual(['plan-follow-up', 'sales-statistics', 'missing-sales-statistics']);
  });

  it('end when the medicine is taken out again, and begin anew when it is taken in anew', () => {
    act('EXCLUDE', 'system', '2024-05-02');
    expect(followUp().done).toBe(true);
    act('REOPEN', 'coordinator', '2024-06-03', { reasonCode: 'new-price' });
    act('ACCEPT_NOMINATION', 'coordinator', '2024-06-04', { allRegionsAnswered: true });
    act('DECIDED_INCLUDED', 'system', '2024-07-01', { orderEvaluation: false });
    expect(run.all('follow-up').map(({ done }) => done)).toEqual([true, false]);
  });
});

describe('scarce supply that is shared out', () => {
  it('is so before any answer', () => {
    expect(refusal('SUPPLY_ALLOCATED', 'coordinator', '2024-02-02')).toBeNull();
    const answered = { ...main(), context: { ...main().context, everAnswered: true } };
    const event = { type: 'SUPPLY_ALLOCATED', on: isoDate('2024-02-02'), facts: {}, by: 'coordinator' } as const;
    const chart = charts.chart('medicine-case', answered.version);
    expect(judge(chart, answered, event)).toMatchObject({ reason: { code: 'already-answered-publicly' } });
    expect(judge(chart, answered, { ...event, history: true }).allowed).toBe(true);
  });
});

describe('advice to wait', () => {
  const dueOn = (kind: string): string | undefined =>
    run.derived(main()).deadlines.find((one) => one.kind === kind)?.dueOn;

  it('counts its age from its first day, whether it is renewed or decided anew', () => {
    for (const fact of ['MA_SUBMITTED', 'CHMP_POSITIVE', 'EC_GRANTED']) act(fact, 'scanner', '2024-02-02');
    act('WAIT_DECIDED', 'system', '2024-03-01', { kind: 'wait' });
    const first = dueOn('wait-to-manager');
    expect(first).toBe('2025-03-03');
    act('WAIT_RENEWED', 'system', '2024-09-02', { kind: 'wait' });
    act('WAIT_DECIDED', 'system', '2024-10-01', { kind: 'wait' });
    expect([dueOn('wait-to-manager'), dueOn('wait-status-text')]).toEqual([first, '2025-04-01']);
    expect(main().context).toMatchObject({ waitSince: '2024-03-01', waitOn: '2024-10-01' });
  });
});

describe('what reopens an answer', () => {
  it.each([
    'NEW_PRICE',
    'NEW_DATA',
    'NEW_EVIDENCE',
    'NEW_COMPETITOR',
    'SAFETY_SIGNAL',
    'REGION_REQUESTS_REVIEW',
    'OTHER_GUIDELINE',
  ])('%s has a reason and a document', (name) => {
    const { facts = {} } = charts.chart('medicine-case', 2).definition.acts[name] ?? {};
    expect(Object.entries(facts).map(([field, { optional = false }]) => [field, optional])).toEqual([
      ['reason', false],
      ['document', false],
    ]);
  });
});
