import type { DeadlineRule, TaskRule } from '../definition.js';

const S10 = 'domain/states.md#10';
const CHECKLIST = 'domain/process-atmp.md#10';

/** Dates to keep besides those of every medicine's case. @source domain/states.md#10 */
export const atmpDeadlines: readonly DeadlineRule[] = [
  {
    kind: 'classification',
    in: 'classification.requested',
    from: 'entered',
    span: { setting: 'classification' },
    counts: 'external',
    legal: true,
    source: `${S10} S T7`,
  },
  {
    kind: 'gmo-referral',
    in: 'gmo.review',
    from: 'entered',
    span: { setting: 'gmo-referral' },
    counts: 'external',
    legal: true,
    source: `${S10} S T6`,
  },
  {
    kind: 'gmo-review',
    in: 'gmo.review',
    from: 'entered',
    span: { setting: 'gmo-review' },
    counts: 'external',
    legal: true,
    source: `${S10} S T6`,
  },
  {
    kind: 'outcome-report',
    in: 'payment.outcomeBased.measuring',
    from: { context: 'nextOutcomeOn' },
    span: 'as-given',
    counts: 'own',
    source: `${S10} S P1 (interval of the agreement)`,
  },
  ...['signed', 'measuring', 'disputed', 'settled'].map((state): DeadlineRule => ({
    kind: 'payment-ends',
    in: `payment.outcomeBased.${state}`,
    from: { context: 'paymentEndsOn' },
    span: 'as-given',
    counts: 'external',
    raises: 'PAYMENT_ENDED',
    legal: true,
    source: `${S10} S P1 (end date of the agreement)`,
  })),
];

const included = (kind: string, state: string, source: string): TaskRule => ({
  kind,
  in: state,
  role: 'coordinator',
  when: 'isPrepared',
  source,
});

/** The checklist of an advanced therapy: what the office sees to while the case is in cooperation. @source domain/process-atmp.md#10 */
export const atmpTasks: readonly TaskRule[] = [
  included('settle-classification', 'classification.unknown', `${CHECKLIST} 1`),
  included('settle-manufacturing-role', 'manufacturing.unknown', `${CHECKLIST} 2`),
  ...['unknown', 'hospitalPartOfChain', 'companyOnly'].map((state) => ({
    ...included('link-hospital-exemption', `manufacturing.${state}`, `${CHECKLIST} 10`),
    when: 'exemptionUnanswered',
  })),
  included('name-treatment-centre', 'centres.none', `${CHECKLIST} 3`),
  included('name-patient-selection', 'patientSelection.undecided', `${CHECKLIST} 4`),
  included('judge-gmo', 'gmo.undecided', `${CHECKLIST} 6`),
  included('name-follow-up-register', 'register.unnamed', `${CHECKLIST} 7`),
  included('confirm-follow-up-register', 'register.named', `${CHECKLIST} 7`),
  { ...included('choose-payment-model', 'payment.none', `${CHECKLIST} 8`), role: 'negotiator' },
  {
    kind: 'review-atmp-checklist',
    in: 'classification.classified',
    role: 'coordinator',
    when: 'checklistIsOpen',
    source: 'domain/process-atmp.md#1',
  },
  {
    kind: 'report-treatment-council',
    in: 'handling.reassessment',
    role: 'coordinator',
    when: 'countsAreOwed',
    source: `${S10} S Y8 (counts at the review)`,
  },
  {
    kind: 'verify-data-source',
    in: 'payment.outcomeBased.proposed',
    role: 'negotiator',
    source: `${S10} S Z4, P1`,
  },
  {
    kind: 'report-outcomes',
    in: 'payment.outcomeBased.measuring',
    role: 'negotiator',
    deadline: 'outcome-report',
    source: `${S10} S P1`,
  },
];
