import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  actsOf,
  compileChart,
  derive,
  isoDate,
  newInstance,
  step,
  type ChartEvent,
  type Instance,
  type JsonRecord,
} from '#process';
import { actsByState, deadEnds, unreached, walk } from '../../../../test/support/charts/walk.js';
import { matterOf } from '../../../../test/support/charts/matter.js';
import { procurementChart } from './procurement.js';

const chart = compileChart(procurementChart);
const electronic = { bidder: 'Bolaget AB', channel: 'electronic' };
const proxies = [{ region: '14', document: 'fullmakt' }];
const publish = {
  documents: ['underlag'],
  procedure: 'open',
  estimatedValue: 5_000_000,
  threshold: 2_400_000,
  tendersDueOn: '2024-03-01',
};
const court = { court: 'Förvaltningsrätten', caseNumber: '1' };
const contract = { region: '12', contract: 'avtal', delegation: 'DO 7' };

describe('the chart of a procurement', () => {
  const walked = walk(chart, {
    on: '2024-02-01',
    watch: ['standstillApplies', 'reviews'],
    attempts: {
      CHOOSE: [
        { facts: { choice: 'procure', approvedBy: 'Marknad' } },
        { facts: { choice: 'none', approvedBy: 'Marknad' } },
      ],
      JOINT: [{ facts: { lead: '12', regions: ['14'], proxies } }],
      PUBLISH: [{ facts: publish }, { facts: { ...publish, procedure: 'direct-award' } }],
      AWARD_DECISION: [{ facts: { reasons: 'Lägst pris', notices: [electronic] } }],
      NOTICE_SENT: [{ facts: electronic }],
      STANDSTILL_OVER: [{ on: '2024-12-01' }],
      REVIEW_APPLIED: [{ facts: court }],
      INTERIM_ORDER: [{ facts: { court: 'HFD', caseNumber: '2', document: 'beslut' } }],
      COURT_DECIDED: ['dismiss', 'redo', 'correct'].flatMap((outcome) =>
        ['1', '2'].map((caseNumber) => ({ facts: { caseNumber, outcome, document: 'dom' } })),
      ),
      COURT_LIFTED_STANDSTILL: [{ facts: { ...court, document: 'beslut' } }],
      SIGNED: [{ facts: contract, on: '2024-12-02' }],
      TERMINATED: [{ facts: { reason: 'Brott mot avtalet' } }],
      CANCELLED: [{ facts: { reason: 'Behovet finns inte' } }],
    },
    most: 400,
  });

  it('can be walked whole', () => {
    expect(unreached(chart, walked)).toEqual([]);
    expect(deadEnds(walked)).toEqual([]);
  });

  it('offers exactly these acts', () => {
    expect(actsByState(chart, walked)).toEqual({
      new: ['STRATEGY_STARTED'],
      purchasingStrategy: ['CANCELLED', 'CHOOSE'],
      procurementStrategy: ['CANCELLED', 'JOINT'],
      preparing: ['CANCELLED', 'PUBLISH'],
      tendering: ['CANCELLED', 'DEADLINE'],
      evaluating: ['AWARD_DECISION', 'CANCELLED'],
      standstill: ['NOTICE_SENT', 'REVIEW_APPLIED', 'SIGNED', 'STANDSTILL_OVER'],
      'underReview.pending': ['COURT_DECIDED', 'COURT_LIFTED_STANDSTILL', 'INTERIM_ORDER', 'REVIEW_APPLIED', 'SIGNED'],
      'underReview.decided': [
        'COURT_LIFTED_STANDSTILL',
        'INTERIM_ORDER',
        'REVIEW_APPLIED',
        'SIGNED',
        'STANDSTILL_OVER',
      ],
      contracting: ['INTERIM_ORDER', 'REVIEW_APPLIED', 'SIGNED'],
      contract: ['EXPIRED', 'SIGNED', 'TERMINATED'],
      closed: [],
      cancelled: [],
    });
  });
});

