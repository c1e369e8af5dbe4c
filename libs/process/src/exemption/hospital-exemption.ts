import { isoDate } from '../calendar/iso-date.js';
import type { ChartDefinition, StateNode, Transition } from '../definition.js';
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
import { inspection, renewal, review } from './beside-permit.js';
import { exemptionActs } from './exemption-acts.js';
import { exemptionDeadlines, exemptionTasks } from './exemption-dates.js';
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
/** What may end a use at any point of its way: whoever wants it gives it up, or an authorised product is found to fit. */
const endings: NonNullable<StateNode['on']> = {
  EXEMPTION_GIVEN_UP: givenUp,
  EXEMPTION_REVIEWED: {
    target: `${AT}.superseded`,
    when: ['reviewIsDue', 'authorisedFits'],
    set: { endedBecause: '$fact.reasons', endedOn: '$on' },
    effects: [{ type: 'publish', what: 'case' }],
    source: `${SOURCE} (D; disputed, T20)`,
  },
};
const standingUse: NonNullable<StateNode['on']> = {
  ...endings,
  PERMIT_EXPIRED: [
    { ...renew, when: [...own, 'renewalPending'], set: { endedOn: '$on' }, source: `${OURS}: the application goes on` },
    expired,
  ],
  PERMIT_REVOKED: revoked,
  MANUFACTURING_PERMIT_GRANTED: {
    when: [...own, 'renewalPending', 'rulesInForce', 'noAuthorisedProductFits'],
    update: ['manufacturingRules'],
    effects: [{ type: 'publish', what: 'case' }],
    source: `${SOURCE} S T3`,
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
        ...endings,
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
        ...endings,
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
        ...endings,
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
        ...endings,
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
    states: { permit, renewal, review, inspection, hold: holdRegion() },
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
    renewalAppliedOn: null,
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
  deadlines: [...exemptionDeadlines, ...holdDeadlines],
  tasks: exemptionTasks,
};
