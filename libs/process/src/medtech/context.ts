import type { ChartEvent, Consequence, Context, Effect, Update } from '../definition.js';
import { medicineContext, medicineUpdates } from '../medicine/context.js';
import { afterPublication, changeTold, planTold, reviewDone } from '../road/after-publication.js';
import { only, without } from '../shared/picking.js';
import type { Json, JsonRecord } from '../reason.js';
import { listIn, numberIn, recordIn, recordsIn, textIn, textsIn } from '../shared/reading.js';
import { marksAfter, noticesAfter } from './certificates.js';
import { consulteesContext, consulteesUpdates, textsDone } from './consultees.js';
import { legalAfter } from './legal-check.js';
import { answersIn, strongestIn } from './outcomes.js';

/** Councils that answer on devices. @source domain/process-medtech.md#1, cases/README.md (council_handover) */
export type DeviceCouncil = 'nt-radet' | 'mtp-radet';

const OF_MEDICINES = [
  'level',
  'evaluationOptional',
  'lastIndication',
  'furtherIndication',
  'chmpPositiveOn',
  'orderRank',
  'dossierAskedOn',
  'dossierFrom',
  'completionFrom',
  'dossierOverdue',
  'assessmentFrom',
  'supplement',
  'clockStoppedDays',
  'clockStoppedOn',
  'clockStopFrom',
  'fastTrack',
] as const;

/** What a device case remembers between acts. */
export const deviceContext = (council: DeviceCouncil): JsonRecord => ({
  ...without(medicineContext, OF_MEDICINES),
  council,
  door: null,
  caseKind: 'introduce',
  object: null,
  /** Products, or parts of a method, that the case answers one by one. */
  members: [],
  /** Members added since the screening, until they are checked. */
  unchecked: [],
  /** Members whose company would not take part in the evaluation. */
  declined: [],
  senders: [],
  answers: {},
  conditionsInForce: [],
  memberDecision: null,
  /** What the regions are to be told of an answer that has changed otherwise than by a new one on all. */
  changedTo: null,
  legal: {},
  evaluationsRunning: 0,
  evaluationStep: null,
  outsideEvaluations: [],
  ...consulteesContext,
  strategy: null,
  certificates: {},
  /** The first day on which a certificate ends of those not looked at yet, and of those that have not ended. */
  certificateValidTo: null,
  certificateEndsOn: null,
  recheckDue: false,
  safetyNotices: {},
});

/** An answer that names no product is one on each that the case is known to be about. */
function wholeAnswers(context: Context, facts: JsonRecord): JsonRecord {
  const answer = { outcome: facts['outcome'] ?? null, conditions: [...textsIn(facts, 'conditions')] };
  return recordsIn(facts, 'members').length > 0
    ? {}
    : Object.fromEntries(textsIn(context, 'members').map((member) => [member, answer]));
}

/** Answers by member; a condition on all is one on each. */
const memberAnswers = (facts: JsonRecord): JsonRecord =>
  Object.fromEntries(
    answersIn(facts).flatMap(({ member, outcome, conditions }): [string, Json][] =>
      member === null
        ? []
        : [
            [
              member,
              { outcome, conditions: [...listIn({ own: conditions ?? [] }, 'own'), ...listIn(facts, 'conditions')] },
            ],
          ],
    ),
  );

const membersIn = ({ facts }: ChartEvent): readonly string[] => textsIn(facts, 'members');

const running = (context: Context, more: number): JsonRecord => ({
  evaluationsRunning: Math.max(0, (numberIn(context, 'evaluationsRunning') ?? 0) + more),
});

