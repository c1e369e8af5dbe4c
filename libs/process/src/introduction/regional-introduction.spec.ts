import { beforeEach, describe, expect, it } from '@jest/globals';
import { actsOf, ChartRegistry, compileChart, isoDate, REGION_CODES, type Instance, type JsonRecord } from '#process';
import { CaseRun } from '../../../../test/support/charts/case-run.js';
import { stubCase } from '../../../../test/support/charts/stub-case.js';
import { actsByState, deadEnds, unreached, walk } from '../../../../test/support/charts/walk.js';
import { matterOf } from '../../../../test/support/charts/matter.js';
import { region, text } from '../fields.js';
import { regionalIntroductionChart } from './regional-introduction.js';
import { nextRound } from './rounds.js';

const chart = compileChart(regionalIntroductionChart);
const decision = { value: 'follow', body: 'Hälso- och sjukvårdsdirektören', diaryNumber: 'HSN 2024-1' };

describe('the chart of a regional introduction', () => {
  const walked = walk(chart, {
    key: '14',
    watch: ['decision', 'agreementNeeded', 'onHold', 'caseKind', 'outcome'],
    attempts: {
      RECOMMENDATION_PUBLISHED: [
        { facts: { outcome: 'should-use', version: 1 } },
        { facts: { outcome: 'do-not-use', version: 1, caseKind: 'disinvest' } },
      ],
      RECOMMENDATION_CHANGED: [{ facts: { outcome: 'do-not-use', version: 2 } }],
      CHANGE_ROUNDS: [{ facts: { rounds: ['05-31'], decisionLagMonths: 2 } }],
      REGIONAL_DECISION: [
        { facts: { ...decision, rank: 1, introductionFunding: true } },
        { facts: { ...decision, rank: 1, introductionFunding: true, until: '2027-12-31' } },
        { facts: { ...decision, value: 'deviate', reason: 'Saknar resurser' } },
      ],
      UNITS_SET: [
        { facts: { units: ['Hjärtkliniken'], agreementNeeded: true } },
        { facts: { referralRegion: '12', agreementNeeded: false } },
      ],
      DISCONTINUED: [{ facts: { reason: 'Ersatt' } }],
    },
  });

  it('can be walked whole', () => {
    expect(unreached(chart, walked)).toEqual([]);
    expect(deadEnds(walked)).toEqual([]);
  });

  it('offers exactly these acts', () => {
    const everywhereAnd = (...acts: readonly string[]): readonly string[] =>
      [
        'CENTRES_CHANGED',
        'CHANGE_ROUNDS',
        'COMPANY_STEPPED_OUT',
        'COOPERATION_ENDED',
        'RECOMMENDATION_CHANGED',
        'SUPPLY_RESUMED',
        ...acts,
      ].toSorted();
    expect(actsByState(chart, walked)).toEqual({
      new: ['RECOMMENDATION_PUBLISHED'],
      received: everywhereAnd('ACKNOWLEDGE', 'REGIONAL_OVERDUE'),
      impactAssessment: everywhereAnd('REGIONAL_DECISION', 'REGIONAL_OVERDUE', 'SUBMIT_TO_ROUND'),
      awaitingRound: everywhereAnd('REGIONAL_DECISION'),
      decided: everywhereAnd('RECONSIDER', 'UNITS_SET'),
      preparing: everywhereAnd('AGREEMENT_SIGNED', 'PREPARATIONS_DONE', 'UNITS_SET'),
      ready: everywhereAnd('FIRST_USE'),
      introduced: everywhereAnd('DISCONTINUED'),
      phasingOut: everywhereAnd('PHASED_OUT'),
      phasedOut: everywhereAnd(),
      discontinued: everywhereAnd(),
      closed: [],
    });
  });
});

describe('the rounds of a region', () => {
  const rounds = { rounds: ['03-15', '08-15', '11-15'] };
  it.each([
    ['2024-03-15', '2024-03-15'],
    ['2024-03-16', '2024-08-15'],
    ['2024-11-16', '2025-03-15'],
    ['2024-01-01', '2024-03-15'],
  ])('on %s the next last day is %s', (on, expected) => {
    expect(nextRound(isoDate(on), rounds)).toBe(expected);
  });
  it('are none where the region has none', () => {
    expect(nextRound(isoDate('2024-01-01'), { rounds: [] })).toBeNull();
  });
});

