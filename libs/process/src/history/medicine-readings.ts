import type { Context } from '../definition.js';
import type { JsonRecord } from '../reason.js';
import type { HistoryEvent } from './history.js';

/** An act that an event of a history can be read as, with the facts its source gives. */
export interface Reading {
  readonly act: string;
  readonly facts: JsonRecord;
  /** Taken only on a chart that does not know this act, whose own word it would replace. */
  readonly unless?: string;
}
export type Read = (event: HistoryEvent, context: Context) => readonly Reading[];

export const as =
  (...acts: readonly string[]): Read =>
  () =>
    acts.map((act) => ({ act, facts: {} }));
export const reading = (act: string, facts: JsonRecord = {}): Reading => ({ act, facts });

/** Recommendation categories of the histories in the chart's own words: an answer and what modifies it. @source cases/README.md (Recommendation categories) */
const ANSWERS: Readonly<Record<string, JsonRecord>> = {
  should_use: { outcome: 'should-use', modifiers: [] },
  should_use_restricted: { outcome: 'should-use', modifiers: ['with-limits'] },
  use: { outcome: 'use', modifiers: [] },
  use_restricted: { outcome: 'use', modifiers: ['with-limits'] },
  use_ranked: { outcome: 'use', modifiers: ['ranked'] },
  use_widened: { outcome: 'use', modifiers: ['widened'] },
  can_use: { outcome: 'can-use', modifiers: [] },
  can_use_restricted: { outcome: 'can-use', modifiers: ['with-limits'] },
  first_choice: { outcome: 'use', modifiers: ['first-choice'] },
  second_choice: { outcome: 'use', modifiers: ['second-choice'] },
  equal_choice: { outcome: 'use', modifiers: ['equal-choice'] },
  class_recommendation: { outcome: 'general-class', modifiers: [] },
  interim_use_one_product: { outcome: 'use', modifiers: ['interim', 'one-product'] },
  interim_refrain: { outcome: 'do-not-use', modifiers: ['interim'] },
  refrain: { outcome: 'do-not-use', modifiers: [] },
  refrain_with_exception: { outcome: 'do-not-use', modifiers: ['with-exception'] },
  product_removed: { outcome: 'use', modifiers: ['product-removed'] },
  partial_no_statement: { outcome: 'no-statement', modifiers: ['partial'] },
};
export const answerOf = (event: HistoryEvent): JsonRecord => ANSWERS[event.outcome ?? ''] ?? {};

const WAITS: Readonly<Record<string, string>> = {
  wait: 'wait',
  wait_with_exception: 'wait-with-exception',
  wait_stepwise_in_named_regions: 'wait-stepwise-in-named-regions',
  interim_refrain: 'interim-refrain',
};

const waiting: Read = (event) => {
  const facts = { kind: WAITS[event.outcome ?? ''] ?? 'wait' };
  return [reading('WAIT_RENEWED', facts), reading('WAIT_DECIDED', facts)];
};

/** A level is a decision on cooperation; in a case that follows the later process it is read as in or out. */
const level: Read = (event) => [
  reading('LEVEL_SET', { level: event.outcome ?? 'level_2' }),
  ...inOrOut(event).map((one) => ({ ...one, unless: 'LEVEL_SET' })),
];

const inOrOut = (event: HistoryEvent): readonly Reading[] =>
  event.outcome === 'level_3'
    ? [reading('DECIDED_NOT_INCLUDED'), reading('EXCLUDE')]
    : [reading('DECIDED_INCLUDED', { indication: indicationOf(event) })];

/** Several indications in one history are told apart by the event that takes each in. */
const indicationOf = (event: HistoryEvent): string => event.note ?? `indication of event ${event.seq}`;

const cooperation: Read = (event) =>
  event.outcome === 'out'
    ? [reading('DECIDED_NOT_INCLUDED'), reading('EXCLUDE')]
    : [reading('DECIDED_INCLUDED', { indication: indicationOf(event) })];

const opinion: Read = (event) =>
  event.outcome === 'negative_renewal' ? [reading('RENEWAL_NEGATIVE')] : opinionOf(event);
const opinionOf = (event: HistoryEvent): readonly Reading[] => {
  if (event.outcome === 'negative') return [reading('CHMP_NEGATIVE')];
  const facts = event.outcome === null ? {} : { outcome: event.outcome };
  return [
    event.outcome === 'positive_after_reexamination'
      ? reading('CHMP_POSITIVE', { ...facts, reexamined: true })
      : reading('CHMP_POSITIVE', facts),
  ];
};

const authorised: Read = (event) => [reading('EC_GRANTED', { ...(event.outcome !== null && { kind: event.outcome }) })];
const subsidyDecision: Read = (event) => [reading('SUBSIDY_DECIDED', { decision: event.outcome ?? 'approved' })];
const subsidyEffect: Read = (event) => [reading('SUBSIDY_EFFECTIVE', { decision: event.outcome ?? 'approved' })];
const subsidyProposal: Read = (event) => [
  reading('SUBSIDY_PROPOSED', { proposal: event.outcome === 'reject' ? 'reject' : (event.outcome ?? 'approve') }),
];
const talksEnded: Read = (event) =>
  event.outcome === 'no_agreement' ? [reading('NEGOTIATION_FAILED')] : [reading('AGREED_IN_PRINCIPLE')];
