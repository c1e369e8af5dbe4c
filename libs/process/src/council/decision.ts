import type { Consequence, Context, Update } from '../definition.js';
import type { Json, JsonRecord } from '../reason.js';
import { answer } from '../medicine/answer.js';
import { deviceAnswer } from '../medtech/answer.js';
import { isRemembered, waitsForItsTime } from '../road/council-decided.js';
import { isSet, numberIn, recordIn, recordsIn, textIn, textsIn } from '../shared/reading.js';
import { DECIDED_ACT, DISPATCHED_ACT } from './outcomes.js';
import { quorumIn } from './quorum.js';
import { nameOf, seatCalled, staysOut } from './seats.js';

const given = (facts: JsonRecord): JsonRecord =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null && value !== undefined));

/** What is known of seats from beside the case, where the act was told. */
const asTold = (facts: JsonRecord): JsonRecord =>
  Object.fromEntries(
    ['shutOut', 'seats'].flatMap((name): [string, Json][] => {
      const told = facts[name];
      return told === undefined ? [] : [[name, told]];
    }),
  );

/** Who decided, who took part without deciding, and who stayed out, each listed apart. @source domain/law-and-conventions.md#4 (FL 31 §) */
const recordDecision: Update = (context, { on, facts }) => {
  const attendance = recordsIn(context, 'attendance');
  const conflicted = staysOut(context, facts);
  const { deciding } = quorumIn(context, facts);
  const beside = attendance
    .filter((seat) => isSet(seat, 'present'))
    .map(nameOf)
    .filter((seat) => !deciding.includes(seat) && !conflicted.includes(seat));
  return {
    outcome: facts['outcome'] ?? null,
    decidedOn: on,
    decision: given({ ...facts, shutOut: null, seats: null }),
    dissent: [...recordsIn(facts, 'dissent')],
    decidedBy: deciding,
    tookPartWithoutDeciding: beside,
    stayedOut: conflicted,
    ...asTold(facts),
  };
};

/** Facts of the case's act, of those that the decision gave. @source domain/states.md#3, #4 */
const FACTS_FOR: Readonly<Record<string, (decided: JsonRecord, context: Context) => JsonRecord>> = {
  DECIDED_INCLUDED: (decided) => ({
    indication: decided['indication'] ?? null,
    motivation: decided['reasons'] ?? null,
    orderEvaluation: decided['orderEvaluation'] ?? null,
    patientAssociation: decided['patientAssociation'] ?? null,
  }),
  DECIDED_NOT_INCLUDED: (decided) => ({ motivation: decided['reasons'] ?? null }),
  LEVEL_SET: (decided) => ({ level: decided['outcome'] ?? null, motivation: decided['reasons'] ?? null }),
  WAIT_DECIDED: (decided) => ({
    kind: decided['outcome'] ?? null,
    conditions: decided['conditions'] ?? null,
    withException: decided['withException'] ?? null,
    reasons: decided['reasons'] ?? null,
  }),
  ORDER: (decided) => ({
    rank: decided['rank'] ?? null,
    assessor: decided['assessor'] ?? null,
    members: decided['products'] ?? null,
    question: decided['question'] ?? null,
  }),
  WAIVE: (decided) => ({ assessor: decided['assessedBy'] ?? null, reason: decided['reasons'] ?? null }),
  RANK_CHANGED: (decided) => ({ rank: decided['rank'] ?? null, expectedStartOn: decided['expectedStartOn'] ?? null }),
  INITIATE_NEGOTIATION: (decided) => ({ reasonCode: decided['negotiationReason'] ?? null }),
  RECOMMENDATION_DECIDED: onlyAnswer,
  RECOMMENDATION_PUBLISHED: onlyAnswer,
  MEMBER_ANSWER_DECIDED: onlyAnswer,
  MEMBER_ANSWER_PUBLISHED: onlyAnswer,
  CLASS_RULE_DECIDED: (decided) => ({ reasons: decided['reasons'] ?? null }),
  STATEMENT_PUBLISHED: (decided) => ({ text: decided['reasons'] ?? null }),
  DECIDED_STANDS: (decided) => ({
    reasons: decided['reasons'] ?? null,
    reviewOn: decided['reviewOn'] ?? null,
    casesCounted: decided['casesCounted'] ?? null,
    fewerThanFive: decided['fewerThanFive'] ?? null,
  }),
  DECIDED_REVISE: (decided) => ({ reasons: decided['reasons'] ?? null }),
  DECIDED_REPEALED: (decided) => ({ reasons: decided['reasons'] ?? null }),
  DECIDED_END: (decided) => ({ reasons: decided['reasons'] ?? null }),
  EXCLUDE: (decided) => ({ motivation: decided['reasons'] ?? null }),
};

