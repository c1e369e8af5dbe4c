import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  ChartRegistry,
  compileChart,
  derive,
  isoDate,
  newInstance,
  step,
  type ChartEvent,
  type Instance,
  type JsonRecord,
} from '#process';
import { CaseRun } from '../../../../test/support/charts/case-run.js';
import { stubCase } from '../../../../test/support/charts/stub-case.js';
import { actsByState, deadEnds, unreached, walk } from '../../../../test/support/charts/walk.js';
import { document, optional } from '../fields.js';
import { casesCounted } from '../shared/small-counts.js';
import { followUpChart } from './follow-up.js';
import { lastDayOfQuarter, quarterOf } from './quarters.js';
import { reviewClockChart } from './review-clock.js';

const chart = compileChart(followUpChart);
const measures = [
  { measure: 'Registertäckning', owner: 'RCC', everyMonths: 12 },
  { measure: 'Försäljning', owner: 'Livscykel', everyMonths: 6 },
];

describe('the chart of a follow-up', () => {
  const walked = walk(chart, {
    on: '2024-05-02',
    watch: ['missedQuarters'],
    attempts: {
      FOLLOW_UP_DUE: [{}, { facts: { measures } }, { facts: { noneBecause: 'Få patienter' } }],
      FOLLOW_UP_CHANGED: [{ facts: { measures } }, { facts: { noneBecause: 'Få patienter' } }],
      PLAN_FOLLOW_UP: [
        { facts: { measures, reason: 'Ett register till' } },
        { facts: { measures } },
        { facts: { none: true, reason: 'Få patienter' } },
      ],
      CLOSE_FOLLOW_UP: [{ facts: { reason: 'Klart' } }],
      SALES_STATISTICS_SENT: [{ facts: { quarter: '2024Q2' } }],
    },
    most: 300,
  });

  it('can be walked whole', () => {
    expect(unreached(chart, walked)).toEqual([]);
    expect(deadEnds(walked)).toEqual([]);
  });

  it('offers exactly these acts', () => {
    const everywhereAnd = (...acts: readonly string[]): readonly string[] =>
      ['COOPERATION_ENDED', 'FOLLOW_UP_CHANGED', 'SALES_QUARTER_MISSED', 'SALES_STATISTICS_SENT', ...acts].toSorted();
    expect(actsByState(chart, walked)).toEqual({
      new: ['COOPERATION_BEGUN', 'FOLLOW_UP_DUE'],
      'going.measures.beforeAnswer going.sales.running': everywhereAnd('FOLLOW_UP_DUE'),
      'going.measures.unplanned going.sales.running': everywhereAnd('PLAN_FOLLOW_UP'),
      'going.measures.planned going.sales.running': everywhereAnd(
        'CLOSE_FOLLOW_UP',
        'COLLECTION_STARTED',
        'PLAN_FOLLOW_UP',
      ),
      'going.measures.collecting going.sales.running': everywhereAnd('CLOSE_FOLLOW_UP', 'REPORT_RECEIVED'),
      'going.measures.reported going.sales.running': everywhereAnd(
        'CLOSE_FOLLOW_UP',
        'COLLECTION_STARTED',
        'PLAN_FOLLOW_UP',
      ),
      'going.measures.closed going.sales.running': everywhereAnd('PLAN_FOLLOW_UP'),
      ended: [],
    });
  });
});

