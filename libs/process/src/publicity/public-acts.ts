import type { ChartId } from '../definition.js';

/** Acts on the road that medicines, advanced therapies and devices share. */
const COMMON_ROAD = [
  'NOMINATED',
  'DECIDED_INCLUDED',
  'DECIDED_NOT_INCLUDED',
  'EXCLUDE',
  'REOPEN',
  'CLOSE_CASE',
  'WITHDRAWAL_CONFIRMED',
  'COMPANY_STEPS_OUT',
  'SUPPLY_RESUMED',
  'SUPPLY_ALLOCATED',
  'DECIDED_STANDS',
  'DECIDED_REVISE',
  'RECOMMENDATION_EXPIRED',
  'RECOMMENDATION_REVIEWED',
  'RECOMMENDATION_WITHDRAWN',
  'REVIEW_DUE',
  'NEW_EVIDENCE',
  'NEW_COMPETITOR',
  'SAFETY_SIGNAL',
  'OTHER_GUIDELINE',
  'ORDER',
  'WAIVE',
  'DECIDE_WITHOUT_EVALUATION',
  'COMPANY_DECLINES',
  'CANNOT_EVALUATE',
  'REPORT_PUBLISHED',
  'SUBSIDY_DECIDED',
  'SUBSIDY_EFFECTIVE',
  'SUBSIDY_ENDED',
  'INITIATE_NEGOTIATION',
  'TALKS_STARTED',
  'NEGOTIATION_FAILED',
  'NEGOTIATION_ABANDONED',
  'AGREEMENT_EFFECTIVE',
  'AGREEMENT_ENDED',
  'WAIT_DECIDED',
  'WAIT_RENEWED',
  'WAIT_LIFTED',
  'SEND_TO_HEARING',
  'RECOMMENDATION_PUBLISHED',
  'STATEMENT_PUBLISHED',
  'HANDED_OVER',
  'PROTOCOL_ADOPTED',
  'TREATMENT_COUNCIL_SET_UP',
  'FOLLOW_UP_REPORTED',
  'INTRODUCTION_STARTED',
  'HOLD',
  'RESUME',
  'HOLD_ENDS',
] as const;

/** Of medicines and advanced therapies alone. */
const MEDICINE = [
  'REPORT_DELIVERED',
  'LEVEL_SET',
  'DECIDED_END',
  'RECOMMENDATION_INHERITED',
  'CLASS_RULE_ISSUED',
  'CLASS_PAUSED',
  'CLASS_RESUMED',
  'JNHB_AGREED',
  'COMPANY_ASKED',
  'DOSSIER_RECEIVED',
  'START_ASSESSMENT',
  'PROCUREMENT_STARTED',
] as const;

const MARKET = [
  'MA_SUBMITTED',
  'CHMP_POSITIVE',
  'CHMP_NEGATIVE',
  'RE_EXAMINATION',
  'EC_GRANTED',
  'EC_REFUSED',
  'MARKETED',
  'INDICATION_EXTENDED',
  'RENEWAL_NEGATIVE',
  'RENEWED',
  'JCA_ENDORSED',
  'MA_APPLICATION_WITHDRAWN',
  'MA_SUSPENDED',
  'SUSPENSION_LIFTED',
  'MA_REVOKED',
  'MA_WITHDRAWN',
] as const;

const ATMP = [
  'CLASSIFIED',
  'CENTRE_NAMED',
  'SELECTION_SET',
  'GMO_REVIEW_DECIDED',
  'REGISTER_NAMED',
  'REGISTER_CONFIRMED',
] as const;

const DEVICE = [
  'DECIDED_REPEALED',
  'PILOT_SELECTED',
  'CE_MARKED',
  'FIELD_SAFETY_NOTICE',
  'SAFETY_NOTICE_CLOSED',
  'DEVICE_WITHDRAWN',
  'LEGAL_CHECKED',
  'SEND_TO_CONSULTEES',
  'OUTSIDE_EVALUATION_USED',
  'MEMBER_ANSWER_PUBLISHED',
] as const;

