import type { Effect, Update } from '../definition.js';
import type { FactField, FactFields } from '../facts.js';
import { choice, flag, listOf, optional, published, record, text } from '../fields.js';
import { reason, type JsonRecord } from '../reason.js';
import { isSet, listIn, recordsIn, textIn, textsIn } from '../shared/reading.js';
import { factRule } from '../shared/rules.js';
import { OPINION_CRITERIA } from './answers.js';

/** More than a busy reader answers in one sitting. Our default. */
const MOST_QUESTIONS = 20;
const questionId: FactField = text(40);

/** What the regions are asked, whoever opens the round. All of it is shown to everyone as it stands. @source domain/states.md#2 S A1 (form: our default) */
export const askedFields: FactFields = {
  question: optional(published(text())),
  /** For the reader: what it is about, in a few lines. */
  summary: optional(published(text(2000))),
  questions: optional(
    published({
      kind: 'list',
      of: record({ id: questionId, text: text(500), required: optional(flag) }),
      max: MOST_QUESTIONS,
    }),
  ),
  /** Criteria the regions are to weigh; all of them when left out. */
  criteria: optional(published(listOf(choice(...OPINION_CRITERIA), 1))),
  /** Shortens the time to that of an urgent round. */
  urgent: optional(flag),
  /** Lets the regions read each other's answers while the round is open. */
  openToAll: optional(flag),
};

/** The same, for an act that asks the regions at once unless it says that the round is to be prepared first. */
export const askedOrPrepared: FactFields = { ...askedFields, prepareRound: optional(flag) };

/** Answers to the round's own questions. */
export const answersToQuestions: FactField = optional({
  kind: 'list',
  of: record({ question: questionId, text: text() }),
  max: MOST_QUESTIONS,
});

const ASKED = ['question', 'summary', 'questions', 'criteria', 'openToAll'] as const;

/** Facts handed on to a round from the act that opens it. */
export const askedByAct: JsonRecord = Object.fromEntries([...ASKED, 'urgent'].map((name) => [name, `$fact.${name}`]));

/** Starts a round of a kind with what the act asks; opened at once, unless it is to be prepared first. */
export const startRound = (kind: string, act: 'ROUND_OPENED' | 'PREPARE_ROUND' = 'ROUND_OPENED'): Effect => ({
  type: 'start',
  chart: 'opinion-round',
  act,
  facts: { kind, ...askedByAct },
});

/** Facts handed on from a round to each region. */
export const askedByRound: JsonRecord = Object.fromEntries(
  ['kind', 'subject', ...ASKED].map((name) => [name, `$context.${name}`]),
);

export const nothingAsked: JsonRecord = {
  kind: null,
  subject: null,
  question: null,
  summary: null,
  questions: [],
  criteria: OPINION_CRITERIA,
  openToAll: false,
};

/** Keeps what is asked. An urgent round is still about what it is about: `subject` says what, `kind` how long they have. */
export const keepAsked: Update = (_context, { facts }) => {
  const criteria = textsIn(facts, 'criteria');
  return {
    kind: isSet(facts, 'urgent') ? 'urgent' : (facts['kind'] ?? null),
    subject: facts['subject'] ?? facts['kind'] ?? null,
    question: facts['question'] ?? null,
    summary: facts['summary'] ?? null,
    questions: listIn(facts, 'questions'),
    criteria: criteria.length === 0 ? OPINION_CRITERIA : criteria,
    openToAll: isSet(facts, 'openToAll'),
  };
};

/** What lies prepared stays, but for what is said anew. */
export const keepPrepared: Update = (context, event) => {
  const said = Object.entries(event.facts).filter(([, value]) => value !== null && value !== undefined);
  const prepared = { ...context, kind: context['subject'] ?? null, urgent: context['kind'] === 'urgent' };
  return keepAsked(context, { ...event, facts: { ...prepared, ...Object.fromEntries(said) } });
};

const SOURCE = 'domain/states.md#2 (our default)';

/** Two questions by the same id could not be told apart in the answers. */
export const questionsDistinct = factRule(SOURCE, ({ event }) => {
  const question = firstRepeated(recordsIn(event.facts, 'questions').map((one) => textIn(one, 'id') ?? ''));
  return question === null ? null : reason('question-twice', { question });
});

/** Only what the round asks about is answered, once each, and what it must know is there. */
export const questionsAnswered = factRule('domain/states.md#2 S A1', ({ context, event }) => {
  const asked = recordsIn(context, 'questions');
  const answered = recordsIn(event.facts, 'answers').map((one) => textIn(one, 'question') ?? '');
  const question = firstRepeated(answered);
  if (question !== null) return reason('question-twice', { question });
  const unknown = answered.find((id) => !asked.some((one) => textIn(one, 'id') === id));
  if (unknown !== undefined) return reason('question-unknown', { question: unknown });
  const missing = asked.filter((one) => isSet(one, 'required') && !answered.includes(textIn(one, 'id') ?? ''));
  if (missing.length === 0) return null;
  const ids = missing.flatMap((one) => textIn(one, 'id') ?? []);
  return reason('question-unanswered', { questions: missing.flatMap((one) => textIn(one, 'text') ?? []), ids });
});

/** A criterion that the round did not choose is not weighed. */
export const criteriaChosen = factRule('domain/states.md#2 S A1', ({ context, event }) => {
  const chosen = textsIn(context, 'criteria');
  const other = recordsIn(event.facts, 'criteria').find((one) => !chosen.includes(textIn(one, 'criterion') ?? ''));
  return other === undefined || chosen.length === 0
    ? null
    : reason('criterion-not-asked', { criterion: textIn(other, 'criterion') });
});

const firstRepeated = (ids: readonly string[]): string | null => ids.find((id, at) => ids.indexOf(id) !== at) ?? null;
