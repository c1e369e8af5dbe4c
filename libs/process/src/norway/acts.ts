import type { ActDefinition } from '../definition.js';
import type { FactFields } from '../facts.js';
import { choice, date, document, flag, listOf, optional, published, text } from '../fields.js';
import { UNSPECIFIED } from '../medicine/outcomes.js';
import { CASE_KINDS, type Role } from '../vocabulary.js';
import { ASSESSMENTS, DECISIONS, HEALTH_AUTHORITIES, NM, OURS, VOCABULARY } from './words.js';

/** Whoever watches Norway from here records what its public log says; a Norwegian function acts for itself. */
const WATCH: readonly Role[] = ['scanner', 'coordinator'];

const act = (roles: readonly Role[], source: string, facts: FactFields = {}): ActDefinition => ({
  roles: [...roles, ...WATCH],
  facts,
  source,
});
/** The kind of the case decides how long a proposal is open, and who may ask; it is told from beside. @source docs/adr/0025 [N2][N3] */
const opening = (roles: readonly Role[], source: string, facts: FactFields): ActDefinition => ({
  ...act(roles, source, { caseKind: optional(choice(...CASE_KINDS)), ...facts }),
  opens: true,
  fromBeside: ['caseKind'],
});

const because = published(text(4000));
const body = published(text(200));

const decision: FactFields = {
  outcome: published(choice(...DECISIONS, UNSPECIFIED)),
  conditions: optional(published(listOf(text(2000)))),
  reasons: optional(published(text())),
  behind: listOf(choice(...HEALTH_AUTHORITIES)),
  reassessBy: optional(published(date)),
  usableFrom: optional(published(date)),
};

const secretariat = ['nye-metoder-secretariat'] as const;
const orders = ['ordering-forum'] as const;
const assesses = ['hta-assessor'] as const;
const purchases = ['hospital-purchaser'] as const;
const decides = ['decision-forum'] as const;
const directors = ['medical-director'] as const;
const uses = ['health-authority'] as const;

const proposing: Readonly<Record<string, ActDefinition>> = {
  METHOD_ALERTED: opening(assesses, `${NM} [N2][N4]`, { alertedBy: optional(body) }),
  METHOD_PROPOSED: opening([...uses, ...directors, ...secretariat], `${NM} [N3]`, {
    proposedBy: optional(body),
  }),
  ASSESSMENT_REQUESTED: opening(['company-user', ...secretariat], `${NM} [N3][N5]`, {
    documentationBy: optional(date),
  }),
  FURTHER_PROPOSED: act([...uses, ...directors, ...secretariat], OURS, { proposedBy: optional(body) }),
  SUITABILITY_JUDGED: act(assesses, `${NM} [N4]`, { suitable: flag, reasons: optional(because) }),
  INPUT_CLOSED: act(['system', ...secretariat], `${NM} [N2]`),
  PROPOSAL_DECLINED: act(orders, OURS, { reasons: because }),
  PROPOSAL_WITHDRAWN: act(['company-user', ...secretariat], OURS, { reasons: because }),
};

const assessing: Readonly<Record<string, ActDefinition>> = {
  HTA_ORDERED: act(orders, `${NM} [N1][N4]`, { kind: choice(...ASSESSMENTS), assessor: optional(body) }),
  HTA_ORDER_CHANGED: act(orders, `${VOCABULARY} hta_order_changed`, { change: because }),
  HTA_ORDER_CANCELLED: act(orders, `${VOCABULARY} hta_order_cancelled`, { reasons: because }),
  DOCUMENTATION_ASKED: act(assesses, `${NM} [N9]`),
  DOCUMENTATION_RECEIVED: act([...assesses, 'company-user'], `${NM} [N6][N9]`),
  DOCUMENTATION_DECLINED: act([...assesses, 'company-user'], OURS, { reasons: optional(because) }),
  HTA_STARTED: act(assesses, `${VOCABULARY} hta_started`),
  HTA_DELAYED: act(assesses, `${VOCABULARY} hta_delayed`, { reasons: because, expectedOn: optional(published(date)) }),
  HTA_HANDED_IN: act(assesses, `${NM} [N1]`),
  HTA_FINISHED: act(assesses, `${VOCABULARY} hta_finished`, { report: optional(document), part: optional(body) }),
  HTA_COMPLETION_ASKED: act(orders, `${NM} [N1]`, { reasons: because }),
  HTA_CLEARED: act(orders, `${NM} [N1]`, { part: optional(body) }),
  HTA_SENT_TO_DECISION: act(secretariat, `${NM} [N1]`),
};

