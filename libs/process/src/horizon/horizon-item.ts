import { isoDate } from '../calendar/iso-date.js';
import type { ChartDefinition, StateNode, Transition } from '../definition.js';
import type { JsonRecord } from '../reason.js';
import { holdActs, holdContext, holdRegion, holdRules, holdUpdates, noteContext } from '../shared/hold.js';
import { askedByAct } from '../opinions/asked.js';
import type { ProcessVersion } from '../vocabulary.js';
import { horizonActs } from './horizon-acts.js';
import { horizonDeadlines, horizonTasks } from './horizon-dates.js';
import { horizonRules, horizonUpdates } from './horizon-rules.js';

const SOURCE = 'domain/states.md#1';
const OURS = `${SOURCE} (our default)`;
/** A new signal about what is being worked on is noted there, and throws nothing back to the beginning. */
const ONLY_WHAT_RESTS = `${SOURCE} (from any state in the table; that only what rests is taken up anew: our default)`;

const parked = (from: string): Transition => ({
  target: 'item.parked',
  set: { parkedBecause: '$fact.reasonCode', recheck: false },
  source: from,
});

const toExperts: Transition = {
  target: 'item.expertFilter',
  set: { askedGroups: '$fact.groups', expertAnswers: {}, expertsTimedOut: false },
  effects: [{ type: 'notify', notice: 'experts-asked' }],
  source: `${SOURCE} S A12`,
};

/** Rows that every item takes until its development stops. */
const live: NonNullable<StateNode['on']> = {
  DEVELOPMENT_STOPPED: {
    target: 'item.closed.stopped',
    set: { stoppedOn: '$on', stoppedBecause: '$fact.reason' },
    effects: [
      { type: 'notify', notice: 'development-stopped' },
      { type: 'publish', what: 'horizon-list' },
    ],
    source: OURS,
  },
  MILESTONE_MOVED: { update: ['moveMilestone'], source: `${SOURCE} S A43 (before the report too: our default)` },
  SCAN_WINDOW_CLOSED: { set: { scanLate: true }, source: `${SOURCE} S A11` },
  REPORT_TARGET_PASSED: { set: { reportLate: true }, source: `${SOURCE} S A11, A43` },
};

const weighed: Transition = {
  effects: [
    { type: 'notify', notice: 'horizon-list-changed' },
    { type: 'publish', what: 'horizon-list' },
  ],
  set: { weighedOn: '$on', weighedBecause: '$fact.reason' },
  source: `${SOURCE} S A12, K4`,
};
const toComment = (from: string): Transition => ({
  target: 'item.report.expertComment',
  effects: [{ type: 'notify', notice: 'report-to-experts' }],
  source: from,
});
const delivered: Transition = {
  target: 'item.reported',
  set: { deliveredOn: '$on', reportLate: false },
  effects: [
    { type: 'notify', notice: 'report-delivered' },
    { type: 'publish', what: 'report' },
  ],
  source: `${SOURCE} S A43`,
};
/** The report leads to a case of its kind, which carries on from there. */
const startsCase = (chart: 'medicine-case' | 'atmp-case'): Omit<Transition, 'source'> => ({
  ...delivered,
  set: { ...delivered.set, caseStarted: true },
  effects: [
    ...(delivered.effects ?? []),
    {
      type: 'start',
      chart,
      act: 'REPORT_DELIVERED',
      facts: {
        completedOn: '$context.completedOn',
        deliveredOn: '$on',
        track: '$fact.track',
        ...askedByAct,
        prepareRound: '$fact.prepareRound',
      },
    },
  ],
});
const drafting: Transition = {
  target: 'item.report.drafting',
  update: ['nextReport'],
  set: { author: '$person', reportStartedOn: '$on' },
  source: `${SOURCE} S A11`,
};

const report: StateNode = {
  initial: 'drafting',
  stage: 'early-assessment',
  source: SOURCE,
  on: { ...live, SET_REPORT_OPTIONS: { update: ['setOptions'], source: `${SOURCE}, #13` } },
  states: {
    drafting: {
      tags: ['waits-for-scanner'],
      on: {
        SEND_FACT_CHECK: {
          target: 'item.report.companyCheck',
          when: ['factCheckOn'],
          set: { draft: '$fact.draft' },
          effects: [{ type: 'notify', notice: 'fact-check-asked' }],
          source: `${SOURCE} (our default; A25)`,
        },
        SEND_TO_EXPERTS: { ...toComment(`${SOURCE} S A24`), when: ['factCheckOff'], set: { draft: '$fact.draft' } },
      },
    },
    companyCheck: {
      tags: ['waits-for-company'],
      on: {
        CHECK_DONE: { ...toComment(`${SOURCE} S A24`), set: { factFaults: '$fact.faults' } },
        CHECK_TIMED_OUT: toComment(OURS),
      },
    },
    expertComment: {
      tags: ['waits-for-expert'],
      on: {
        EXPERT_COMMENTED: { set: { expertCommentedOn: '$on' }, source: `${SOURCE} S A24` },
        APPROVE_REPORT: {
          target: 'item.report.completed',
          when: ['approverIsNotAuthor'],
          set: { completedOn: '$on' },
          source: `${SOURCE} S A43`,
        },
      },
    },
    completed: {
      tags: ['waits-for-coordinator'],
      on: {
        DELIVER_REPORT: [
          {
            ...startsCase('atmp-case'),
            when: ['caseNotStarted', 'isAdvancedTherapy'],
            source: `${SOURCE} S A11, A13, A43; #10`,
          },
          { ...startsCase('medicine-case'), when: ['caseNotStarted'], source: `${SOURCE} S A11, A13, A43` },
          { ...delivered, source: `${SOURCE}, #13 (a revised report: the case goes on)` },
        ],
      },
    },
  },
};