describe('the standstill', () => {
  let now: Instance;
  const eventFor = (type: string, on: string, facts: JsonRecord, by: ChartEvent['by'] = 'procurer'): ChartEvent => ({
    type,
    on: isoDate(on),
    facts,
    by,
  });
  const act = (type: string, on: string, facts: JsonRecord = {}): void => {
    const stepped = step(chart, now, eventFor(type, on, facts));
    if ('allowed' in stepped) throw new Error(`${type}: ${JSON.stringify(stepped.reason)}`);
    now = stepped.instance;
  };
  const refusal = (type: string, on: string, facts: JsonRecord = {}) => {
    const stepped = step(chart, now, eventFor(type, on, facts));
    return 'allowed' in stepped ? stepped.reason : null;
  };
  const toEvaluating = (procedure = 'open'): void => {
    now = newInstance(chart, { id: 'p', key: null, parentId: null, on: isoDate('2019-01-02') });
    act('STRATEGY_STARTED', '2019-01-02');
    act('CHOOSE', '2019-01-10', { choice: 'procure', approvedBy: 'Marknad' });
    act('JOINT', '2019-01-11', { lead: '12', regions: ['14'], proxies });
    act('PUBLISH', '2019-01-12', { ...publish, procedure, tendersDueOn: '2019-03-01' });
    act('DEADLINE', '2019-03-02');
  };
  const award = (on: string, facts: JsonRecord = {}): void =>
    act('AWARD_DECISION', on, { reasons: 'Lägst pris', notices: [electronic], ...facts });
  const lapse = () => derive(chart, now, [], {}).deadlines.find(({ kind }) => kind === 'standstill');

  beforeEach(() => toEvaluating());

  it.each([
    ['2019-04-01', '2019-04-11', '2019-04-12'],
    ['2019-04-18', '2019-04-29', '2019-04-30'],
  ])('sent on %s lasts through %s, contract earliest %s', (sent, last, first) => {
    award(sent);
    expect(lapse()).toEqual({ kind: 'standstill', dueOn: last, raises: 'STANDSTILL_OVER', legal: true });
    expect(refusal('SIGNED', last, contract)).toEqual({ code: 'standstill', facts: { earliestOn: first } });
    expect(refusal('STANDSTILL_OVER', last)).toEqual({ code: 'standstill', facts: { earliestOn: first } });
    expect(refusal('SIGNED', first, contract)?.code).toBe('standstill-not-recorded-over');
    act('STANDSTILL_OVER', first);
    act('SIGNED', first, contract);
    expect(now.value).toBe('contract');
  });

  it('is fifteen days when any bidder was told otherwise, and longer when the notice says so', () => {
    award('2019-04-01', { notices: [electronic, { bidder: 'Posten AB', channel: 'other' }] });
    expect(now.context['contractEarliestOn']).toBe('2019-04-17');
    act('NOTICE_SENT', '2019-04-05', { bidder: 'Glömda AB', channel: 'electronic' });
    expect(now.context['contractEarliestOn']).toBe('2019-04-24');
    toEvaluating();
    award('2019-04-01', { noticeUntil: '2019-05-03' });
    expect(now.context['contractEarliestOn']).toBe('2019-05-04');
  });

  it('tells every bidder', () => {
    expect(refusal('AWARD_DECISION', '2019-04-01', { reasons: 'Lägst pris', notices: [] })?.code).toBe(
      'bidders-not-told',
    );
  });

  it.each(['direct-award', 'framework-call-off', 'renewed-competition', 'dynamic-system', 'negotiated-without-notice'])(
    'does not follow %s',
    (procedure) => {
      toEvaluating(procedure);
      award('2019-04-01');
      expect(now.value).toBe('contracting');
      expect(refusal('SIGNED', '2019-03-31', contract)?.code).toBe('standstill');
      expect(refusal('SIGNED', '2019-04-01', contract)).toBeNull();
    },
  );

  it('follows a direct award that was announced by choice', () => {
    toEvaluating('direct-award');
    award('2019-04-01', { voluntaryNotice: true });
    expect(now.value).toBe('standstill');
  });

  it('scenario 12: refused on day 9, a review on day 10, and then until ten days after the court decided', () => {
    award('2019-04-01');
    expect(refusal('SIGNED', '2019-04-10', contract)).toEqual({
      code: 'standstill',
      facts: { earliestOn: '2019-04-12' },
    });
    act('REVIEW_APPLIED', '2019-04-11', court);
    expect(lapse()).toBeUndefined();
    expect(refusal('SIGNED', '2019-06-01', contract)).toEqual({ code: 'review-pending', facts: {} });
    expect(refusal('COURT_DECIDED', '2019-04-10', { caseNumber: '1', outcome: 'dismiss', document: 'dom' })?.code).toBe(
      'before-the-application',
    );
    act('COURT_DECIDED', '2019-06-17', { caseNumber: '1', outcome: 'dismiss', document: 'dom' });
    expect(refusal('SIGNED', '2019-06-27', contract)).toEqual({
      code: 'standstill',
      facts: { earliestOn: '2019-06-28' },
    });
    expect(lapse()).toMatchObject({ dueOn: '2019-06-27' });
    act('STANDSTILL_OVER', '2019-06-28');
    act('SIGNED', '2019-06-28', contract);
  });

  it('comes too late after the last day, and in time when learnt of later', () => {
    award('2019-04-01');
    expect(refusal('REVIEW_APPLIED', '2019-04-12', court)).toEqual({
      code: 'review-too-late',
      facts: { lastDay: '2019-04-11' },
    });
    act('STANDSTILL_OVER', '2019-04-12');
    act('REVIEW_APPLIED', '2019-04-11', court);
    expect(refusal('SIGNED', '2019-05-02', contract)?.code).toBe('review-pending');
  });

  it('goes on until the last of several reviews is decided', () => {
    award('2019-04-01');
    act('REVIEW_APPLIED', '2019-04-05', court);
    act('REVIEW_APPLIED', '2019-04-08', { ...court, caseNumber: '2' });
    expect(refusal('REVIEW_APPLIED', '2019-04-08', court)?.code).toBe('review-already-registered');
    act('COURT_DECIDED', '2019-05-06', { caseNumber: '1', outcome: 'dismiss', document: 'dom' });
    expect(now.value).toEqual({ underReview: 'pending' });
    act('COURT_DECIDED', '2019-05-20', { caseNumber: '2', outcome: 'dismiss', document: 'dom' });
    expect(now).toMatchObject({ value: { underReview: 'decided' }, context: { contractEarliestOn: '2019-06-01' } });
  });

  it('is shortened by the court’s own order only, and never the first ten days', () => {
    award('2019-04-01');
    act('REVIEW_APPLIED', '2019-04-02', court);
    expect(
      refusal('COURT_LIFTED_STANDSTILL', '2019-04-08', { ...court, caseNumber: '9', document: 'beslut' })?.code,
    ).toBe('no-such-review');
    act('COURT_LIFTED_STANDSTILL', '2019-04-08', { ...court, document: 'beslut' });
    expect(now.context['contractEarliestOn']).toBe('2019-04-12');
    toEvaluating();
    award('2019-04-01');
    act('REVIEW_APPLIED', '2019-04-02', court);
    act('COURT_DECIDED', '2019-05-06', { caseNumber: '1', outcome: 'dismiss', document: 'dom' });
    act('COURT_LIFTED_STANDSTILL', '2019-05-08', { ...court, document: 'beslut' });
    expect(now.context['contractEarliestOn']).toBe('2019-05-08');
  });

  it('comes back with a higher court’s interim order', () => {
    award('2019-04-01');
    act('STANDSTILL_OVER', '2019-04-12');
    act('INTERIM_ORDER', '2019-04-15', { court: 'Kammarrätten', caseNumber: 'K1', document: 'beslut' });
    expect(refusal('SIGNED', '2019-05-15', contract)?.code).toBe('review-pending');
    act('COURT_DECIDED', '2019-06-17', { caseNumber: 'K1', outcome: 'dismiss', document: 'dom' });
    expect(now.context['contractEarliestOn']).toBe('2019-06-28');
  });

  it.each([
    ['redo', 'preparing'],
    ['correct', 'evaluating'],
  ])('a court that says %s sends the procurement to %s, and a new award starts a new standstill', (outcome, state) => {
    award('2019-04-01');
    act('REVIEW_APPLIED', '2019-04-02', court);
    act('COURT_DECIDED', '2019-05-06', { caseNumber: '1', outcome, document: 'dom' });
    expect(now).toMatchObject({ value: state, context: { awardOn: null, contractEarliestOn: null, reviews: [] } });
  });

  it('binds every role alike', () => {
    award('2019-04-01');
    for (const role of ['signatory', 'procurer'] as const) {
      const offered = actsOf(chart, now, matterOf(now), { mandates: [{ role }] }, isoDate('2019-04-11')).find(
        ({ act: name }) => name === 'SIGNED',
      );
      expect(offered).toMatchObject({
        allowed: false,
        reason: { code: 'standstill', facts: { earliestOn: '2019-04-12' } },
      });
    }
  });

  it('is signed once by each region that takes part', () => {
    expect(refusal('JOINT', '2019-04-01', {})?.code).toBe('not-in-this-state');
    award('2019-04-01');
    act('STANDSTILL_OVER', '2019-04-12');
    expect(refusal('SIGNED', '2019-04-12', { ...contract, region: '25' })).toEqual({
      code: 'region-not-in-procurement',
      facts: { region: '25' },
    });
    act('SIGNED', '2019-04-12', { ...contract, endsOn: '2023-04-11' });
    expect(refusal('SIGNED', '2019-04-15', contract)?.code).toBe('already-signed');
    act('SIGNED', '2019-04-15', { ...contract, region: '14' });
    expect(derive(chart, now, [], {}).deadlines.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
      ['contract-renewal', '2022-04-11'],
      ['contract-ends', '2023-04-11'],
    ]);
  });

  it('needs a proxy from every joining region', () => {
    now = newInstance(chart, { id: 'p', key: null, parentId: null, on: isoDate('2019-01-02') });
    act('STRATEGY_STARTED', '2019-01-02');
    act('CHOOSE', '2019-01-10', { choice: 'procure', approvedBy: 'Marknad' });
    expect(refusal('JOINT', '2019-01-11', { lead: '12', regions: ['14', '25'], proxies })).toEqual({
      code: 'proxy-missing',
      facts: { regions: ['25'] },
    });
  });
});
