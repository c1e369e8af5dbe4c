import type { Happening, RuleRef, StateNode, Transition } from '../definition.js';
import type { JsonRecord } from '../reason.js';
import { archived } from './ends.js';

export const REASSESS = 'handling.reassessment';

/** One row per trigger that reopens an answer in force. @source domain/states.md#4 S A4, C5, C15, Z3 */
export const triggers = (...acts: readonly string[]): Readonly<Record<string, Transition>> =>
  Object.fromEntries(
    acts.map((act) => [
      act,
      { target: REASSESS, set: { reassessmentBecause: act }, source: 'domain/states.md#4 S A4, C5, C15, Z3' },
    ]),
  );

/** What reopens the answer on a medicine and on a device alike. */
export const reopening = triggers(
  'REVIEW_DUE',
  'NEW_PRICE',
  'NEW_DATA',
  'NEW_EVIDENCE',
  'NEW_COMPETITOR',
  'SAFETY_SIGNAL',
  'REGION_REQUESTS_REVIEW',
  'OTHER_GUIDELINE',
);

/** Ways in which an answer loses its ground or its time. */
export const lapses = {
  SUBSIDY_ENDED: {
    target: REASSESS,
    when: ['subsidised'],
    set: { reassessmentBecause: 'SUBSIDY_ENDED' },
    source: 'domain/states.md#4 S C15',
  },
  RECOMMENDATION_EXPIRED: {
    target: REASSESS,
    set: { outcome: null, reassessmentBecause: 'RECOMMENDATION_EXPIRED' },
    source: 'cases/README.md (recommendation_expired)',
  },
  RECOMMENDATION_REVIEWED: { set: { reviewedOn: '$on' }, source: 'cases/README.md (recommendation_reviewed)' },
  RECOMMENDATION_WITHDRAWN: archived('withdrawn', 'domain/process-medicines.md#9 [C7]'),
} as const satisfies Readonly<Record<string, Transition>>;

/** Whether what is recommended can be had on the terms the answer rests on. @source domain/states.md#4 S C14b */
export const availability: NonNullable<StateNode['states']> = {
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
};

/** What differs between kinds of cases when an answer is tried again. */
export interface Reassessment {
  /** What the clock for the next review is told. */
  readonly clock: JsonRecord;
  /** What an answer that is kept must rest on besides. */
  readonly keptOn?: readonly RuleRef[];
  /** What is noted when the council begins to look. */
  readonly entry?: Happening;
  /** Decisions that end the cooperation. */
  readonly ends: NonNullable<StateNode['on']>;
}

/** The council looks again. @source domain/states.md#4 S A4, C5 */
export const reassessment = ({ clock, keptOn = [], entry, ends }: Reassessment): StateNode => ({
  stage: 'reassessment',
  tags: ['waits-for-council'],
  ...(entry && { entry }),
  on: {
    DECIDED_STANDS: {
      target: 'handling.inForce.available',
      when: ['standsAsItIs', 'countSaidOnce', ...keptOn],
      set: { keptOn: '$on', casesCounted: '$fact.casesCounted' },
      update: ['reviewFromPublication'],
      effects: [
        { type: 'notify', notice: 'kept' },
        { type: 'tell', to: 'children', chart: 'review-clock', act: 'REVIEW_SATISFIED', ifHeard: true },
        {
          type: 'start',
          chart: 'review-clock',
          act: 'CLOCK_ARMED',
          facts: { ...clock, publishedOn: '$on', reviewOn: '$fact.reviewOn' },
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
    ...ends,
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
});

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
