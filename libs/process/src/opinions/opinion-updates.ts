import { earliest, isIsoDate } from '../calendar/iso-date.js';
import type { ChartEvent, Context, Update } from '../definition.js';
import type { Json, JsonRecord } from '../reason.js';
import { keepAsked } from './asked.js';
import { isSet, numberIn, recordIn, recordsIn, textIn, textsIn } from '../shared/reading.js';

const listed = (context: Parameters<Update>[1]['facts'], list: string, key: Json | undefined): boolean =>
  typeof key === 'string' && textsIn(context, list).includes(key);

/** What an opinion remembers of each act. @source domain/states.md#2 */
export const opinionUpdates: Readonly<Record<string, Update>> = {
  keepAsked,
  findContacts: (context, { facts }) => {
    const contactPerson = !listed(facts, 'withoutContact', context['key']);
    const deputy = !listed(facts, 'withoutDeputy', context['key']);
    return contactsNow(contactPerson, deputy, 'contact-person');
  },
  changeContacts: (context, { facts }) =>
    contactsNow(isSet(facts, 'contactPerson'), isSet(facts, 'deputy'), answererAfter(context, isSet(facts, 'deputy'))),
  takeTask: (_context, { by }) => (by === 'contact-deputy' ? { answeredBy: by } : {}),
  noteReminder: (context, { on }) => ({ remindedOn: [...textsIn(context, 'remindedOn'), on] }),
  keepAnswer: (context, event) => ({
    ...answerIn(context, event),
    judgements: Object.fromEntries(
      recordsIn(event.facts, 'criteria').map((one) => [textIn(one, 'criterion') ?? '', one['judgement'] ?? null]),
    ),
  }),
  /** The answer that was in time stands and counts; this is told beside it. */
  keepLateAmendment: (context, event) => {
    const before = recordIn(context, 'lateAmendment');
    return { lateAmendment: answerIn(numberIn(before, 'answerVersion') === null ? context : before, event) };
  },
  askLocally: (context, { on, facts }) => {
    const questions = [...recordsIn(context, 'localQuestions'), { ...facts, askedOn: on }];
    return { localQuestions: questions, localAnswersBy: firstDay(questions) };
  },
  noteLocalAnswer: (context, { on, facts }) => {
    const number = Number(facts['number']);
    const questions = withChange(context, number, { answer: facts['text'] ?? null, answeredOn: on });
    return { localQuestions: questions, localAnswersBy: firstDay(questions) };
  },
  withdrawLocalQuestion: (context, { on, facts }) => {
    const questions = withChange(context, Number(facts['number']), { withdrawnOn: on });
    return { localQuestions: questions, localAnswersBy: firstDay(questions) };
  },
};

const answerIn = (context: Context, { on, facts, by, person }: ChartEvent): JsonRecord => ({
  stance: facts['stance'] ?? null,
  answerCriteria: facts['criteria'] ?? [],
  questionAnswers: facts['answers'] ?? [],
  decidedBy: facts['decidedBy'] ?? null,
  text: facts['text'] ?? null,
  attachments: facts['attachments'] ?? [],
  submittedOn: on,
  submittedAs: by,
  submittedBy: person ?? null,
  answerVersion: Number(context['answerVersion'] ?? 0) + 1,
});

const withChange = (context: Context, number: number, change: JsonRecord): readonly JsonRecord[] =>
  recordsIn(context, 'localQuestions').map((question, at) =>
    at === number - 1 ? { ...question, ...change } : question,
  );

/** Neither answered nor taken back. */
export const isLocalQuestionOpen = ({ answer, withdrawnOn }: JsonRecord): boolean =>
  answer === undefined && withdrawnOn === undefined;

/** The first day on which a local answer still out was asked for. */
function firstDay(questions: readonly JsonRecord[]): Json {
  const days = questions.filter(isLocalQuestionOpen).map(({ answerBy }) => answerBy);
  const [first, ...others] = days.filter((day) => typeof day === 'string').filter(isIsoDate);
  return first === undefined ? null : earliest(first, ...others);
}

/** Who answers when the region's people change: whoever did, unless nobody did or that place is empty now. */
function answererAfter(context: Context, deputy: boolean): string | null {
  return isSet(context, 'vacant') || !deputy ? 'contact-person' : textIn(context, 'answeredBy');
}

/** A region without a contact person is answered for by the deputy; without either it is vacant. */
const contactsNow = (
  contactPerson: boolean,
  deputy: boolean,
  answeredBy: string | null,
): Readonly<Record<string, Json>> => ({
  vacant: !contactPerson && !deputy,
  deputy,
  answeredBy: contactPerson ? answeredBy : 'contact-deputy',
});
