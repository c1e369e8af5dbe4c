import { DEVICE_ITEM_KINDS } from '../council/outcomes.js';
import type { ActDefinition } from '../definition.js';
import type { FactField, FactFields } from '../facts.js';
import { choice, document, flag, listOf, optional, published, record, region, text } from '../fields.js';
import { medicineActs } from '../medicine/acts.js';
import { MODIFIERS } from '../medicine/outcomes.js';
import { askedOrPrepared } from '../opinions/asked.js';
import { EVALUATION_STEPS } from '../road/assessment.js';
import { only } from '../shared/picking.js';
import { casesCounted } from '../shared/small-counts.js';
import type { Role } from '../vocabulary.js';
import { marketActs } from './market-acts.js';
import { deviceAnswer, memberAnswer } from './answer.js';
import { DEVICE_CASE_KINDS, OBJECTS, PILOT_OUTCOMES } from './outcomes.js';
import { SCREENING_PRECONDITIONS } from './rules/screening.js';

const S9 = 'domain/states.md#9';
const OURS = `${S9} (our default)`;
const reasonText = text(4000);
const member = text(200);
const office: readonly Role[] = ['coordinator', 'preparer'];
const act = (
  roles: readonly Role[],
  source: string,
  facts: FactFields = {},
  more: Partial<ActDefinition> = {},
): ActDefinition => ({ roles, facts, source, ...more });
const opens = { opens: true };

/** What the case is about. */
const object: FactFields = {
  object: optional(published(choice(...OBJECTS))),
  members: optional(published(listOf(member))),
  caseKind: optional(published(choice(...DEVICE_CASE_KINDS))),
};
const senders: FactField = listOf(
  record({ kind: choice('region', 'programme-area', 'network'), region: optional(region), name: optional(text(200)) }),
  1,
);

/** Criteria and preconditions of the selection; the public lists are cut off, so these are ours. @source domain/process-medtech.md#2.2 [M4] (our default) */
export const SCREENING_CRITERIA = [
  'severity',
  'expected-effect',
  'budget-impact',
  'organisational-impact',
  'equality',
  'ethics',
] as const;

const shared = only(medicineActs, [
  'ACCEPT_NOMINATION',
  'RETURN',
  'RESUBMIT',
  'OPEN_ROUND',
  'ROUND_COMPILED',
  'ROUND_CANCELLED',
  'DECIDED_NOT_INCLUDED',
  'REFERRED_BACK',
  'REOPEN',
  'EXCLUDE',
  'CLOSE_CASE',
  'COMPANY_WITHDRAWS',
  'WITHDRAWAL_CONFIRMED',
  'WITHDRAWAL_REFUSED',
  'COMPANY_STEPS_OUT',
  'SUPPLY_RESUMED',
  'SUPPLY_ALLOCATED',
  'REVIEW_DUE',
  'NEW_PRICE',
  'NEW_DATA',
  'NEW_EVIDENCE',
  'NEW_COMPETITOR',
  'SAFETY_SIGNAL',
  'REGION_REQUESTS_REVIEW',
  'OTHER_GUIDELINE',
  'RECOMMENDATION_EXPIRED',
  'RECOMMENDATION_REVIEWED',
  'RECOMMENDATION_WITHDRAWN',
  'DECIDED_REVISE',
  'WAIVE',
  'DECIDE_WITHOUT_EVALUATION',
  'SUBSIDY_APPLIED',
  'APPLICATION_COMPLETE',
  'APPLICATION_WITHDRAWN',
  'SUBSIDY_PROPOSED',
  'SUBSIDY_DECIDED',
  'SUBSIDY_EFFECTIVE',
  'SUBSIDY_REVIEWED',
  'SUBSIDY_ENDED',
  'PRICE_CUT_APPLIED',
  'PRICE_CUT_WITHDRAWN',
  'PRICE_CUT_DECIDED',
  'TRACK_CHANGED',
  'INITIATE_NEGOTIATION',
  'GROUP_SET',
  'TALKS_STARTED',
  'OFFER_AWAITED',
  'PRICE_OFFER_MADE',
  'PRICE_OFFER_REJECTED',
  'AGREED_IN_PRINCIPLE',
  'TERMS_APPROVED',
  'TERMS_OPENED',
  'NEGOTIATION_FAILED',
  'NEGOTIATION_ABANDONED',
  'VARIANT_CHOSEN',
  'TALKS_REMINDER',
  'AGREEMENT_SIGNED',
  'AGREEMENT_EFFECTIVE',
  'AGREEMENT_ENDED',
  'WAIT_PROPOSED',
  'WAIT_DECIDED',
  'WAIT_RENEWED',
  'WAIT_LIFTED',
  'START_DRAFT',
  'SEND_TO_HEARING',
  'STATEMENT_PUBLISHED',
  'HANDED_OVER',
  'PROTOCOL_ADOPTED',
  'TREATMENT_COUNCIL_SET_UP',
  'FOLLOW_UP_REPORTED',
  'REGION_DECIDED',
  'INTRODUCTION_STARTED',
]);

