import type { StateNode, Transition } from '../../definition.js';
import { archived } from './ends.js';
import { furtherIndication, levelAnew } from './included.js';

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

/** The answer stands and the regions introduce. @source domain/states.md#4, #6 */
export const inForce = (levels: boolean): StateNode => ({
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
    ...(levels && { LEVEL_SET: levelAnew }),
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
});

/** The council looks again. @source domain/states.md#4 S A4, C5 */
export const reassessment: StateNode = {
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
};

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
