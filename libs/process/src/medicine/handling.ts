import type { StateNode, Transition } from '../definition.js';
import { cooperationOver } from './consequences.js';
import { evaluation } from './evaluation.js';
import { interim, preparation } from './preparation.js';

const REASSESS = 'handling.reassessment';

/** One row per trigger that reopens an answer in force. @source domain/states.md#4 S A4, C5, C15, Z3 */
const triggers = (...acts: readonly string[]): Readonly<Record<string, Transition>> =>
  Object.fromEntries(
    acts.map((act) => [
      act,
      { target: REASSESS, set: { reassessmentBecause: act }, source: 'domain/states.md#4 S A4, C5, C15, Z3' },
    ]),
  );

/** An authorisation that falls reopens the answer; the regulator's own region hears the same act. @source domain/states.md#4.1 S C7 */
const authorisationLost = (...acts: readonly string[]): Readonly<Record<string, Transition>> =>
  Object.fromEntries(
    acts.map((act) => [
      act,
      {
        target: REASSESS,
        when: ['authorised'],
        set: { reassessmentBecause: act },
        source: 'domain/states.md#4.1 S C7',
      },
    ]),
  );

/** Starting the regions' opinion round belongs to entering consultation, whichever door the case came through. */
const askRegions: StateNode['entry'] = {
  set: { roundRunning: true },
  effects: [{ type: 'start', chart: 'opinion-round', act: 'ROUND_OPENED', facts: { kind: 'inclusion' } }],
};

const intoCooperation = {
  set: {
    lastIndication: '$fact.indication',
    level: '$fact.level',
    furtherIndication: false,
    basisBefore: false,
    includedOn: '$on',
    motivation: '$fact.motivation',
  },
  effects: [
    { type: 'notify', notice: 'inclusion-decided' },
    { type: 'publish', what: 'case' },
  ],
} as const;

/** In the same step the evaluation is ordered and the company asked for its dossier. @source domain/states.md#4 S A1, A42, A44 */
const orderAtOnce = [
  ...intoCooperation.effects,
  { type: 'tell', to: 'main', act: 'ORDER', ifHeard: true },
  { type: 'tell', to: 'main', act: 'COMPANY_ASKED', ifHeard: true },
] as const;

const decisions = (levels: boolean): Readonly<Record<string, readonly Transition[] | Transition>> => ({
  DECIDED_INCLUDED: [
    {
      target: 'handling.included',
      when: ['evaluationByOthers'],
      ...intoCooperation,
      set: { ...intoCooperation.set, evaluationOptional: levels },
      source: 'domain/states.md#4 S A1, A2',
    },
    {
      target: 'handling.included',
      ...intoCooperation,
      set: { ...intoCooperation.set, evaluationOptional: levels },
      effects: orderAtOnce,
      source: 'domain/states.md#4 S A1, A42, A44',
    },
  ],
  DECIDED_NOT_INCLUDED: {
    target: 'handling.notIncluded',
    set: { motivation: '$fact.motivation' },
    effects: [
      { type: 'notify', notice: 'not-included' },
      { type: 'publish', what: 'not-covered-list' },
    ],
    source: 'domain/states.md#4 S A1, A6, A26',
  },
  ...(levels && { LEVEL_SET: levelRows }),
});

const levelRows: readonly Transition[] = [
  {
    target: 'handling.included',
    when: ['levelMeansCooperation', { rule: 'levelIs', with: { level: 'level_1' } }],
    ...intoCooperation,
    set: { ...intoCooperation.set, evaluationOptional: false },
    effects: orderAtOnce,
    source: 'domain/process-medicines.md#2 [A8][A9] level 1',
  },
  {
    target: 'handling.included',
    when: ['levelMeansCooperation'],
    ...intoCooperation,
    set: { ...intoCooperation.set, evaluationOptional: true },
    source: 'domain/process-medicines.md#2 [A8] level 2',
  },
  {
    target: 'handling.notIncluded',
    set: { level: '$fact.level' },
    effects: [{ type: 'notify', notice: 'not-included' }],
    source: 'domain/process-medicines.md#2 [A8] level 3',
  },
];

/** A product taken in for one more indication while an earlier answer stands. @source domain/process-medicines.md#3.3 [A42]; one case for both is our default, cases/README.md (several_indications) */
const furtherIndication: Transition = {
  target: 'handling.included',
  when: ['anotherIndication'],
  set: { lastIndication: '$fact.indication', furtherIndication: true, basisBefore: false },
  effects: [{ type: 'notify', notice: 'inclusion-decided' }],
  source: 'domain/process-medicines.md#3.3 [A42] (our default)',
};