const doors: Readonly<Record<string, ActDefinition>> = {
  SCANNING_FOUND: act(['scanner', 'evaluator'], `${S9} S M21`, { ...object, note: optional(reasonText) }, opens),
  COMPANY_FORM_RECEIVED: act(
    ['scanner', 'evaluator', 'company-user'],
    'domain/process-medtech.md#2.1 [M21] (informs only)',
    { form: optional(document), ...object },
    opens,
  ),
  THEME_SURVEYED: act(
    ['scanner', 'evaluator', 'preparer'],
    `${S9} S M19`,
    { theme: text(400), ...object, report: optional(document) },
    opens,
  ),
  NOMINATED: act(
    ['contact-person', 'contact-deputy', ...office],
    `${S9} S M4, M26`,
    { motive: reasonText, senders, ...object },
    opens,
  ),
  CO_NOMINATED: act(['contact-person', 'contact-deputy', ...office], `${S9} S M26`, {
    senders,
    motive: optional(reasonText),
  }),
  SET_ASIDE: act(['scanner', 'preparer'], 'domain/process-medtech.md#2.1 [M7] (our default)', { reason: reasonText }),
  PROPOSED_FOR_SCREENING: act(['scanner', 'evaluator', 'preparer'], 'domain/process-medtech.md#2 (stage 2)'),
  SCREENED: act(['preparer'], `${S9} S M4`, {
    proposal: choice('take-up', 'leave-out'),
    criteria: listOf(record({ criterion: choice(...SCREENING_CRITERIA), met: flag, reason: reasonText }), 1),
    preconditions: optional(listOf(record({ precondition: choice(...SCREENING_PRECONDITIONS), met: flag }))),
    reasons: optional(reasonText),
  }),
  ASK_REGIONS: act(['coordinator'], 'domain/states.md#4 (our default)', askedOrPrepared),
  DECIDED_INCLUDED: act(['system'], `${S9} S M4`, {
    indication: optional(text(1000)),
    motivation: optional(published(reasonText)),
    patientAssociation: optional(text(400)),
  }),
  PRODUCT_ADDED: act(office, `${S9} S M4`, { member, company: optional(text(200)) }),
  PRODUCT_CHECKED: act(['preparer'], OURS, { member, meetsPreconditions: flag, reason: optional(reasonText) }),
};