const charts = new ChartRegistry([
  regionalIntroductionChart,
  stubCase(
    {
      PUBLISH: {
        row: {
          source: 'test',
          effects: [
            {
              type: 'start',
              chart: 'regional-introduction',
              act: 'RECOMMENDATION_PUBLISHED',
              each: 'region',
              facts: { outcome: 'should-use', version: 1 },
            },
          ],
        },
        facts: {},
      },
      CHANGE: {
        row: {
          source: 'test',
          effects: [
            {
              type: 'tell',
              to: 'children',
              chart: 'regional-introduction',
              act: 'RECOMMENDATION_CHANGED',
              facts: { outcome: 'do-not-use', version: 2 },
              ifHeard: true,
            },
          ],
        },
        facts: {},
      },
      STEP_OUT: {
        row: {
          source: 'test',
          effects: [
            { type: 'tell', to: 'children', chart: 'regional-introduction', act: 'COMPANY_STEPPED_OUT', ifHeard: true },
          ],
        },
        facts: {},
      },
      RESUME_SUPPLY: {
        row: {
          source: 'test',
          effects: [
            { type: 'tell', to: 'children', chart: 'regional-introduction', act: 'SUPPLY_RESUMED', ifHeard: true },
          ],
        },
        facts: {},
      },
    },
    { REGION_DECIDED: { region, value: text() } },
  ),
]);

