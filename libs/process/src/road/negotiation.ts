import type { StateNode, Transition } from '../definition.js';

const AT = 'negotiation';
const SOURCE = 'domain/states.md#4.3';

const initiate: Transition = {
  target: `${AT}.initiated`,
  when: ['decidedByCouncil'],
  set: { negotiationReason: '$fact.reasonCode', negotiationFrom: '$on', proposedOutcome: null },
  update: ['carryOut'],
  effects: [
    { type: 'notify', notice: 'negotiation-started' },
    { type: 'publish', what: 'negotiation-list' },
  ],
  source: `${SOURCE} S A5`,
};
const agree: Transition = { target: `${AT}.agreedInPrinciple`, set: { agreedOn: '$on' }, source: `${SOURCE} S A5, C5` };
/** Where a recommendation hangs on the result, too little of it leads to a no: its draft is begun, and the council's form says why. */
const fail: readonly Transition[] = [
  {
    target: `${AT}.failed`,
    when: ['talksForRecommendation'],
    set: { proposedOutcome: 'do-not-use' },
    effects: [
      { type: 'notify', notice: 'negotiation-failed' },
      { type: 'tell', to: 'main', act: 'START_DRAFT', ifHeard: true },
    ],
    source: `${SOURCE} S A5 (insufficient result: refrain)`,
  },
  { target: `${AT}.failed`, effects: [{ type: 'notify', notice: 'negotiation-failed' }], source: `${SOURCE} S A5` },
];
const abandon: Transition = { target: `${AT}.abandoned`, source: SOURCE };
const variant: Transition = {
  when: ['nordicCountriesAgree', 'threePartiesAgree'],
  set: {
    negotiationVariant: '$fact.variant',
    negotiationCountries: '$fact.countries',
    representative: '$fact.representative',
    negotiationRegions: '$fact.regions',
  },
  source: `${SOURCE} S A21, A16, A36`,
};
const offered: Transition = {
  target: `${AT}.talks`,
  set: { offeredOn: '$on', talksRemindedOn: null },
  source: 'cases/README.md (price_offer_made)',
};
const turnedDown: Transition = {
  target: `${AT}.waitingCompany`,
  set: { rejectedOn: '$on' },
  source: 'cases/README.md (price_offer_rejected)',
};

/** Price talks: national, Nordic or three-party. Terms and prices never enter the chart. @source domain/states.md#4.3; docs/adr/0004 */
export const negotiation: StateNode = {
  initial: 'idle',
  source: SOURCE,
  states: {
    idle: { on: { INITIATE_NEGOTIATION: initiate } },
    initiated: {
      tags: ['waits-for-negotiator'],
      on: {
        GROUP_SET: {
          target: `${AT}.groupSet`,
          when: ['groupHasRegions'],
          set: { purpose: '$fact.purpose' },
          source: `${SOURCE} S A5, A35, A26`,
        },
        VARIANT_CHOSEN: variant,
        NEGOTIATION_ABANDONED: abandon,
      },
    },
    groupSet: {
      tags: ['waits-for-negotiator'],
      on: {
        TALKS_STARTED: { target: `${AT}.talks`, set: { talksFrom: '$on', talksRemindedOn: null }, source: SOURCE },
        VARIANT_CHOSEN: variant,
        NEGOTIATION_ABANDONED: abandon,
      },
    },
    talks: {
      tags: ['waits-for-negotiator'],
      on: {
        OFFER_AWAITED: { target: `${AT}.waitingCompany`, source: SOURCE },
        PRICE_OFFER_MADE: offered,
        PRICE_OFFER_REJECTED: turnedDown,
        AGREED_IN_PRINCIPLE: agree,
        NEGOTIATION_FAILED: fail,
        NEGOTIATION_ABANDONED: abandon,
        VARIANT_CHOSEN: variant,
        TALKS_REMINDER: {
          set: { talksRemindedOn: '$on' },
          effects: [{ type: 'notify', notice: 'talks-age' }],
          source: `${SOURCE} (our default: reminder each 30 days, no automatic end)`,
        },
      },
    },
    waitingCompany: {
      tags: ['waits-for-company'],
      on: {
        PRICE_OFFER_MADE: offered,
        AGREED_IN_PRINCIPLE: agree,
        NEGOTIATION_FAILED: fail,
        NEGOTIATION_ABANDONED: abandon,
      },
    },
    agreedInPrinciple: {
      tags: ['waits-for-negotiator'],
      on: {
        TERMS_APPROVED: { target: `${AT}.termsApproved`, when: ['legallyChecked'], source: `${SOURCE} S/D` },
        NEGOTIATION_FAILED: fail,
      },
    },
    termsApproved: {
      tags: ['waits-for-negotiator'],
      on: {
        TERMS_OPENED: {
          target: `${AT}.openForSignature`,
          effects: [
            {
              type: 'start',
              chart: 'agreement',
              act: 'AGREEMENT_OFFERED',
              facts: { agreementVersion: '$fact.agreementVersion' },
            },
            { type: 'tell', to: 'children', chart: 'agreement', act: 'OPEN_FOR_SIGNATURE', ifHeard: true },
          ],
          source: `${SOURCE} S A5, #7.1`,
        },
      },
    },
    openForSignature: {
      on: {
        INITIATE_NEGOTIATION: { ...initiate, source: `${SOURCE} (new round: our default)` },
        PRICE_OFFER_MADE: { set: { offeredOn: '$on' }, source: 'cases/README.md (price_offer_made)' },
      },
    },
    failed: {
      on: { INITIATE_NEGOTIATION: { ...initiate, source: `${SOURCE} S C5 (taken up again)` } },
    },
    abandoned: {
      on: { INITIATE_NEGOTIATION: { ...initiate, source: `${SOURCE} S C5 (taken up again)` } },
    },
  },
};

/** Agreements have a life of their own: several at a time, each with a start and an end. @source domain/states.md#7.1, cases/README.md (Price and agreements) */
export const agreements = (beside: NonNullable<StateNode['on']>): StateNode => ({
  initial: 'none',
  source: 'domain/states.md#7.1',
  on: beside,
  states: {
    none: { on: { AGREEMENT_SIGNED: signed() } },
    inForce: {
      on: {
        AGREEMENT_SIGNED: signed(),
        AGREEMENT_EFFECTIVE: { set: { agreementEffectiveOn: '$on' }, source: 'cases/README.md (agreement_effective)' },
        AGREEMENT_ENDED: [
          {
            target: 'agreements.none',
            when: ['agreementRuns', 'lastAgreement'],
            set: { agreementsInForce: 0, agreementEndedOn: '$on' },
            effects: [{ type: 'notify', notice: 'agreement-ended' }],
            source: 'cases/README.md (agreement_ended)',
          },
          {
            update: ['oneAgreementLess'],
            set: { agreementEndedOn: '$on' },
            effects: [{ type: 'notify', notice: 'agreement-ended' }],
            source: 'cases/README.md (agreement_ended)',
          },
        ],
      },
    },
  },
});

function signed(): Transition {
  return {
    target: 'agreements.inForce',
    when: ['companyStays', 'termsAgreed'],
    set: { agreementSignedOn: '$on' },
    update: ['oneMoreAgreement'],
    effects: [{ type: 'publish', what: 'negotiation-list' }],
    source: 'domain/states.md#7.1 S A5; that it exists is public, its price is not',
  };
}
