import { beforeEach, describe, expect, it } from '@jest/globals';
import { ChartRegistry, compileChart, stageOf, type Instance, type JsonRecord, type Role } from '#process';
import { CaseRun } from '../../../../test/support/charts/case-run.js';
import { stubCase } from '../../../../test/support/charts/stub-case.js';
import { actsByState, deadEnds, unreached, walk } from '../../../../test/support/charts/walk.js';
import { choice, date, optional } from '../fields.js';
import { askedOrPrepared } from '../opinions/asked.js';
import { horizonItemCharts } from './horizon-item.js';

const signal = { substance: 'onasemnogen', indication: 'SMA', source: 'database', expectedApprovalOn: '2026-01-15' };
const scored = {
  criteria: [{ criterion: 'cost-consequences', met: true, reason: 'Dyrt' }],
  phase: 'phase-3',
  relevantInSweden: true,
};
const groups = ['Neurologi', 'Barnmedicin'];
const expert = (group: string, conflict = 'none'): JsonRecord => ({ group, view: 'select', conflict });

describe.each(horizonItemCharts)('the chart of a horizon item, $processVersion', (definition) => {
  const chart = compileChart(definition);
  const walked = walk(chart, {
    on: '2025-01-10',
    watch: ['expertAnswers', 'expertsTimedOut', 'reportFactCheck', 'reportRevisions', 'caseStarted'],
    attempts: {
      SIGNAL_RECORDED: [{ facts: signal }],
      CRITERIA_SCORED: [{ facts: scored }],
      NOT_RELEVANT: [{ facts: { reasonCode: 'too-early' } }],
      PASS: [{ facts: { groups: ['Neurologi'] } }],
      UNSURE: [{ facts: { groups: ['Neurologi'] } }],
      REJECT: [{ facts: { reason: 'Litet värde' } }],
      EXPERT_ANSWERED: [{ facts: expert('Neurologi') }],
      EXPERT_CONFLICT_SETTLED: [{ facts: { group: 'Neurologi', outcome: 'cleared' } }],
      EXPERTS_WEIGHED: [
        { facts: { result: 'selected', reason: 'Angeläget' } },
        { facts: { result: 'parked', reason: 'Avvakta' } },
      ],
      SET_REPORT_OPTIONS: [{ facts: { factCheck: true, revisions: true } }],
      SEND_FACT_CHECK: [{ facts: { draft: 'utkast' } }],
      SEND_TO_EXPERTS: [{ facts: { draft: 'utkast' } }],
      EXPERT_COMMENTED: [{ facts: { comment: 'Bra' } }],
      MILESTONE_MOVED: [{ facts: { milestone: 'approval', date: '2026-05-01' } }],
      NEW_EVIDENCE: [{ facts: { material: true, reason: 'Ny studie' } }],
      DEVELOPMENT_STOPPED: [{ facts: { source: 'public' } }],
      REACTIVATE: [{ facts: { source: 'company' } }],
      HOLD: [{ facts: { reasonCode: 'capacity' } }],
      NOTE_CONTEXT: [{ facts: { kind: 'external-evidence', text: 'Ny studie' } }],
    },
  });

  it('can be walked whole', () => {
    expect(unreached(chart, walked)).toEqual([]);
    expect(deadEnds(walked)).toEqual([]);
  });

  it('offers exactly these acts', () => {
    const live = [
      'DEVELOPMENT_STOPPED',
      'HOLD',
      'MILESTONE_MOVED',
      'NOTE_CONTEXT',
      'REPORT_TARGET_PASSED',
      'SCAN_WINDOW_CLOSED',
    ];
    const own: Readonly<Record<string, readonly string[]>> = {
      'item.collected': ['CRITERIA_SCORED', 'NOT_RELEVANT'],
      'item.internalFilter': ['PASS', 'REJECT', 'UNSURE'],
      'item.expertFilter': ['EXPERTS_TIMED_OUT', 'EXPERTS_WEIGHED', 'EXPERT_ANSWERED', 'EXPERT_CONFLICT_SETTLED'],
      'item.parked': ['REACTIVATE', 'RECHECK_DUE'],
      'item.selected': ['REPORT_STARTED'],
      'item.report.drafting': ['SEND_FACT_CHECK', 'SEND_TO_EXPERTS', 'SET_REPORT_OPTIONS'],
      'item.report.companyCheck': ['CHECK_DONE', 'CHECK_TIMED_OUT', 'SET_REPORT_OPTIONS'],
      'item.report.expertComment': ['APPROVE_REPORT', 'EXPERT_COMMENTED', 'SET_REPORT_OPTIONS'],
      'item.report.completed': ['DELIVER_REPORT', 'SET_REPORT_OPTIONS'],
      'item.reported': ['NEW_EVIDENCE', 'SET_REPORT_OPTIONS'],
    };
    const acts = actsByState(chart, walked);
    for (const [state, more] of Object.entries(own)) {
      expect([state, acts[`${state} hold.running`]]).toEqual([state, [...live, ...more].toSorted()]);
      const paused = [...live.filter((act) => act !== 'HOLD'), 'HOLD_ENDS', 'RESUME', ...more];
      expect([state, acts[`${state} hold.onHold`]]).toEqual([state, paused.toSorted()]);
    }
    expect(acts['item.new hold.running']).toEqual(['HOLD', 'NOTE_CONTEXT', 'SIGNAL_RECORDED']);
    expect(acts['item.closed.stopped hold.running']).toEqual(['HOLD', 'NOTE_CONTEXT', 'REACTIVATE']);
  });
});

