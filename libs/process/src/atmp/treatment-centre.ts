import { isoDate } from '../calendar/iso-date.js';
import type { ChartDefinition, Effect, StateNode, Transition } from '../definition.js';
import { centreActs } from './centre-acts.js';
import { centreDeadlines, centreTasks } from './centre-dates.js';
import { centreRules } from './centre-rules.js';
import type { CENTRE_STATUSES } from './vocabulary.js';

type CentreStatus = (typeof CENTRE_STATUSES)[number];

const SOURCE = 'domain/states.md#10 S C1, C8';
const OURS = `${SOURCE} (our default)`;
const AGREEMENT = 'domain/states.md#10 S T0, C8';
const GMO = 'domain/states.md#10 S T5';
const DATA = 'domain/states.md#10 S Z4, P1';
const AT = 'going.status';

/** The case hears how the centre stands. */
const tellCase = (status: CentreStatus): Effect => ({
  type: 'tell',
  to: 'parent',
  act: 'CENTRE_CHANGED',
  facts: { region: '$context.key', status },
  ifHeard: true,
});
const goes = (state: string, status: CentreStatus, more: Partial<Transition> = {}): Transition => ({
  target: `${AT}.${state}`,
  ...more,
  effects: [tellCase(status), ...(more.effects ?? [])],
  source: more.source ?? SOURCE,
});
const audited: NonNullable<StateNode['on']> = {
  AUDITED: [
    goes('audited', 'audited', { when: ['auditPassed'], set: { auditedOn: '$on', auditedBy: '$fact.by' } }),
    { set: { auditFaults: '$fact.faults', auditedOn: '$on' }, source: OURS },
  ],
};
const suspend = goes('suspended', 'suspended', { set: { suspendedBecause: '$fact.reason', suspendedOn: '$on' } });
/** Without the agreement that it needs, nobody new is treated. */
const agreementLost = goes('suspended', 'suspended', {
  when: ['agreementNeeded'],
  set: { suspendedBecause: 'agreement-expired', suspendedOn: '$on' },
  source: AGREEMENT,
});
/** Told what it must have and lacks: nobody new is treated, until somebody reinstates it. */
const lacking = (rule: string, because: string, set: Transition['set'] = {}, source = OURS): Transition =>
  goes('suspended', 'suspended', {
    when: [rule],
    set: { ...set, suspendedBecause: because, suspendedOn: '$on' },
    source,
  });
const roleTold: NonNullable<StateNode['on']> = {
  MANUFACTURING_ROLE_TOLD: lacking(
    'agreementTurnsNeeded',
    'agreement-missing',
    { manufacturingRole: '$fact.role' },
    `${AGREEMENT} (no centre.qualified without it)`,
  ),
};
const gmoRefused = lacking('gmoTurnsRefused', 'gmo-refused', { gmo: '$fact.gmo' }, 'domain/states.md#10 S T5, T6');
const closed: Transition = {
  target: 'closed',
  set: { closedBecause: '$fact.reason' },
  effects: [tellCase('closed')],
  source: SOURCE,
};

const status: StateNode = {
  initial: 'candidate',
  source: SOURCE,
  states: {
    candidate: {
      tags: ['waits-for-coordinator'],
      on: {
        REQUIREMENTS_SENT: goes('requirementsSent', 'requirements-sent', {
          set: { requirements: '$fact.requirements' },
        }),
      },
    },
    requirementsSent: {
      tags: ['waits-for-region'],
      on: { PREPARATION_STARTED: goes('preparing', 'preparing') },
    },
    preparing: { tags: ['waits-for-region'], on: audited },
    audited: {
      tags: ['waits-for-coordinator'],
      on: {
        QUALIFIED: goes('qualified', 'qualified', {
          when: ['roleKnown', 'agreementInPlace'],
          set: { qualifiedOn: '$on' },
          effects: [{ type: 'publish', what: 'case' }],
          source: AGREEMENT,
        }),
      },
    },
    qualified: {
      tags: ['waits-for-region'],
      on: {
        CENTRE_OPENED: goes('active', 'active', {
          when: ['agreementInPlace', 'gmoSettled', 'containedUseInPlace'],
          set: { openedOn: '$on' },
          source: `${SOURCE}, T5, T6`,
        }),
        CENTRE_SUSPENDED: suspend,
        AGREEMENT_EXPIRED: agreementLost,
        ...roleTold,
        GMO_TOLD: gmoRefused,
      },
    },
    active: {
      on: {
        FIRST_TREATMENT: {
          when: ['notTreatedYet', 'gmoSettled', 'containedUseInPlace'],
          set: { firstTreatmentOn: '$on' },
          effects: [
            { type: 'tell', to: 'parent', act: 'TREATMENT_BEGUN', facts: { region: '$context.key' }, ifHeard: true },
          ],
          source: `${SOURCE}, T5, T6`,
        },
        CENTRE_SUSPENDED: suspend,
        AGREEMENT_EXPIRED: agreementLost,
        ...roleTold,
        GMO_TOLD: [
          gmoRefused,
          lacking('gmoTurnsUnsettled', 'gmo-not-settled', { gmo: '$fact.gmo' }),
          lacking('routineTurnsNeeded', 'contained-use-missing', { gmo: '$fact.gmo' }),
        ],
        CONTAINED_USE_LAPSED: lacking('routineIsNeeded', 'contained-use-missing'),
      },
    },
    suspended: {
      tags: ['waits-for-region'],
      on: { REINSTATED: goes('qualified', 'qualified', { when: ['agreementInPlace', 'gmoNotRefused'], source: OURS }) },
    },
  },
};