const trackChange: Read = (_event, context) => [
  reading('TRACK_CHANGED', { track: context['track'] === 'requisition' ? 'prescription' : 'requisition' }),
];
const regional: Read = (event) => [reading('REGION_DECIDED', { value: event.outcome ?? 'follow' })];

const listed: Read = (event) => {
  if (event.outcome === 'wait') return [reading('STATUS_LISTED', { status: 'wait' })];
  if (event.outcome === 'under_investigation') return [reading('STATUS_LISTED', { status: 'under-investigation' })];
  if (event.outcome === 'not_evaluated') return [reading('STATUS_LISTED', { status: 'not-evaluated' })];
  const { outcome, modifiers } = answerOf(event);
  return [reading('STATUS_LISTED', { status: outcome ?? 'use', modifiers: modifiers ?? [] })];
};

/** Before the model began on 1 January 2015 the NLT group recommended, by other rules. @source domain/process-medicines.md#2 [A19][G6] */
const firstAnswer: Read = (event) => {
  const facts = { ...answerOf(event), revision: false };
  const before2015 = event.occurred.date !== null && event.occurred.date < '2015-01-01';
  return [
    ...(before2015 ? [reading('RECOMMENDATION_INHERITED', facts)] : []),
    reading('RECOMMENDATION_PUBLISHED', facts),
  ];
};

/** How each type of event in the public histories of medicines is read on the medicine chart; alternatives, likeliest first. */
export const MEDICINE_READINGS: Readonly<Record<string, Read>> = {
  horizon_scanning_report: as('REPORT_COMPLETED', 'REPORT_DELIVERED', 'REPORT_ADDED'),
  nomination: as('NOMINATED', 'REOPEN', 'FURTHER_NOMINATED'),
  regions_consulted: as('ROUND_COMPILED'),
  collaboration_level_set: level,
  national_collaboration_decided: cooperation,
  pilot_selected: as('NOMINATED', 'FURTHER_NOMINATED'),
  council_handover: as('HANDED_OVER'),
  status_listed: listed,
  ema_submission: as('MA_SUBMITTED'),
  ema_chmp_opinion: opinion,
  ema_approval: authorised,
  ema_indication_extended: as('INDICATION_EXTENDED'),
  tlv_evaluation_ordered: as('ORDER'),
  company_submission_requested: as('COMPANY_ASKED', 'QUESTION_TO_COMPANY'),
  company_submission: as('DOSSIER_RECEIVED', 'ANSWERED', 'SUBSIDY_APPLIED', 'NEW_DATA', 'NEW_EVIDENCE'),
  company_declined: as('COMPANY_DECLINES'),
  tlv_evaluation_stopped: as('CANNOT_EVALUATE'),
  tlv_evaluation_decided: as('REPORT_FINAL'),
  tlv_evaluation_delivered: as('EVALUATION_DELIVERED'),
  tlv_evaluation_published: as('REPORT_PUBLISHED'),
  tlv_evaluation_supplemented: () => [reading('REPORT_PUBLISHED', { supplement: true })],
  price_negotiation_started: as('INITIATE_NEGOTIATION'),
  price_negotiation_ended: talksEnded,
  agreement_signed: as('AGREEMENT_SIGNED'),
  agreement_effective: as('AGREEMENT_EFFECTIVE'),
  agreement_ended: as('AGREEMENT_ENDED'),
  tender_or_procurement: as('PROCUREMENT_STARTED'),
  price_offer_made: as('PRICE_OFFER_MADE', 'NEW_PRICE'),
  price_offer_rejected: as('PRICE_OFFER_REJECTED'),
  track_changed: trackChange,
  subsidy_proposal: subsidyProposal,
  subsidy_application_withdrawn: as('APPLICATION_WITHDRAWN'),
  subsidy_decision: subsidyDecision,
  subsidy_effective: subsidyEffect,
  subsidy_ended: as('SUBSIDY_ENDED'),
  subsidy_reviewed: as('SUBSIDY_REVIEWED'),
  price_cut_application: as('PRICE_CUT_APPLIED'),
  price_cut_application_withdrawn: as('PRICE_CUT_WITHDRAWN'),
  wait_recommendation: waiting,
  recommendation_published: firstAnswer,
  recommendation_revised: (event) => [reading('RECOMMENDATION_PUBLISHED', { ...answerOf(event), revision: true })],
  recommendation_reaffirmed: (event) => [reading('DECIDED_STANDS', answerOf(event))],
  recommendation_reviewed: as('RECOMMENDATION_REVIEWED'),
  recommendation_expired: as('RECOMMENDATION_EXPIRED'),
  recommendation_withdrawn: as('RECOMMENDATION_WITHDRAWN'),
  exception_route_opened: as('TREATMENT_COUNCIL_SET_UP'),
  introduction_protocol: as('PROTOCOL_ADOPTED'),
  consultation_closed: as('ROUND_COMPILED'),
  regional_decision: regional,
  introduction_started: as('INTRODUCTION_STARTED'),
  supply_allocation: as('SUPPLY_ALLOCATED'),
  follow_up_report: as('FOLLOW_UP_REPORTED'),
  collaboration_ended: as('DECIDED_END'),
  company_withdrew: as('COMPANY_STEPS_OUT', 'COMPANY_WITHDRAWS'),
};
