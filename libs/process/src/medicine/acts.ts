import { ITEM_KINDS, MEDICINE_ITEM_KINDS } from '../council/outcomes.js';
import type { ActDefinition } from '../definition.js';
import { choice, count, date, document, flag, listOf, optional, published, record, region, text } from '../fields.js';
import { MODIFIERS, OUTCOMES, REFRAIN_REASONS, UNSPECIFIED, WAIT_KINDS, WEAKER_YES_REASONS } from './outcomes.js';
import type { FactFields } from '../facts.js';
import { askedFields, askedOrPrepared } from '../opinions/asked.js';
import type { Role } from '../vocabulary.js';

const act = (
  roles: readonly Role[],
  source: string,
  facts: FactFields = {},
  more: Partial<ActDefinition> = {},
): ActDefinition => ({ roles, facts, source, ...more });
const S4 = 'domain/states.md#4';
const fromRegulator: readonly Role[] = ['scanner', 'coordinator', 'evaluator'];
const fromBoard: readonly Role[] = ['evaluator', 'coordinator'];
const reasonText = text(4000);

/** Reasons a region, the council or a coordinator may give for taking a case up anew. @source domain/states.md#4 S A1 */
const REOPEN_REASONS = ['new-indication', 'new-price', 'new-evidence', 'nominated-again'] as const;

export const answer: FactFields = {
  outcome: choice(...OUTCOMES, UNSPECIFIED),
  modifiers: optional(listOf(choice(...MODIFIERS))),
  reasons: optional(published(text())),
  conditions: optional(published(listOf(text(2000)))),
  withException: optional(published(listOf(record({ text: text(2000), decidedBy: text(200) })))),
  refrainReason: optional(choice(...REFRAIN_REASONS)),
  whyNotShould: optional(choice(...WEAKER_YES_REASONS)),
  population: optional(published(text(2000))),
  comparator: optional(published(text(2000))),
  humanDignity: optional(published(text(4000))),
  needAndSolidarity: optional(published(text(4000))),
  costEffectiveness: optional(published(text(4000))),
  severity: optional(published(text(200))),
  effectSize: optional(published(text(200))),
  rarity: optional(published(text(200))),
  evidenceUncertainty: optional(published(text(2000))),
  economicsUncertainty: optional(published(text(2000))),
  costPerQaly: optional(published(text(400))),
  agreement: optional(published(choice('yes', 'no'))),
  reviewOn: optional(date),
  validUntil: optional(date),
};
const trigger = (...roles: readonly Role[]): ActDefinition =>
  act(roles, `${S4} S A4, C5, C15, Z3`, { reason: reasonText, document: optional(document) });

