import type { Rule, RuleInput } from '../definition.js';
import { reason, type Reason } from '../reason.js';
import { criteriaChosen, questionsAnswered } from './asked.js';
import { isLocalQuestionOpen } from './opinion-updates.js';
import { recusedOf } from './recusal.js';
import { isSet, numberIn, recordsIn, textIn, textsIn } from '../shared/reading.js';
import { factRule, stateRule } from '../shared/rules.js';

const SOURCE = 'domain/states.md#2';
const OURS = `${SOURCE} (late answers are marked: our default)`;

export const opinionRules: Readonly<Record<string, Rule>> = {
  /** The deputy answers when asked to; a person who has stepped aside does not come back. */
  holdsTheTask: stateRule(`${SOURCE} S K4, domain/actors.md#4 (deputy: when delegated)`, holdsTheTask),
  notTakenYet: stateRule(`${SOURCE} (our default)`, ({ context, event }) =>
    event.by === 'contact-deputy' && context['answeredBy'] !== 'contact-deputy'
      ? null
      : reason('task-held-already', { role: textIn(context, 'answeredBy') }),
  ),
  /** Once for each region; when the round has been put off there is nothing more to ask for. */
  timeNotAsked: stateRule(`${SOURCE} (our default)`, ({ context }) => {
    const extraDays = numberIn(context, 'extraDays') ?? 0;
    if (extraDays > 0) return reason('already-extended', { days: extraDays });
    const days = numberIn(context, 'timeAsked');
    return days === null ? null : reason('time-already-asked', { days });
  }),
  deputyExists: stateRule(
    `${SOURCE} (our default)`,
    ({ context }) => (isSet(context, 'deputy') ? null : reason('no-deputy')),
    ['CONTACTS_CHANGED'],
  ),
  roundOpen: stateRule(`${SOURCE} (our default)`, ({ context }) =>
    isSet(context, 'roundOpen') ? null : reason('round-closed'),
  ),
  amendsInTime: stateRule(`${SOURCE} (our default)`, ({ context }) =>
    isSet(context, 'roundOpen') ? null : reason('round-closed', { way: 'AMEND_LATE' }),
  ),
  roundOver: stateRule(OURS, ({ context }) =>
    isSet(context, 'roundOpen') ? reason('round-open', { way: 'AMEND' }) : null,
  ),
  alreadySubmitted: stateRule('domain/states.md#14 scenario 16', ({ context }) =>
    reason('already-submitted', {
      on: textIn(context, 'submittedOn'),
      version: context['answerVersion'] ?? null,
      way: 'AMEND',
    }),
  ),
  tooLate: stateRule(`${SOURCE} (our default)`, () => reason('round-closed', { way: 'SUBMIT_LATE' })),
  criteriaOnce: factRule(`${SOURCE} S A1`, ({ event }) => {
    const named = recordsIn(event.facts, 'criteria').map((one) => textIn(one, 'criterion'));
    const twice = named.find((criterion, at) => named.indexOf(criterion) !== at);
    return twice === undefined ? null : reason('criterion-twice', { criterion: twice });
  }),
  criteriaChosen,
  questionsAnswered,
  stanceHasReasons: factRule(`${SOURCE} S A1 (at least one criterion: our default)`, ({ context, event }) =>
    (context['subject'] ?? context['kind']) === 'inclusion' &&
    event.facts['stance'] !== 'neutral' &&
    recordsIn(event.facts, 'criteria').length === 0
      ? reason('stance-without-criteria')
      : null,
  ),
  localQuestionKnown: factRule('domain/actors.md#5 (our default)', ({ context, event }) =>
    recordsIn(context, 'localQuestions').length >= Number(event.facts['number'])
      ? null
      : reason('no-such-local-question'),
  ),
  localQuestionOpen: factRule('domain/actors.md#5 (our default)', ({ context, event }) => {
    const number = Number(event.facts['number']);
    const asked = recordsIn(context, 'localQuestions')[number - 1];
    return asked && isLocalQuestionOpen(asked) ? null : reason('local-question-closed', { number });
  }),
  localAnswerMissing: stateRule('domain/actors.md#5 (our default)', ({ context }) =>
    recordsIn(context, 'localQuestions').some(isLocalQuestionOpen) ? null : reason('no-local-question-open'),
  ),
  contactAnswers: stateRule(SOURCE, ({ context }) => answerer(context, 'contact-person')),
  deputyAnswers: stateRule(SOURCE, ({ context }) => answerer(context, 'contact-deputy')),
  /** As above, while a late answer still gets into the compilation. */
  contactMissed: stateRule(OURS, ({ context }) => missed(context) ?? answerer(context, 'contact-person')),
  deputyMissed: stateRule(OURS, ({ context }) => missed(context) ?? answerer(context, 'contact-deputy')),
  isMissed: stateRule(OURS, ({ context }, { kind }) =>
    context['kind'] === kind ? missed(context) : reason('other-kind', { kind: kind ?? null }),
  ),
  somebodyAnswers: stateRule(
    `${SOURCE} S A1, A3`,
    ({ context }) => (isSet(context, 'vacant') ? reason('vacant') : null),
    ['CONTACTS_CHANGED'],
  ),
  notRemindedToday: stateRule('domain/states.md#0 (reminders: our default)', ({ context, event }) =>
    textsIn(context, 'remindedOn').includes(event.on) ? reason('reminded-today') : null,
  ),
  isVacant: stateRule(`${SOURCE} S A1, A3`, ({ context }) => (isSet(context, 'vacant') ? null : reason('not-vacant'))),
  isKind: stateRule(SOURCE, ({ context }, { kind }) =>
    context['kind'] === kind ? null : reason('other-kind', { kind: kind ?? null }),
  ),
};

function holdsTheTask({ context, event }: RuleInput): Reason | null {
  const because = recusedOf({ context, event });
  if (because) return because;
  return event.by === 'contact-deputy' && context['answeredBy'] !== 'contact-deputy'
    ? reason('not-delegated', { way: 'ACKNOWLEDGE' })
    : null;
}

const missed = (context: RuleInput['context']): Reason | null =>
  isSet(context, 'afterCompilation') ? reason('already-compiled') : null;

function answerer(context: RuleInput['context'], role: string): Reason | null {
  if (isSet(context, 'vacant')) return reason('vacant');
  return context['answeredBy'] === role ? null : reason('answered-by-other', { role: textIn(context, 'answeredBy') });
}
