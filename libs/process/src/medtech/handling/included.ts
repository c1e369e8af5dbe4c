import type { RuleRef, StateNode, Transition } from '../../definition.js';
import { excluded } from '../../road/ends.js';
import { answerPublished } from '../../road/answer-published.js';
import { interim, preparation } from '../../road/preparation.js';
import { evaluation } from '../evaluation.js';

const AT = 'handling.included.preparation';

/** What every yes on a device must rest on, whenever it is given. @source domain/states.md#4.5 S M2, M5, M35 */
const groundsForAnswer: readonly RuleRef[] = [
  'onTheMarket',
  'basisForAnswer',
  'legalCheckAllows',
  'strategyApproved',
  'negotiationSettled',
];

/** What the text of an answer must hold. @source domain/states.md#4.5, #9 */
const answerComplete: readonly RuleRef[] = [
  'membersKnown',
  'declinedHasNoYes',
  'alternativesListed',
  'legalConditionPublished',
  'refrainExplained',
  'ethicsFilled',
  'partsFilled',
  'followUpSaid',
];

const publishedAnswer = answerPublished({
  when: ['firstOrRevision', 'decidedAsPublished', ...groundsForAnswer],
  update: ['answerMembers'],
});

/** Professional bodies read the draft. @source domain/states.md#9 (our default; M28, M38) */
const consultees: StateNode = {
  stage: 'recommendation',
  tags: ['waits-for-consultee'],
  on: {
    CONSULTEE_ANSWERED: { update: ['takeConsultee'], source: 'domain/states.md#9 (our default)' },
    CONSULTATION_CLOSED: { target: `${AT}.drafting`, source: 'domain/states.md#9 (our default)' },
  },
};
const sendToConsultees: Transition = {
  target: `${AT}.consultees`,
  set: { consultedOn: '$on', consulteesAsked: '$fact.bodies', consulteeAnswers: [] },
  effects: [{ type: 'notify', notice: 'draft-to-consultees' }],
  source: 'domain/states.md#9 (our default; M28, M38)',
};

/** In cooperation: evaluations, advice meanwhile and preparation beside each other. @source domain/states.md#4, #9 */
export const included: StateNode = {
  type: 'parallel',
  stage: 'evaluation',
  on: {
    EXCLUDE: excluded,
  },
  states: {
    evaluation,
    interim: interim(['noFinalAnswer']),
    preparation: preparation({
      publishedAnswer,
      decidedOn: [...groundsForAnswer, 'companyStaysForYes', 'allMembersAnswered', ...answerComplete],
      finalAfter: ['consulteesHeard'],
      drafting: { SEND_TO_CONSULTEES: sendToConsultees },
      beside: { consultees },
    }),
  },
};

/** A product that joined the group later gets its answer beside the ones in force. @source domain/states.md#9 S M4, M35 */
export const furtherAnswers: NonNullable<StateNode['on']> = {
  MEMBER_ANSWER_DECIDED: {
    when: [...groundsForAnswer, 'companyStaysForYes', 'membersUnanswered', ...answerComplete],
    set: { memberDecision: '$fact.outcome' },
    source: 'domain/states.md#9 S M35',
  },
  MEMBER_ANSWER_PUBLISHED: {
    when: ['memberAnswerDecided'],
    set: { memberDecision: null, publishedOn: '$on' },
    update: ['answerMembers'],
    effects: [
      { type: 'notify', notice: 'recommendation' },
      { type: 'publish', what: 'recommendation' },
    ],
    source: 'domain/states.md#9 S M35',
  },
};