/** An answer on a medicine and one on a device each fill the fields they have. */
export const ANSWER_FIELDS: readonly string[] = [...new Set([...Object.keys(answer), ...Object.keys(deviceAnswer)])];

function onlyAnswer(decided: JsonRecord): JsonRecord {
  return Object.fromEntries(ANSWER_FIELDS.map((name): [string, Json] => [name, decided[name] ?? null]));
}

/** What waits for its time, and what a class, which has no statements of its own, publishes as a decision alone. */
const mayGoUnheard = (act: string): boolean => waitsForItsTime(act) || act === 'STATEMENT_PUBLISHED';

const telling =
  (acts: Readonly<Record<string, string>>): Consequence =>
  (context) => {
    const decided = recordIn(context, 'decision');
    const act = acts[`${textIn(context, 'kind')}/${textIn(decided, 'outcome')}`];
    if (act === undefined) return [];
    const facts = given(FACTS_FOR[act]?.(decided, context) ?? {});
    return [{ type: 'tell', to: 'main', act, facts, ...(mayGoUnheard(act) && { ifHeard: true }) }];
  };

/** What a person may carry out afterwards is told first, so that what the case does at once is not left to be done again. */
const tellWhatIsDecided: Consequence = (context) => {
  const { kind = null, outcome = null, row = null } = context;
  const facts = given({ kind, outcome, row });
  return isRemembered(textIn(context, 'kind'))
    ? [{ type: 'tell', to: 'main', act: 'COUNCIL_DECIDED', facts, ifHeard: true }]
    : [];
};

export const councilConsequences: Readonly<Record<string, Consequence>> = {
  tellWhatIsDecided,
  /** The case hears the decision in the same step, so a guard of the case can refuse it. @source domain/states.md#3 (every category-specific guard true) */
  tellDecision: telling(DECIDED_ACT),
  tellDispatch: telling(DISPATCHED_ACT),
};

export const councilUpdates: Readonly<Record<string, Update>> = {
  recordDecision,
  takeSeats: (_context, { facts }) => asTold(facts),
  takeBasis: (context, { on, facts }) => ({
    basis: [...textsIn(context, 'basis'), ...textsIn(facts, 'basis')],
    motivation: facts['motivation'] ?? context['motivation'] ?? null,
    basisOn: on,
  }),
  nextVersion: (context) => ({ itemVersion: (numberIn(context, 'itemVersion') ?? 1) + 1 }),
  /** A seat is kept by the network's name; who has declared for themselves is known too, so that a deputy in the same seat is not meant. */
  declareConflict: (context, { on, facts, by, person }) => {
    const seat = seatCalled(textIn(facts, 'seat') ?? '', context, facts);
    return {
      ...asTold(facts),
      conflicted: [...new Set([...textsIn(context, 'conflicted'), seat])],
      cleared: textsIn(context, 'cleared').filter((other) => other !== seat),
      conflictRecord: [
        ...recordsIn(context, 'conflictRecord'),
        {
          seat,
          ...(person !== undefined && by !== 'coordinator' && { person }),
          type: facts['type'] ?? null,
          on,
          deputy: facts['deputy'] ?? null,
          documentsWereOpen: context['documentsOn'] !== null,
        },
      ],
    };
  },
  callDeputy: (context, { on, facts }) => ({
    ...asTold(facts),
    deputiesCalled: [
      ...recordsIn(context, 'deputiesCalled'),
      { seat: seatCalled(textIn(facts, 'seat') ?? '', context, facts), deputy: facts['deputy'] ?? null, on },
    ],
  }),
  declareNoConflict: (context, { facts }) => ({
    ...asTold(facts),
    cleared: [...new Set([...textsIn(context, 'cleared'), seatCalled(textIn(facts, 'seat') ?? '', context, facts)])],
  }),
  startCirculation: (_context, { on, facts }) => ({
    proposal: facts['proposal'] ?? null,
    circulatedOn: on,
    ...asTold(facts),
    attendance: recordsIn(facts, 'members').map((member) => ({ ...member, present: false })),
    answers: {},
  }),
  /** In a circulation an answer is a member's presence. */
  takeCirculationAnswer: (context, { facts }) => {
    const seat = textIn(facts, 'seat') ?? '';
    return {
      attendance: recordsIn(context, 'attendance').map((one) =>
        nameOf(one) === seat ? { ...one, present: true } : one,
      ),
      answers: { ...recordIn(context, 'answers'), [seat]: isSet(facts, 'agrees') },
      ...asTold(facts),
    };
  },
  addDissent: (context, { facts }) => ({
    dissent: [...recordsIn(context, 'dissent'), { seat: facts['seat'] ?? null, text: facts['text'] ?? null }],
  }),
};