const deciding: Readonly<Record<string, ActDefinition>> = {
  DECISION_DEFERRED: act(decides, `${VOCABULARY} decision_deferred`, { reasons: because }),
  DECISION_MADE: act([...decides, ...directors], `${NM} [N1][N7]`, decision),
  DECISION_REVISED: act([...decides, ...directors], `${VOCABULARY} decision_revised`, decision),
  DECISION_REAFFIRMED: act([...decides, ...directors], `${VOCABULARY} decision_reaffirmed`, decision),
  DECISION_SPECIFIED: act(decides, 'cases/README.md (criteria_specified, scope_clarified)', {
    about: published(choice('criteria', 'scope')),
    text: optional(because),
  }),
  RECONSIDERATION_REQUESTED: act(['company-user', ...uses, ...directors], `${NM} [N5]`, {
    ground: optional(choice('new-data', 'new-price', 'other')),
  }),
  REQUEST_STOPPED: act([...orders, ...secretariat], `${VOCABULARY} request_stopped`, { reasons: because }),
  REASSESSMENT_DUE: act(['system'], 'cases/README.md (a condition of a decision)'),
  DECISION_REPEALED: act(decides, `${NM} [N8] (methods can be phased out)`, { reasons: because }),
  INTRODUCTION_STARTED: act(uses, `${VOCABULARY} introduction_started`),
  REGION_DECIDED: act(uses, 'cases/README.md (regional_decision)', {
    value: choice('follow', 'restrict', 'stop_funding'),
    authority: optional(choice(...HEALTH_AUTHORITIES)),
  }),
  FOLLOW_UP_REPORTED: act([...uses, ...assesses], 'cases/README.md (follow_up_report)', { report: optional(document) }),
  PROTOCOL_SET: act(uses, 'cases/README.md (introduction_protocol)'),
  METHOD_WITHDRAWN: act(['company-user', ...secretariat], 'cases/README.md (company_withdrew)', {
    reasons: optional(because),
  }),
  STATUS_LISTED: act(secretariat, 'cases/README.md (status_listed)', {
    status: choice(...DECISIONS, UNSPECIFIED, 'under-investigation', 'not-evaluated', 'wait'),
  }),
  RESPONSIBILITY_MOVED: act(secretariat, 'cases/README.md (council_handover)', { to: optional(body) }),
};

const beside: Readonly<Record<string, ActDefinition>> = {
  PRICE_TALKS_STARTED: act(purchases, 'cases/README.md (price_negotiation_started)', { nordic: optional(flag) }),
  PRICE_OFFER_MADE: act([...purchases, 'company-user'], 'cases/README.md (price_offer_made)'),
  PRICE_OFFER_REJECTED: act([...purchases, ...decides], 'cases/README.md (price_offer_rejected)'),
  PRICE_TALKS_ENDED: act(purchases, 'cases/README.md (price_negotiation_ended)', {
    result: published(choice('agreement', 'no-agreement')),
  }),
  PRICE_NOTE_DELIVERED: act(purchases, `${NM} [N1]`),
  TENDER_STEP: act(purchases, 'cases/README.md (tender_or_procurement)'),
  AGREEMENT_SIGNED: act(purchases, 'cases/README.md (agreement_signed)'),
  AGREEMENT_EFFECTIVE: act(purchases, 'cases/README.md (agreement_effective)'),
  AGREEMENT_ENDED: act(purchases, 'cases/README.md (agreement_ended)'),
  SUPPLY_ALLOCATED: act(purchases, 'cases/README.md (supply_allocation)'),
  GROUP_EXEMPTION_DECIDED: act(directors, `${VOCABULARY} group_exemption_decided; ${NM} [N5]`, {
    conditions: optional(published(listOf(text(2000)))),
  }),
  GROUP_EXEMPTION_ENDED: act(directors, OURS, { reasons: because }),
  SINGLE_ROUTE_OPENED: act(directors, 'cases/README.md (exception_route_opened)'),
  OTHER_APPROVAL_NEEDED: act(secretariat, `${VOCABULARY} other_authority_approval`, { authority: body }),
  OTHER_APPROVAL_GRANTED: act(secretariat, `${VOCABULARY} other_authority_approval`, { authority: optional(body) }),
  OTHER_APPROVAL_REFUSED: act(secretariat, OURS, { authority: optional(body), reasons: because }),
  MA_SUBMITTED: act([], 'cases/README.md (ema_submission)'),
  CHMP_OPINION: act([], 'cases/README.md (ema_chmp_opinion)', { outcome: published(text(100)) }),
  EC_GRANTED: act([], 'cases/README.md (ema_approval)', { kind: optional(published(text(100))) }),
  INDICATION_EXTENDED: act([], 'cases/README.md (ema_indication_extended)'),
  CE_MARKED: act([], 'cases/README.md (ce_marking)'),
  NATIONAL_INSURANCE_NOTED: act(
    [],
    `cases/README.md (benefit scheme; in Norway national insurance, beside Nye metoder)`,
    {
      step: published(text(100)),
      decision: optional(published(text(100))),
    },
  ),
  FINANCING_MOVED: act([], 'cases/README.md (track_changed)', { to: choice('hospitals', 'national-insurance') }),
};

/** Who may do what with a method in Nye metoder. @source docs/adr/0025 */
export const methodActs: Readonly<Record<string, ActDefinition>> = {
  ...proposing,
  ...assessing,
  ...deciding,
  ...beside,
};
