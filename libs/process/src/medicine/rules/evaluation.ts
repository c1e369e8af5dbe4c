import type { Rule } from '../../definition.js';
import { addMonths } from '../../calendar/iso-date.js';
import { reason } from '../../reason.js';
import { dayIn, textIn, textsIn } from '../../shared/reading.js';
import { anyOf, factRule, stateRule } from '../../shared/rules.js';
import { AUTHORISED_OR_SUSPENDED, BASIS_BY_EVALUATION, CHMP_POSITIVE_OR_LATER } from '../places.js';

/** Guards of the regulator's facts and of the evaluation. @source domain/states.md#4.1, #4.2 */
export const evaluationRules: Readonly<Record<string, Rule>> = {
  chmpPositiveOrLater: stateRule(
    'domain/states.md#4.2 S A2',
    (input) => (anyOf(input, CHMP_POSITIVE_OR_LATER) ? null : reason('no-positive-opinion')),
    ['CHMP_POSITIVE'],
  ),
  authorisationToLose: stateRule(
    'domain/states.md#4.1 S C7',
    (input) => (anyOf(input, AUTHORISED_OR_SUSPENDED) ? null : reason('not-authorised')),
    ['EC_GRANTED'],
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
  /** Where the council says nothing, a medicine on prescription waits for the benefits board alone; it can be evaluated by TLV too. */
  evaluationByOthers: factRule(
    'domain/states.md#4.2 S A29, Y1 (waived or handled by the benefits board; what holds unsaid: our default)',
    ({ context, event }) =>
      (event.facts['orderEvaluation'] ?? context['track'] !== 'prescription') === false
        ? null
        : reason('evaluation-follows'),
  ),
  evaluationDone: stateRule(
    'domain/process-medicines.md#3.3 [A42] (our default: one report serves one indication)',
    (input) => (anyOf(input, BASIS_BY_EVALUATION) ? null : reason('evaluation-not-done')),
  ),
  reportedBefore: stateRule('domain/states.md#4 S C5 (evaluation reused)', ({ context }) =>
    context['everReported'] === true ? null : reason('no-evaluation-to-reuse'),
  ),
  assessorNotHeard: stateRule('domain/states.md#4.2 S A29, A32', ({ context }) =>
    textIn(context, 'assessorOpinionOn') === null ? null : reason('assessor-heard'),
  ),
  confidentialPartsMarked: factRule('domain/states.md#4.2 S A33; D1, D4', ({ event }) =>
    event.facts['confidentialPartsMarked'] === false ? reason('confidential-parts-unmarked') : null,
  ),
  /** A fault is named where it stands in the draft; who has found none says so. @source domain/states.md#4.2 (factual errors only) */
  faultsAreNamed: factRule('domain/states.md#4.2 S/D I2 (our default)', ({ event: { facts } }) =>
    facts['found'] === 'faults' && textsIn(facts, 'faults').length === 0 ? reason('no-fault-named') : null,
  ),
  /** Which patients, alternatives and measures are compared is settled before the company writes. @source domain/states.md#4.2 S J1–J3 */
  picoInTime: factRule('domain/states.md#4.2 S J1, J2, J3 (two months before)', ({ event: { facts, on } }) => {
    const settled = dayIn(facts, 'picoOn');
    return settled === null || addMonths(settled, 2) <= on
      ? null
      : reason('pico-too-late', { earliest: addMonths(settled, 2) });
  }),
  dossierAsked: stateRule('domain/states.md#4.2 S A2, Z1', ({ context }) =>
    dayIn(context, 'completionFrom') === null ? null : reason('completion-asked'),
  ),
  completionAsked: stateRule('domain/states.md#4.2 (our default)', ({ context }) =>
    dayIn(context, 'completionFrom') === null ? reason('no-completion-asked') : null,
  ),
  firstAssessment: stateRule('domain/states.md#4.2', ({ context }) => {
    if (context['supplement'] === true) return reason('supplementary');
    return context['fastTrack'] === true ? reason('fast-assessment') : null;
  }),
  fastAssessment: stateRule('domain/states.md#4.2 S/D Y11', ({ context }) =>
    context['fastTrack'] === true && context['supplement'] !== true ? null : reason('not-a-fast-assessment'),
  ),
  supplementaryAssessment: stateRule('domain/states.md#4.2 S C5', ({ context }) =>
    context['supplement'] === true ? null : reason('not-supplementary'),
  ),
  overdueOnce: stateRule('domain/states.md#4.2 S Z1, C3', ({ context }) =>
    context['dossierOverdue'] === true ? null : reason('first-time-overdue'),
  ),
};
