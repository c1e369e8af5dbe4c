import type { RuleRef, StateNode } from '../../definition.js';
import { excluded } from '../../road/ends.js';
import { answerPublished } from '../../road/answer-published.js';
import { interim, preparation } from '../../road/preparation.js';
import { consultees, furtherConsulted, nobodyConsulted, sendToConsultees } from '../consultees.js';
import { evaluation } from '../evaluation.js';

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
  'wholeFollowsMembers',
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
  update: ['answerAll'],
});

/** In cooperation: evaluations, advice meanwhile and preparation beside each other. @source domain/states.md#4, #9 */
export const included: StateNode = {
  type: 'parallel',
  stage: 'evaluation',
  on: {
    EXCLUDE: excluded,
  },
  states: {
    evaluation,
    interim: interim({ when: ['noFinalAnswer'], update: ['waitForAnswer'], consequences: ['afterWait'] }),
    preparation: preparation({
      publishedAnswer,
      decidedOn: [...groundsForAnswer, 'companyStaysForYes', 'allMembersAnswered', ...answerComplete],
      gathered: 'basisGathered',
      finalAfter: ['consulteesHeard'],
      draftBegins: nobodyConsulted,
      drafting: { SEND_TO_CONSULTEES: sendToConsultees },
      beside: { consultees },
    }),
  },
};

/** A product that joined the group later, or was left open, gets its answer beside the ones in force. @source domain/states.md#9 S M4, M35 */
export const furtherAnswers: NonNullable<StateNode['on']> = {
  ...furtherConsulted,
  MEMBER_ANSWER_DECIDED: {
    when: [...groundsForAnswer, 'companyStaysForYes', 'membersUnanswered', ...answerComplete, 'memberDraftFinal'],
    set: { memberDecision: '$fact.outcome' },
    source: 'domain/states.md#9 S M35',
  },
  MEMBER_ANSWER_PUBLISHED: {
    when: ['memberAnswerDecided'],
    set: { memberDecision: null, publishedOn: '$on' },
    update: ['answerFurther'],
    effects: [
      { type: 'notify', notice: 'recommendation' },
      { type: 'publish', what: 'recommendation' },
    ],
    consequences: ['afterMemberAnswer'],
    source: 'domain/states.md#9 S M35',
  },
};
