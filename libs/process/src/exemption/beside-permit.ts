import type { StateNode, Transition } from '../definition.js';

const SOURCE = 'domain/states.md#11';
const OURS = `${SOURCE} (our default)`;
const own = ['ownHospital'] as const;

const over: Transition = { target: 'renewal.none', when: own, source: OURS };

/** A new permit is applied for while the old one runs: that one keeps its dates and duties until the day it ends. @source domain/states.md#11 (our default) */
export const renewal: StateNode = {
  initial: 'none',
  source: OURS,
  states: {
    none: {
      on: {
        RENEWAL_APPLIED: {
          target: 'renewal.applied',
          when: [...own, 'permitRuns', 'noAuthorisedProductFits'],
          set: { renewalAppliedOn: '$on' },
          source: OURS,
        },
      },
    },
    applied: {
      tags: ['waits-for-regulator'],
      on: {
        MANUFACTURING_PERMIT_GRANTED: {
          ...over,
          when: [...own, 'rulesInForce', 'noAuthorisedProductFits'],
          source: `${SOURCE} S T3`,
        },
        MANUFACTURING_PERMIT_REFUSED: { ...over, set: { renewalRefusedBecause: '$fact.reason' } },
        PERMIT_EXPIRED: over,
        PERMIT_REVOKED: over,
        EXEMPTION_GIVEN_UP: over,
        EXEMPTION_REVIEWED: { ...over, when: ['reviewIsDue', 'authorisedFits'] },
      },
    },
  },
};

/** Whether the use may go on beside an authorised product is disputed: it is looked at, and nothing new is granted meanwhile. @source domain/states.md#11 (D; T20) */
export const review: StateNode = {
  initial: 'none',
  source: `${SOURCE} (D; T20)`,
  states: {
    none: {
      on: {
        AUTHORISED_PRODUCT_EXISTS: {
          target: 'review.due',
          set: { authorisedProduct: '$fact.product' },
          effects: [{ type: 'notify', notice: 'exemption-under-review' }],
          source: `${SOURCE} (D; T20)`,
        },
      },
    },
    due: {
      tags: ['waits-for-coordinator'],
      on: {
        EXEMPTION_REVIEWED: {
          target: 'review.none',
          set: { reviewedOn: '$on', authorisedFits: '$fact.authorisedFits', reviewReasons: '$fact.reasons' },
          effects: [{ type: 'publish', what: 'case' }],
          source: `${SOURCE} (D; T20)`,
        },
      },
    },
  },
};

/** Every second year the tissue establishment is inspected. @source domain/states.md#11 S T24 */
export const inspection: StateNode = {
  initial: 'settled',
  source: `${SOURCE} S T24`,
  on: {
    INSPECTED: { target: 'inspection.settled', when: own, set: { inspectedFrom: '$on' }, source: `${SOURCE} S T24` },
  },
  states: {
    settled: { on: { INSPECTION_DUE: { target: 'inspection.due', source: `${SOURCE} S T24` } } },
    due: { tags: ['waits-for-regulator'] },
  },
};
