import type { ChartEvent, Consequence, Context, Effect, Update } from '../definition.js';
import { medicineContext, medicineUpdates } from '../medicine/context.js';
import { afterPublication } from '../road/after-publication.js';
import { only, without } from '../shared/picking.js';
import type { JsonRecord } from '../reason.js';
import { numberIn, recordIn, recordsIn, textIn, textsIn } from '../shared/reading.js';
import { legalAfter } from './legal-check.js';
import { answersIn } from './outcomes.js';

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
  memberDecision: null,
  legal: {},
  evaluationsRunning: 0,
  evaluationStep: null,
  outsideEvaluations: [],
  consultedOn: null,
  consulteeAnswers: [],
  strategy: null,
  certificateValidTo: null,
  recheckDue: false,
});

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
  markedMember: (context, { facts }) => {
    const member = textIn(facts, 'member');
    return member === null ? {} : { marked: [...new Set([...textsIn(context, 'marked'), member])] };
  },
  answerMembers: (context, { facts }) => ({
    answers: {
      ...recordIn(context, 'answers'),
      ...Object.fromEntries(
        answersIn(facts).flatMap(({ member, outcome, conditions }) =>
          member === null ? [] : [[member, { outcome, conditions: conditions ?? [] }]],
        ),
      ),
    },
  }),
  takeConsultee: (context, { on, facts }) => ({
    consulteeAnswers: [...recordsIn(context, 'consulteeAnswers'), { ...facts, on }],
  }),
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

export const deviceConsequences: Readonly<Record<string, Consequence>> = {
  /** The regions of an old group learn that they are to phase it out; a review is a possibility, and sales are not followed. */
  afterPublication: afterPublication({
    toRegions: (context) => ({ caseKind: context['caseKind'] ?? 'introduce' }),
    toFollowUp: { sales: false },
    toClock: { optional: true },
  }),
  startEvaluations: (_context, event) => evaluationsOrdered(event),
};
