import { isoDate } from '../calendar/iso-date.js';
import type { ChartDefinition, DeadlineRule, StateNode, TaskRule, Transition } from '../definition.js';
import {
  holdActs,
  holdContext,
  holdDeadlines,
  holdRegion,
  holdRules,
  holdUpdates,
  noteContext,
} from '../shared/hold.js';
import { linkActs, linkContext, linkRows, linkRules, linkUpdates } from '../shared/links.js';
import { exemptionActs } from './exemption-acts.js';
import { exemptionRules, exemptionUpdates } from './exemption-rules.js';

const SOURCE = 'domain/states.md#11';
const OURS = `${SOURCE} (our default)`;
const AT = 'permit';
const own = ['ownHospital'] as const;

const givenUp: Transition = { target: `${AT}.givenUp`, when: own, set: { endedBecause: '$fact.reason' }, source: OURS };
const revoked: Transition = {
  target: `${AT}.revoked`,
  when: own,
  set: { endedBecause: '$fact.reason', endedOn: '$on' },
  effects: [{ type: 'publish', what: 'case' }],
  source: SOURCE,
};
const expired: Transition = { target: `${AT}.expired`, when: own, set: { endedOn: '$on' }, source: SOURCE };
const renew: Transition = {
  target: `${AT}.manufacturingPermitApplied`,
  when: [...own, 'noAuthorisedProductFits'],
  source: OURS,
};
const standingUse: NonNullable<StateNode['on']> = {
  PERMIT_EXPIRED: expired,
  PERMIT_REVOKED: revoked,
  RENEWAL_APPLIED: renew,
  EXEMPTION_GIVEN_UP: givenUp,
  EXEMPTION_REVIEWED: {
    target: `${AT}.superseded`,
    when: ['reviewIsDue', 'authorisedFits'],
    set: { endedBecause: '$fact.reasons', endedOn: '$on' },
    effects: [{ type: 'publish', what: 'case' }],
    source: `${SOURCE} (D; disputed, T20)`,
  },
};
const reopenable: StateNode = {
  on: {
    REOPEN: { target: `${AT}.idea`, set: { endedBecause: null, endedOn: null, authorisedFits: null }, source: OURS },
  },
};

/** The way to a permit and its use, year by year. @source domain/states.md#11 */
const permit: StateNode = {
  initial: 'new',
  stage: 'side-track',
  source: SOURCE,
  states: {
    new: {
      on: {
        EXEMPTION_PROPOSED: {
          target: `${AT}.idea`,
          set: { region: '$region', hospital: '$fact.hospital', therapy: '$fact.therapy' },
          effects: [{ type: 'publish', what: 'case' }],
          source: `${SOURCE} S T1`,
        },
      },
    },
    idea: {
      tags: ['waits-for-hospital'],
      on: {
        SCOPE_CHECK_STARTED: { target: `${AT}.scopeCheck`, when: own, source: SOURCE },
        EXEMPTION_GIVEN_UP: givenUp,
      },
    },
    scopeCheck: {
      tags: ['waits-for-hospital'],
      on: {
        SCOPE_CONFIRMED: {
          target: `${AT}.tissueEstablishmentPermit`,
          when: [...own, 'withinScope', 'noAuthorisedProductFits'],
          set: { scopeConfirmedOn: '$on' },
          source: `${SOURCE} S T1, T2`,
        },
        EXEMPTION_GIVEN_UP: givenUp,
      },
    },
    tissueEstablishmentPermit: {
      tags: ['waits-for-regulator'],
      on: {
        TISSUE_PERMIT_GRANTED: {
          target: `${AT}.manufacturingPermitApplied`,
          when: [...own, 'rulesInForce'],
          update: ['tissueRules'],
          source: `${SOURCE} S T22, T24`,
        },
        EXEMPTION_GIVEN_UP: givenUp,
      },
    },
    manufacturingPermitApplied: {
      tags: ['waits-for-regulator'],
      on: {
        MANUFACTURING_PERMIT_GRANTED: {
          target: `${AT}.granted`,
          when: [...own, 'rulesInForce', 'noAuthorisedProductFits'],
          update: ['manufacturingRules'],
          effects: [{ type: 'publish', what: 'case' }],
          source: `${SOURCE} S T3`,
        },
        MANUFACTURING_PERMIT_REFUSED: givenUp,
        EXEMPTION_GIVEN_UP: givenUp,
      },
    },
    granted: {
      tags: ['waits-for-hospital'],
      on: {
        USE_STARTED: {
          target: `${AT}.inUse`,
          when: [...own, 'noAuthorisedProductFits'],
          set: { usedFrom: '$on', reportFrom: '$on' },
          source: `${SOURCE} S T1`,
        },
        ...standingUse,
      },
    },
    inUse: {
      initial: 'current',
      on: {
        EXEMPTION_REPORTED: {
          target: `${AT}.inUse.reported`,
          when: [...own, 'countSaid'],
          update: ['takeYearsReport'],
          effects: [{ type: 'publish', what: 'follow-up' }],
          source: `${SOURCE} (yearly)`,
        },
        ...standingUse,
      },
      states: {
        current: { on: { EXEMPTION_REPORT_DUE: { target: `${AT}.inUse.reportOwed`, source: `${SOURCE} (yearly)` } } },
        reportOwed: { tags: ['waits-for-hospital'] },
        reported: { on: { EXEMPTION_REPORT_DUE: { target: `${AT}.inUse.reportOwed`, source: `${SOURCE} (yearly)` } } },
      },
    },
    expired: { on: { RENEWAL_APPLIED: renew, ...reopenable.on } },
    revoked: reopenable,
    superseded: reopenable,
    givenUp: reopenable,
  },
};