const evaluations: Readonly<Record<string, ActDefinition>> = {
  ORDER: act(['council-chair', 'coordinator', 'system'], `${S9} S M4, M18`, {
    members: optional(listOf(member)),
    assessor: optional(choice('tlv', 'nordic', 'eu', 'other')),
    question: optional(text(2000)),
    rank: optional({ kind: 'number', min: 0, max: 1_000_000 }),
  }),
  REPORT_PUBLISHED: act(['system'], `${S9} S M18, M25`, {
    member: optional(member),
    supplement: optional(flag),
    report: optional(document),
  }),
  COMPANY_DECLINES: act(['system', 'evaluator', 'company-user'], `${S9} S M34, M35`, {
    member: optional(member),
    reason: optional(reasonText),
  }),
  CANNOT_EVALUATE: act(['system'], 'domain/states.md#4.2 S C3', {
    member: optional(member),
    reason: optional(published(reasonText)),
  }),
  EVALUATION_WENT_ON: act(['system'], 'cases/README.md (company_submission, tlv_evaluation_delivered)', {
    step: choice(...EVALUATION_STEPS),
  }),
  ASSESSOR_OPINION: act(['expert', ...office], `${S9} S M26`, { opinion: text() }),
  OUTSIDE_EVALUATION_REGISTERED: act([...office, 'evaluator'], 'domain/process-medtech.md#2 [M4], #2.3 [M36]', {
    body: text(200),
    question: optional(text(1000)),
    report: optional(document),
  }),
  OUTSIDE_EVALUATION_USED: act(['council-chair', 'coordinator'], 'domain/process-medtech.md#2 [M4]', {
    evaluation: optional(text(400)),
    reason: optional(published(reasonText)),
  }),
};

const council: Readonly<Record<string, ActDefinition>> = {
  REQUEST_ITEM: act(office, 'domain/states.md#3 S A42', {
    kind: choice(...DEVICE_ITEM_KINDS),
    motivation: optional(published(reasonText)),
    basis: optional(listOf(document)),
  }),
};

const answers: Readonly<Record<string, ActDefinition>> = {
  SEND_TO_CONSULTEES: act(['coordinator', 'preparer'], OURS, {
    bodies: listOf(text(200), 1),
    draft: optional(document),
  }),
  CONSULTEE_ANSWERED: act([...office, 'expert'], OURS, { body: text(200), answer: text() }),
  CONSULTATION_CLOSED: act(['system', ...office], OURS, { closedBecause: optional(published(reasonText)) }),
  FINAL_DRAFT: act(office, 'domain/states.md#4.5, #9', {
    draft: optional(document),
    noConsulteesBecause: optional(published(reasonText)),
  }),
  RECOMMENDATION_DECIDED: act(['system'], 'domain/states.md#4.5, #9', deviceAnswer),
  RECOMMENDATION_PUBLISHED: act(['system'], 'domain/states.md#4.5 S A9, A14', {
    ...deviceAnswer,
    revision: optional(flag),
  }),
  MEMBER_ANSWER_DECIDED: act(['system'], `${S9} S M35`, memberAnswer),
  MEMBER_ANSWER_PUBLISHED: act(['system'], `${S9} S M35`, memberAnswer),
  DECIDED_STANDS: act(['system'], `${S9} S M37, M38`, {
    ...only(deviceAnswer, ['reasons', 'reviewOn']),
    outcome: optional(choice(...PILOT_OUTCOMES)),
    modifiers: optional(listOf(choice(...MODIFIERS))),
    ...casesCounted,
  }),
  DECIDED_REPEALED: act(['system'], `${S9} S M22 (upphävd)`, { reasons: optional(published(text())) }),
  STATUS_LISTED: act(['coordinator'], 'cases/README.md (status_listed)', {
    status: choice(...PILOT_OUTCOMES, 'wait', 'under-investigation', 'not-evaluated'),
    modifiers: optional(listOf(choice(...MODIFIERS))),
  }),
};

/** The pilot chose its own cases, and had no preparatory group. @source domain/process-medtech.md#1 */
const OF_TODAY: readonly string[] = ['SCREENED'];
const ofPilot: Readonly<Record<string, ActDefinition>> = {
  PILOT_SELECTED: act(['coordinator'], 'cases/README.md (pilot_selected)', { ...object }, opens),
};

/** Who may do what in a device case, with the facts each act needs. @source domain/states.md#5, #9 */
export function deviceActs(pilot: boolean): Readonly<Record<string, ActDefinition>> {
  const all = { ...doors, ...shared, ...marketActs, ...evaluations, ...council, ...answers };
  return pilot
    ? { ...Object.fromEntries(Object.entries(all).filter(([name]) => !OF_TODAY.includes(name))), ...ofPilot }
    : all;
}