const NORWAY = [
  'METHOD_ALERTED',
  'METHOD_PROPOSED',
  'ASSESSMENT_REQUESTED',
  'PROPOSAL_DECLINED',
  'HTA_ORDERED',
  'HTA_ORDER_CHANGED',
  'HTA_ORDER_CANCELLED',
  'HTA_STARTED',
  'HTA_DELAYED',
  'HTA_FINISHED',
  'HTA_CLEARED',
  'HTA_SENT_TO_DECISION',
  'DECISION_DEFERRED',
  'DECISION_MADE',
  'DECISION_REVISED',
  'DECISION_REAFFIRMED',
  'DECISION_SPECIFIED',
  'DECISION_REPEALED',
  'REASSESSMENT_DUE',
  'METHOD_WITHDRAWN',
  'GROUP_EXEMPTION_DECIDED',
  'GROUP_EXEMPTION_ENDED',
  'CHMP_OPINION',
] as const;

/** Acts of all public logs. Each has one meaning wherever it stands, and one sentence in each language. */
export const PUBLIC_ACTS = [
  ...COMMON_ROAD,
  ...MEDICINE,
  ...MARKET,
  ...ATMP,
  ...DEVICE,
  ...NORWAY,
  'EXPERTS_WEIGHED',
  'DELIVER_REPORT',
  'DEVELOPMENT_STOPPED',
  'CLASS_RULE_PUBLISHED',
  'CLASS_RULE_ENDED',
  'COVER',
  'EXCEPT_WAIT',
  'EXCEPT_REFRAIN',
  'ROUND_OPENED',
  'EXTEND',
  'CLOSE_ROUND',
  'ROUND_DEADLINE',
  'COMPILE_ROUND',
  'CANCEL_ROUND',
  'PUBLISH_ANSWERS',
  'REGIONAL_DECISION',
  'FIRST_USE',
  'DISCONTINUED',
  'REVIEW_OVERDUE',
  'REVIEW_ANSWERED',
  'QUALIFIED',
  'CENTRE_OPENED',
  'CENTRE_SUSPENDED',
  'CENTRE_CLOSED',
  'PUBLISH',
  'CANCELLED',
  'EXEMPTION_PROPOSED',
  'TISSUE_PERMIT_GRANTED',
  'MANUFACTURING_PERMIT_GRANTED',
  'USE_STARTED',
  'EXEMPTION_REPORTED',
  'PERMIT_EXPIRED',
  'PERMIT_REVOKED',
  'AUTHORISED_PRODUCT_EXISTS',
  'EXEMPTION_REVIEWED',
  'ENQUIRY_ASKED',
  'ANSWER_PUBLISHED',
  'RULES_CHANGED',
  'DOCUMENT_PUBLISHED',
  'MASKED_VERSION_PUBLISHED',
  'PUBLICATION_WITHDRAWN',
] as const;
export type PublicAct = (typeof PUBLIC_ACTS)[number];

const ROAD: readonly PublicAct[] = [...COMMON_ROAD, ...MEDICINE, ...MARKET];

/**
 * Acts that everybody may hear of, by chart. Whatever is not here is not told: opinions and drafts, what the council does before its
 * decision is out, prices and offers, questions and fact checks, what companies say in confidence.
 *
 * @source domain/process-medicines.md#8, domain/actors.md#8 (column Public), domain/law-and-conventions.md#2
 */