describe('a follow-up', () => {
  let run: CaseRun;
  const charts = new ChartRegistry([
    followUpChart,
    stubCase(
      {
        START: {
          row: {
            source: 'test',
            effects: [{ type: 'start', chart: 'follow-up', act: 'FOLLOW_UP_DUE', facts: { version: 1 } }],
          },
          facts: {},
        },
      },
      { FOLLOW_UP_REPORTED: { ...casesCounted, report: optional(document) } },
    ),
  ]);
  const now = (): Instance => run.only('follow-up');
  const act = (name: string, on: string, facts: JsonRecord = {}): void =>
    run.act(now(), name, { by: 'coordinator', on, facts });

  beforeEach(() => {
    run = new CaseRun(charts);
    run.open('medicine-case', 'START', { by: 'coordinator', on: '2024-05-02' });
  });

  it('has a measure, or says why there is none', () => {
    expect(run.derived(now()).tasks.map(({ kind }) => kind)).toEqual(['plan-follow-up', 'sales-statistics']);
    for (const facts of [{}, { measures: [] }, { none: true }, { reason: 'Få patienter' }]) {
      expect(run.refusal(now(), 'PLAN_FOLLOW_UP', { by: 'coordinator', on: '2024-05-03', facts })?.code).toBe(
        'no-measure-and-no-reason',
      );
    }
    act('PLAN_FOLLOW_UP', '2024-05-03', { none: true, reason: 'Få patienter' });
    expect(now()).toMatchObject({
      value: { going: { measures: 'closed', sales: 'running' } },
      context: { noneBecause: 'Få patienter' },
    });
  });

  it('asks for a report as often as its most frequent measure', () => {
    act('PLAN_FOLLOW_UP', '2024-05-03', { measures });
    expect(run.derived(now()).tasks[0]).toMatchObject({ kind: 'collect-follow-up', dueOn: '2024-11-04' });
    act('COLLECTION_STARTED', '2024-06-01');
    act('REPORT_RECEIVED', '2024-11-01', { casesCounted: 66 });
    expect(run.entries.at(-1)).toMatchObject({
      chart: 'medicine-case',
      event: { type: 'FOLLOW_UP_REPORTED', facts: { casesCounted: 66 } },
    });
    act('COLLECTION_STARTED', '2024-11-02');
    expect(run.derived(now()).tasks[0]).toMatchObject({ kind: 'report-follow-up', dueOn: '2025-05-02' });
  });

  it('says that fewer than five were counted, and never how many', () => {
    act('PLAN_FOLLOW_UP', '2024-05-03', { measures });
    act('COLLECTION_STARTED', '2024-06-01');
    const three = { casesCounted: 3 };
    expect(() => act('REPORT_RECEIVED', '2024-11-01', three)).toThrow('"path":"casesCounted","code":"too-small"');
    const both = { by: 'coordinator', on: '2024-11-01', facts: { casesCounted: 7, fewerThanFive: true } } as const;
    expect(run.refusal(now(), 'REPORT_RECEIVED', both)?.code).toBe('count-said-twice');
    act('REPORT_RECEIVED', '2024-11-01', { fewerThanFive: true });
    expect(run.entries.at(-1)).toMatchObject({ event: { type: 'FOLLOW_UP_REPORTED', facts: { fewerThanFive: true } } });
  });

  it('sends sales statistics each quarter, and says which quarter is missing', () => {
    expect(run.derived(now()).deadlines).toEqual([
      { kind: 'sales-statistics', dueOn: '2024-07-01', raises: 'SALES_QUARTER_MISSED', legal: false },
    ]);
    act('SALES_STATISTICS_SENT', '2024-06-20', { quarter: '2024Q2' });
    expect(run.messages.at(-1)?.effect).toEqual({ type: 'notify', notice: 'sales-statistics' });
    expect(
      run.refusal(now(), 'SALES_STATISTICS_SENT', {
        by: 'coordinator',
        on: '2024-06-21',
        facts: { quarter: '2024Q2' },
      }),
    ).toEqual({ code: 'quarter-not-owed', facts: { quarters: ['2024Q3'] } });
    run.act(now(), 'SALES_QUARTER_MISSED', { on: '2024-10-01' });
    expect(run.derived(now()).tasks.map(({ kind }) => kind)).toContain('missing-sales-statistics');
    expect(now().context).toMatchObject({ missedQuarters: ['2024Q3'], salesDueOn: '2024-12-31' });
    act('SALES_STATISTICS_SENT', '2024-10-10', { quarter: '2024Q3' });
    expect(now().context).toMatchObject({ missedQuarters: [], salesDueOn: '2024-12-31' });
  });

  it('ends with the cooperation', () => {
    run.act(now(), 'COOPERATION_ENDED', { on: '2026-05-02' });
    expect(now().done).toBe(true);
    expect(run.derived(now())).toEqual({ deadlines: [], tasks: [] });
  });
});

describe('quarters', () => {
  it.each([
    ['2024-01-01', '2024Q1', '2024-03-31'],
    ['2024-06-30', '2024Q2', '2024-06-30'],
    ['2024-12-31', '2024Q4', '2024-12-31'],
  ])('%s lies in %s, which ends on %s', (day, quarter, last) => {
    expect([quarterOf(isoDate(day)), lastDayOfQuarter(isoDate(day))]).toEqual([quarter, last]);
  });
});