const charts = new ChartRegistry([
  ...horizonItemCharts,
  {
    ...stubCase(
      {},
      {
        REPORT_DELIVERED: {
          completedOn: optional(date),
          deliveredOn: optional(date),
          track: optional(choice('requisition', 'prescription')),
          ...askedOrPrepared,
        },
      },
    ),
  },
]);

describe('a horizon item on its way', () => {
  let run: CaseRun;
  const item = (): Instance => run.only('horizon-item');
  const act = (name: string, on: string, facts: JsonRecord = {}, by: Role = 'scanner', person?: string): void =>
    run.act(item(), name, { by, on, facts, ...(person !== undefined && { person }) });
  const refusal = (
    name: string,
    on: string,
    facts: JsonRecord = {},
    by: Role = 'scanner',
    person?: string,
  ): string | null =>
    run.refusal(item(), name, { by, on, facts, ...(person !== undefined && { person }) })?.code ?? null;
  const toExperts = (): void => {
    act('CRITERIA_SCORED', '2024-02-01', scored);
    act('PASS', '2024-02-02', { groups });
  };
  const toReport = (): void => {
    toExperts();
    for (const group of groups) act('EXPERT_ANSWERED', '2024-02-10', expert(group), 'expert');
    act('EXPERTS_WEIGHED', '2024-02-12', { result: 'selected', reason: 'Angeläget' });
    act('REPORT_STARTED', '2024-03-01', {}, 'scanner', 'p-author');
  };

  beforeEach(() => {
    run = new CaseRun(charts);
    run.open('horizon-item', 'SIGNAL_RECORDED', { facts: signal, by: 'scanner', on: '2024-01-10' });
  });

  it('is opened once', () => {
    expect(() =>
      new CaseRun(charts).open('horizon-item', 'SIGNAL_RECORDED', {
        facts: { ...signal, duplicateOf: 'case-1' },
        by: 'scanner',
        on: '2024-01-10',
      }),
    ).toThrow('duplicate-of-live-item');
  });

  it.each([
    [{ criteria: [{ criterion: 'clinical-advantage', met: false, reason: 'Nej' }] }, 'no-criterion-met'],
    [{ phase: 'early-phase-2' }, 'too-early'],
    [{ relevantInSweden: false }, 'not-relevant-in-sweden'],
    [{}, null],
  ])('scored with %j is answered with %s', (change, code) => {
    expect(refusal('CRITERIA_SCORED', '2024-02-01', { ...scored, ...change })).toBe(code);
  });

  it('has dates only when the approval is expected', () => {
    expect(run.derived(item()).deadlines.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
      ['scan-window-open', '2024-01-15'],
      ['scan-window-close', '2025-01-15'],
    ]);
    act('MILESTONE_MOVED', '2024-01-20', { milestone: 'approval', date: '2026-03-31' });
    expect(run.derived(item()).deadlines.map(({ dueOn }) => dueOn)).toEqual(['2024-03-31', '2025-03-31']);
    act('MILESTONE_MOVED', '2024-01-21', { milestone: 'approval' });
    expect(run.derived(item()).deadlines).toEqual([]);
  });

  it('waits for every expert asked, or for the time to be out, and for open conflicts', () => {
    toExperts();
    const weighed = { result: 'selected', reason: 'Angeläget' };
    expect(run.derived(item()).deadlines.find(({ kind }) => kind === 'expert-filter')).toMatchObject({
      dueOn: '2024-02-23',
      raises: 'EXPERTS_TIMED_OUT',
    });
    act('EXPERT_ANSWERED', '2024-02-10', expert('Neurologi', 'unresolved'), 'expert');
    expect(refusal('EXPERT_ANSWERED', '2024-02-10', expert('Kardiologi'), 'expert')).toBe('group-not-asked');
    expect(refusal('EXPERTS_WEIGHED', '2024-02-12', weighed)).toBe('experts-not-answered');
    act('EXPERTS_TIMED_OUT', '2024-02-24', {}, 'system');
    expect(refusal('EXPERTS_WEIGHED', '2024-02-25', weighed)).toBe('expert-conflict-unresolved');
    act('EXPERT_CONFLICT_SETTLED', '2024-02-25', { group: 'Neurologi', outcome: 'set-aside' });
    act('EXPERTS_WEIGHED', '2024-02-26', { ...weighed, result: 'parked' });
    expect(run.derived(item()).deadlines.find(({ kind }) => kind === 'recheck')).toMatchObject({
      dueOn: '2024-08-26',
      raises: 'RECHECK_DUE',
    });
    act('RECHECK_DUE', '2024-08-27', {}, 'system');
    expect(run.derived(item()).tasks.map(({ kind }) => kind)).toEqual(['score-criteria', 're-check']);
  });

  it('is approved by someone else than its author', () => {
    toReport();
    expect(refusal('SEND_FACT_CHECK', '2024-05-01', { draft: 'utkast' })).toBe('setting-off');
    act('SEND_TO_EXPERTS', '2024-05-01', { draft: 'utkast' });
    expect(refusal('APPROVE_REPORT', '2024-05-10', {}, 'coordinator', 'p-author')).toBe('approver-is-author');
    expect(refusal('APPROVE_REPORT', '2024-05-10', {}, 'coordinator', 'p-other')).toBeNull();
  });

  it('goes to the company first where that is switched on', () => {
    toReport();
    act('SET_REPORT_OPTIONS', '2024-04-01', { factCheck: true }, 'coordinator');
    expect(refusal('SEND_TO_EXPERTS', '2024-05-01', { draft: 'utkast' })).toBe('fact-check-first');
    act('SEND_FACT_CHECK', '2024-05-02', { draft: 'utkast' });
    expect(run.derived(item())).toMatchObject({
      tasks: [{ kind: 'check-report-facts', role: 'company-user', dueOn: '2024-05-17' }],
    });
    act('CHECK_TIMED_OUT', '2024-05-18', {}, 'system');
    expect(run.derived(item()).tasks.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
      ['comment-report', '2024-05-31'],
      ['approve-report', null],
    ]);
  });

  it('scenario 28: completed is not delivered; delivery begins the case with both dates, and a missed target blocks nothing', () => {
    toReport();
    act('SEND_TO_EXPERTS', '2024-05-01', { draft: 'utkast' });
    act('REPORT_TARGET_PASSED', '2025-07-16', {}, 'system');
    expect(run.derived(item()).tasks.map(({ kind }) => kind)).toContain('report-late');
    act('APPROVE_REPORT', '2025-08-05', {}, 'coordinator', 'p-other');
    expect(run.all('medicine-case')).toEqual([]);
    act('DELIVER_REPORT', '2025-10-22', { question: 'Ska det omfattas?', prepareRound: true }, 'coordinator');
    expect(run.entries.at(-1)).toMatchObject({
      chart: 'medicine-case',
      event: {
        type: 'REPORT_DELIVERED',
        facts: {
          completedOn: '2025-08-05',
          deliveredOn: '2025-10-22',
          question: 'Ska det omfattas?',
          prepareRound: true,
        },
      },
    });
    expect(run.derived(item()).tasks).toEqual([]);
  });

  it('does not revise a delivered report unless that is switched on, and never begins a second case', () => {
    toReport();
    act('SEND_TO_EXPERTS', '2024-05-01', { draft: 'utkast' });
    act('APPROVE_REPORT', '2024-05-10', {}, 'coordinator', 'p-other');
    act('DELIVER_REPORT', '2024-05-20', {}, 'coordinator');
    act('NEW_EVIDENCE', '2024-06-01', { material: true, reason: 'Ny studie' });
    expect(item().value).toMatchObject({ item: 'reported' });
    expect(item().context).toMatchObject({ stale: true, reportVersion: 1 });
    expect(refusal('NEW_EVIDENCE', '2024-06-02', { material: false, reason: 'Smått' })).toBe('not-material');
    act('SET_REPORT_OPTIONS', '2024-06-02', { revisions: true }, 'coordinator');
    act('NEW_EVIDENCE', '2024-06-03', { material: true, reason: 'Ännu en' });
    act('SEND_TO_EXPERTS', '2024-06-10', { draft: 'utkast 2' });
    act('APPROVE_REPORT', '2024-06-20', {}, 'coordinator', 'p-other');
    act('DELIVER_REPORT', '2024-06-21', {}, 'coordinator');
    expect(run.all('medicine-case')).toHaveLength(1);
    expect(item().context).toMatchObject({ reportVersion: 2 });
  });

  it('shows as horizon scanning, then as early assessment', () => {
    const chart = charts.chart('horizon-item', item().version);
    expect(stageOf(chart, item())).toBe('horizon-scanning');
    toReport();
    expect(stageOf(chart, item())).toBe('early-assessment');
  });

  it('stands still from the day it is paused until it resumes', () => {
    expect(refusal('HOLD', '2024-02-01', { reasonCode: 'class-wide', until: '2024-01-31' }, 'coordinator')).toBe(
      'hold-ends-before-it-begins',
    );
    act('HOLD', '2024-02-01', { reasonCode: 'class-wide', until: '2024-08-31' }, 'coordinator');
    expect(run.derived(item()).deadlines.find(({ kind }) => kind === 'hold-ends')).toEqual({
      kind: 'hold-ends',
      dueOn: '2024-08-31',
      raises: 'HOLD_ENDS',
      legal: true,
    });
    act('HOLD_ENDS', '2024-09-01', {}, 'system');
    act('HOLD', '2024-10-01', { reasonCode: 'capacity' }, 'coordinator');
    act('RESUME', '2024-10-15', {}, 'coordinator');
    expect(item().context['holds']).toEqual([
      { from: '2024-02-01', until: '2024-09-01' },
      { from: '2024-10-01', until: '2024-10-15' },
    ]);
  });
});
