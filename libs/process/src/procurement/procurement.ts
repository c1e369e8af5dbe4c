import { isoDate } from '../calendar/iso-date.js';
import type { ChartDefinition, DeadlineRule, StateNode, TaskRule, Transition } from '../definition.js';
import { procurementActs } from './procurement-acts.js';
import { procurementRules, procurementUpdates } from './procurement-rules.js';

const SOURCE = 'domain/states.md#7.2';
const LOU = 'domain/law-and-conventions.md#6';
const OURS = `${SOURCE} (our default)`;

const cancel: Transition = {
  target: 'cancelled',
  set: { cancelledBecause: '$fact.reason' },
  effects: [
    { type: 'notify', notice: 'procurement-cancelled' },
    { type: 'publish', what: 'negotiation-list' },
  ],
  source: OURS,
};
const underReview = (from: string): Transition => ({
  target: 'underReview.pending',
  update: ['registerReview'],
  effects: [{ type: 'notify', notice: 'review-applied' }],
  source: from,
});
const applied: Transition = {
  ...underReview(`${SOURCE}, ${LOU} (20:8, 20:11)`),
  when: ['withinStandstill', 'newReview'],
};
/** A higher court's order stops the contract like a review, and ten days follow it too. */
const interimOrder: Transition = { ...underReview(`${LOU} (20:9)`), when: ['newReview'] };
const lifted: Transition = {
  target: 'underReview.decided',
  when: ['reviewKnown', 'notBeforeReview', 'lastReview'],
  update: ['liftStandstill'],
  source: `${LOU} (20:8, 20:10; Req 6.1)`,
};
const over: Transition = { target: 'contracting', when: ['mayContract'], source: `${SOURCE} S AV, ${LOU}` };
/** Shown so that a person sees from when a contract may be made; never possible from here. */
const notYet: Transition = { when: ['mayContract', 'standstillRecordedOver'], source: `${LOU} (Req 6.4)` };
const signed: Transition = {
  target: 'contract',
  when: ['mayContract', 'regionTakesPart', 'notSignedBefore'],
  update: ['addContract'],
  effects: [
    { type: 'tell', to: 'main', act: 'CONTRACT_SIGNED', facts: { region: '$fact.region' }, ifHeard: true },
    { type: 'publish', what: 'negotiation-list' },
  ],
  source: OURS,
};
const told = [
  { type: 'notify', notice: 'award-decided' },
  { type: 'publish', what: 'negotiation-list' },
] as const;

const decided: readonly Transition[] = [
  {
    target: 'preparing',
    when: ['reviewPending', 'notBeforeReview', 'redo'],
    update: ['dropAward'],
    source: `${SOURCE}, ${LOU} (20:10)`,
  },
  {
    target: 'evaluating',
    when: ['reviewPending', 'notBeforeReview', 'correct'],
    update: ['dropAward'],
    source: `${SOURCE}, ${LOU} (20:10)`,
  },
  {
    target: 'underReview.decided',
    when: ['reviewPending', 'notBeforeReview', 'lastReview'],
    update: ['decideReview'],
    source: `${SOURCE}, ${LOU} (ten days from the day the court decided)`,
  },
  {
    when: ['reviewPending', 'notBeforeReview'],
    update: ['decideReview'],
    source: `${LOU} (another review is pending)`,
  },
];

