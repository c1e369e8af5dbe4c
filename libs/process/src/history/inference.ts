import type { ChartEvent } from '../definition.js';
import { answerIn, UNSPECIFIED } from '../medicine/outcomes.js';
import type { JsonRecord } from '../reason.js';

/**
 * Acts that are never inferred: saying that they happened would say something of a company, an agency or a patient group
 * that nobody has reported. They are in the chart, and an observed event may be one.
 */
export const NEVER_INFERRED: ReadonlySet<string> = new Set([
  'COMPANY_DECLINES',
  'COMPANY_WITHDRAWS',
  'COMPANY_STEPS_OUT',
  'SUPPLY_ALLOCATED',
  'WITHDRAWAL_CONFIRMED',
  'CLOSE_CASE',
  'CANNOT_EVALUATE',
  'FACTS_CHECKED',
  'DOSSIER_OVERDUE',
  'DOSSIER_INCOMPLETE',
  'ANSWER_OVERDUE',
  'SAFETY_SIGNAL',
  'OTHER_GUIDELINE',
  'NEW_COMPETITOR',
  'NEW_PRICE',
  'REGION_REQUESTS_REVIEW',
  'MA_SUSPENDED',
  'MA_REVOKED',
  'MA_WITHDRAWN',
  'MA_APPLICATION_WITHDRAWN',
  'RENEWAL_NEGATIVE',
  'EC_REFUSED',
  'EXCLUDE',
  'RETURN',
  'REFERRED_BACK',
  'DECIDED_NOT_INCLUDED',
  'RECOMMENDATION_WITHDRAWN',
  'RECOMMENDATION_EXPIRED',
  'CLASS_RULE_ISSUED',
  'WAIVE',
  'JNHB_AGREED',
  'NEGOTIATION_FAILED',
  'NEGOTIATION_ABANDONED',
  'SUBSIDY_ENDED',
  'STATUS_LISTED',
  'HOLD',
  'CLASS_PAUSED',
  'NOTE_CONTEXT',
  'REVIEW_DUE',
  'DECIDED_END',
  'DECIDED_REPEALED',
  'SCANNING_FOUND',
  'THEME_SURVEYED',
  'COMPANY_FORM_RECEIVED',
  'CO_NOMINATED',
  'SET_ASIDE',
  'HANDED_OVER',
  'PRODUCT_ADDED',
  'NOT_CE_MARKED',
  'DEVICE_WITHDRAWN',
  'FIELD_SAFETY_NOTICE',
  'FAULT_REMEDIED',
  'CONSULTEE_ANSWERED',
  'OUTSIDE_EVALUATION_REGISTERED',
  'PURCHASE_STEP_NOTED',
  'METHOD_ALERTED',
  'ASSESSMENT_REQUESTED',
  'FURTHER_PROPOSED',
  'PROPOSAL_DECLINED',
  'PROPOSAL_WITHDRAWN',
  'DOCUMENTATION_DECLINED',
  'HTA_DELAYED',
  'HTA_ORDER_CHANGED',
  'HTA_ORDER_CANCELLED',
  'HTA_COMPLETION_ASKED',
  'GROUP_EXEMPTION_DECIDED',
  'DECISION_DEFERRED',
  'DECISION_SPECIFIED',
  'DECISION_REPEALED',
  'REQUEST_STOPPED',
  'REASSESSMENT_DUE',
  'METHOD_WITHDRAWN',
  'OTHER_APPROVAL_NEEDED',
  'OTHER_APPROVAL_REFUSED',
]);

/** Acts inferred only where a guard names them: a no can rest on no evaluation, but nobody skips one on the way to something else. */
export const ONLY_AS_REMEDY: ReadonlySet<string> = new Set([
  'DECIDE_WITHOUT_EVALUATION',
  'SUBSIDY_REVIEWED',
  'SUPPLY_RESUMED',
  'WITHDRAWAL_REFUSED',
  'RECOMMENDATION_INHERITED',
  'OUTSIDE_EVALUATION_USED',
  'MEMBER_ANSWER_DECIDED',
  'MEMBER_ANSWER_PUBLISHED',
]);

/** What an inferred act must have said for the observed one to follow; an act without a row here is inferred without facts. */
const FACTS: Readonly<Record<string, (goal: ChartEvent) => JsonRecord>> = {
  RECOMMENDATION_DECIDED: ({ facts }) => ({ outcome: UNSPECIFIED, ...answerIn(facts) }),
  RECOMMENDATION_PUBLISHED: ({ facts }) => ({
    outcome: facts['outcome'] ?? UNSPECIFIED,
    modifiers: facts['modifiers'] ?? [],
    revision: false,
  }),
  SUBSIDY_DECIDED: ({ facts }) => ({ decision: decisionBehind(facts['decision']) }),
  DECIDED_INCLUDED: () => ({ further: true }),
  LEVEL_SET: () => ({ level: 'level_2' }),
  DECISION_MADE: () => ({ outcome: UNSPECIFIED }),
  CHMP_OPINION: () => ({ outcome: 'positive' }),
};

const decisionBehind = (effect: JsonRecord[string] | undefined): string =>
  typeof effect === 'string' && effect !== 'widened' && effect !== 'extension_refused' ? effect : 'approved';

/** @param fields  names of the facts that the act has on this chart; what it has no field for is not said */
export const factsForInferred = (act: string, goal: ChartEvent, fields: readonly string[]): JsonRecord =>
  Object.fromEntries(Object.entries(FACTS[act]?.(goal) ?? {}).filter(([name]) => fields.includes(name)));
