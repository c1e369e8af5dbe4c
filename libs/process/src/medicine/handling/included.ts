import type { StateNode, Transition } from '../../definition.js';
import { evaluation } from '../evaluation.js';
import { interim, preparation } from '../preparation.js';

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

const publishedAnswer: Transition = {
  target: 'handling.inForce.available',
  when: ['authorised', 'firstOrRevision', 'decidedAsPublished', 'basisForAnswer', 'negotiationSettled'],
  set: {
    outcome: '$fact.outcome',
    modifiers: '$fact.modifiers',
    publishedOn: '$on',
    validUntil: '$fact.validUntil',
    furtherIndication: false,
    basisBefore: true,
    everAnswered: true,
    waitKind: null,
    underReassessment: false,
  },
  update: ['reviewFromPublication', 'firstAdvice', 'nextVersion'],
  consequences: ['afterPublication'],
  source: 'domain/states.md#4 S A4, #4.5 S A9, A14',
};

/** In cooperation: evaluation, advice meanwhile and preparation beside each other. @source domain/states.md#4 */
export const included = (levels: boolean): StateNode => ({
  type: 'parallel',
  stage: 'evaluation',
  on: {
    EXCLUDE: {
      target: 'handling.notIncluded',
      set: { motivation: '$fact.motivation' },
      effects: [
        { type: 'notify', notice: 'not-included' },
        { type: 'publish', what: 'case' },
      ],
      source: 'domain/states.md#4 (our default)',
    },
    DECIDED_INCLUDED: furtherIndicationWhileIncluded(),
    ...(levels && { LEVEL_SET: levelAnew }),
  },
  states: { evaluation, interim, preparation: preparation(publishedAnswer) },
});

/** While the case is in preparation a further indication joins it; where an evaluation is done it needs one of its own. */
function furtherIndicationWhileIncluded(): readonly Transition[] {
  const { target: _moved, ...stays } = furtherIndication;
  return [
    { ...stays, target: 'handling.included.evaluation.notOrdered', when: ['anotherIndication', 'evaluationDone'] },
    { ...stays, when: ['anotherIndication'] },
  ];
}
