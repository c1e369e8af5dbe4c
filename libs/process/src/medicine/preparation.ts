import type { StateNode, Transition } from '../definition.js';

const WAIT = 'handling.included.interim';
const AT = 'handling.included.preparation';

/** A wait or a statement sent back leaves the draft where it is. */
const concernsAnswer = { rule: 'itemConcerns', with: { kind: 'recommendation' } } as const;

const decideWait: Transition = {
  target: `${WAIT}.inForce`,
  when: ['authorised', 'noFinalAnswer'],
  set: {
    waitKind: '$fact.kind',
    waitOn: '$on',
    waitConditions: '$fact.conditions',
    withException: '$fact.withException',
  },
  update: ['firstAdvice'],
  effects: [
    { type: 'notify', notice: 'wait-issued' },
    { type: 'publish', what: 'wait' },
  ],
  source: 'domain/states.md#4.4 S A1, C1, C17b',
};

/** The interim advice to wait: not automatic at authorisation, renewed when its text or conditions change. @source domain/states.md#4.4 */
export const interim: StateNode = {
  initial: 'none',
  source: 'domain/states.md#4.4',
  states: {
    none: {
      on: {
        WAIT_PROPOSED: {
          target: `${WAIT}.proposed`,
          when: ['authorised', 'noFinalAnswer'],
          source: 'domain/states.md#4.4 S A1, Y7, C14',
        },
        WAIT_DECIDED: decideWait,
      },
    },
    proposed: { tags: ['waits-for-council'], on: { WAIT_DECIDED: decideWait } },
    inForce: {
      on: {
        WAIT_RENEWED: {
          target: `${WAIT}.inForce`,
          set: { waitKind: '$fact.kind', waitOn: '$on', waitConditions: '$fact.conditions' },
          effects: [
            { type: 'notify', notice: 'wait-issued' },
            { type: 'publish', what: 'wait' },
          ],
          source: 'domain/states.md#4.4 S Z2',
        },
        WAIT_DECIDED: { ...decideWait, source: 'domain/states.md#4.4 S Z2 (decided anew: widened or renewed)' },
        WAIT_LIFTED: {
          target: `${WAIT}.none`,
          set: { waitKind: null },
          effects: [
            { type: 'notify', notice: 'wait-lifted' },
            { type: 'publish', what: 'wait' },
          ],
          source: 'domain/states.md#4.4',
        },
      },
    },
  },
};

/** From gathered facts to a published recommendation. @source domain/states.md#4.5 */
export const preparation = (publishedAnswer: Transition): StateNode => ({
  initial: 'gathering',
  source: 'domain/states.md#4.5',
  states: {
    gathering: { on: { START_DRAFT: { target: `${AT}.drafting`, source: 'domain/states.md#4.5' } } },
    drafting: {
      stage: 'recommendation',
      tags: ['waits-for-coordinator'],
      on: {
        SEND_TO_HEARING: {
          target: `${AT}.regionalHearing`,
          set: { roundRunning: true },
          effects: [
            {
              type: 'start',
              chart: 'opinion-round',
              act: 'ROUND_OPENED',
              facts: { kind: 'draft', question: '$fact.question' },
            },
          ],
          source: 'domain/states.md#4.5 (regional hearing), #2',
        },
        FINAL_DRAFT: { target: `${AT}.finalDraft`, source: 'domain/states.md#4.5' },
      },
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
          when: [
            'authorised',
            'basisForAnswer',
            'negotiationSettled',
            'companyStaysForYes',
            'contractsForClass',
            'protocolWhereLevelOne',
            'weakerYesExplained',
            'refrainExplained',
            'ethicsFilled',
            'fixedPartsFilled',
          ],
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
