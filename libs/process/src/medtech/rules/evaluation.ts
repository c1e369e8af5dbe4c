import type { Rule } from '../../definition.js';
import { evaluationRules as asForMedicines } from '../../medicine/rules/evaluation.js';
import { reason } from '../../reason.js';
import { EVALUATION_STEPS } from '../../road/assessment.js';
import { only } from '../../shared/picking.js';
import { listIn, numberIn, textIn, textsIn } from '../../shared/reading.js';
import { stateRule } from '../../shared/rules.js';

const SOURCE = 'domain/states.md#9 S M4, M18, M35';

/** Guards on evaluations, of which several may run. @source domain/states.md#9 */
export const evaluationRules: Readonly<Record<string, Rule>> = {
  ...only(asForMedicines, ['supplementOfReport', 'reportedBefore']),
  /** A history names who fell out of a group whose members nobody listed: others are left. */
  lastRunning: stateRule(SOURCE, ({ context, event }) => {
    const others = event.type !== 'REPORT_PUBLISHED' && textIn(event.facts, 'member') !== null;
    if (textsIn(context, 'members').length === 0 && others) return reason('evaluations-running');
    return (numberIn(context, 'evaluationsRunning') ?? 0) <= 1 ? null : reason('evaluations-running');
  }),
  stepFollows: stateRule('domain/states.md#4.2 (steps in order: our default)', ({ context, event }) => {
    const at = (step: unknown): number => EVALUATION_STEPS.findIndex((one) => one === step);
    return at(event.facts['step']) >= at(context['evaluationStep']) ? null : reason('evaluation-past-that-step');
  }),
  studiesToReview: stateRule('domain/states.md#9 S M26', ({ context }) =>
    textIn(context, 'assessorOpinionOn') === null ? null : reason('studies-reviewed'),
  ),
  someoneDeclined: stateRule(SOURCE, ({ context }) =>
    listIn(context, 'declined').length > 0 ? null : reason('evaluations-running'),
  ),
  outsideEvaluationKnown: stateRule(
    'domain/process-medtech.md#2 [M4]',
    ({ context }) => (listIn(context, 'outsideEvaluations').length > 0 ? null : reason('no-outside-evaluation')),
    ['OUTSIDE_EVALUATION_REGISTERED'],
  ),
};