describe('21 regions after a recommendation', () => {
  let run: CaseRun;
  const of = (key: string): Instance => run.only('regional-introduction', key);
  const act = (key: string, name: string, on: string, facts: JsonRecord = {}): void =>
    run.act(of(key), name, {
      by: name === 'AGREEMENT_SIGNED' ? 'signatory' : 'contact-person',
      region: key,
      on,
      facts,
    });
  const refusal = (key: string, name: string, on: string, facts: JsonRecord = {}): string | null =>
    run.refusal(of(key), name, { by: 'contact-person', region: key, on, facts })?.code ?? null;

  beforeEach(() => {
    run = new CaseRun(charts);
    run.open('medicine-case', 'PUBLISH', { by: 'coordinator', on: '2024-03-20' });
  });

  it('each has its own task and dates', () => {
    expect(run.all('regional-introduction').map(({ key }) => key)).toEqual(REGION_CODES);
    expect(run.derived(of('01'))).toEqual({
      deadlines: [
        { kind: 'regional-acknowledge', dueOn: '2024-03-27', raises: null, legal: false },
        { kind: 'regional-overdue', dueOn: '2024-06-19', raises: 'REGIONAL_OVERDUE', legal: false },
      ],
      tasks: [{ kind: 'acknowledge-recommendation', role: 'contact-person', region: '01', dueOn: '2024-03-27' }],
    });
    act('01', 'ACKNOWLEDGE', '2024-03-25');
    expect(run.derived(of('01')).tasks).toMatchObject([{ kind: 'local-consequences', dueOn: '2024-05-10' }]);
  });

  it('scenario 21: a region with rounds waits for its round and is not overdue; the others go on', () => {
    act('14', 'ACKNOWLEDGE', '2024-03-21');
    act('14', 'SUBMIT_TO_ROUND', '2024-04-02');
    expect(of('14')).toMatchObject({ value: 'awaitingRound', context: { roundDate: '2024-08-15' } });
    expect(run.derived(of('14')).deadlines).toEqual([
      { kind: 'round-decision', dueOn: '2024-11-15', raises: null, legal: false },
    ]);
    expect(refusal('14', 'REGIONAL_OVERDUE', '2024-06-20')).toBe('not-in-this-state');
    expect(refusal('14', 'REGIONAL_DECISION', '2024-11-14', decision)).toBe('rank-missing');
    act('14', 'REGIONAL_DECISION', '2024-11-14', { ...decision, rank: 2, introductionFunding: true });
    act('12', 'ACKNOWLEDGE', '2024-03-21');
    expect(refusal('12', 'SUBMIT_TO_ROUND', '2024-04-02')).toBe('region-has-no-rounds');
    act('12', 'REGIONAL_DECISION', '2024-04-02', decision);
    expect(run.entries.filter(({ event }) => event.type === 'REGION_DECIDED').map(({ event }) => event.facts)).toEqual([
      { region: '14', value: 'follow' },
      { region: '12', value: 'follow' },
    ]);
  });

  it('a region may have rounds of its own', () => {
    act('12', 'ACKNOWLEDGE', '2024-03-21');
    expect(refusal('12', 'CHANGE_ROUNDS', '2024-03-22', { rounds: ['02-30'], decisionLagMonths: 2 })).toBe(
      'no-such-day',
    );
    act('12', 'CHANGE_ROUNDS', '2024-03-22', { rounds: ['05-31'], decisionLagMonths: 2 });
    act('12', 'SUBMIT_TO_ROUND', '2024-04-02');
    expect(of('12').context).toMatchObject({ roundDate: '2024-05-31', expectedDecisionOn: '2024-07-31' });
  });

  it('tells the region’s own manager when sixty working days are over', () => {
    act('01', 'ACKNOWLEDGE', '2024-03-25');
    run.act(of('01'), 'REGIONAL_OVERDUE', { on: '2024-06-20' });
    expect(run.derived(of('01')).tasks).toMatchObject([
      { kind: 'local-consequences' },
      { kind: 'regional-overdue', role: 'manager', region: '01' },
    ]);
    act('01', 'REGIONAL_DECISION', '2024-06-25', decision);
    expect(run.derived(of('01')).tasks).toMatchObject([{ kind: 'set-units' }]);
  });

  it.each([
    [{ value: 'deviate' }, 'deviation-needs-reason'],
    [{ value: 'deviate', reason: 'Resurser' }, null],
    [{ value: 'followWithLimits' }, 'limits-missing'],
    [{ value: 'followWithLimits', limits: ['Endast vuxna'] }, null],
    [{ value: 'notRelevant' }, null],
  ])('a decision %j is answered with %s', (change, code) => {
    act('01', 'ACKNOWLEDGE', '2024-03-25');
    expect(refusal('01', 'REGIONAL_DECISION', '2024-04-02', { ...decision, ...change })).toBe(code);
  });

  it('goes on only where the region follows, with a unit or a referral, and an agreement if one is needed', () => {
    act('01', 'ACKNOWLEDGE', '2024-03-25');
    act('01', 'REGIONAL_DECISION', '2024-04-02', { ...decision, value: 'deviate', reason: 'Resurser' });
    expect(refusal('01', 'UNITS_SET', '2024-04-03', { units: ['A'], agreementNeeded: true })).toBe(
      'region-does-not-follow',
    );
    act('01', 'RECONSIDER', '2024-05-02');
    act('01', 'REGIONAL_DECISION', '2024-05-03', decision);
    expect(refusal('01', 'RECONSIDER', '2024-05-04')).toBe('region-follows');
    expect(refusal('01', 'UNITS_SET', '2024-05-04', { agreementNeeded: true })).toBe('no-unit-or-referral');
    act('01', 'UNITS_SET', '2024-05-04', { units: ['A'], agreementNeeded: true });
    expect(refusal('01', 'PREPARATIONS_DONE', '2024-05-05')).toBe('agreement-needed');
    act('01', 'AGREEMENT_SIGNED', '2024-05-06');
    act('01', 'FIRST_USE', '2024-05-10');
    act('01', 'DISCONTINUED', '2025-05-10', { reason: 'Ersatt' });
    expect(of('01').context['decisions']).toHaveLength(2);
  });

  it('scenario 24: the company steps out; no first use and no overdue notice until it is back, and the days do not count', () => {
    act('01', 'ACKNOWLEDGE', '2024-03-25');
    run.act(run.only('medicine-case'), 'STEP_OUT', { by: 'coordinator', on: '2024-04-10' });
    expect(run.derived(of('01')).deadlines).toEqual([]);
    run.act(run.only('medicine-case'), 'RESUME_SUPPLY', { by: 'coordinator', on: '2024-10-10' });
    expect(of('01').context).toMatchObject({ onHold: false, clockFrom: '2024-09-19', workFrom: '2024-09-24' });
    expect(run.derived(of('01')).deadlines).toMatchObject([
      { kind: 'regional-impact', dueOn: '2024-11-05' },
      { kind: 'regional-overdue', dueOn: '2024-12-12' },
    ]);
    act('01', 'REGIONAL_DECISION', '2024-10-11', decision);
    act('01', 'UNITS_SET', '2024-10-12', { units: ['A'], agreementNeeded: false });
    act('01', 'PREPARATIONS_DONE', '2024-10-13');
    run.act(run.only('medicine-case'), 'STEP_OUT', { by: 'coordinator', on: '2024-10-14' });
    const offered = actsOf(
      chart,
      of('01'),
      matterOf(of('01')),
      { mandates: [{ role: 'contact-person', region: '01' }] },
      isoDate('2024-10-15'),
    );
    expect(offered.find(({ act: name }) => name === 'FIRST_USE')?.reason).toEqual({
      code: 'company-stepped-out',
      facts: { since: '2024-10-14' },
    });
  });

  it('begins anew when the recommendation changes, and keeps its history', () => {
    act('01', 'ACKNOWLEDGE', '2024-03-25');
    act('01', 'REGIONAL_DECISION', '2024-04-02', decision);
    run.act(run.only('medicine-case'), 'CHANGE', { by: 'coordinator', on: '2025-01-10' });
    expect(of('01')).toMatchObject({
      value: 'impactAssessment',
      context: { recommendationVersion: 2, clockFrom: '2025-01-10', decision: 'follow' },
    });
    expect(of('25').value).toBe('impactAssessment');
    act('01', 'REGIONAL_DECISION', '2025-02-02', { ...decision, value: 'notRelevant' });
    expect(of('01').context['decisions']).toMatchObject([
      { value: 'follow', version: 1 },
      { value: 'notRelevant', version: 2 },
    ]);
  });
});