const publishedAnswer: Transition = {
  target: 'handling.inForce.available',
  when: ['authorised', 'firstOrRevision', 'decidedAsPublished', 'basisForAnswer', 'negotiationSettled'],
  set: {
    outcome: '$fact.outcome',
    modifiers: '$fact.modifiers',
    publishedOn: '$on',
    validUntil: '$fact.validUntil',
    furtherIndication: false,
    basisBefore: true,
    everAnswered: true,
    waitKind: null,
    underReassessment: false,
  },
  update: ['reviewFromPublication', 'firstAdvice', 'nextVersion'],
  consequences: ['afterPublication'],
  source: 'domain/states.md#4 S A4, #4.5 S A9, A14',
};

const noAnswerAnyMore = {
  archivedOutcome: '$context.outcome',
  outcome: null,
  regionsAtWork: false,
  underReassessment: false,
} as const;

/** An answer that holds no longer is kept in the archive, and everything that followed from it ends with it. @source domain/states.md#4 S A4, A29, A30 */
const archived = (because: string, from: string, more: Partial<Transition> = {}): Transition => ({
  target: 'handling.ended',
  ...more,
  set: { endedBecause: because, ...noAnswerAnyMore, ...more.set },
  effects: [{ type: 'notify', notice: 'ended' }, { type: 'publish', what: 'archive' }, ...cooperationOver],
  source: from,
});

