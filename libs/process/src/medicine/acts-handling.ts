import { ITEM_KINDS } from '../council/outcomes.js';
import type { ActDefinition } from '../definition.js';
import {
  caseId,
  choice,
  count,
  date,
  document,
  flag,
  listOf,
  optional,
  published,
  record,
  region,
  text,
} from '../fields.js';
import { askedFields, askedOrPrepared } from '../opinions/asked.js';
import { casesCounted } from '../shared/small-counts.js';
import type { Role } from '../vocabulary.js';
import { act, reasonText, S4 } from './act-parts.js';
import { MODIFIERS, OUTCOMES } from './outcomes.js';

/** Reasons a region, the council or a coordinator may give for taking a case up anew. @source domain/states.md#4 S A1 */
const REOPEN_REASONS = ['new-indication', 'new-price', 'new-evidence', 'nominated-again'] as const;

/** How the medicine reaches its patients; who opens the case may know. @source domain/states.md#4.2 S Y1 */
const track = optional(choice('requisition', 'prescription'));

const trigger = (...roles: readonly Role[]): ActDefinition =>
  act(roles, `${S4} S A4, C5, C15, Z3`, { reason: reasonText, document });

/** From nomination to the end: taking in, reopening, ending and reviewing. @source domain/states.md#4, #5 */
export const handlingActs: Readonly<Record<string, ActDefinition>> = {
  NOMINATED: act(
    ['contact-person', 'contact-deputy'],
    `${S4} S A1, A6, A12, B1`,
    {
      motive: reasonText,
      severity: text(2000),
      effectComparedWithOthers: text(2000),
      otherCriteria: optional(text(4000)),
      track,
    },
    { opens: true },
  ),
  REPORT_COMPLETED: act(['system'], 'domain/states.md#1 S A43', { completedOn: optional(date) }, { opens: true }),
  REPORT_DELIVERED: act(
    ['system'],
    `${S4} S A1, A13`,
    { completedOn: optional(date), deliveredOn: optional(date), track, ...askedOrPrepared },
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
  /** The store finds the live case of the same technology and indication: nobody is asked for it. */
  ACCEPT_NOMINATION: act(
    ['coordinator'],
    `${S4} S/D A6`,
    { allRegionsAnswered: optional(flag), duplicateOf: optional(caseId), ...askedOrPrepared },
    { fromBeside: ['duplicateOf'], onlyFromBeside: true },
  ),
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
  NEW_PRICE: trigger('coordinator', 'evaluator'),
  NEW_DATA: trigger('coordinator', 'evaluator'),
  NEW_EVIDENCE: trigger('coordinator', 'evaluator'),
  NEW_COMPETITOR: trigger('coordinator'),
  SAFETY_SIGNAL: trigger('coordinator'),
  REGION_REQUESTS_REVIEW: trigger('contact-person', 'contact-deputy'),
  OTHER_GUIDELINE: trigger('coordinator'),
  /** What the case itself is about is told from beside, so that a row of another product archives nothing. */
  CLASS_RULE_ISSUED: act(
    ['system'],
    `${S4} S A29, A30`,
    {
      classCase: text(60),
      product: optional(text(200)),
      indication: optional(text(1000)),
      namedException: optional(flag),
      own: optional(record({ product: text(), substance: text(), indication: text() })),
    },
    { fromBeside: ['own'], onlyFromBeside: true },
  ),
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
    ...casesCounted,
  }),
  DECIDED_REVISE: act(['system'], `${S4} S C5`, { reasons: optional(published(text())) }),
  DECIDED_END: act(['system'], `${S4} S A4`, { reasons: optional(published(text())) }),
};