export const PUBLIC_LOG: Partial<Readonly<Record<ChartId, readonly PublicAct[]>>> = {
  'horizon-item': ['EXPERTS_WEIGHED', 'DELIVER_REPORT', 'DEVELOPMENT_STOPPED', 'HOLD', 'RESUME', 'HOLD_ENDS'],
  'medicine-case': ROAD,
  'atmp-case': [...ROAD, ...ATMP],
  'device-case': [...COMMON_ROAD, ...DEVICE],
  'device-evaluation': ['COMPANY_ASKED', 'DOSSIER_RECEIVED', 'START_ASSESSMENT'],
  'class-case': ['CLASS_RULE_PUBLISHED', 'CLASS_RULE_ENDED', 'HOLD', 'RESUME', 'HOLD_ENDS'],
  'class-indication': ['COVER', 'EXCEPT_WAIT', 'EXCEPT_REFRAIN'],
  'opinion-round': [
    'ROUND_OPENED',
    'EXTEND',
    'CLOSE_ROUND',
    'ROUND_DEADLINE',
    'COMPILE_ROUND',
    'CANCEL_ROUND',
    'PUBLISH_ANSWERS',
  ],
  'regional-introduction': ['REGIONAL_DECISION', 'FIRST_USE', 'DISCONTINUED'],
  'review-clock': ['REVIEW_OVERDUE', 'REVIEW_ANSWERED'],
  'treatment-centre': ['QUALIFIED', 'CENTRE_OPENED', 'CENTRE_SUSPENDED', 'CENTRE_CLOSED'],
  procurement: ['PUBLISH', 'CANCELLED'],
  document: ['DOCUMENT_PUBLISHED', 'MASKED_VERSION_PUBLISHED', 'PUBLICATION_WITHDRAWN'],
  'hospital-exemption': [
    'EXEMPTION_PROPOSED',
    'TISSUE_PERMIT_GRANTED',
    'MANUFACTURING_PERMIT_GRANTED',
    'USE_STARTED',
    'EXEMPTION_REPORTED',
    'PERMIT_EXPIRED',
    'PERMIT_REVOKED',
    'AUTHORISED_PRODUCT_EXISTS',
    'EXEMPTION_REVIEWED',
    'HOLD',
    'RESUME',
    'HOLD_ENDS',
  ],
  'exemption-enquiry': ['ENQUIRY_ASKED', 'ANSWER_PUBLISHED', 'RULES_CHANGED', 'HOLD', 'RESUME', 'HOLD_ENDS'],
  'norwegian-method': [
    ...NORWAY,
    'MA_SUBMITTED',
    'EC_GRANTED',
    'INDICATION_EXTENDED',
    'CE_MARKED',
    'INTRODUCTION_STARTED',
    'FOLLOW_UP_REPORTED',
    'AGREEMENT_EFFECTIVE',
    'AGREEMENT_ENDED',
    'HOLD',
    'RESUME',
    'HOLD_ENDS',
  ],
};

/** Acts that are told only where they lead to a certain state: experts also park what they weigh. */
const ONLY_TO: Readonly<Record<string, string>> = { EXPERTS_WEIGHED: 'item.selected' };

/** The act as outsiders may hear of it; null for one that they may not. */
export function publicAct(chart: ChartId, act: string, to: readonly string[]): PublicAct | null {
  const known = PUBLIC_LOG[chart]?.find((one) => one === act) ?? null;
  const only = ONLY_TO[act];
  return only === undefined || to.some((path) => path === only || path.startsWith(`${only}.`)) ? known : null;
}

/** Facts in words that are shown with an act, where the chart says that they may be published. */
export const PUBLIC_WORDS = [
  'question',
  'motivation',
  'reasons',
  'reason',
  'publicReason',
  'conditions',
  'ownedConditions',
  'limits',
  'note',
  'text',
  'answer',
] as const;
export type PublicWords = (typeof PUBLIC_WORDS)[number];

/** Facts that are codes of ours and part of what the act itself makes public. */
export const PUBLIC_CODES: Partial<Readonly<Record<PublicAct, 'outcome' | 'value'>>> = {
  RECOMMENDATION_PUBLISHED: 'outcome',
  DECISION_MADE: 'outcome',
  DECISION_REVISED: 'outcome',
  DECISION_REAFFIRMED: 'outcome',
  REGIONAL_DECISION: 'value',
};
