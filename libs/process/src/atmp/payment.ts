import type { StateNode, Transition } from '../definition.js';

const AT = 'payment';
const OUTCOME = `${AT}.outcomeBased`;
const SOURCE = 'domain/states.md#10 S Z3, Z4, P1';
const OURS = `${SOURCE} (our default)`;

const chosen = (state: string, model: string): Transition => ({
  target: `${AT}.${state}`,
  when: ['notBoundByOutcome', { rule: 'paymentModelIs', with: { model } }],
  set: { paymentModel: '$fact.model', paymentChosenOn: '$on' },
  source: SOURCE,
});
const settled: Transition = {
  target: `${OUTCOME}.settled`,
  set: { settledOn: '$on', nextOutcomeOn: null },
  source: SOURCE,
};
const ended: Transition = {
  target: `${OUTCOME}.ended`,
  set: { paymentEndedOn: '$on', nextOutcomeOn: null },
  source: SOURCE,
};

/** From proposed terms to the last payment; nothing is signed before every centre that treats can deliver the data. @source domain/process-atmp.md#6 */
const outcomeBased: StateNode = {
  initial: 'proposed',
  states: {
    proposed: {
      tags: ['waits-for-negotiator'],
      on: {
        DATA_SOURCE_VERIFIED: {
          target: `${OUTCOME}.dataSourceVerified`,
          when: ['everyCentreDelivers'],
          set: { dataSourceVerifiedOn: '$on' },
          source: SOURCE,
        },
      },
    },
    dataSourceVerified: {
      tags: ['waits-for-negotiator'],
      on: {
        PAYMENT_SIGNED: {
          target: `${OUTCOME}.signed`,
          when: ['everyCentreDelivers', 'termsAgreed', 'ownerPerRegion'],
          set: { paymentSignedOn: '$on' },
          effects: [{ type: 'publish', what: 'negotiation-list' }],
          source: SOURCE,
        },
      },
    },
    signed: {
      on: {
        MEASURING_STARTED: { target: `${OUTCOME}.measuring`, update: ['nextOutcome'], source: SOURCE },
        PAYMENT_ENDED: ended,
      },
    },
    measuring: {
      tags: ['waits-for-region'],
      on: {
        OUTCOME_REPORTED: {
          when: ['countSaid'],
          set: { outcomeReportedOn: '$on' },
          update: ['nextOutcome'],
          source: SOURCE,
        },
        PAYMENT_SETTLED: settled,
        PAYMENT_DISPUTED: { target: `${OUTCOME}.disputed`, source: SOURCE },
        PAYMENT_ENDED: ended,
      },
    },
    disputed: { tags: ['waits-for-negotiator'], on: { PAYMENT_SETTLED: settled, PAYMENT_ENDED: ended } },
    settled: { on: { PAYMENT_ENDED: ended } },
    ended: {},
  },
};

/** How the uncertainty is shared between the regions and the company. Terms and prices stay out of the chart. @source domain/process-atmp.md#6 */
export const payment: StateNode = {
  initial: 'none',
  source: SOURCE,
  on: {
    PAYMENT_CHOSEN: [chosen('priceCut', 'price-cut'), chosen('rebate', 'rebate'), chosen('instalment', 'instalment')],
    OUTCOME_PAYMENT_PROPOSED: {
      target: `${OUTCOME}.proposed`,
      when: ['notBoundByOutcome'],
      set: {
        paymentModel: 'outcome-based',
        outcomeMeasured: '$fact.outcomeMeasured',
        dataSource: '$fact.dataSource',
        outcomeEveryMonths: '$fact.everyMonths',
        paymentEndsOn: '$fact.endsOn',
        paymentOwners: '$fact.owners',
      },
      source: SOURCE,
    },
    PAYMENT_DROPPED: {
      target: `${AT}.none`,
      when: ['notBoundByOutcome'],
      set: { paymentModel: null, paymentDroppedBecause: '$fact.reason' },
      source: `${OURS} [Z3] (an outcome-based model may come to nothing)`,
    },
  },
  states: { none: {}, priceCut: {}, rebate: {}, instalment: {}, outcomeBased },
};
