import { isoDate } from '../calendar/iso-date.js';
import type {
  ChartDefinition,
  Consequence,
  DeadlineRule,
  Effect,
  StateNode,
  TaskRule,
  Transition,
} from '../definition.js';
import {
  commentActs,
  commentConsequences,
  commentContext,
  commenting,
  commentRules,
  commentUpdates,
  hearsOfText,
} from './comments.js';
import { nothingAsked } from './asked.js';
import { opinionActs } from './opinion-acts.js';
import { opinionRules } from './opinion-rules.js';
import { ROUND_KINDS } from './round-kinds.js';
import { opinionUpdates } from './opinion-updates.js';

const SOURCE = 'domain/states.md#2';
const OURS = `${SOURCE} (our default)`;

const tellRound = (status: string): Effect => ({
  type: 'tell',
  to: 'parent',
  act: 'OPINION_RECORDED',
  facts: { region: '$context.key', status },
  ifHeard: true,
});

/** What an answer must be, from whom. */
const SOUND_ANSWER = [
  'holdsTheTask',
  'criteriaOnce',
  'criteriaChosen',
  'stanceHasReasons',
  'questionsAnswered',
] as const;

const submitted = (from: string): Transition => ({
  target: 'submitted',
  when: SOUND_ANSWER,
  update: ['keepAnswer'],
  effects: [{ type: 'notify', notice: 'opinion-receipt' }],
  consequences: ['tellAnswer'],
  source: from,
});

const recuse: readonly Transition[] = [
  {
    target: 'open.sent',
    when: ['notRecused', 'deputyTakesOver'],
    set: { answeredBy: 'contact-deputy' },
    update: ['stepAside'],
    source: `${SOURCE} S K4`,
  },
  {
    target: 'recused',
    when: ['notRecused'],
    update: ['stepAside'],
    effects: [tellRound('recused')],
    source: `${SOURCE} S K4 (no deputy)`,
  },
];

/** Answers from within the region are taken as long as its own can still be changed. */
const hearsLocally: NonNullable<StateNode['on']> = {
  NOTE_LOCAL_ANSWER: {
    when: ['roundOpen', 'localAnswerMissing', 'localQuestionKnown', 'localQuestionOpen'],
    update: ['noteLocalAnswer'],
    source: 'domain/actors.md#5 (our default)',
  },
  WITHDRAW_LOCAL_QUESTION: {
    when: ['localAnswerMissing', 'localQuestionKnown', 'localQuestionOpen'],
    update: ['withdrawLocalQuestion'],
    source: 'domain/actors.md#5 (our default)',
  },
};

const open: StateNode = {
  initial: 'sent',
  tags: ['waits-for-contact-person'],
  source: SOURCE,
  on: {
    SUBMIT: submitted(`${SOURCE} S A1`),
    ...commenting,
    DELEGATE: {
      when: ['notRecused', 'deputyExists'],
      set: { answeredBy: 'contact-deputy' },
      source: OURS,
    },
    ASK_FOR_TIME: {
      when: ['notRecused', 'timeNotAsked'],
      set: { timeAsked: '$fact.days' },
      effects: [{ type: 'notify', notice: 'time-asked' }],
      source: `${SOURCE} (our default: the office decides for all regions at once)`,
    },
    REMIND: {
      when: ['somebodyAnswers', 'notRemindedToday'],
      update: ['noteReminder'],
      effects: [{ type: 'notify', notice: 'opinion-reminded' }],
      source: 'domain/states.md#0 (reminders; one a day by hand: our default)',
    },
    RECUSE: recuse,
    CONTACTS_CHANGED: { update: ['changeContacts'], source: 'domain/actors.md#5 (our default)' },
    EXTENDED: { set: { extraDays: '$fact.days' }, source: OURS },
    ROUND_DEADLINE_PASSED: {
      target: 'noResponse',
      set: { roundOpen: false },
      effects: [tellRound('no-response')],
      source: `${SOURCE} (our default: recorded as ej svar)`,
    },
    ROUND_CANCELLED: { target: 'cancelled', source: OURS },
  },
  states: {
    sent: {
      on: {
        ACKNOWLEDGE: { target: 'open.inProgress', when: ['notRecused'], update: ['takeTask'], source: OURS },
        SUBMIT: submitted(`${SOURCE} S A1 (acknowledged by answering: our default)`),
      },
    },
    inProgress: {
      on: {
        ASK_LOCALLY: { when: ['holdsTheTask'], update: ['askLocally'], source: `${SOURCE} S B1, B6, B10` },
        ...hearsLocally,
      },
    },
  },
};