const item: StateNode = {
  initial: 'new',
  source: SOURCE,
  states: {
    new: {
      on: {
        SIGNAL_RECORDED: {
          target: 'item.collected',
          when: ['notADuplicate'],
          set: {
            substance: '$fact.substance',
            indication: '$fact.indication',
            signalSource: '$fact.source',
            expectedApprovalOn: '$fact.expectedApprovalOn',
          },
          source: `${SOURCE} S A11, A23`,
        },
      },
    },
    collected: {
      stage: 'horizon-scanning',
      tags: ['waits-for-scanner'],
      on: {
        CRITERIA_SCORED: {
          target: 'item.internalFilter',
          when: ['oneCriterionMet', 'lateEnough', 'relevantInSweden'],
          set: { criteria: '$fact.criteria', phase: '$fact.phase', recheck: false },
          source: `${SOURCE} S A12`,
        },
        NOT_RELEVANT: parked(`${SOURCE} S/D A12`),
        ...live,
      },
    },
    internalFilter: {
      stage: 'horizon-scanning',
      tags: ['waits-for-scanner'],
      on: {
        PASS: toExperts,
        UNSURE: toExperts,
        REJECT: { ...parked(`${SOURCE} S A12`), set: { parkedBecause: '$fact.reason' } },
        ...live,
      },
    },
    expertFilter: {
      stage: 'horizon-scanning',
      tags: ['waits-for-expert'],
      on: {
        EXPERT_ANSWERED: { when: ['groupAsked'], update: ['takeExpertAnswer'], source: `${SOURCE} S A12, A24` },
        EXPERT_CONFLICT_SETTLED: { when: ['groupAsked'], update: ['settleConflict'], source: `${SOURCE} S K4` },
        EXPERTS_TIMED_OUT: { set: { expertsTimedOut: true }, source: OURS },
        EXPERTS_WEIGHED: [
          { ...weighed, target: 'item.selected', when: ['expertsAnswered', 'noOpenConflict', 'weighedAsSelected'] },
          { ...weighed, target: 'item.parked', when: ['expertsAnswered', 'noOpenConflict'] },
        ],
        ...live,
      },
    },
    parked: {
      stage: 'horizon-scanning',
      on: {
        RECHECK_DUE: { target: 'item.collected', set: { recheck: true }, source: OURS },
        REACTIVATE: { target: 'item.collected', set: { signalSource: '$fact.source' }, source: ONLY_WHAT_RESTS },
        ...live,
      },
    },
    selected: { stage: 'early-assessment', tags: ['waits-for-scanner'], on: { REPORT_STARTED: drafting, ...live } },
    report,
    reported: {
      stage: 'early-assessment',
      on: {
        NEW_EVIDENCE: [
          {
            ...drafting,
            when: ['isMaterial', 'revisionsOn'],
            set: { ...drafting.set, stale: true },
            source: `${SOURCE}, #13 (our default, A25)`,
          },
          {
            when: ['isMaterial'],
            set: { stale: true, staleSince: '$on' },
            effects: [{ type: 'publish', what: 'report' }],
            source: `${SOURCE} S A43`,
          },
        ],
        SET_REPORT_OPTIONS: { update: ['setOptions'], source: `${SOURCE}, #13` },
        ...live,
      },
    },
    closed: {
      initial: 'stopped',
      stage: 'ended',
      states: {
        stopped: {
          on: {
            REACTIVATE: {
              target: 'item.collected',
              set: { signalSource: '$fact.source', stoppedOn: null },
              source: ONLY_WHAT_RESTS,
            },
          },
        },
      },
    },
  },
};

const context: JsonRecord = {
  ...holdContext,
  duplicateOf: null,
  substance: null,
  indication: null,
  expectedApprovalOn: null,
  milestones: {},
  askedGroups: [],
  expertAnswers: {},
  expertsTimedOut: false,
  reportFactCheck: false,
  reportRevisions: false,
  reportVersion: 0,
  author: null,
  completedOn: null,
  deliveredOn: null,
  stale: false,
  scanLate: false,
  reportLate: false,
  recheck: false,
  caseStarted: false,
};

/** A substance in an indication under watch, until its early assessment report is delivered and the case begins. @source domain/states.md#1 */
const horizonItem = (version: number, processVersion: ProcessVersion): ChartDefinition => ({
  id: 'horizon-item',
  version,
  validFrom: isoDate('2015-01-01'),
  processVersion,
  kinds: ['medicine', 'atmp'],
  source: SOURCE,
  root: { type: 'parallel', source: SOURCE, on: noteContext, states: { item, hold: holdRegion() } },
  context,
  acts: { ...horizonActs, ...holdActs },
  rules: { ...horizonRules, ...holdRules },
  updates: { ...horizonUpdates, ...holdUpdates },
  deadlines: horizonDeadlines,
  tasks: horizonTasks,
});

/** The class process has none: its new indications enter the matrix of their class. @source domain/states.md#4.6 (A29) */
export const horizonItemCharts: readonly ChartDefinition[] = [
  horizonItem(1, 'LEVELS_2015'),
  horizonItem(2, 'IN_OUT_2018'),
];
