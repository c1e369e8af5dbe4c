import type { Context, StateNode, Transition, Update } from '../definition.js';
import type { JsonRecord } from '../reason.js';
import { recordsIn, textsIn } from '../shared/reading.js';
import { isAnswered } from './outcomes.js';

const DRAFTING = 'handling.included.preparation.drafting';
const SOURCE = 'domain/states.md#9 (our default; M28, M38)';

/** What a case remembers of the professional bodies: on the text before the answer, and on each product that joined it later. */
export const consulteesContext = {
  consultedOn: null,
  consulteeAnswers: [],
  /** Since when the bodies read a text on products without an answer, and on which. */
  consultationFrom: null,
  consultationFor: [],
  consultedFor: [],
  draftFor: [],
} as const;

/** Products that have no answer in force yet, or one that leaves them open. */
export const membersUnanswered = (context: Context): readonly string[] =>
  textsIn(context, 'members').filter((member) => !isAnswered(context, member));

/** A text that has become an answer is done with: the next one on the same products is read anew. */
export const textsDone = (context: Context, answered: readonly string[]): JsonRecord => {
  const left = (name: string): string[] => textsIn(context, name).filter((member) => !answered.includes(member));
  return { consultedFor: left('consultedFor'), draftFor: left('draftFor') };
};

export const consulteesUpdates: Readonly<Record<string, Update>> = {
  takeConsultee: (context, { on, facts }) => ({
    consulteeAnswers: [...recordsIn(context, 'consulteeAnswers'), { ...facts, on }],
  }),
  consultOnFurther: (context, { on }) => ({ consultationFrom: on, consultationFor: [...membersUnanswered(context)] }),
  furtherConsulted: (context) => ({
    consultationFrom: null,
    consultationFor: [],
    consultedFor: [...new Set([...textsIn(context, 'consultedFor'), ...textsIn(context, 'consultationFor')])],
  }),
  draftFurther: (context) => ({ draftFor: [...membersUnanswered(context)] }),
};

const sent = {
  effects: [{ type: 'notify', notice: 'draft-to-consultees' }],
  source: SOURCE,
} as const;

/** Professional bodies read the draft of an answer. */
export const consultees: StateNode = {
  stage: 'recommendation',
  tags: ['waits-for-consultee'],
  on: {
    CONSULTEE_ANSWERED: { update: ['takeConsultee'], source: SOURCE },
    CONSULTATION_CLOSED: { target: DRAFTING, when: ['consulteesDone'], source: SOURCE },
  },
};
export const sendToConsultees: Transition = {
  ...sent,
  target: 'handling.included.preparation.consultees',
  set: { consultedOn: '$on', consulteesAsked: '$fact.bodies', consulteeAnswers: [] },
};
/** Whoever begins a new text asks about that one. */
export const nobodyConsulted = { consultedOn: null, consulteesAsked: [], consulteeAnswers: [] } as const;

/** They read the draft on a product that joined later too, beside the answers in force. */
export const furtherConsulted: NonNullable<StateNode['on']> = {
  SEND_TO_CONSULTEES: {
    ...sent,
    when: ['memberUnanswered', 'noConsultationRunning'],
    set: { consulteesAsked: '$fact.bodies', consulteeAnswers: [] },
    update: ['consultOnFurther'],
  },
  CONSULTEE_ANSWERED: { when: ['consultationRuns'], update: ['takeConsultee'], source: SOURCE },
  CONSULTATION_CLOSED: { when: ['consultationRuns', 'consulteesDone'], update: ['furtherConsulted'], source: SOURCE },
  FINAL_DRAFT: {
    when: ['memberUnanswered', 'noConsultationRunning', 'furtherConsulteesHeard'],
    update: ['draftFurther'],
    source: SOURCE,
  },
};