/** The road of a medicine case, from the first sight of it to its end. @source domain/states.md#4 */
export const handling = (levels: boolean): StateNode => ({
  initial: 'watched',
  source: 'domain/states.md#4',
  on: {
    WITHDRAWAL_CONFIRMED: {
      target: 'handling.withdrawn',
      when: ['withdrawalAnnounced'],
      set: noAnswerAnyMore,
      effects: [{ type: 'notify', notice: 'withdrawn' }, { type: 'publish', what: 'case' }, ...cooperationOver],
      source: 'domain/states.md#4 S/D C7, D1',
    },
    RECOMMENDATION_INHERITED: {
      when: ['authorised', 'notYetTakenIn'],
      set: { inheritedOutcome: '$fact.outcome', inheritedOn: '$on' },
      source: 'domain/process-medicines.md#2 (2009-2014: the NLT group recommends, outside this model)',
    },
    FURTHER_NOMINATED: {
      when: ['inCooperation'],
      set: { furtherNominatedOn: '$on' },
      source:
        'domain/process-medicines.md#3.2 [A1] (an old medicine can be nominated for a new indication; in the same case is our default)',
    },
    REPORT_ADDED: {
      when: ['notYetAnswered'],
      set: { reportAddedOn: '$on' },
      source: 'domain/states.md#1 S A43 (a later report: our default)',
    },
    CLOSE_CASE: {
      target: 'handling.closedOther',
      set: { closedBecause: '$fact.reasonCode', ...noAnswerAnyMore },
      effects: [{ type: 'notify', notice: 'ended' }, ...cooperationOver],
      source: 'domain/states.md#4 closed.other (our default)',
    },
  },
  states: {
    watched: {
      initial: 'unreported',
      stage: 'horizon-scanning',
      tags: ['waits-for-scanner'],
      on: {
        NOMINATED: {
          target: 'handling.intake',
          set: { nominatedBy: '$region' },
          effects: [{ type: 'notify', notice: 'nomination-received' }],
          source: 'domain/states.md#4 S A1, A6, A12, B1',
        },
        REPORT_DELIVERED: {
          target: 'handling.consultation',
          set: { reportDeliveredOn: '$on' },
          source: 'domain/states.md#4 S A1, A13',
        },
      },
      states: {
        unreported: {
          on: {
            REPORT_COMPLETED: {
              target: 'handling.watched.reportCompleted',
              set: { reportCompletedOn: '$on' },
              source: 'domain/states.md#1 S A43',
            },
          },
        },
        reportCompleted: { stage: 'early-assessment' },
      },
    },
    intake: {
      initial: 'checking',
      stage: 'nomination',
      on: {
        REPORT_DELIVERED: {
          target: 'handling.consultation',
          set: { reportDeliveredOn: '$on' },
          source: 'domain/states.md#4 S A1, A13',
        },
      },
      states: {
        checking: {
          tags: ['waits-for-coordinator'],
          on: {
            ACCEPT_NOMINATION: [
              {
                target: 'handling.inclusionDecision',
                when: ['notAlreadyLive', 'allRegionsAnswered'],
                source: 'domain/states.md#4 S/D A6',
              },
              { target: 'handling.consultation', when: ['notAlreadyLive'], source: 'domain/states.md#4 S/D A6' },
            ],
            RETURN: {
              target: 'handling.intake.returned',
              set: { missingParts: '$fact.missing' },
              effects: [{ type: 'notify', notice: 'nomination-returned' }],
              source: 'domain/states.md#4 (our default)',
            },
          },
        },
        returned: {
          tags: ['waits-for-contact-person'],
          on: {
            RESUBMIT: { target: 'handling.intake.checking', source: 'domain/states.md#4 (our default)' },
          },
        },
      },
    },
    consultation: {
      stage: 'opinions',
      tags: ['waits-for-contact-person'],
      entry: askRegions,
      on: {
        ROUND_COMPILED: {
          target: 'handling.inclusionDecision',
          set: { roundRunning: false },
          source: 'domain/states.md#4 S A1',
        },
        ROUND_CANCELLED: { set: { roundRunning: false }, source: 'domain/states.md#2 (our default)' },
        OPEN_ROUND: {
          when: ['noRoundRunning'],
          set: { roundRunning: true },
          effects: [
            {
              type: 'start',
              chart: 'opinion-round',
              act: 'ROUND_OPENED',
              facts: { kind: 'inclusion', question: '$fact.question' },
            },
          ],
          source: 'domain/states.md#2 S A1 (asked anew: our default)',
        },
      },
    },
    inclusionDecision: {
      stage: 'inclusion',
      tags: ['waits-for-council'],
      on: {
        ...decisions(levels),
        REFERRED_BACK: { target: 'handling.consultation', source: 'domain/states.md#4 (our default)' },
      },
    },
    notIncluded: {
      stage: 'not-included',
      on: {
        REOPEN: {
          target: 'handling.intake',
          set: { reopenedBecause: '$fact.reasonCode' },
          source: 'domain/states.md#4 S A1',
        },
        NOMINATED: {
          target: 'handling.intake',
          set: { nominatedBy: '$region' },
          source: 'domain/states.md#4 S A1 (a region nominates again)',
        },
      },
    },
    included: {
      type: 'parallel',
      stage: 'evaluation',
      on: {
        EXCLUDE: {
          target: 'handling.notIncluded',
          set: { motivation: '$fact.motivation' },
          effects: [
            { type: 'notify', notice: 'not-included' },
            { type: 'publish', what: 'case' },
          ],
          source: 'domain/states.md#4 (our default)',
        },
        DECIDED_INCLUDED: furtherIndicationWhileIncluded(),
        ...(levels && {
          LEVEL_SET: {
            when: ['levelMeansCooperation', 'levelChanges'],
            set: { level: '$fact.level' },
            source: 'domain/process-medicines.md#2 [A8] (a level may be set anew: our default)',
          },
        }),
      },
      states: { evaluation, interim, preparation: preparation(publishedAnswer) },
    },
    inForce: {
      initial: 'available',
      stage: 'introduction',
      tags: ['waits-for-region'],
      on: {
        ...triggers(
          'REVIEW_DUE',
          'NEW_PRICE',
          'NEW_DATA',
          'NEW_EVIDENCE',
          'NEW_COMPETITOR',
          'SAFETY_SIGNAL',
          'REGION_REQUESTS_REVIEW',
          'OTHER_GUIDELINE',
        ),
        SUBSIDY_ENDED: {
          target: REASSESS,
          when: ['subsidised'],
          set: { reassessmentBecause: 'SUBSIDY_ENDED' },
          source: 'domain/states.md#4 S C15',
        },
        ...authorisationLost('MA_SUSPENDED', 'MA_REVOKED', 'MA_WITHDRAWN'),
        RECOMMENDATION_EXPIRED: {
          target: REASSESS,
          set: { outcome: null, reassessmentBecause: 'RECOMMENDATION_EXPIRED' },
          source: 'cases/README.md (recommendation_expired)',
        },
        RECOMMENDATION_REVIEWED: { set: { reviewedOn: '$on' }, source: 'cases/README.md (recommendation_reviewed)' },
        RECOMMENDATION_WITHDRAWN: archived('withdrawn', 'domain/process-medicines.md#9 [C7]'),
        CLASS_RULE_ISSUED: archived('coveredByClass', 'domain/states.md#4 S A29, A30', {
          when: ['coveredByClass'],
          set: { classCase: '$fact.classCase' },
        }),
        DECIDED_INCLUDED: furtherIndication,
        ...(levels && {
          LEVEL_SET: {
            when: ['levelMeansCooperation', 'levelChanges'],
            set: { level: '$fact.level' },
            source: 'domain/process-medicines.md#2 [A8] (a level may be set anew: our default)',
          },
        }),
      },
      states: {
        available: {
          on: {
            COMPANY_STEPS_OUT: {
              target: 'handling.inForce.notAvailable',
              effects: [
                { type: 'notify', notice: 'not-available' },
                {
                  type: 'tell',
                  to: 'children',
                  chart: 'regional-introduction',
                  act: 'COMPANY_STEPPED_OUT',
                  ifHeard: true,
                },
              ],
              source: 'domain/states.md#4 S C14b',
            },
          },
        },
        notAvailable: {
          tags: ['waits-for-company'],
          on: {
            SUPPLY_RESUMED: {
              target: 'handling.inForce.available',
              effects: [
                { type: 'tell', to: 'children', chart: 'regional-introduction', act: 'SUPPLY_RESUMED', ifHeard: true },
              ],
              source: 'domain/states.md#4 S C14b (way back: our default)',
            },
          },
        },
      },
    },
    reassessment: {
      stage: 'reassessment',
      tags: ['waits-for-council'],
      on: {
        DECIDED_STANDS: {
          target: 'handling.inForce.available',
          when: ['standsAsItIs'],
          set: { keptOn: '$on', casesCounted: '$fact.casesCounted' },
          update: ['reviewFromPublication'],
          effects: [
            { type: 'notify', notice: 'kept' },
            { type: 'tell', to: 'children', chart: 'review-clock', act: 'REVIEW_SATISFIED', ifHeard: true },
            {
              type: 'start',
              chart: 'review-clock',
              act: 'CLOCK_ARMED',
              facts: { publishedOn: '$on', reviewOn: '$fact.reviewOn' },
            },
          ],
          source: 'domain/states.md#4 S A4 (restart is our default)',
        },
        DECIDED_REVISE: [
          {
            target: [
              'handling.included.evaluation.reported',
              'handling.included.interim.none',
              'handling.included.preparation.gathering',
            ],
            when: ['answerInForceOrLapsed', 'reportedBefore'],
            set: { underReassessment: true },
            source: 'domain/states.md#4 S C5 (evaluation reused)',
          },
          {
            target: 'handling.included',
            when: ['answerInForceOrLapsed'],
            set: { underReassessment: true },
            source: 'domain/states.md#4 S C5',
          },
        ],
        DECIDED_END: archived('introduced-as-recommended', 'domain/states.md#4 S A4'),
        RECOMMENDATION_WITHDRAWN: archived('withdrawn', 'domain/process-medicines.md#9 [C7]'),
        RECOMMENDATION_REVIEWED: { set: { reviewedOn: '$on' }, source: 'cases/README.md (recommendation_reviewed)' },
        ...laterTriggers(
          'NEW_PRICE',
          'NEW_DATA',
          'NEW_EVIDENCE',
          'NEW_COMPETITOR',
          'SAFETY_SIGNAL',
          'REGION_REQUESTS_REVIEW',
        ),
      },
    },
    ended: {
      stage: 'ended',
      source: 'domain/states.md#4 (archived; reopenable)',
      on: {
        REOPEN: {
          target: 'handling.intake',
          set: { reopenedBecause: '$fact.reasonCode' },
          source: 'domain/states.md#4 (our default)',
        },
      },
    },
    withdrawn: {
      stage: 'withdrawn',
      on: {
        REOPEN: {
          target: 'handling.intake',
          set: { reopenedBecause: '$fact.reasonCode' },
          source: 'domain/states.md#4 (reopenable)',
        },
      },
    },
    closedOther: {
      stage: 'ended',
      on: {
        REOPEN: {
          target: 'handling.intake',
          set: { reopenedBecause: '$fact.reasonCode' },
          source: 'domain/states.md#4 (our default)',
        },
      },
    },
  },
});

/** While the case is in preparation a further indication joins it; where an evaluation is done it needs one of its own. */
function furtherIndicationWhileIncluded(): readonly Transition[] {
  const { target: _moved, ...stays } = furtherIndication;
  return [
    { ...stays, target: 'handling.included.evaluation.notOrdered', when: ['anotherIndication', 'evaluationDone'] },
    { ...stays, when: ['anotherIndication'] },
  ];
}

/** What comes while a reassessment is under way is added to it. */
function laterTriggers(...acts: readonly string[]): Readonly<Record<string, Transition>> {
  return Object.fromEntries(
    acts.map((act) => [
      act,
      {
        set: { reassessmentBecause: act },
        source: 'domain/states.md#4 (our default: joins the reassessment under way)',
      },
    ]),
  );
}
