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
