import type { Rule } from '../../definition.js';
import { reason } from '../../reason.js';
import { anyOf, factRule, stateRule } from '../../shared/rules.js';
import { BASIS_BY_EVALUATION, CHMP_POSITIVE_OR_LATER } from '../places.js';

/** Guards of the regulator's facts and of the evaluation. @source domain/states.md#4.1, #4.2 */
export const evaluationRules: Readonly<Record<string, Rule>> = {
  chmpPositiveOrLater: stateRule(
    'domain/states.md#4.2 S A2',
    (input) => (anyOf(input, CHMP_POSITIVE_OR_LATER) ? null : reason('no-positive-opinion')),
    ['CHMP_POSITIVE'],
  ),
  firstOpinion: stateRule(
    'domain/states.md#4.1 S C9',
    ({ event }) => (event.facts['reexamined'] === true ? reason('not-re-examined') : null),
    ['RE_EXAMINATION'],
  ),
  supplementOfReport: stateRule(
    'cases/README.md (tlv_evaluation_supplemented)',
    ({ context, event }) =>
      event.facts['supplement'] === true && context['everReported'] !== true
        ? reason('no-evaluation-to-supplement')
        : null,
    () => [{ act: 'REPORT_PUBLISHED', facts: {} }],
  ),
  evaluationByOthers: factRule(
    'domain/states.md#4.2 S A29, Y1 (waived or handled by the benefits board)',
    ({ event }) => (event.facts['orderEvaluation'] === false ? null : reason('evaluation-follows')),
  ),
  evaluationDone: stateRule(
    'domain/process-medicines.md#3.3 [A42] (our default: one report serves one indication)',
    (input) => (anyOf(input, BASIS_BY_EVALUATION) ? null : reason('evaluation-not-done')),
  ),
  reportedBefore: stateRule('domain/states.md#4 S C5 (evaluation reused)', ({ context }) =>
    context['everReported'] === true ? null : reason('no-evaluation-to-reuse'),
  ),
  firstAssessment: stateRule('domain/states.md#4.2', ({ context }) =>
    context['supplement'] === true ? reason('supplementary') : null,
  ),
  supplementaryAssessment: stateRule('domain/states.md#4.2 S C5', ({ context }) =>
    context['supplement'] === true ? null : reason('not-supplementary'),
  ),
  overdueOnce: stateRule('domain/states.md#4.2 S Z1, C3', ({ context }) =>
    context['dossierOverdue'] === true ? null : reason('first-time-overdue'),
  ),
};
