import { isoDate } from '../calendar/iso-date.js';
import type { ChartDefinition, StateNode, Transition } from '../definition.js';
import { introductionActs } from './introduction-acts.js';
import { introductionRules, introductionUpdates } from './introduction-rules.js';
import { introductionDeadlines, introductionTasks } from './introduction-work.js';

const SOURCE = 'domain/states.md#6';
const OURS = `${SOURCE} (our default)`;

const decided = (more: readonly string[], from: string): Transition => ({
  target: 'decided',
  when: ['deviationHasReason', 'limitsAreNamed', ...more],
  update: ['recordDecision'],
  effects: [
    {
      type: 'tell',
      to: 'main',
      act: 'REGION_DECIDED',
      facts: { region: '$context.key', value: '$fact.value' },
      ifHeard: true,
    },
    { type: 'publish', what: 'regions' },
  ],
  source: from,
});

/** What is to be taken out of use is phased out by a day of the region's own. @source domain/states.md#9 S M26, M27 */
const decide = (more: readonly string[], from: string): readonly Transition[] => {
  const row = decided(more, from);
  return [
    { ...row, when: [...(row.when ?? []), 'takesNothingOut'] },
    {
      ...row,
      target: 'phasingOut',
      when: ['takesOut', ...(row.when ?? []), 'phaseOutEnds'],
      set: { phaseOutUntil: '$fact.until' },
      source: 'domain/states.md#9 S M26, M27',
    },
  ];
};

/** Rows that every state takes: what the case tells all regions. */
const anywhere: NonNullable<StateNode['on']> = {
  RECOMMENDATION_CHANGED: {
    target: 'impactAssessment',
    update: ['receiveAgain'],
    effects: [{ type: 'notify', notice: 'recommendation-changed' }],
    source: OURS,
  },
  COMPANY_STEPPED_OUT: { update: ['hold'], source: 'domain/states.md#4 S C14b' },
  SUPPLY_RESUMED: { when: ['isOnHold'], update: ['release'], source: 'domain/states.md#4 S C14b (our default)' },
  CHANGE_ROUNDS: {
    when: ['roundsAreDays'],
    set: { rounds: '$fact.rounds', decisionLagMonths: '$fact.decisionLagMonths', ranks: '$fact.ranks' },
    source: `${SOURCE} S B3`,
  },
  CENTRES_CHANGED: {
    set: { centreNeeded: '$fact.centreNeeded', centres: '$fact.centres' },
    source: 'domain/states.md#10 S C8',
  },
  COOPERATION_ENDED: { target: 'closed', source: 'domain/states.md#4 S A4 (our default)' },
};
const unitsSet: Transition = {
  target: 'preparing',
  when: ['follows', 'unitOrReferral'],
  set: {
    units: '$fact.units',
    referralRegion: '$fact.referralRegion',
    paidUnder: '$fact.paidUnder',
    agreementNeeded: '$fact.agreementNeeded',
  },
  source: `${SOURCE} S A3`,
};
const overdue: Transition = {
  set: { overdue: true },
  effects: [{ type: 'notify', notice: 'region-overdue' }],
  source: OURS,
};

const root: StateNode = {
  initial: 'new',
  source: SOURCE,
  states: {
    new: {
      on: {
        RECOMMENDATION_PUBLISHED: {
          target: 'received',
          update: ['receive'],
          effects: [{ type: 'notify', notice: 'recommendation-to-region' }],
          source: `${SOURCE} S A3`,
        },
      },
    },
    received: {
      tags: ['waits-for-contact-person'],
      on: {
        ACKNOWLEDGE: {
          target: 'impactAssessment',
          set: { acknowledgedOn: '$on', workFrom: '$on' },
          source: `${SOURCE} S M6`,
        },
        REGIONAL_OVERDUE: overdue,
        ...anywhere,
      },
    },
    impactAssessment: {
      tags: ['waits-for-contact-person'],
      on: {
        REGIONAL_DECISION: decide([], `${SOURCE} S A3`),
        SUBMIT_TO_ROUND: {
          target: 'awaitingRound',
          when: ['hasRounds'],
          update: ['enterRound'],
          effects: [{ type: 'publish', what: 'regions' }],
          source: `${SOURCE} S B3, B4`,
        },
        REGIONAL_OVERDUE: overdue,
        ...anywhere,
      },
    },
    awaitingRound: {
      tags: ['waits-for-region'],
      on: { REGIONAL_DECISION: decide(['rankWhereUsed'], `${SOURCE} S B3, B15, B16`), ...anywhere },
    },
    decided: {
      on: {
        UNITS_SET: unitsSet,
        RECONSIDER: {
          target: 'impactAssessment',
          when: ['departs'],
          set: { clockFrom: '$on', workFrom: '$on' },
          source: OURS,
        },
        ...anywhere,
      },
    },
    preparing: {
      tags: ['waits-for-region'],
      on: {
        UNITS_SET: { ...unitsSet, source: `${SOURCE} S A3 (another unit or route: our default)` },
        AGREEMENT_SIGNED: {
          target: 'ready',
          when: ['agreementNeeded', 'centreQualified'],
          set: { signedOn: '$on' },
          source: `${SOURCE} S A5`,
        },
        PREPARATIONS_DONE: {
          target: 'ready',
          when: ['noAgreementNeeded', 'centreQualified'],
          source: `${SOURCE} (no agreement needed: our default)`,
        },
        ...anywhere,
      },
    },
    ready: {
      tags: ['waits-for-region'],
      on: {
        FIRST_USE: {
          target: 'introduced',
          when: ['supplied', 'centreTreats'],
          set: { firstUseOn: '$on' },
          effects: [{ type: 'publish', what: 'regions' }],
          source: OURS,
        },
        ...anywhere,
      },
    },
    introduced: {
      on: {
        DISCONTINUED: {
          target: 'discontinued',
          set: { discontinuedOn: '$on', discontinuedBecause: '$fact.reason' },
          effects: [{ type: 'publish', what: 'regions' }],
          source: OURS,
        },
        ...anywhere,
      },
    },
    phasingOut: {
      tags: ['waits-for-region'],
      on: {
        PHASED_OUT: {
          target: 'phasedOut',
          set: { phasedOutOn: '$on' },
          effects: [{ type: 'publish', what: 'regions' }],
          source: 'domain/states.md#9 S M26, M27',
        },
        ...anywhere,
      },
    },
    phasedOut: { on: anywhere },
    discontinued: { on: anywhere },
    closed: { type: 'final' },
  },
};

/** How one region takes a recommendation in; the region decides, and no region holds up the others. @source domain/states.md#6 S A3 */
export const regionalIntroductionChart: ChartDefinition = {
  id: 'regional-introduction',
  version: 1,
  validFrom: isoDate('2015-01-01'),
  source: SOURCE,
  root,
  context: {
    outcome: null,
    caseKind: 'introduce',
    phaseOutUntil: null,
    recommendationVersion: 0,
    rounds: [],
    decisionLagMonths: 0,
    ranks: false,
    receivedOn: null,
    clockFrom: null,
    workFrom: null,
    roundDate: null,
    expectedDecisionOn: null,
    decision: null,
    decisions: [],
    overdue: false,
    onHold: false,
    heldSince: null,
    agreementNeeded: null,
    referralRegion: null,
    centreNeeded: false,
    centres: [],
  },
  acts: introductionActs,
  rules: introductionRules,
  updates: introductionUpdates,
  deadlines: introductionDeadlines,
  tasks: introductionTasks,
};
