import type { RuleRef, StateNode, Transition } from '../../definition.js';
import { evaluation } from '../evaluation.js';
import { excluded } from '../../road/ends.js';
import { answerPublished } from '../../road/answer-published.js';
import { interim, preparation } from '../../road/preparation.js';

/** A product taken in for one more indication while an earlier answer stands. @source domain/process-medicines.md#3.3 [A42]; one case for both is our default, cases/README.md (several_indications) */
export const furtherIndication: Transition = {
  target: 'handling.included',
  when: ['anotherIndication'],
  set: { lastIndication: '$fact.indication', furtherIndication: true, basisBefore: false },
  effects: [{ type: 'notify', notice: 'inclusion-decided' }],
  source: 'domain/process-medicines.md#3.3 [A42] (our default)',
};

/** A level may be set anew while the case is in cooperation. @source domain/process-medicines.md#2 [A8] (our default) */
export const levelAnew: Transition = {
  when: ['levelMeansCooperation', 'levelChanges'],
  set: { level: '$fact.level' },
  source: 'domain/process-medicines.md#2 [A8] (a level may be set anew: our default)',
};

const publishedAnswer = answerPublished({
  when: ['authorised', 'firstOrRevision', 'decidedAsPublished', 'basisForAnswer', 'negotiationSettled'],
  set: { furtherIndication: false },
});

const everyAnswerRestsOn: readonly RuleRef[] = [
  'authorised',
  'basisForAnswer',
  'negotiationSettled',
  'companyStaysForYes',
  'contractsForClass',
  'protocolWhereLevelOne',
  'costJudgedReasonable',
  'conditionsHaveOwners',
  'weakerYesExplained',
  'refrainExplained',
  'ethicsFilled',
  'fixedPartsFilled',
];

/** In cooperation: evaluation, advice meanwhile and preparation beside each other. @source domain/states.md#4 */
export const included = (levels: boolean, decidedOn: readonly RuleRef[]): StateNode => ({
  type: 'parallel',
  stage: 'evaluation',
  on: {
    EXCLUDE: excluded,
    DECIDED_INCLUDED: furtherIndicationWhileIncluded(),
    ...(levels && { LEVEL_SET: levelAnew }),
  },
  states: {
    evaluation,
    interim: interim({ when: ['authorised', 'noFinalAnswer'] }),
    preparation: preparation({
      publishedAnswer,
      decidedOn: [...everyAnswerRestsOn, ...decidedOn],
      gathered: 'basisGathered',
    }),
  },
});

/** While the case is in preparation a further indication joins it; where an evaluation is done it needs one of its own. */
function furtherIndicationWhileIncluded(): readonly Transition[] {
  const { target: _moved, ...stays } = furtherIndication;
  return [
    { ...stays, target: 'handling.included.evaluation.notOrdered', when: ['anotherIndication', 'evaluationDone'] },
    { ...stays, when: ['anotherIndication'] },
  ];
}
