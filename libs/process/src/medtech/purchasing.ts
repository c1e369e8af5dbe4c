import type { StateNode, Transition } from '../definition.js';

const AT = 'purchasing';
const SOURCE = 'domain/states.md#9 S M5, #7.2';

const start: Transition = {
  target: `${AT}.strategyUnderWay`,
  effects: [{ type: 'start', chart: 'procurement', act: 'STRATEGY_STARTED' }],
  source: SOURCE,
};

/** The purchasing strategy that comes before every recommendation, and the purchase that follows it. @source domain/process-medtech.md#2.5 [M5] */
export const purchasing: StateNode = {
  initial: 'none',
  source: SOURCE,
  states: {
    none: { on: { START_STRATEGY: start } },
    strategyUnderWay: {
      tags: ['waits-for-procurer'],
      on: {
        STRATEGY_APPROVED: {
          target: `${AT}.approved`,
          set: { strategy: '$fact.choice', strategyApprovedOn: '$on' },
          effects: [{ type: 'publish', what: 'case' }],
          source: SOURCE,
        },
      },
    },
    approved: {
      on: {
        START_STRATEGY: { ...start, source: `${SOURCE} (a new strategy: our default)` },
        PURCHASE_STEP_NOTED: {
          set: { purchaseStepOn: '$on' },
          effects: [{ type: 'publish', what: 'negotiation-list' }],
          source: 'cases/README.md (tender_or_procurement)',
        },
        CONTRACT_SIGNED: { set: { contractSignedOn: '$on' }, source: 'domain/states.md#7.2' },
        DECIDED_REVISE: {
          target: `${AT}.none`,
          when: ['answerInForceOrLapsed'],
          source: 'domain/process-medtech.md#2.5 [M5] (before every recommendation)',
        },
      },
    },
  },
};
