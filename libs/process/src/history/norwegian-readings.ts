import type { JsonRecord } from '../reason.js';
import type { HistoryEvent } from './history.js';
import { as, reading, type Read, type Reading } from './medicine-readings.js';

/** Decision categories in the chart's own words. @source cases/README.md (Decision categories) */
const DECISIONS: Readonly<Record<string, string>> = {
  introduced: 'introduced',
  introduced_restricted: 'introduced-restricted',
  introduced_conditional: 'introduced-conditional',
  not_introduced: 'not-introduced',
  only_in_trials: 'only-in-trials',
  continue_with_regional_review: 'continue-with-regional-review',
};

/** Categories that say more precisely what a standing decision means. */
const SPECIFIED: Readonly<Record<string, string>> = { criteria_specified: 'criteria', scope_clarified: 'scope' };

const decisionOf = ({ outcome }: HistoryEvent): JsonRecord => ({ outcome: DECISIONS[outcome ?? ''] ?? 'unspecified' });

function specified({ outcome }: HistoryEvent): readonly Reading[] {
  const about = SPECIFIED[outcome ?? ''];
  return about === undefined ? [] : [reading('DECISION_SPECIFIED', { about })];
}

/** Criteria or scope of a decision that stands are said anew; with none of it before, it is a decision whose answer is not known. */
const deciding =
  (act: string): Read =>
  (event) => [...specified(event), reading(act, decisionOf(event))];

const proposed: Read = (event) => [
  reading('METHOD_PROPOSED', { proposedBy: event.actor }),
  reading('METHOD_ALERTED', { alertedBy: event.actor }),
  reading('FURTHER_PROPOSED', { proposedBy: event.actor }),
];

const opinion: Read = (event) => [reading('CHMP_OPINION', { outcome: event.outcome ?? 'positive' })];
const authorised: Read = (event) => [reading('EC_GRANTED', event.outcome === null ? {} : { kind: event.outcome })];

const insurance =
  (step: string): Read =>
  (event) => [
    reading('NATIONAL_INSURANCE_NOTED', { step, ...(event.outcome !== null && { decision: event.outcome }) }),
  ];

const LISTED: Readonly<Record<string, string>> = {
  ...DECISIONS,
  wait: 'wait',
  under_investigation: 'under-investigation',
  not_evaluated: 'not-evaluated',
};

/** A company asks for what it hands in to be assessed, or hands in what was asked for. */
const submitted: Read = () => [
  reading('DOCUMENTATION_RECEIVED'),
  reading('ASSESSMENT_REQUESTED'),
  reading('RECONSIDERATION_REQUESTED', { ground: 'new-data' }),
];

/** How each type of event in the public histories of Nye metoder is read; alternatives, likeliest first. */
export const NORWEGIAN_READINGS: Readonly<Record<string, Read>> = {
  horizon_scanning_report: (event) => [reading('METHOD_ALERTED', { alertedBy: event.actor })],
  nomination: proposed,
  consultation_closed: as('INPUT_CLOSED'),
  council_handover: (event) => [reading('RESPONSIBILITY_MOVED', { to: event.actor })],
  status_listed: (event) => [reading('STATUS_LISTED', { status: LISTED[event.outcome ?? ''] ?? 'unspecified' })],
  ema_submission: as('MA_SUBMITTED'),
  ema_chmp_opinion: opinion,
  ema_approval: authorised,
  ema_indication_extended: as('INDICATION_EXTENDED'),
  ce_marking: as('CE_MARKED'),
  company_submission_requested: as('DOCUMENTATION_ASKED'),
  company_submission: submitted,
  company_declined: as('DOCUMENTATION_DECLINED'),
  company_withdrew: as('METHOD_WITHDRAWN'),
  price_negotiation_started: as('PRICE_TALKS_STARTED'),
  price_negotiation_ended: ({ outcome }) => [
    reading('PRICE_TALKS_ENDED', { result: outcome === 'no_agreement' ? 'no-agreement' : 'agreement' }),
  ],
  price_offer_made: as('PRICE_OFFER_MADE'),
  price_offer_rejected: as('PRICE_OFFER_REJECTED'),
  agreement_signed: as('AGREEMENT_SIGNED'),
  agreement_effective: as('AGREEMENT_EFFECTIVE'),
  agreement_ended: as('AGREEMENT_ENDED'),
  tender_or_procurement: as('TENDER_STEP'),
  supply_allocation: as('SUPPLY_ALLOCATED'),
  track_changed: () => [reading('FINANCING_MOVED', { to: 'hospitals' })],
  subsidy_proposal: insurance('proposed'),
  subsidy_application_withdrawn: insurance('application-withdrawn'),
  subsidy_decision: insurance('decided'),
  subsidy_effective: insurance('effective'),
  subsidy_ended: insurance('ended'),
  subsidy_reviewed: insurance('reviewed'),
  exception_route_opened: as('SINGLE_ROUTE_OPENED'),
  introduction_protocol: as('PROTOCOL_SET'),
  regional_decision: ({ outcome }) => [reading('REGION_DECIDED', { value: outcome ?? 'follow' })],
  introduction_started: as('INTRODUCTION_STARTED'),
  follow_up_report: as('FOLLOW_UP_REPORTED'),
  collaboration_ended: as('DECISION_REPEALED'),
  hta_ordered: as('HTA_ORDERED'),
  hta_order_changed: as('HTA_ORDER_CHANGED'),
  hta_order_cancelled: as('HTA_ORDER_CANCELLED'),
  hta_started: as('HTA_STARTED'),
  hta_delayed: as('HTA_DELAYED'),
  hta_finished: (event) => [reading('HTA_FINISHED', { part: event.actor })],
  hta_cleared: as('HTA_CLEARED'),
  hta_sent_to_decision: as('HTA_SENT_TO_DECISION'),
  group_exemption_decided: as('GROUP_EXEMPTION_DECIDED'),
  decision_deferred: as('DECISION_DEFERRED'),
  decision_published: deciding('DECISION_MADE'),
  decision_revised: deciding('DECISION_REVISED'),
  decision_reaffirmed: deciding('DECISION_REAFFIRMED'),
  request_stopped: as('REQUEST_STOPPED'),
  other_authority_approval: (event) => [reading('OTHER_APPROVAL_GRANTED', { authority: event.actor })],
};
