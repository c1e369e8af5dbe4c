import { MEDICINE_ITEM_KINDS } from '../council/outcomes.js';
import type { ActDefinition } from '../definition.js';
import { choice, date, document, flag, listOf, optional, published, record, region, text } from '../fields.js';
import { askedFields } from '../opinions/asked.js';
import { casesCounted } from '../shared/small-counts.js';
import { act, reasonText } from './act-parts.js';
import { answer } from './answer.js';
import { MODIFIERS, OUTCOMES, WAIT_KINDS } from './outcomes.js';

/** Waiting, the recommendation and what comes of it. @source domain/states.md#4, #5 */
export const recommendationActs: Readonly<Record<string, ActDefinition>> = {
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
    ...casesCounted,
    report: optional(document),
  }),
  REGION_DECIDED: act(['system'], 'domain/states.md#6 S A3', { region: optional(region), value: text(60) }),
  INTRODUCTION_STARTED: act(['system', 'coordinator'], 'domain/states.md#6', { region: optional(region) }),
};
