import { addDays, daysBetween, earliest, latest, type IsoDate } from '../calendar/iso-date.js';
import { reviewDueOn } from '../calendar/deadline-date.js';
import type { Context, Update } from '../definition.js';
import type { JsonRecord } from '../reason.js';
import { dayIn, recordIn } from '../shared/reading.js';

/** What a medicine case remembers between acts. Flat, so that rules and screens read it without digging. */
export const medicineContext: JsonRecord = {
  level: null,
  evaluationOptional: false,
  lastIndication: null,
  furtherIndication: false,
  roundRunning: false,
  textAbout: null,
  outcome: null,
  modifiers: [],
  decidedOutcome: null,
  everAnswered: false,
  everReported: false,
  adoptedOn: null,
  basisBefore: false,
  recommendationVersion: 0,
  publishedOn: null,
  reviewDueOn: null,
  validUntil: null,
  authorisedOn: null,
  chmpPositiveOn: null,
  firstAdviceOn: null,
  waitKind: null,
  waitOn: null,
  waitSince: null,
  protocolAdopted: false,
  treatmentCouncil: false,
  orderRank: null,
  dossierAskedOn: null,
  dossierFrom: null,
  completionFrom: null,
  dossierOverdue: false,
  assessmentFrom: null,
  supplement: false,
  clockStoppedDays: 0,
  clockStoppedOn: null,
  clockStopFrom: null,
  fastTrack: false,
  track: 'requisition',
  applicationConcerns: null,
  subsidyAwaitsEffect: false,
  subsidyFrom: null,
  subsidyUntil: null,
  priceCutAsked: false,
  agreementsInForce: 0,
  negotiationVariant: 'national',
  talksRemindedOn: null,
  proposedOutcome: null,
  purchasingStrategy: null,
  purchasingStrategyOn: null,
  contractSignedOn: null,
  supplyAllocated: false,
  statementOn: null,
  statementUpdatedOn: null,
  underReassessment: false,
  regionsAtWork: false,
  salesFollowed: false,
  startsRegions: false,
  regions: {},
  holds: [],
};

const numberIn = (context: Context, field: string): number => Number(context[field] ?? 0);

/** Pure changes to the context that a plain `set` cannot say. */
export const medicineUpdates: Readonly<Record<string, Update>> = {
  /** The earlier of two years after publication and the recommendation's own date. @source domain/states.md#4.5 S A4, Y8 */
  reviewFromPublication: (_context, { on, facts }) => {
    return { reviewDueOn: reviewDueOn(on, dayIn(facts, 'reviewOn')) };
  },
  /** Left as it is where nobody says. */
  takeTrack: (_context, { facts }) => (typeof facts['track'] === 'string' ? { track: facts['track'] } : {}),
  firstAdvice: (context, { on }) => ({ firstAdviceOn: dayIn(context, 'firstAdviceOn') ?? on }),
  firstAuthorisation: (context, { on }) => ({ authorisedOn: dayIn(context, 'authorisedOn') ?? on }),
  /** The first answer of a cooperation sets the regions to work; a later one changes what they work on. @source domain/states.md#4.5, #6 */
  nextVersion: (context, { history }) => ({
    recommendationVersion: numberIn(context, 'recommendationVersion') + 1,
    startsRegions: context['regionsAtWork'] !== true,
    regionsAtWork: context['regionsAtWork'] === true || history !== true,
  }),
  /** A follow-up has begun with the sales statistics, and hears of the first answer. @source domain/states.md#8 S A27; docs/adr/0008 */
  salesFollowed: (_context, { history }) => ({ salesFollowed: history !== true }),
  /** The day a statement came and the day of its present wording. @source domain/states.md#0 S A42, A44 */
  statementDates: (context, { on }) => ({ statementOn: dayIn(context, 'statementOn') ?? on, statementUpdatedOn: on }),
  dossierDue: (context, { on }) => ({
    dossierAskedOn: on,
    dossierFrom: dossierFrom(on, dayIn(context, 'chmpPositiveOn')),
    completionFrom: null,
    dossierOverdue: false,
  }),
  /** A dossier asked for long before the opinion gets its last day from it. @source domain/states.md#4.2 S A2, Z1; #14 scenario 2 */
  dossierDueByOpinion: (context, { on }) => {
    const asked = dayIn(context, 'dossierAskedOn');
    return asked === null || dayIn(context, 'dossierFrom') !== null ? {} : { dossierFrom: dossierFrom(asked, on) };
  },
  dossierOnceMore: (_context, { on }) => ({
    dossierOverdue: true,
    dossierFrom: addDays(on, -HEAD_START),
    completionFrom: null,
  }),
  /** All stops share one limit: what earlier ones took is taken from this one. @source domain/states.md#4.2 S/D D4, J7 */
  stopClock: (context, { on }) => ({
    clockStoppedOn: on,
    clockStopFrom: addDays(on, -numberIn(context, 'clockStoppedDays')),
  }),
  /** Days with the company do not count against the assessor. @source domain/states.md#4.2 S/D D4, J7 */
  startClock: (context, { on }) => {
    const stopped = dayIn(context, 'clockStoppedOn');
    const from = dayIn(context, 'assessmentFrom');
    const days = stopped === null ? 0 : daysBetween(stopped, on);
    return {
      clockStoppedOn: null,
      clockStopFrom: null,
      clockStoppedDays: numberIn(context, 'clockStoppedDays') + days,
      assessmentFrom: from === null ? null : addDays(from, days),
    };
  },
  oneMoreAgreement: (context) => ({ agreementsInForce: numberIn(context, 'agreementsInForce') + 1 }),
  oneAgreementLess: (context) => ({ agreementsInForce: Math.max(0, numberIn(context, 'agreementsInForce') - 1) }),
  regionDecided: (context, { facts }) => {
    const { region, value } = facts;
    if (typeof region !== 'string') return {};
    return { regions: { ...recordIn(context, 'regions'), [region]: value ?? null } };
  },
};

/** Days of the company's time that have passed already when an opinion has been given, or when it gets more time. */
const HEAD_START = 30;

/**
 * The day that the company's time counts from: the request, or thirty days before the opinion where that is later. So it has
 * sixty days from the request and never less than thirty after the opinion; before the opinion no dossier can be handed in, so
 * there is no last day either.
 * @source domain/states.md#4.2 S A2, Z1 (time is our default: the setting `dossier-request`)
 */
const dossierFrom = (askedOn: IsoDate, opinionOn: IsoDate | null): IsoDate | null =>
  opinionOn === null ? null : latest(askedOn, addDays(opinionOn, -HEAD_START));

/** Days between authorisation and the first public advice; counts on while there is none. @source domain/states.md#4.4 S Y7, C14 (measure is our own) */
export function adviceGap(context: Context, today: IsoDate): number | null {
  const authorised = dayIn(context, 'authorisedOn');
  if (authorised === null) return null;
  const advised = dayIn(context, 'firstAdviceOn');
  return Math.max(0, daysBetween(authorised, advised === null ? today : earliest(advised, today)));
}
