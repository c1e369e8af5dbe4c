import type { RuleRef, StateNode, Transition } from '../definition.js';
import type { JsonRecord } from '../reason.js';
import { startRound } from '../opinions/asked.js';
import { preparesRound, whilePrepared } from './rounds.js';

const WAIT = 'handling.included.interim';
const AT = 'handling.included.preparation';

/** A wait or a statement sent back leaves the draft where it is. */
const concernsAnswer = { rule: 'itemConcerns', with: { kind: 'recommendation' } } as const;

/** What advice to wait must rest on, and what follows from it where it takes the place of an answer. */
export type Waiting = Pick<Transition, 'when' | 'update' | 'consequences'>;

const decideWait = ({ when = [], update = [], consequences }: Waiting): Transition => ({
  target: `${WAIT}.inForce`,
  when,
  set: {
    waitKind: '$fact.kind',
    waitOn: '$on',
    waitConditions: '$fact.conditions',
    withException: '$fact.withException',
  },
  update: ['firstAdvice', ...update],
  effects: [
    { type: 'notify', notice: 'wait-issued' },
    { type: 'publish', what: 'wait' },
  ],
  ...(consequences && { consequences }),
  source: 'domain/states.md#4.4 S A1, C1, C17b',
});
/** The wait counts its age from this day, however often its text is renewed. @source domain/states.md#4.4, #13 */
const beginWait = (waiting: Waiting): Transition => {
  const decided = decideWait(waiting);
  return { ...decided, set: { ...decided.set, waitSince: '$on' } };
};

/** The interim advice to wait: never automatic, renewed when its text or conditions change. @source domain/states.md#4.4 */
export const interim = (waiting: Waiting): StateNode => ({
  initial: 'none',
  source: 'domain/states.md#4.4',
  states: {
    none: {
      on: {
        WAIT_PROPOSED: {
          target: `${WAIT}.proposed`,
          when: waiting.when ?? [],
          source: 'domain/states.md#4.4 S A1, Y7, C14',
        },
        WAIT_DECIDED: beginWait(waiting),
      },
    },
    proposed: { tags: ['waits-for-council'], on: { WAIT_DECIDED: beginWait(waiting) } },
    inForce: {
      on: {
        WAIT_RENEWED: {
          target: `${WAIT}.inForce`,
          when: ['decidedByCouncil'],
          set: { waitKind: '$fact.kind', waitOn: '$on', waitConditions: '$fact.conditions' },
          update: ['carryOut'],
          effects: [
            { type: 'notify', notice: 'wait-issued' },
            { type: 'publish', what: 'wait' },
          ],
          source: 'domain/states.md#4.4 S Z2',
        },
        WAIT_DECIDED: {
          ...decideWait(waiting),
          source: 'domain/states.md#4.4 S Z2 (decided anew: widened or renewed)',
        },
        WAIT_LIFTED: {
          target: `${WAIT}.none`,
          when: ['decidedByCouncil'],
          set: { waitKind: null },
          update: ['carryOut'],
          effects: [
            { type: 'notify', notice: 'wait-lifted' },
            { type: 'publish', what: 'wait' },
          ],
          source: 'domain/states.md#4.4',
        },
      },
    },
  },
});

/** What differs between kinds of cases on the way to an answer. */
export interface Preparation {
  readonly publishedAnswer: Transition;
  /** What a decided answer must rest on. */
  readonly decidedOn: readonly RuleRef[];
  /** While which the gathered facts wait for somebody to begin a draft; left out where nobody is waited for. */
  readonly gathered?: RuleRef;
  /** What a draft must have been through before it is final. */
  readonly finalAfter?: readonly RuleRef[];
  /** What is forgotten of an earlier draft when a new one is begun. */
  readonly draftBegins?: JsonRecord;
  /** Further acts while the draft is written, and the states they lead to. */
  readonly drafting?: NonNullable<StateNode['on']>;
  readonly beside?: NonNullable<StateNode['states']>;
}

/** From gathered facts to a published recommendation. @source domain/states.md#4.5 */
export const preparation = ({
  publishedAnswer,
  decidedOn,
  gathered,
  finalAfter = [],
  draftBegins = {},
  drafting = {},
  beside = {},
}: Preparation): StateNode => ({
  initial: 'gathering',
  source: 'domain/states.md#4.5',
  states: {
    gathering: {
      ...(gathered !== undefined && { tags: ['waits-for-coordinator'], tagsWhen: gathered }),
      on: { START_DRAFT: { target: `${AT}.drafting`, set: draftBegins, source: 'domain/states.md#4.5' } },
    },
    drafting: {
      stage: 'recommendation',
      tags: ['waits-for-coordinator'],
      on: {
        SEND_TO_HEARING: {
          target: `${AT}.regionalHearing`,
          set: { roundRunning: true },
          effects: [startRound('draft')],
          source: 'domain/states.md#4.5 (regional hearing), #2',
        },
        FINAL_DRAFT: { target: `${AT}.finalDraft`, when: finalAfter, source: 'domain/states.md#4.5' },
        PREPARE_HEARING: preparesRound('draft', `${AT}.hearingPreparation`),
        ...drafting,
      },
    },
    ...beside,
    hearingPreparation: {
      stage: 'recommendation',
      tags: ['waits-for-coordinator'],
      on: whilePrepared(`${AT}.regionalHearing`, `${AT}.drafting`),
    },
    regionalHearing: {
      stage: 'recommendation',
      tags: ['waits-for-contact-person'],
      on: {
        ROUND_COMPILED: { target: `${AT}.finalDraft`, set: { roundRunning: false }, source: 'domain/states.md#4.5' },
        ROUND_CANCELLED: {
          target: `${AT}.drafting`,
          set: { roundRunning: false },
          source: 'domain/states.md#2 (our default)',
        },
      },
    },
    finalDraft: {
      stage: 'recommendation',
      tags: ['waits-for-council'],
      on: {
        RECOMMENDATION_DECIDED: {
          target: `${AT}.decided`,
          when: decidedOn,
          set: {
            decidedOutcome: '$fact.outcome',
            decidedOn: '$on',
            decisionReasons: '$fact.reasons',
            reviewOn: '$fact.reviewOn',
          },
          source: 'domain/states.md#4.5, #3 S A2',
        },
        REFERRED_BACK: { target: `${AT}.drafting`, when: [concernsAnswer], source: 'domain/states.md#3 (our default)' },
      },
    },
    decided: {
      stage: 'recommendation',
      tags: ['waits-for-coordinator'],
      on: {
        RECOMMENDATION_PUBLISHED: publishedAnswer,
        REFERRED_BACK: {
          when: [concernsAnswer],
          target: `${AT}.drafting`,
          set: { decidedOutcome: null },
          source: 'domain/states.md#3 (our default)',
        },
      },
    },
  },
});