const root: StateNode = {
  initial: 'new',
  source: SOURCE,
  states: {
    new: { on: { STRATEGY_STARTED: { target: 'purchasingStrategy', source: `${SOURCE} S M5` } } },
    purchasingStrategy: {
      tags: ['waits-for-procurer'],
      on: {
        CHOOSE: [
          {
            target: 'procurementStrategy',
            when: ['isProcured'],
            set: { strategy: '$fact.choice', strategyApprovedOn: '$on' },
            effects: [tellStrategy()],
            source: `${SOURCE} S M5`,
          },
          {
            target: 'closed',
            set: { strategy: '$fact.choice', strategyApprovedOn: '$on' },
            effects: [tellStrategy()],
            source: `${SOURCE} S M5`,
          },
        ],
        CANCELLED: cancel,
      },
    },
    procurementStrategy: {
      tags: ['waits-for-procurer'],
      on: {
        JOINT: {
          target: 'preparing',
          when: ['proxiesRegistered'],
          set: { lead: '$fact.lead', regions: '$fact.regions' },
          source: `${SOURCE} S A5`,
        },
        CANCELLED: cancel,
      },
    },
    preparing: {
      tags: ['waits-for-procurer'],
      on: {
        PUBLISH: {
          target: 'tendering',
          when: ['tendersDueLater'],
          set: {
            procedure: '$fact.procedure',
            estimatedValue: '$fact.estimatedValue',
            threshold: '$fact.threshold',
            tendersDueOn: '$fact.tendersDueOn',
            publishedOn: '$on',
          },
          effects: [{ type: 'publish', what: 'negotiation-list' }],
          source: `${SOURCE}, ${LOU}`,
        },
        CANCELLED: cancel,
      },
    },
    tendering: {
      tags: ['waits-for-company'],
      on: { DEADLINE: { target: 'evaluating', source: SOURCE }, CANCELLED: cancel },
    },
    evaluating: {
      tags: ['waits-for-procurer'],
      on: {
        AWARD_DECISION: [
          {
            target: 'standstill',
            when: ['standstillFollows', 'biddersTold'],
            update: ['award'],
            set: { awardReasons: '$fact.reasons' },
            effects: told,
            source: `${SOURCE}, ${LOU}`,
          },
          {
            target: 'contracting',
            when: ['noStandstill'],
            update: ['award'],
            set: { awardReasons: '$fact.reasons' },
            effects: told,
            source: `${SOURCE}, ${LOU} (20:2, 19 a:10)`,
          },
        ],
        CANCELLED: cancel,
      },
    },
    standstill: {
      on: {
        NOTICE_SENT: { update: ['addNotice'], source: `${LOU} (12:12)` },
        STANDSTILL_OVER: over,
        REVIEW_APPLIED: applied,
        SIGNED: notYet,
      },
    },
    underReview: {
      initial: 'pending',
      tags: ['waits-for-court'],
      on: { REVIEW_APPLIED: applied, INTERIM_ORDER: interimOrder, SIGNED: notYet },
      states: {
        pending: {
          on: {
            COURT_DECIDED: decided,
            COURT_LIFTED_STANDSTILL: [
              lifted,
              { ...lifted, target: 'underReview.pending', when: ['reviewKnown', 'notBeforeReview'] },
            ],
          },
        },
        decided: { on: { STANDSTILL_OVER: over, COURT_LIFTED_STANDSTILL: lifted } },
      },
    },
    contracting: {
      tags: ['waits-for-region'],
      on: {
        SIGNED: signed,
        REVIEW_APPLIED: { ...applied, source: `${LOU} (applied for in time, learnt of later)` },
        INTERIM_ORDER: interimOrder,
      },
    },
    contract: {
      on: {
        SIGNED: signed,
        EXPIRED: { target: 'closed', source: OURS },
        TERMINATED: {
          target: 'closed',
          set: { terminatedBecause: '$fact.reason' },
          effects: [{ type: 'notify', notice: 'contract-terminated' }],
          source: OURS,
        },
      },
    },
    closed: { type: 'final' },
    cancelled: { type: 'final' },
  },
};

function tellStrategy() {
  return {
    type: 'tell',
    to: 'main',
    act: 'STRATEGY_APPROVED',
    facts: { choice: '$fact.choice' },
    ifHeard: true,
  } as const;
}

const standstillIn = (state: string): DeadlineRule => ({
  kind: 'standstill',
  in: state,
  from: { context: 'standstillLastDay' },
  span: 'as-given',
  counts: 'legal',
  raises: 'STANDSTILL_OVER',
  legal: true,
  source: `${SOURCE} S AV, ${LOU} (20:1, 20:10, 20:18)`,
});

const deadlines: readonly DeadlineRule[] = [
  {
    kind: 'tenders',
    in: 'tendering',
    from: { context: 'tendersDueOn' },
    span: 'as-given',
    counts: 'external',
    raises: 'DEADLINE',
    legal: true,
    source: SOURCE,
  },
  standstillIn('standstill'),
  standstillIn('underReview.decided'),
  {
    kind: 'contract-renewal',
    in: 'contract',
    from: { context: 'contractEndsOn' },
    span: { setting: 'contract-renewal' },
    counts: 'before',
    source: OURS,
  },
  {
    kind: 'contract-ends',
    in: 'contract',
    from: { context: 'contractEndsOn' },
    span: 'as-given',
    counts: 'external',
    raises: 'EXPIRED',
    legal: true,
    source: OURS,
  },
];

const tasks: readonly TaskRule[] = [
  { kind: 'choose-strategy', in: 'purchasingStrategy', role: 'procurer', source: `${SOURCE} S M5` },
  { kind: 'join-regions', in: 'procurementStrategy', role: 'procurer', source: `${SOURCE} S A5` },
  { kind: 'publish-tender', in: 'preparing', role: 'procurer', source: SOURCE },
  { kind: 'evaluate-tenders', in: 'evaluating', role: 'procurer', source: SOURCE },
  { kind: 'sign-contract', in: 'contracting', role: 'signatory', source: OURS },
  { kind: 'renew-contract', in: 'contract', role: 'procurer', deadline: 'contract-renewal', source: OURS },
];

/** A purchase under LOU, with the standstill that nobody can override. @source domain/states.md#7.2, domain/law-and-conventions.md#6 */
export const procurementChart: ChartDefinition = {
  id: 'procurement',
  version: 1,
  validFrom: isoDate('2015-01-01'),
  source: SOURCE,
  root,
  context: {
    procedure: null,
    lead: null,
    regions: [],
    awardOn: null,
    standstillApplies: false,
    notices: [],
    noticeUntil: null,
    reviews: [],
    contracts: [],
    contractEndsOn: null,
    contractEarliestOn: null,
    standstillLastDay: null,
    tendersDueOn: null,
  },
  acts: procurementActs,
  rules: procurementRules,
  updates: procurementUpdates,
  deadlines,
  tasks,
};
