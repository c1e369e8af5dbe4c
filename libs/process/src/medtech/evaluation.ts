import type { StateNode, Transition } from '../definition.js';

const AT = 'handling.included.evaluation';
const SOURCE = 'domain/states.md#9 S M4, M18, M25, M26';

/** One order asks for one evaluation per product it names, in parallel. */
const order: Transition = {
  target: `${AT}.running`,
  when: ['decidedByCouncil'],
  set: { orderedOn: '$on', evaluationSource: '$fact.assessor' },
  update: ['moreEvaluations', 'carryOut'],
  consequences: ['startEvaluations'],
  source: SOURCE,
};
const resting: Transition = {
  target: `${AT}.reported`,
  when: ['outsideEvaluationKnown'],
  set: { evaluationSource: 'other', restsOn: '$fact.evaluation' },
  source: 'domain/process-medtech.md#2 [M4] (other knowledge bases possible)',
};
const report: Transition = {
  target: `${AT}.reported`,
  when: ['supplementOfReport'],
  set: { evaluationPublishedOn: '$on', everReported: true },
  update: ['oneEvaluationLess'],
  source: SOURCE,
};
const without: Transition = {
  target: `${AT}.noBasis`,
  set: { noBasisBecause: '$fact.reason' },
  source: 'domain/states.md#9, #4.2 S Z1, C3 (the council may decide without evaluation)',
};
/** A product falls out of the evaluation and stays in the case. @source domain/states.md#9 S M34, M35 */
const fallsOut = (why: 'declines' | 'cannot'): readonly Transition[] => {
  const update = why === 'declines' ? ['memberDeclines', 'oneEvaluationLess'] : ['oneEvaluationLess'];
  const effects = [{ type: 'notify', notice: 'evaluation-stopped' }] as const;
  return [
    { target: `${AT}.reported`, when: ['lastRunning', 'reportedBefore'], update, effects, source: `${SOURCE}, M35` },
    {
      target: `${AT}.noBasis`,
      when: ['lastRunning'],
      set: { noBasisBecause: '$fact.reason' },
      update,
      effects,
      source: `${SOURCE}, M35`,
    },
    { update, effects, source: `${SOURCE}, M35` },
  ];
};
/** What the evaluations tell of how far they have come. @source domain/process-medtech.md#2.3 */
const wentOn: Transition = {
  when: ['stepFollows'],
  set: { evaluationStep: '$fact.step', evaluationStepOn: '$on' },
  source: `${SOURCE}, cases/README.md (company_submission, tlv_evaluation_delivered)`,
};
const late: NonNullable<StateNode['on']> = {
  REPORT_PUBLISHED: { ...report, source: `${SOURCE} (a further report)` },
  COMPANY_DECLINES: { update: ['memberDeclines'], source: `${SOURCE}, M35` },
  ORDER: order,
  EVALUATION_WENT_ON: wentOn,
};

/** What the answer rests on: evaluations ordered, one of others, the council's own review, or none. @source domain/states.md#9 */
export const evaluation: StateNode = {
  initial: 'notOrdered',
  source: SOURCE,
  states: {
    notOrdered: {
      tags: ['waits-for-council'],
      on: {
        ORDER: order,
        OUTSIDE_EVALUATION_USED: resting,
        WAIVE: {
          target: `${AT}.waived`,
          when: ['decidedByCouncil'],
          set: { waivedAssessor: '$fact.assessor', waivedBecause: '$fact.reason', assessorOpinionOn: null },
          update: ['carryOut'],
          effects: [{ type: 'publish', what: 'case' }],
          source: 'domain/states.md#9 S M26 (own review of studies, its reason published)',
        },
        DECIDE_WITHOUT_EVALUATION: without,
      },
    },
    waived: {
      stage: 'recommendation',
      tags: ['waits-for-preparatory-group'],
      on: {
        ORDER: order,
        ASSESSOR_OPINION: { set: { assessorOpinionOn: '$on' }, source: 'domain/states.md#9 S M26' },
      },
    },
    running: {
      tags: ['waits-for-evaluator'],
      on: {
        ORDER: order,
        REPORT_PUBLISHED: [
          { ...report, when: ['supplementOfReport', 'lastRunning'] },
          { when: report.when ?? [], set: report.set ?? {}, update: report.update ?? [], source: SOURCE },
        ],
        COMPANY_DECLINES: fallsOut('declines'),
        CANNOT_EVALUATE: fallsOut('cannot'),
        EVALUATION_WENT_ON: wentOn,
        OUTSIDE_EVALUATION_USED: resting,
        DECIDE_WITHOUT_EVALUATION: { ...without, when: ['someoneDeclined'] },
      },
    },
    reported: { stage: 'recommendation', on: late },
    noBasis: {
      stage: 'recommendation',
      tags: ['waits-for-council'],
      on: { ...late, OUTSIDE_EVALUATION_USED: resting },
    },
  },
};
