import type { ActDefinition } from '../definition.js';
import { choice, count, date, document, flag, listOf, optional, published, text } from '../fields.js';
import { numberedInRegister, registerNumber } from '../opinions/registration.js';
import { act, fromBoard, reasonText } from './act-parts.js';

/** The evaluation, and the benefit scheme beside it. @source domain/states.md#4, #5 */
export const evaluationActs: Readonly<Record<string, ActDefinition>> = {
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
  DOSSIER_RECEIVED: {
    ...act(['evaluator', 'company-user'], 'domain/states.md#4.2 S A2, D3', {
      documents: optional(listOf(document)),
      ...registerNumber,
    }),
    ...numberedInRegister,
  },
  DOSSIER_ACCEPTED: act(['evaluator'], 'domain/states.md#4.2 S A33, D1, D4', { confidentialPartsMarked: flag }),
  DOSSIER_INCOMPLETE: act(['evaluator'], 'domain/states.md#4.2 (our default)', {
    missing: listOf(text(400), 1),
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
  FACTS_CHECKED: act(['company-user', 'evaluator'], 'domain/states.md#4.2 S/D I2, #5', {
    found: choice('no-faults', 'faults'),
    faults: optional(listOf(text(2000))),
  }),
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
};
