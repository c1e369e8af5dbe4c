import { earliest, isIsoDate } from '../calendar/iso-date.js';
import type { Update } from '../definition.js';
import type { Json } from '../reason.js';
import { isSet, recordsIn, textIn, textsIn } from '../shared/reading.js';

const listed = (context: Parameters<Update>[1]['facts'], list: string, key: Json | undefined): boolean =>
  typeof key === 'string' && textsIn(context, list).includes(key);

/** What an opinion remembers of each act. @source domain/states.md#2 */
export const opinionUpdates: Readonly<Record<string, Update>> = {
  findContacts: (context, { facts }) => {
    const contactPerson = !listed(facts, 'withoutContact', context['key']);
    const deputy = !listed(facts, 'withoutDeputy', context['key']);
    return contactsNow(contactPerson, deputy, 'contact-person');
  },
  changeContacts: (context, { facts }) =>
    contactsNow(isSet(facts, 'contactPerson'), isSet(facts, 'deputy'), textIn(context, 'answeredBy')),
  takeTask: (_context, { by }) => (by === 'contact-deputy' ? { answeredBy: by } : {}),
  stepAside: (context, { by, facts }) => ({
    recused: [...textsIn(context, 'recused'), by],
    conflict: facts['conflict'] ?? null,
  }),
  keepAnswer: (context, { on, facts }) => ({
    stance: facts['stance'] ?? null,
    criteria: facts['criteria'] ?? [],
    decidedBy: facts['decidedBy'] ?? null,
    text: facts['text'] ?? null,
    attachments: facts['attachments'] ?? [],
    submittedOn: on,
    answerVersion: Number(context['answerVersion'] ?? 0) + 1,
    judgements: Object.fromEntries(
      recordsIn(facts, 'criteria').map((one) => [textIn(one, 'criterion') ?? '', one['judgement'] ?? null]),
    ),
  }),
  askLocally: (context, { on, facts }) => {
    const questions = [...recordsIn(context, 'localQuestions'), { ...facts, askedOn: on }];
    return { localQuestions: questions, localAnswersBy: firstDay(questions) };
  },
  noteLocalAnswer: (context, { on, facts }) => {
    const number = Number(facts['number']);
    const questions = recordsIn(context, 'localQuestions').map((question, at) =>
      at === number - 1 ? { ...question, answer: facts['text'] ?? null, answeredOn: on } : question,
    );
    return { localQuestions: questions, localAnswersBy: firstDay(questions) };
  },
};

/** The first day on which a local answer still out was asked for. */
function firstDay(questions: readonly Readonly<Record<string, Json>>[]): Json {
  const days = questions.filter(({ answer }) => answer === undefined).map(({ answerBy }) => answerBy);
  const [first, ...others] = days.filter((day) => typeof day === 'string').filter(isIsoDate);
  return first === undefined ? null : earliest(first, ...others);
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