const root: StateNode = {
  initial: 'new',
  source: SOURCE,
  states: {
    new: {
      on: {
        ROUND_OPENED: {
          target: 'open.sent',
          set: { askedOn: '$on', textVersion: '$fact.textVersion' },
          update: ['keepAsked', 'findContacts'],
          effects: [{ type: 'notify', notice: 'opinion-asked' }],
          source: `${SOURCE} S A1, A3`,
        },
      },
    },
    open,
    submitted: {
      on: {
        ...commenting,
        AMEND: { ...submitted(OURS), when: ['roundOpen', ...SOUND_ANSWER] },
        ...hearsLocally,
        WITHDRAW: {
          target: 'open.inProgress',
          when: ['roundOpen', 'holdsTheTask'],
          effects: [tellRound('pending')],
          source: OURS,
        },
        SUBMIT: { when: ['alreadySubmitted'], source: 'domain/states.md#14 scenario 16' },
        EXTENDED: { set: { extraDays: '$fact.days' }, source: OURS },
        ROUND_DEADLINE_PASSED: { set: { roundOpen: false }, source: OURS },
        ROUND_CLOSED: { set: { roundOpen: false }, source: OURS },
        ROUND_COMPILED: { target: 'recorded', source: OURS },
        ROUND_CANCELLED: { target: 'cancelled', source: OURS },
      },
    },
    recused: {
      tags: ['waits-for-coordinator'],
      on: {
        ...hearsOfText,
        CONTACTS_CHANGED: [
          {
            target: 'open.sent',
            when: ['deputyNamed'],
            set: { answeredBy: 'contact-deputy' },
            update: ['changeContacts'],
            effects: [tellRound('pending')],
            source: 'domain/actors.md#5 (our default)',
          },
          { update: ['changeContacts'], source: 'domain/actors.md#5 (our default)' },
        ],
        EXTENDED: { set: { extraDays: '$fact.days' }, source: OURS },
        ROUND_DEADLINE_PASSED: { set: { roundOpen: false }, source: OURS },
        ROUND_CLOSED: { set: { roundOpen: false }, source: OURS },
        ROUND_COMPILED: { target: 'recorded', source: OURS },
        ROUND_CANCELLED: { target: 'cancelled', source: OURS },
      },
    },
    noResponse: {
      on: {
        CONTACTS_CHANGED: { update: ['changeContacts'], source: 'domain/actors.md#5 (our default)' },
        SUBMIT_LATE: {
          target: 'lateSubmitted',
          when: ['notRecused', 'criteriaOnce', 'criteriaChosen', 'questionsAnswered'],
          update: ['keepAnswer'],
          effects: [{ type: 'notify', notice: 'opinion-receipt' }, tellRound('late')],
          source: `${SOURCE} (our default: marked)`,
        },
        SUBMIT: { when: ['tooLate'], source: OURS },
        ROUND_COMPILED: { set: { afterCompilation: true }, source: OURS },
        ROUND_CANCELLED: { target: 'cancelled', source: OURS },
      },
    },
    lateSubmitted: { type: 'final' },
    recorded: { type: 'final' },
    cancelled: { type: 'final' },
  },
};

const tellAnswer: Consequence = (context) => [
  {
    type: 'tell',
    to: 'parent',
    act: 'OPINION_RECORDED',
    facts: {
      region: context['key'] ?? null,
      status: 'submitted',
      stance: context['stance'] ?? null,
      judgements: context['judgements'] ?? null,
    },
  },
];

/** Silence is recorded when the round closes, and an answer is missed as long as a late one is taken to the compilation. */
const ASKED_IN = ['open', 'noResponse'] as const;

const deadlines: readonly DeadlineRule[] = [
  ...ASKED_IN.flatMap((state) =>
    ROUND_KINDS.map((kind): DeadlineRule => ({
      kind: 'answer',
      in: state,
      from: { context: 'askedOn' },
      span: { setting: `opinion-${kind}` },
      counts: 'opinion',
      extendedBy: 'extraDays',
      when: { rule: state === 'open' ? 'isKind' : 'isMissed', with: { kind } },
      source: `${OURS}; the round's own deadline ends it for all, and a late answer is marked`,
    })),
  ),
  {
    kind: 'local-answers',
    in: 'open',
    from: { context: 'localAnswersBy' },
    span: 'as-given',
    counts: 'own',
    source: 'domain/actors.md#5 (our default)',
  },
];

/** The task stays when the last day has passed: overdue, as any other. @source domain/states.md#0 (overdue notice, escalation), #2 */
const answering = ASKED_IN.flatMap((state): readonly TaskRule[] => [
  {
    kind: 'answer-opinion',
    in: state,
    role: 'contact-person',
    ofRegion: true,
    deadline: 'answer',
    when: state === 'open' ? 'contactAnswers' : 'contactMissed',
    source: `${SOURCE} S A1, A3`,
  },
  {
    kind: 'answer-opinion',
    in: state,
    role: 'contact-deputy',
    ofRegion: true,
    deadline: 'answer',
    when: state === 'open' ? 'deputyAnswers' : 'deputyMissed',
    source: SOURCE,
  },
]);

const tasks: readonly TaskRule[] = [
  ...answering,
  { kind: 'vacant-contact-person', in: 'open', role: 'coordinator', when: 'isVacant', source: `${SOURCE} S A1, A3` },
  {
    kind: 'name-deputy',
    in: 'recused',
    role: 'coordinator',
    when: 'roundOpen',
    source: 'domain/actors.md#5 (our default)',
  },
];

/** One region's written answer in a round; its key is the county code. @source domain/states.md#2 */
export const opinionChart: ChartDefinition = {
  id: 'opinion',
  version: 1,
  validFrom: isoDate('2015-01-01'),
  source: SOURCE,
  root,
  context: {
    ...nothingAsked,
    askedOn: null,
    roundOpen: true,
    extraDays: 0,
    timeAsked: null,
    remindedOn: [],
    vacant: false,
    deputy: true,
    answeredBy: 'contact-person',
    recused: [],
    localQuestions: [],
    localAnswersBy: null,
    answerVersion: 0,
    ...commentContext,
  },
  acts: { ...opinionActs, ...commentActs },
  rules: { ...opinionRules, ...commentRules },
  updates: { ...opinionUpdates, ...commentUpdates },
  consequences: { tellAnswer, ...commentConsequences },
  deadlines,
  tasks,
};
