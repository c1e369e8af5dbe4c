import type { Context } from '../definition.js';
import { PILOT_OUTCOMES } from '../medtech/outcomes.js';
import type { JsonRecord } from '../reason.js';
import { only } from '../shared/picking.js';
import { textIn } from '../shared/reading.js';
import type { HistoryEvent } from './history.js';
import { answerOf, as, MEDICINE_READINGS, reading, type Read } from './medicine-readings.js';

/**
 * Before these days no council ordered evaluations of devices: TLV's reports of its trial period were made for others.
 * @source domain/process-medtech.md#1 [M31][M32][N4]
 */
const ORDERS_FROM: Readonly<Record<string, string>> = { 'nt-radet': '2017-01-01', 'mtp-radet': '2020-01-01' };

const madeForOthers = ({ occurred }: HistoryEvent, context: Context): boolean =>
  occurred.date !== null && occurred.date < (ORDERS_FROM[textIn(context, 'council') ?? ''] ?? '');

const report =
  (facts: JsonRecord): Read =>
  (event, context) =>
    madeForOthers(event, context)
      ? [reading('OUTSIDE_EVALUATION_REGISTERED', { body: event.actor })]
      : [reading('REPORT_PUBLISHED', facts)];

const went =
  (step: string, ...orElse: readonly string[]): Read =>
  () => [reading('EVALUATION_WENT_ON', { step }), ...orElse.map((act) => reading(act))];

const scanned: Read = (event) => [
  reading('SCANNING_FOUND'),
  reading('OUTSIDE_EVALUATION_REGISTERED', { body: event.actor }),
];

/** A general rule is made for classes of medicines only; on devices it is read as the older yes. */
function deviceAnswer(event: HistoryEvent): JsonRecord {
  const answer = answerOf(event);
  return PILOT_OUTCOMES.some((outcome) => outcome === answer['outcome']) ? answer : { ...answer, outcome: 'use' };
}

/** The first answer, or that on a further member of a group which already has answers. @source domain/states.md#9 S M35 */
const firstAnswer: Read = (event) => [
  reading('RECOMMENDATION_PUBLISHED', { ...deviceAnswer(event), revision: false }),
  reading('MEMBER_ANSWER_PUBLISHED', deviceAnswer(event)),
];

const cooperation: Read = (event) =>
  event.outcome === 'out'
    ? [reading('DECIDED_NOT_INCLUDED'), reading('EXCLUDE')]
    : [reading('DECIDED_INCLUDED', { indication: event.note ?? null })];

/** How each type of event in the public histories of devices is read on the device chart; alternatives, likeliest first. */
export const DEVICE_READINGS: Readonly<Record<string, Read>> = {
  ...only(MEDICINE_READINGS, [
    'regions_consulted',
    'council_handover',
    'status_listed',
    'price_negotiation_started',
    'price_negotiation_ended',
    'agreement_signed',
    'agreement_effective',
    'agreement_ended',
    'price_offer_made',
    'price_offer_rejected',
    'track_changed',
    'subsidy_proposal',
    'subsidy_application_withdrawn',
    'subsidy_decision',
    'subsidy_effective',
    'subsidy_ended',
    'subsidy_reviewed',
    'price_cut_application',
    'price_cut_application_withdrawn',
    'wait_recommendation',
    'recommendation_reaffirmed',
    'recommendation_reviewed',
    'recommendation_expired',
    'recommendation_withdrawn',
    'exception_route_opened',
    'introduction_protocol',
    'regional_decision',
    'introduction_started',
    'supply_allocation',
    'follow_up_report',
    'company_withdrew',
  ]),
  horizon_scanning_report: scanned,
  nomination: as('NOMINATED', 'CO_NOMINATED', 'REOPEN'),
  pilot_selected: as('PILOT_SELECTED', 'NOMINATED'),
  national_collaboration_decided: cooperation,
  ce_marking: as('CE_MARKED'),
  tlv_evaluation_ordered: as('ORDER'),
  company_submission_requested: went('dossier-asked'),
  company_submission: went('dossier-received', 'SUBSIDY_APPLIED', 'NEW_DATA'),
  company_declined: (event) => [reading('COMPANY_DECLINES', { member: event.actor })],
  tlv_evaluation_stopped: as('CANNOT_EVALUATE'),
  tlv_evaluation_decided: went('adopted'),
  tlv_evaluation_delivered: went('delivered'),
  tlv_evaluation_published: report({}),
  tlv_evaluation_supplemented: report({ supplement: true }),
  tender_or_procurement: as('PURCHASE_STEP_NOTED'),
  recommendation_published: firstAnswer,
  recommendation_revised: (event) => [reading('RECOMMENDATION_PUBLISHED', { ...deviceAnswer(event), revision: true })],
  consultation_closed: as('CONSULTATION_CLOSED', 'ROUND_COMPILED'),
  collaboration_ended: as('DECIDED_REPEALED'),
};
