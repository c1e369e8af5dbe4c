import type { StateNode, Transition } from '../definition.js';
import { NM, OURS, VOCABULARY } from './words.js';

const to = (target: string, source: string, set: NonNullable<Transition['set']> = {}): Transition => ({
  target,
  set,
  source,
});
const readme = (type: string): string => `cases/README.md (${type})`;

const talks = to('price.talks', readme('price_negotiation_started'), { talksFrom: '$on' });
const offer = to('price.talks.offered', readme('price_offer_made'), { offeredOn: '$on' });

/** Sykehusinnkjop talks with the company; the forum gets a price note. No price enters the chart. @source docs/adr/0025 [N1] */
export const price: StateNode = {
  initial: 'idle',
  source: `${NM} [N1]`,
  states: {
    idle: { on: { PRICE_TALKS_STARTED: talks, PRICE_OFFER_MADE: offer } },
    talks: {
      initial: 'going',
      on: {
        PRICE_TALKS_ENDED: to('price.settled', readme('price_negotiation_ended'), { priceResult: '$fact.result' }),
        PRICE_NOTE_DELIVERED: to('price.settled', `${NM} [N1]`, { priceNoteOn: '$on' }),
      },
      states: {
        going: { tags: ['waits-for-hospital-purchaser'], on: { PRICE_OFFER_MADE: offer } },
        offered: {
          tags: ['waits-for-hospital-purchaser'],
          on: {
            PRICE_OFFER_MADE: { set: { offeredOn: '$on' }, source: readme('price_offer_made') },
            PRICE_OFFER_REJECTED: to('price.settled', readme('price_offer_rejected'), { rejectedOn: '$on' }),
          },
        },
      },
    },
    settled: {
      on: {
        PRICE_TALKS_STARTED: talks,
        PRICE_OFFER_MADE: offer,
        PRICE_NOTE_DELIVERED: { set: { priceNoteOn: '$on' }, source: `${NM} [N1]` },
      },
    },
  },
};

/** Joint buying for the hospitals, which may come before a decision or after. @source cases/README.md */
export const purchase: StateNode = {
  initial: 'none',
  source: readme('tender_or_procurement'),
  on: { TENDER_STEP: { set: { tenderOn: '$on' }, source: readme('tender_or_procurement') } },
  states: {
    none: { on: { AGREEMENT_SIGNED: to('purchase.signed', readme('agreement_signed')) } },
    signed: {
      on: {
        AGREEMENT_EFFECTIVE: to('purchase.inForce', readme('agreement_effective')),
        AGREEMENT_ENDED: to('purchase.none', readme('agreement_ended')),
      },
    },
    inForce: {
      on: {
        AGREEMENT_SIGNED: to('purchase.signed', readme('agreement_signed')),
        AGREEMENT_ENDED: to('purchase.none', readme('agreement_ended')),
      },
    },
  },
};

const endsWithDecision: Transition = {
  target: 'exemption.none',
  when: ['decisionIsDue'],
  source: `${VOCABULARY} group_exemption_decided (ends with the decision: our default)`,
};

/** Use for a group while the assessment runs; it ends with the decision. @source docs/adr/0025 [N5], cases/README.md */
export const exemption: StateNode = {
  initial: 'none',
  source: `${VOCABULARY} group_exemption_decided`,
  on: {
    GROUP_EXEMPTION_DECIDED: {
      target: 'exemption.inForce',
      when: ['assessmentUnderWay'],
      set: { exemptionOn: '$on', exemptionConditions: '$fact.conditions' },
      effects: [{ type: 'publish', what: 'case' }],
      source: `${VOCABULARY} group_exemption_decided; ${NM} [N5]`,
    },
  },
  states: {
    none: {},
    inForce: {
      on: {
        GROUP_EXEMPTION_ENDED: to('exemption.none', OURS),
        DECISION_MADE: endsWithDecision,
        DECISION_REVISED: endsWithDecision,
        DECISION_REAFFIRMED: endsWithDecision,
      },
    },
  },
};

/** Some methods need the leave of another authority before use. @source cases/README.md (other_authority_approval) */
export const otherApproval: StateNode = {
  initial: 'notKnown',
  source: `${VOCABULARY} other_authority_approval`,
  on: {
    OTHER_APPROVAL_GRANTED: to('otherApproval.granted', `${VOCABULARY} other_authority_approval`, {
      approvedBy: '$fact.authority',
    }),
  },
  states: {
    notKnown: {
      on: {
        OTHER_APPROVAL_NEEDED: to('otherApproval.awaited', `${VOCABULARY} other_authority_approval`, {
          approvalFrom: '$fact.authority',
        }),
      },
    },
    awaited: {
      tags: ['waits-for-regulator'],
      on: { OTHER_APPROVAL_REFUSED: to('otherApproval.refused', OURS, { refusedBecause: '$fact.reasons' }) },
    },
    granted: {},
    refused: {},
  },
};

const authorised: Transition = to('authorisation.authorised', readme('ema_approval'), {
  authorisedOn: '$on',
  authorisationKind: '$fact.kind',
});
const marked: Transition = to('authorisation.marked', readme('ce_marking'), { markedOn: '$on' });

/** What the Union has authorised or a maker has marked, which Norway takes over; a fact that arrives. @source cases/README.md (Regulatory) */
export const authorisation: StateNode = {
  initial: 'none',
  source: readme('Regulatory'),
  states: {
    none: { on: { MA_SUBMITTED: to('authorisation.applied', readme('ema_submission')), CE_MARKED: marked } },
    applied: {
      on: {
        CHMP_OPINION: to('authorisation.opinionGiven', readme('ema_chmp_opinion'), { chmpOutcome: '$fact.outcome' }),
      },
    },
    opinionGiven: {
      on: {
        CHMP_OPINION: {
          set: { chmpOutcome: '$fact.outcome' },
          source: `${readme('ema_chmp_opinion')} (re-examination)`,
        },
        EC_GRANTED: authorised,
      },
    },
    authorised: {
      on: {
        MA_SUBMITTED: { source: `${readme('ema_submission')} (a further indication)` },
        CHMP_OPINION: {
          set: { chmpOutcome: '$fact.outcome' },
          source: `${readme('ema_chmp_opinion')} (a further indication)`,
        },
        EC_GRANTED: { source: `${readme('ema_approval')} (a further product or indication)` },
        INDICATION_EXTENDED: { set: { extendedOn: '$on' }, source: readme('ema_indication_extended') },
      },
    },
    marked: { on: { CE_MARKED: { set: { markedOn: '$on' }, source: `${readme('ce_marking')} (a further product)` } } },
  },
};