/** Whether the use may go on beside an authorised product is disputed: it is looked at, and nothing new is granted meanwhile. @source domain/states.md#11 (D; T20) */
const review: StateNode = {
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
const inspection: StateNode = {
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

const deadlines: readonly DeadlineRule[] = [
  ...['current', 'reported'].map((state): DeadlineRule => ({
    kind: 'exemption-report',
    in: `${AT}.inUse.${state}`,
    from: { context: 'reportFrom' },
    span: { setting: 'exemption-report' },
    counts: 'own',
    raises: 'EXEMPTION_REPORT_DUE',
    legal: true,
    source: `${SOURCE} (yearly)`,
  })),
  ...['granted', 'inUse'].map((state): DeadlineRule => ({
    kind: 'permit-ends',
    in: `${AT}.${state}`,
    from: { context: 'validUntil' },
    span: 'as-given',
    counts: 'external',
    raises: 'PERMIT_EXPIRED',
    legal: true,
    source: SOURCE,
  })),
  {
    kind: 'exemption-review',
    in: 'review.due',
    from: 'entered',
    span: { setting: 'exemption-review' },
    counts: 'own',
    source: `${SOURCE} (D; time is our default)`,
  },
  {
    kind: 'tissue-inspection',
    in: 'inspection.settled',
    from: { context: 'inspectedFrom' },
    span: { setting: 'tissue-inspection' },
    counts: 'external',
    raises: 'INSPECTION_DUE',
    legal: true,
    source: `${SOURCE} S T24`,
  },
];

const tasks: readonly TaskRule[] = [
  {
    kind: 'report-exemption',
    in: `${AT}.inUse.reportOwed`,
    role: 'coordinator',
    source: `${SOURCE} (yearly; through the office: our default)`,
  },
  {
    kind: 'review-exemption',
    in: 'review.due',
    role: 'coordinator',
    deadline: 'exemption-review',
    source: `${SOURCE} (D; T20)`,
  },
  { kind: 'ask-for-inspection', in: 'inspection.due', role: 'coordinator', source: `${SOURCE} S T24` },
];

/** A therapy made for single patients at a hospital, beside the national process and never a candidate for it. @source domain/states.md#11; docs/adr/0021 */
export const hospitalExemption: ChartDefinition = {
  id: 'hospital-exemption',
  version: 1,
  validFrom: isoDate('2011-01-01'),
  processVersion: 'HOSPITAL_EXEMPTION_2011',
  kinds: ['atmp'],
  source: SOURCE,
  root: {
    type: 'parallel',
    source: SOURCE,
    on: {
      ...noteContext,
      ...linkRows,
      SYSTEMATIC_EVALUATION: {
        when: ['ownHospital', 'evaluationIsTrial'],
        set: { clinicalTrial: '$fact.clinicalTrial' },
        source: `${SOURCE} S T2, T3`,
      },
    },
    states: { permit, review, inspection, hold: holdRegion() },
  },
  context: {
    ...linkContext,
    ...holdContext,
    region: null,
    hospital: null,
    therapy: null,
    tissueRules: null,
    manufacturingRules: null,
    validUntil: null,
    reportFrom: null,
    reports: 0,
    inspectedFrom: null,
    authorisedProduct: null,
    authorisedFits: null,
    clinicalTrial: null,
    endedBecause: null,
  },
  acts: { ...exemptionActs, ...linkActs, ...holdActs },
  rules: { ...exemptionRules, ...linkRules, ...holdRules },
  updates: { ...exemptionUpdates, ...linkUpdates, ...holdUpdates },
  deadlines: [...deadlines, ...holdDeadlines],
  tasks,
};