describe('the review clock', () => {
  const clock = compileChart(reviewClockChart);
  const walked = walk(clock, {
    attempts: {
      CLOCK_ARMED: [{ facts: { publishedOn: '2024-03-01' } }, { facts: { publishedOn: '2024-03-01', optional: true } }],
      REVIEW_ANSWERED: [
        { facts: { review: 'yes', reason: 'Ny studie' } },
        { facts: { review: 'no', reason: 'Inget nytt' } },
      ],
    },
    watch: ['optional'],
  });
  const after = (instance: Instance, type: string, facts: JsonRecord = {}, on = '2025-01-01'): Instance => {
    const event: ChartEvent = { type, on: isoDate(on), facts, by: 'system' };
    const stepped = step(clock, instance, event);
    if ('allowed' in stepped) throw new Error(JSON.stringify(stepped.reason));
    return stepped.instance;
  };
  const armed = (facts: JsonRecord): Instance =>
    after(
      newInstance(clock, { id: 'r', key: null, parentId: 'case', on: isoDate('2024-02-29') }),
      'CLOCK_ARMED',
      facts,
      '2024-02-29',
    );
  const dates = (instance: Instance) =>
    derive(clock, instance, [{ from: isoDate('2024-06-01') }], {}).deadlines.map(({ kind, dueOn, raises }) => [
      kind,
      dueOn,
      raises,
    ]);

  it('can be walked whole', () => {
    expect(unreached(clock, walked)).toEqual([]);
    expect(deadEnds(walked)).toEqual([]);
  });

  it('offers exactly these acts', () => {
    expect(actsByState(clock, walked)).toEqual({
      new: ['CLOCK_ARMED'],
      armed: ['COOPERATION_ENDED', 'REVIEW_OVERDUE', 'REVIEW_SATISFIED', 'REVIEW_WARNING'],
      warned: ['COOPERATION_ENDED', 'REVIEW_ITEM_DUE', 'REVIEW_OVERDUE', 'REVIEW_SATISFIED'],
      reviewQuestion: ['COOPERATION_ENDED', 'REVIEW_ANSWERED', 'REVIEW_SATISFIED'],
      itemRequested: ['COOPERATION_ENDED', 'REVIEW_OVERDUE', 'REVIEW_SATISFIED'],
      overdue: ['COOPERATION_ENDED', 'REVIEW_SATISFIED'],
      satisfied: [],
    });
  });

  it('scenario 13: published on 29 February 2024 it is due on 2 March 2026, and a pause does not stop it', () => {
    const clockNow = armed({ publishedOn: '2024-02-29' });
    expect(dates(clockNow)).toEqual([
      ['review-warning', '2025-08-28', 'REVIEW_WARNING'],
      ['review', '2026-03-02', 'REVIEW_OVERDUE'],
    ]);
    const warned = after(clockNow, 'REVIEW_WARNING');
    expect(dates(warned)).toEqual([
      ['review-item', '2025-11-28', 'REVIEW_ITEM_DUE'],
      ['review', '2026-03-02', 'REVIEW_OVERDUE'],
    ]);
    const requested = after(warned, 'REVIEW_ITEM_DUE');
    expect(dates(requested)).toEqual([['review', '2026-03-02', 'REVIEW_OVERDUE']]);
    const overdue = after(requested, 'REVIEW_OVERDUE', {}, '2026-03-03');
    expect([overdue.value, overdue.entered['overdue']]).toEqual(['overdue', '2026-03-03']);
    expect(after(overdue, 'REVIEW_SATISFIED').done).toBe(true);
  });

  it('scenario 20: the recommendation’s own review comes first; a later one than two years has no effect', () => {
    expect(armed({ publishedOn: '2024-02-29', reviewOn: '2025-02-28' }).context).toMatchObject({
      reviewBy: '2025-02-28',
      dueOn: '2025-02-28',
    });
    expect(armed({ publishedOn: '2024-02-29', reviewOn: '2027-01-01' }).context).toMatchObject({
      reviewBy: '2026-02-28',
      dueOn: '2026-03-02',
    });
  });

  it('tells the case when the item is due and when it is late', () => {
    const told = (instance: Instance, type: string) => {
      const stepped = step(clock, instance, { type, on: isoDate('2026-01-01'), facts: {}, by: 'system' });
      return 'allowed' in stepped ? [] : stepped.effects.filter((effect) => effect.type === 'tell');
    };
    const warned = after(armed({}), 'REVIEW_WARNING');
    const expected = [{ type: 'tell', to: 'main', act: 'REVIEW_DUE', ifHeard: true }];
    expect(told(warned, 'REVIEW_ITEM_DUE')).toEqual(expected);
    expect(told(after(warned, 'REVIEW_ITEM_DUE'), 'REVIEW_OVERDUE')).toEqual(expected);
  });

  it('asks yes or no for a device, and is never overdue', () => {
    const device = armed({ publishedOn: '2024-02-29', optional: true });
    expect(dates(device)).toEqual([['review-warning', '2025-08-28', 'REVIEW_WARNING']]);
    const asked = after(device, 'REVIEW_WARNING');
    expect(derive(clock, asked, [], {})).toMatchObject({
      deadlines: [{ kind: 'review-question', dueOn: '2026-03-02', raises: null }],
      tasks: [{ kind: 'review-yes-or-no' }],
    });
    expect(after(asked, 'REVIEW_ANSWERED', { review: 'no', reason: 'Inget nytt' }).value).toBe('satisfied');
    expect(dates(after(asked, 'REVIEW_ANSWERED', { review: 'yes', reason: 'Nytt' }))).toEqual([]);
  });
});
