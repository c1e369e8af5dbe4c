import { isoDate } from '../calendar/iso-date.js';
import type { ChartDefinition, Consequence, StateNode, Transition } from '../definition.js';
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
import { opinionUpdates } from './opinion-updates.js';
import { opinionDeadlines, opinionTasks } from './opinion-work.js';
import { recusalContext, recusalRules, recusalUpdates, recuse, reopened } from './recusal.js';
import { registrationUpdates } from './registration.js';
import { tellRound } from './tell-round.js';

const SOURCE = 'domain/states.md#2';
const OURS = `${SOURCE} (our default)`;

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
  update: ['keepAnswer', 'keepRegisterNumber'],
  effects: [{ type: 'notify', notice: 'opinion-receipt' }],
  consequences: ['tellAnswer'],
  source: from,
});

/**
 * Answers from within the region are taken as long as its own can still be changed. From a colleague's form they come by the system,
 * whoever of the region has stepped aside.
 */
const hearsLocally: NonNullable<StateNode['on']> = {
  NOTE_LOCAL_ANSWER: {
    when: ['notRecused', 'roundOpen', 'localAnswerMissing', 'localQuestionKnown', 'localQuestionOpen'],
    update: ['noteLocalAnswer'],
    source: 'domain/actors.md#5 (our default)',
  },
  WITHDRAW_LOCAL_QUESTION: {
    when: ['notRecused', 'localAnswerMissing', 'localQuestionKnown', 'localQuestionOpen'],
    update: ['withdrawLocalQuestion'],
    source: 'domain/actors.md#5 (our default)',
  },
};

const delegated: Transition = {
  when: ['notRecused', 'deputyExists'],
  set: { answeredBy: 'contact-deputy' },
  source: OURS,
};

const open: StateNode = {
  initial: 'sent',
  tags: ['waits-for-contact-person'],
  source: SOURCE,
  on: {
    SUBMIT: submitted(`${SOURCE} S A1`),
    ...commenting,
    DELEGATE: delegated,
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

/** The question can still change hands when the last day is over: a late answer comes from whoever has it. */
const changesHands: NonNullable<StateNode['on']> = {
  ACKNOWLEDGE: { when: ['notRecused', 'notTakenYet'], update: ['takeTask'], source: OURS },
  DELEGATE: delegated,
};

/** Recorded as no answer; a late one is taken, from whom and as any other. */
const noResponse: StateNode = {
  on: {
    ...changesHands,
    CONTACTS_CHANGED: { update: ['changeContacts'], source: 'domain/actors.md#5 (our default)' },
    SUBMIT_LATE: {
      target: 'lateSubmitted',
      when: SOUND_ANSWER,
      update: ['keepAnswer', 'keepRegisterNumber'],
      effects: [{ type: 'notify', notice: 'opinion-receipt' }, tellRound('late')],
      source: `${SOURCE} (our default: marked)`,
    },
    SUBMIT: { when: ['tooLate'], source: OURS },
    ROUND_COMPILED: { set: { afterCompilation: true }, source: OURS },
    ROUND_CANCELLED: { target: 'cancelled', source: OURS },
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
        AMEND: { ...submitted(OURS), when: ['amendsInTime', ...SOUND_ANSWER] },
        AMEND_LATE: {
          when: ['roundOver', ...SOUND_ANSWER],
          update: ['keepLateAmendment', 'keepRegisterNumber'],
          effects: [{ type: 'notify', notice: 'opinion-receipt' }],
          source: `${SOURCE} (our default: told beside the answer and marked, never counted)`,
        },
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
        CONTACTS_CHANGED: reopened,
        EXTENDED: { set: { extraDays: '$fact.days' }, source: OURS },
        ROUND_DEADLINE_PASSED: { set: { roundOpen: false }, source: OURS },
        ROUND_CLOSED: { set: { roundOpen: false }, source: OURS },
        ROUND_COMPILED: { target: 'recorded', source: OURS },
        ROUND_CANCELLED: { target: 'cancelled', source: OURS },
      },
    },
    noResponse,
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
    ...recusalContext,
    localQuestions: [],
    localAnswersBy: null,
    answerVersion: 0,
    lateAmendment: null,
    ...commentContext,
  },
  acts: { ...opinionActs, ...commentActs },
  rules: { ...opinionRules, ...recusalRules, ...commentRules },
  updates: { ...opinionUpdates, ...registrationUpdates, ...recusalUpdates, ...commentUpdates },
  consequences: { tellAnswer, ...commentConsequences },
  deadlines: opinionDeadlines,
  tasks: opinionTasks,
};
