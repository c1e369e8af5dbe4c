import type { DeadlineRule, TaskRule } from '../definition.js';
import { medicineDeadlines } from '../medicine/deadlines.js';
import { medicineTasks } from '../medicine/tasks.js';

const S9 = 'domain/states.md#9';
const INCLUDED = 'handling.included';

const COMMON_DEADLINES: readonly string[] = [
  'nomination-check',
  'nomination-completion',
  'subsidy',
  'subsidy-proposed',
  'subsidy-price-rise',
  'subsidy-price-rise-proposed',
  'subsidy-until',
  'recommendation-validity',
  'negotiation-group',
  'talks-age',
  'talks-first-reminder',
  'wait-status-text',
  'wait-to-manager',
  'withdrawal-objection',
];
const COMMON_TASKS: readonly string[] = [
  'check-nomination',
  'complete-nomination',
  'request-inclusion-item',
  'renew-wait-text',
  'order-evaluation',
  'set-negotiation-group',
  'start-draft',
  'draft-recommendation',
  'request-recommendation-item',
  'publish-recommendation',
  'request-reassessment-item',
];

/** Dates to keep in a device case. @source domain/states.md#4, #9, #13 */
export const deviceDeadlines = (pilot: boolean): readonly DeadlineRule[] => [
  ...medicineDeadlines.filter(({ kind }) => COMMON_DEADLINES.includes(kind)),
  ...(pilot
    ? []
    : [
        {
          kind: 'screening',
          in: 'handling.screening',
          from: 'entered',
          span: { setting: 'screening' },
          counts: 'own',
          source: `${S9} S M4 (time is our default)`,
        } satisfies DeadlineRule,
      ]),
  {
    kind: 'consultees',
    in: `${INCLUDED}.preparation.consultees`,
    from: 'entered',
    span: { setting: 'consultees' },
    counts: 'own',
    raises: 'CONSULTATION_CLOSED',
    source: `${S9} (our default; M28, M38)`,
  },
  {
    kind: 'consultees',
    in: 'handling.inForce',
    from: { context: 'consultationFrom' },
    span: { setting: 'consultees' },
    counts: 'own',
    raises: 'CONSULTATION_CLOSED',
    source: `${S9} (our default; M28, M38)`,
  },
  {
    kind: 'certificate-recheck',
    in: 'regulatory.ceMarked',
    from: { context: 'certificateValidTo' },
    span: { setting: 'certificate-recheck' },
    counts: 'before',
    raises: 'CERTIFICATE_RECHECK_DUE',
    source: `${S9} (our default)`,
  },
  {
    kind: 'certificate-ends',
    in: 'regulatory.ceMarked',
    from: { context: 'certificateEndsOn' },
    span: 'as-given',
    counts: 'external',
    raises: 'CERTIFICATE_ENDED',
    legal: true,
    source: `${S9} (validTo)`,
  },
];

/** Who has to do what while a state lasts. @source domain/states.md#4, #9 */
export const deviceTasks = (pilot: boolean): readonly TaskRule[] => [
  ...medicineTasks.filter(({ kind }) => COMMON_TASKS.includes(kind)),
  ...(pilot
    ? []
    : [
        {
          kind: 'screen-candidate',
          in: 'handling.screening',
          role: 'preparer',
          deadline: 'screening',
          source: `${S9} S M4`,
        } satisfies TaskRule,
      ]),
  {
    kind: 'propose-wait',
    in: `${INCLUDED}.interim.none`,
    role: 'coordinator',
    when: 'waitCouldBeAsked',
    source: `${S9} S M4 (wait normally at inclusion)`,
  },
  {
    kind: 'review-studies',
    in: `${INCLUDED}.evaluation.waived`,
    role: 'preparer',
    when: 'studiesToReview',
    source: `${S9} S M26`,
  },
  {
    kind: 'collect-consultee-answers',
    in: `${INCLUDED}.preparation.consultees`,
    role: 'coordinator',
    deadline: 'consultees',
    source: `${S9} (our default; M28, M38)`,
  },
  {
    kind: 'collect-consultee-answers',
    in: 'handling.inForce',
    role: 'coordinator',
    deadline: 'consultees',
    when: 'consultationRuns',
    source: `${S9} (our default; M28, M38)`,
  },
  {
    kind: 'check-data-protection',
    in: 'legalCheck.todo',
    role: 'preparer',
    when: 'inCooperation',
    source: `${S9} S M2`,
  },
  {
    kind: 'start-purchasing-strategy',
    in: 'purchasing.none',
    role: 'procurer',
    when: 'inCooperation',
    source: `${S9} S M5`,
  },
  ...['handling.included', 'handling.inForce'].map((state): TaskRule => ({
    kind: 'check-added-product',
    in: state,
    role: 'preparer',
    when: 'memberAwaitsCheck',
    source: `${S9} S M4 (the new check: our default)`,
  })),
  {
    kind: 'recheck-certificate',
    in: 'regulatory.ceMarked',
    role: 'preparer',
    when: 'recheckIsDue',
    source: `${S9} (our default)`,
  },
];
