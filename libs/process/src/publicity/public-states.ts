import type { ChartId } from '../definition.js';

/** States by the path they share. */
const below = (path: string, ...ends: readonly string[]): readonly string[] => ends.map((end) => `${path}.${end}`);

const HOLD = ['hold.onHold'] as const;
const OPINIONS = ['handling.consultation', 'handling.inclusionDecision', 'handling.notIncluded'] as const;
const AFTER = below(
  'handling',
  'inForce.available',
  'inForce.notAvailable',
  'reassessment',
  'ended',
  'withdrawn',
  'closedOther',
);
const PREPARING = [
  ...below('handling.included.preparation', 'drafting', 'regionalHearing', 'finalDraft', 'decided'),
  'handling.included.interim.inForce',
];
const SUBSIDY = below('benefits.subsidy', 'approved', 'limited', 'timeLimited', 'rejected', 'ended');
/** Of a negotiation outsiders see that it goes on, how it ended, and that there is an agreement. @source domain/law-and-conventions.md#2 (req 2.2) */
const MONEY = [...below('negotiation', 'talks', 'openForSignature', 'failed', 'abandoned'), 'agreements.inForce'];
const AUTHORISED = below('regulatory.authorised', 'standing', 'marketed', 'renewalQuestioned');
const REGULATORY = [
  ...below('regulatory', 'submitted', 'chmpPositive', 'chmpNegative', 'reExamination', 'suspended', 'refused'),
  ...below('regulatory', 'withdrawnByApplicant', 'revoked', 'withdrawnAuthorisation'),
  ...AUTHORISED,
];
const MEDICINE = [
  ...OPINIONS,
  ...below(
    'handling.included.evaluation',
    'waived',
    'ordered',
    'awaitingDossier',
    'dossierCheck',
    'queued',
    'assessing',
  ),
  ...below('handling.included.evaluation', 'clockStopped', 'factCheck', 'factsChecked', 'adopted', 'reported'),
  ...below('handling.included.evaluation', 'noBasis', 'notOrdered'),
  ...PREPARING,
  ...AFTER,
  ...REGULATORY,
  ...SUBSIDY,
  ...MONEY,
  ...HOLD,
];
const ATMP = [
  ...MEDICINE,
  ...below('classification', 'classified', 'notAtmp'),
  ...below('centres', 'sought', 'available'),
  ...below('patientSelection', 'nationalConference', 'treatmentCouncil', 'expertGroup'),
  ...below('gmo', 'approved', 'refused'),
  ...below('register', 'named', 'confirmed'),
];
const DEVICE = [
  ...OPINIONS,
  ...below('handling.included.evaluation', 'notOrdered', 'waived', 'running', 'reported', 'noBasis'),
  ...PREPARING,
  'handling.included.preparation.consultees',
  ...AFTER,
  ...below('regulatory', 'notCeMarked', 'withdrawn'),
  ...below('regulatory.ceMarked', 'standing', 'fieldSafetyNotice'),
  ...below('legalCheck', 'ok', 'conditional', 'fault', 'remedied', 'notApplicable'),
  'purchasing.approved',
  ...SUBSIDY,
  ...MONEY,
  ...HOLD,
];

/**
 * Innermost states of main charts that everybody may be told of. A state that is not named here is not shown at all, so that a new
 * one is closed until somebody has decided otherwise.
 */
export const PUBLIC_STATES: Partial<Readonly<Record<ChartId, readonly string[]>>> = {
  'horizon-item': [
    'item.selected',
    ...below('item.report', 'drafting', 'companyCheck', 'expertComment', 'completed'),
    'item.reported',
    'item.closed.stopped',
    ...HOLD,
  ],
  'medicine-case': MEDICINE,
  'atmp-case': ATMP,
  'device-case': DEVICE,
  'class-case': ['rule.inForce', 'rule.ended', ...HOLD],
  'hospital-exemption': [
    ...below(
      'permit',
      'granted',
      'inUse.current',
      'inUse.reportOwed',
      'inUse.reported',
      'expired',
      'revoked',
      'superseded',
    ),
    'review.due',
    ...HOLD,
  ],
  'exemption-enquiry': [...below('enquiry', 'published', 'interpreting', 'withAuthority', 'agreed'), ...HOLD],
  'norwegian-method': [
    ...below(
      'handling',
      'proposed.open',
      'proposed.judged',
      'watched',
      'cancelled',
      'declined',
      'repealed',
      'withdrawn',
    ),
    ...below('handling.ordered', 'waiting', 'awaitingDocumentation', 'assessing', 'delivered', 'cleared'),
    ...below('handling.deciding', 'prepared', 'deferred'),
    ...below('handling.decided', 'standing', 'reconsideration'),
    ...HOLD,
  ],
};

/** A negotiation under way looks the same however far it has come. */
const SHOWN_AS: Readonly<Record<string, string>> = Object.fromEntries(
  below('negotiation', 'initiated', 'groupSet', 'waitingCompany', 'agreedInPrinciple', 'termsApproved').map(
    (state) => [state, 'negotiation.talks'] as const,
  ),
);

/** A state as outsiders see it; null for one that they do not. */
export function publicState(chart: ChartId, path: string): string | null {
  const shown = SHOWN_AS[path] ?? path;
  return PUBLIC_STATES[chart]?.includes(shown) === true ? shown : null;
}

/** Whether whose move it is may be told: not within a negotiation, where it says who has to give way. */
export const isBallPublic = (chart: ChartId, state: string): boolean =>
  !state.startsWith('negotiation') && !state.startsWith('payment') && coversPublic(chart, state);

/** A ball is named by the state that carries the tag, which may hold others. */
const coversPublic = (chart: ChartId, state: string): boolean =>
  PUBLIC_STATES[chart]?.some((path) => path === state || path.startsWith(`${state}.`)) === true;