/** Quality and supply, between hospital and company; the regions' common group of lawyers and pharmacists reads it first. @source domain/process-atmp.md#4 [T0] */
const agreement: StateNode = {
  initial: 'notStarted',
  source: AGREEMENT,
  states: {
    notStarted: { on: { AGREEMENT_DRAFTED: { target: 'going.agreement.draft', source: AGREEMENT } } },
    draft: {
      tags: ['waits-for-region'],
      on: { SENT_TO_AGREEMENT_GROUP: { target: 'going.agreement.groupReview', source: AGREEMENT } },
    },
    groupReview: {
      tags: ['waits-for-coordinator'],
      on: {
        AGREEMENT_RETURNED: {
          target: 'going.agreement.draft',
          set: { agreementRemarks: '$fact.remarks' },
          source: `${AGREEMENT} (our default)`,
        },
        AGREEMENT_SIGNED: {
          target: 'going.agreement.signed',
          set: { agreementSignedOn: '$on', agreementValidUntil: '$fact.validUntil' },
          source: AGREEMENT,
        },
      },
    },
    signed: {
      on: {
        AGREEMENT_EXPIRED: {
          target: 'going.agreement.expired',
          effects: [{ type: 'notify', notice: 'agreement-ended' }],
          source: AGREEMENT,
        },
      },
    },
    expired: {
      tags: ['waits-for-region'],
      on: { AGREEMENT_DRAFTED: { target: 'going.agreement.draft', source: `${AGREEMENT} (anew: our default)` } },
    },
  },
};

const containedUse: StateNode = {
  initial: 'missing',
  source: GMO,
  states: {
    missing: {
      on: {
        CONTAINED_USE_IN_PLACE: {
          target: 'going.containedUse.inPlace',
          set: { containedUseRoutine: '$fact.routine', containedUseOn: '$on' },
          source: GMO,
        },
      },
    },
    inPlace: {
      on: { CONTAINED_USE_LAPSED: { target: 'going.containedUse.missing', source: `${GMO} (our default)` } },
    },
  },
};

const tellDataSource = (confirmed: boolean): Effect => ({
  type: 'tell',
  to: 'parent',
  act: 'CENTRE_DATA_SOURCE',
  facts: { region: '$context.key', confirmed },
  ifHeard: true,
});
/** Whether the centre can deliver the data that a payment by outcome rests on. @source domain/process-atmp.md#6 [Z4] */
const dataSource: StateNode = {
  initial: 'unconfirmed',
  source: DATA,
  states: {
    unconfirmed: {
      on: {
        DATA_SOURCE_CONFIRMED: {
          target: 'going.dataSource.confirmed',
          set: { dataSource: '$fact.dataSource' },
          effects: [tellDataSource(true)],
          source: DATA,
        },
      },
    },
    confirmed: {
      on: {
        DATA_SOURCE_LOST: {
          target: 'going.dataSource.unconfirmed',
          effects: [tellDataSource(false)],
          source: `${DATA} (our default)`,
        },
      },
    },
  },
};

const root: StateNode = {
  initial: 'new',
  source: SOURCE,
  states: {
    new: {
      on: {
        CENTRE_NAMED: {
          target: 'going',
          set: { name: '$fact.name', manufacturingRole: '$fact.role', gmo: '$fact.gmo' },
          source: SOURCE,
        },
      },
    },
    going: {
      type: 'parallel',
      on: {
        CENTRE_CLOSED: closed,
        MANUFACTURING_ROLE_TOLD: { set: { manufacturingRole: '$fact.role' }, source: AGREEMENT },
        GMO_TOLD: { set: { gmo: '$fact.gmo' }, source: GMO },
      },
      states: { status, agreement, containedUse, dataSource },
    },
    closed: { type: 'final' },
  },
};

/** One hospital on its way to give a therapy: what it must have, and the agreement and routines behind it. @source domain/states.md#10; process-atmp.md#4 */
export const treatmentCentreChart: ChartDefinition = {
  id: 'treatment-centre',
  version: 1,
  validFrom: isoDate('2015-01-01'),
  source: SOURCE,
  root,
  context: {
    name: null,
    manufacturingRole: null,
    gmo: null,
    agreementValidUntil: null,
    firstTreatmentOn: null,
    suspendedBecause: null,
  },
  acts: centreActs,
  rules: centreRules,
  deadlines: centreDeadlines,
  tasks: centreTasks,
};