/** Pure changes to the context that a plain `set` cannot say. */
export const deviceUpdates: Readonly<Record<string, Update>> = {
  ...only(medicineUpdates, [
    'reviewFromPublication',
    'firstAdvice',
    'firstAuthorisation',
    'nextVersion',
    'statementDates',
    'oneMoreAgreement',
    'oneAgreementLess',
    'regionDecided',
  ]),
  /** What a case is about is said by the door it comes through, and said anew when a later door knows more. */
  takeObject: (context, event) => ({
    object: event.facts['object'] ?? context['object'] ?? null,
    caseKind: event.facts['caseKind'] ?? context['caseKind'] ?? 'introduce',
    members: membersIn(event).length > 0 ? membersIn(event) : [...textsIn(context, 'members')],
  }),
  takeSenders: (context, { facts }) => ({
    senders: [...recordsIn(context, 'senders'), ...recordsIn(facts, 'senders')],
  }),
  addMember: (context, { facts }) => {
    const member = textIn(facts, 'member') ?? '';
    return { members: [...textsIn(context, 'members'), member], unchecked: [...textsIn(context, 'unchecked'), member] };
  },
  checkMember: (context, { facts }) => ({
    unchecked: textsIn(context, 'unchecked').filter((member) => member !== facts['member']),
    ...(facts['meetsPreconditions'] === false && {
      members: textsIn(context, 'members').filter((member) => member !== facts['member']),
    }),
  }),
  memberDeclines: (context, { facts }) => ({
    declined: [
      ...new Set([...textsIn(context, 'declined'), textIn(facts, 'member') ?? textsIn(context, 'members')[0] ?? '']),
    ],
  }),
  moreEvaluations: (context, event) => running(context, Math.max(1, membersIn(event).length)),
  oneEvaluationLess: (context) => running(context, -1),
  addOutsideEvaluation: (context, { on, facts }) => ({
    outsideEvaluations: [...recordsIn(context, 'outsideEvaluations'), { ...facts, on }],
  }),
  legal: (context, event) => ({ legal: legalAfter(context, event) }),
  marks: marksAfter,
  notices: (context, event) => ({ safetyNotices: noticesAfter(context, event) }),
  /** An answer on all takes the place of every earlier one; one on a further member is added to them. */
  answerAll: (context, { facts }) => ({
    answers: { ...wholeAnswers(context, facts), ...memberAnswers(facts) },
    conditionsInForce: [...textsIn(facts, 'conditions')],
    ...textsDone(context, textsIn(context, 'members')),
  }),
  /** The whole goes on saying the strongest of what its members were given. */
  answerFurther: (context, { facts }) => {
    const given = memberAnswers(facts);
    const before = textIn(context, 'outcome');
    const outcome = strongestIn([before, ...answersIn(facts).map((one) => one.outcome)]) ?? before;
    return {
      answers: { ...recordIn(context, 'answers'), ...given },
      outcome,
      changedTo: outcome === before ? null : outcome,
      ...textsDone(context, Object.keys(given)),
    };
  },
  /** Advice to wait takes the place of an answer that was being tried again. @source domain/process-medtech.md#2.4 [M22] */
  waitForAnswer: (context) =>
    context['outcome'] === null
      ? { changedTo: null }
      : {
          archivedOutcome: context['outcome'] ?? null,
          archivedAnswers: recordIn(context, 'answers'),
          outcome: null,
          answers: {},
          conditionsInForce: [],
          validUntil: null,
          changedTo: 'wait',
        },
  ...consulteesUpdates,
};

/** One evaluation per product that the order names, or one for the whole. */
function evaluationsOrdered(event: ChartEvent): readonly Effect[] {
  const { assessor = null, question = null } = event.facts;
  const members: readonly (string | null)[] = membersIn(event).length > 0 ? membersIn(event) : [null];
  return members.map((member) => ({
    type: 'start',
    chart: 'device-evaluation',
    act: 'EVALUATION_ORDERED',
    ...(member !== null && { key: member }),
    facts: { member, assessor, question },
  }));
}

/** The regions work on what is now said of the whole. */
function wordTold(context: Context): readonly Effect[] {
  const outcome = textIn(context, 'changedTo');
  return outcome === null ? [] : [changeTold({ outcome, version: numberIn(context, 'recommendationVersion') ?? 1 })];
}

/** Measures, or why there are none, as the answer says it. @source domain/states.md#8 S M12 */
function planIn(facts: JsonRecord): JsonRecord {
  const measures = recordsIn(facts, 'followUp');
  const noneBecause = textIn(facts, 'noFollowUpBecause');
  if (measures.length > 0) return { measures: [...measures] };
  return noneBecause === null ? {} : { noneBecause };
}

export const deviceConsequences: Readonly<Record<string, Consequence>> = {
  /** The regions of an old group learn that they are to phase it out; a review is a possibility, and sales are not followed. */
  afterPublication: afterPublication({
    toRegions: (context) => ({ caseKind: context['caseKind'] ?? 'introduce' }),
    toFollowUp: { sales: false },
    planIn,
    toClock: { optional: true },
  }),
  /** What was promised to be tried again has been. */
  afterWait: (context) => [...wordTold(context), ...(context['changedTo'] === null ? [] : [reviewDone])],
  /** What is measured on further products is measured besides. */
  afterMemberAnswer: (context, { facts }) => [
    ...wordTold(context),
    ...(recordsIn(facts, 'followUp').length > 0 ? planTold({ ...planIn(facts), isAdded: true }) : []),
  ],
  startEvaluations: (_context, event) => evaluationsOrdered(event),
};