/** Who may do what in a medicine case, with the facts each act needs. @source domain/states.md#4, #5 */
export const medicineActs: Readonly<Record<string, ActDefinition>> = {
  NOMINATED: act(
    ['contact-person', 'contact-deputy'],
    `${S4} S A1, A6, A12, B1`,
    {
      motive: reasonText,
      severity: text(2000),
      effectComparedWithOthers: text(2000),
      otherCriteria: optional(text(4000)),
    },
    { opens: true },
  ),
  REPORT_COMPLETED: act(['system'], 'domain/states.md#1 S A43', { completedOn: optional(date) }, { opens: true }),
  REPORT_DELIVERED: act(
    ['system'],
    `${S4} S A1, A13`,
    { completedOn: optional(date), deliveredOn: optional(date), ...askedOrPrepared },
    { opens: true },
  ),
  FURTHER_NOMINATED: act(['coordinator'], 'domain/process-medicines.md#3.2 [A1] (our default)', {
    motive: optional(reasonText),
  }),
  REPORT_ADDED: act(['scanner', 'system'], 'domain/states.md#1 S A43 (a later report: our default)', {
    report: optional(document),
  }),
  RECOMMENDATION_INHERITED: act(['coordinator'], 'domain/process-medicines.md#2 (NLT 2009-2014)', {
    outcome: optional(choice(...OUTCOMES)),
    modifiers: optional(listOf(choice(...MODIFIERS))),
    revision: optional(flag),
  }),
  ACCEPT_NOMINATION: act(['coordinator'], `${S4} S/D A6`, {
    allRegionsAnswered: optional(flag),
    duplicateOf: optional(text(60)),
    ...askedOrPrepared,
  }),
  RETURN: act(['coordinator'], `${S4} (our default)`, { missing: listOf(text(400), 1) }),
  RESUBMIT: act(['contact-person', 'contact-deputy'], `${S4} (our default)`, { completion: reasonText }),
  OPEN_ROUND: act(['coordinator'], 'domain/states.md#2 (our default)', {
    ...askedFields,
    question: published(text(1000)),
  }),
  ROUND_COMPILED: act(['system'], `${S4} S A1`, {
    yes: optional(count),
    no: optional(count),
    neutral: optional(count),
    noResponse: optional(count),
    recused: optional(count),
    late: optional(count),
  }),
  ROUND_CANCELLED: act(['system'], 'domain/states.md#2 (our default)', { reason: optional(reasonText) }),
  DECIDED_INCLUDED: act(['system'], `${S4} S A1, A42, A44`, {
    indication: optional(text(1000)),
    further: optional(flag),
    motivation: optional(published(reasonText)),
    orderEvaluation: optional(flag),
  }),
  DECIDED_NOT_INCLUDED: act(['system'], `${S4} S A1, A6, A26`, { motivation: optional(published(reasonText)) }),
  LEVEL_SET: act(['system'], 'domain/process-medicines.md#2 [A8]', {
    level: choice('level_1', 'level_2', 'level_3'),
    motivation: optional(published(reasonText)),
  }),
  REFERRED_BACK: act(['system'], `${S4} (our default)`, {
    missing: optional(reasonText),
    kind: optional(choice(...ITEM_KINDS)),
  }),
  REOPEN: act(['coordinator'], `${S4} S A1`, { reasonCode: choice(...REOPEN_REASONS), reason: optional(reasonText) }),
  EXCLUDE: act(['system'], `${S4} (our default)`, { motivation: optional(published(reasonText)) }),
  CLOSE_CASE: act(['coordinator'], `${S4} closed.other (our default)`, {
    reasonCode: choice('opened-by-mistake', 'merged', 'development-stopped', 'other'),
    reason: reasonText,
  }),
  COMPANY_WITHDRAWS: act(['company-user', 'coordinator'], `${S4} S/D C7, D1`, {
    statement: document,
    reason: optional(reasonText),
  }),
  WITHDRAWAL_CONFIRMED: act(['council-chair', 'system'], `${S4} S/D C7, D1`, {}),
  WITHDRAWAL_REFUSED: act(['council-chair'], 'domain/process-medicines.md#10 [D1]', { reason: reasonText }),
  COMPANY_STEPS_OUT: act(['coordinator'], `${S4} S C14b`, { reason: published(reasonText) }),
  SUPPLY_RESUMED: act(['coordinator'], `${S4} S C14b (our default)`, {}),
  SUPPLY_ALLOCATED: act(['coordinator'], `${S4} S C21`, {
    regions: optional(listOf(region)),
    expertGroup: optional(text(400)),
  }),
  REVIEW_DUE: act(['system'], `${S4} S A4`, {}),
  NEW_PRICE: trigger('coordinator', 'company-user', 'evaluator'),
  NEW_DATA: trigger('evaluator', 'company-user'),
  NEW_EVIDENCE: trigger('coordinator', 'evaluator'),
  NEW_COMPETITOR: trigger('coordinator'),
  SAFETY_SIGNAL: trigger('coordinator'),
  REGION_REQUESTS_REVIEW: trigger('contact-person', 'contact-deputy'),
  OTHER_GUIDELINE: trigger('coordinator'),
  CLASS_RULE_ISSUED: act(['system'], `${S4} S A29, A30`, { classCase: text(60), namedException: optional(flag) }),
  RECOMMENDATION_EXPIRED: act(['system'], 'cases/README.md (recommendation_expired)'),
  RECOMMENDATION_REVIEWED: act(['coordinator'], 'cases/README.md (recommendation_reviewed)', {
    note: optional(published(reasonText)),
  }),
  RECOMMENDATION_WITHDRAWN: act(['coordinator', 'system'], 'domain/process-medicines.md#9 [C7]', {
    reason: published(reasonText),
  }),
  DECIDED_STANDS: act(['system'], `${S4} S A4`, {
    outcome: optional(choice(...OUTCOMES)),
    modifiers: optional(listOf(choice(...MODIFIERS))),
    reasons: optional(published(text())),
    reviewOn: optional(date),
    casesCounted: optional(count),
  }),
  DECIDED_REVISE: act(['system'], `${S4} S C5`, { reasons: optional(published(text())) }),
  DECIDED_END: act(['system'], `${S4} S A4`, { reasons: optional(published(text())) }),

  MA_SUBMITTED: act(fromRegulator, 'domain/states.md#4.1', {}),
  CHMP_POSITIVE: act(fromRegulator, 'domain/states.md#4.1 S A2, C9', {
    outcome: optional(text(200)),
    reexamined: optional(flag),
    population: optional(text(2000)),
  }),
  CHMP_NEGATIVE: act(fromRegulator, 'domain/states.md#4.1 S C9'),
  RE_EXAMINATION: act(fromRegulator, 'domain/states.md#4.1 S C9'),
  EC_GRANTED: act(fromRegulator, 'domain/states.md#4.1 S A1', {
    kind: optional(choice('full_or_unspecified', 'conditional', 'restricted')),
  }),
  EC_REFUSED: act(fromRegulator, 'domain/states.md#4.1'),
  MARKETED: act(fromRegulator, 'domain/states.md#4.1'),
  INDICATION_EXTENDED: act(fromRegulator, 'cases/README.md (ema_indication_extended)', {
    indication: optional(text(1000)),
  }),
  RENEWAL_NEGATIVE: act(fromRegulator, 'domain/process-medicines.md#6 [C16]'),
  RENEWED: act(fromRegulator, 'domain/process-medicines.md#6 [C16] (our default)'),
  JCA_ENDORSED: act(fromRegulator, 'domain/states.md#4.1 S J5', { report: optional(document) }),
  MA_APPLICATION_WITHDRAWN: act(fromRegulator, 'domain/states.md#4.1'),
  MA_SUSPENDED: act(fromRegulator, 'domain/states.md#4.1 S C7'),
  SUSPENSION_LIFTED: act(fromRegulator, 'domain/states.md#4.1 (our default)'),
  MA_REVOKED: act(fromRegulator, 'domain/states.md#4.1 S C7'),
  MA_WITHDRAWN: act(fromRegulator, 'domain/states.md#4.1 S C7'),

  ORDER: act(['council-chair', 'coordinator', 'system'], 'domain/states.md#4.2 S A2, A44', {
    rank: optional(count),
    assessor: optional(choice('tlv', 'nordic', 'eu')),
  }),
  WAIVE: act(['council-chair', 'system'], 'domain/states.md#4.2 S A29, A32', {
    assessor: text(200),
    reason: published(reasonText),
  }),
  ASSESSOR_OPINION: act(['expert', 'coordinator'], 'domain/states.md#4.5 S A29, A32', { opinion: text() }),
  DECIDE_WITHOUT_EVALUATION: act(['council-chair'], 'domain/states.md#4.2 S Z1, C3', { reason: published(reasonText) }),
  JNHB_AGREED: act(['evaluator'], 'domain/states.md#4.2 S J1, J2, J3', { waiver: document, picoOn: date }),
  RANK_CHANGED: act(['council-chair', 'coordinator', 'system'], 'domain/states.md#4.2 S A33', {
    rank: count,
    expectedStartOn: optional(date),
  }),
  FAST_TRACK: act(['coordinator'], 'domain/states.md#4.2 S/D Y11', {
    askedBy: choice('council', 'socialstyrelsen'),
    reason: reasonText,
  }),
  COMPANY_ASKED: act(['evaluator', 'system'], 'domain/states.md#4.2 S A2, Z1'),
  DOSSIER_RECEIVED: act(['evaluator', 'company-user'], 'domain/states.md#4.2 S A2, D3', {
    documents: optional(listOf(document)),
  }),
  DOSSIER_ACCEPTED: act(['evaluator'], 'domain/states.md#4.2 S A33, D1, D4', { confidentialPartsMarked: flag }),
  DOSSIER_INCOMPLETE: act(['evaluator'], 'domain/states.md#4.2 (our default)', {
    missing: listOf(text(400), 1),
    dueOn: date,
  }),
  COMPANY_DECLINES: act(['evaluator', 'company-user'], 'domain/states.md#4.2 S Z1, C3', {
    reason: optional(reasonText),
  }),
  DOSSIER_OVERDUE: act(['system'], 'domain/states.md#4.2 S Z1'),
  START_ASSESSMENT: act(['evaluator'], 'domain/states.md#4.2 S/D J2, A33'),
  QUESTION_TO_COMPANY: act(['evaluator'], 'domain/states.md#4.2 S/D D4, J7', { question: reasonText }),
  ANSWERED: act(['evaluator', 'company-user'], 'domain/states.md#4.2 (our default)', { answer: optional(reasonText) }),
  ANSWER_OVERDUE: act(['system'], 'domain/states.md#4.2 (our default)'),
  DRAFT_SENT: act(['evaluator'], 'domain/states.md#4.2 S/D I2', { draft: optional(document) }),
  CANNOT_EVALUATE: act(['evaluator'], 'domain/states.md#4.2 S C3', { reason: published(reasonText) }),
  REPORT_FINAL: act(['evaluator'], 'domain/states.md#4.2 S A2, C17', { report: optional(document) }),
  EVALUATION_DELIVERED: act(['evaluator'], 'cases/README.md (tlv_evaluation_delivered)'),
  REPORT_PUBLISHED: act(['evaluator'], 'domain/states.md#4.2 S A2, C17', {
    masked: optional(flag),
    supplement: optional(flag),
    report: optional(document),
  }),

  SUBSIDY_APPLIED: act(['company-user', 'evaluator', 'coordinator'], 'domain/states.md#4.2 S Y12', {
    concerns: optional(choice('new', 'widening', 'extension', 'price-rise')),
  }),
  APPLICATION_COMPLETE: act(fromBoard, 'domain/states.md#4.2 S Y12'),
  APPLICATION_WITHDRAWN: act(['company-user', ...fromBoard], 'cases/README.md (subsidy_application_withdrawn)'),
  SUBSIDY_PROPOSED: act(fromBoard, 'cases/README.md (subsidy_proposal)', {
    proposal: choice('approve', 'approve_limited', 'reject'),
  }),
  SUBSIDY_DECIDED: act(fromBoard, 'domain/states.md#4.2 S A2, A16, Y1, C15', {
    decision: choice('approved', 'approved_limited', 'approved_time_limited', 'rejected', 'extension_refused'),
    until: optional(date),
  }),
  SUBSIDY_EFFECTIVE: act(fromBoard, 'cases/README.md (subsidy_effective)', {
    decision: choice('approved', 'approved_limited', 'approved_time_limited', 'widened'),
  }),
  SUBSIDY_REVIEWED: act(fromBoard, 'cases/README.md (subsidy_reviewed)'),
  SUBSIDY_ENDED: act(['system', ...fromBoard], 'domain/states.md#4.2 S C15'),
  PRICE_CUT_APPLIED: act(['negotiator', 'coordinator'], 'cases/README.md (price_cut_application)'),
  PRICE_CUT_WITHDRAWN: act(['negotiator', 'coordinator'], 'cases/README.md (price_cut_application_withdrawn)'),
  PRICE_CUT_DECIDED: act(fromBoard, 'domain/states.md#4.2 S Y12 (our default)'),
  TRACK_CHANGED: act(['coordinator', 'evaluator'], 'cases/README.md (track_changed)', {
    track: choice('requisition', 'prescription'),
  }),

  INITIATE_NEGOTIATION: act(['council-chair', 'system'], 'domain/states.md#4.3 S A5', {
    reasonCode: choice('cost-above-willingness', 'uncertainty', 'other'),
  }),
  GROUP_SET: act(['negotiator'], 'domain/states.md#4.3 S A5, A35, A26', {
    regionalMembers: listOf(region, 2),
    purpose: choice('precondition-for-recommendation', 'other'),
  }),
  TALKS_STARTED: act(['negotiator'], 'domain/states.md#4.3'),
  OFFER_AWAITED: act(['negotiator'], 'domain/states.md#4.3'),
  PRICE_OFFER_MADE: act(['negotiator', 'company-user'], 'cases/README.md (price_offer_made)', {
    offer: optional({ kind: 'text', max: 4000, secret: true }),
  }),
  PRICE_OFFER_REJECTED: act(['negotiator'], 'cases/README.md (price_offer_rejected)', {
    reason: optional({ kind: 'text', max: 4000, secret: true }),
  }),
  AGREED_IN_PRINCIPLE: act(['negotiator'], 'domain/states.md#4.3 S A5, C5', {
    terms: optional({ kind: 'text', secret: true }),
  }),
  TERMS_APPROVED: act(['negotiator'], 'domain/states.md#4.3 S/D', { legallyChecked: flag }),
  TERMS_OPENED: act(['negotiator'], 'domain/states.md#4.3 S A5', { agreementVersion: text(100) }),
  NEGOTIATION_FAILED: act(['negotiator'], 'domain/states.md#4.3 S A5', {
    reason: optional({ kind: 'text', max: 4000, secret: true }),
  }),
  NEGOTIATION_ABANDONED: act(['negotiator', 'council-chair'], 'domain/states.md#4.3', { reason: optional(reasonText) }),
  VARIANT_CHOSEN: act(['negotiator'], 'domain/states.md#4.3 S A21, A16, A36', {
    variant: choice('national', 'nordic', 'three-party'),
    countries: optional(listOf(choice('SE', 'DK', 'FI', 'IS', 'NO'), 2)),
    representative: optional(text(200)),
    regions: optional(listOf(region, 1)),
    companyAgrees: optional(flag),
    tlvAttends: optional(flag),
    proxies: optional(listOf(record({ region, document }))),
  }),
  TALKS_REMINDER: act(['system'], 'domain/states.md#4.3 (our default)'),
  AGREEMENT_SIGNED: act(['system', 'signatory', 'negotiator'], 'domain/states.md#7.1 S A5', {
    region: optional(region),
    agreementVersion: optional(text(100)),
  }),
  AGREEMENT_EFFECTIVE: act(['system', 'negotiator'], 'cases/README.md (agreement_effective)'),
  AGREEMENT_ENDED: act(['system', 'negotiator'], 'cases/README.md (agreement_ended)'),
  PROCUREMENT_STARTED: act(['procurer', 'coordinator'], 'domain/states.md#7.2 S A5'),
  STRATEGY_APPROVED: act(['system'], 'domain/states.md#7.2 S M5', {
    choice: choice('procure', 'negotiate', 'coordinate', 'none'),
  }),
  CONTRACT_SIGNED: act(['system'], 'domain/states.md#7.2 S A5', { region }),

  WAIT_PROPOSED: act(['coordinator'], 'domain/states.md#4.4 S A1, Y7, C14'),
  WAIT_DECIDED: act(['system'], 'domain/states.md#4.4 S C1, C17b', {
    kind: optional(choice(...WAIT_KINDS)),
    conditions: optional(published(listOf(text(2000)))),
    withException: optional(published(listOf(record({ text: text(2000), decidedBy: text(200) })))),
    reasons: optional(published(text())),
  }),
  WAIT_RENEWED: act(['system', 'council-chair'], 'domain/states.md#4.4 S Z2', {
    kind: optional(choice(...WAIT_KINDS)),
    conditions: optional(published(listOf(text(2000)))),
    reasons: optional(published(text())),
  }),
  WAIT_LIFTED: act(['council-chair'], 'domain/states.md#4.4', { reasons: published(text()) }),

  START_DRAFT: act(['preparer', 'coordinator'], 'domain/states.md#4.5'),
  SEND_TO_HEARING: act(['coordinator'], 'domain/states.md#4.5', {
    ...askedFields,
    question: published(text(1000)),
    draft: optional(document),
  }),
  FINAL_DRAFT: act(['preparer', 'coordinator'], 'domain/states.md#4.5', { draft: optional(document) }),
  RECOMMENDATION_DECIDED: act(['system'], 'domain/states.md#4.5', answer),
  RECOMMENDATION_PUBLISHED: act(['system'], 'domain/states.md#4.5 S A9, A14', { ...answer, revision: optional(flag) }),

  REQUEST_ITEM: act(['coordinator', 'preparer'], 'domain/states.md#3 S A42', {
    kind: choice(...MEDICINE_ITEM_KINDS),
    motivation: optional(published(reasonText)),
    basis: optional(listOf(document)),
  }),
  STATEMENT_PUBLISHED: act(['coordinator', 'system'], 'domain/process-medicines.md#8 [A44]', {
    text: optional(published(text())),
  }),
  HANDED_OVER: act(['coordinator'], 'cases/README.md (council_handover)', { to: optional(text(200)) }),
  STATUS_LISTED: act(['coordinator'], 'cases/README.md (status_listed)', {
    status: choice(...OUTCOMES, 'wait', 'under-investigation', 'not-evaluated'),
    modifiers: optional(listOf(choice(...MODIFIERS))),
  }),
  PROTOCOL_ADOPTED: act(['coordinator'], 'domain/process-medicines.md#2 [A8][A9]', {
    protocol: optional(document),
    consensusMeetingOn: optional(date),
  }),
  TREATMENT_COUNCIL_SET_UP: act(['council-chair', 'coordinator'], 'domain/process-medicines.md#3.7 [C4][C15][Y8]', {
    name: optional(text(200)),
  }),
  FOLLOW_UP_REPORTED: act(['system', 'coordinator'], 'domain/process-medicines.md#3.9 [A27]', {
    casesCounted: optional(count),
    report: optional(document),
  }),
  REGION_DECIDED: act(['system'], 'domain/states.md#6 S A3', { region: optional(region), value: text(60) }),
  INTRODUCTION_STARTED: act(['system', 'coordinator'], 'domain/states.md#6', { region: optional(region) }),
};
