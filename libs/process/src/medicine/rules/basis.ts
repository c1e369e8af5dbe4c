import type { Remedy, RuleInput } from '../../definition.js';
import { reason, type Reason } from '../../reason.js';
import { anyOf } from '../../shared/rules.js';
import { outcomeOf, UNSPECIFIED } from '../outcomes.js';
import { BASIS_BY_BENEFITS, BASIS_BY_EVALUATION, EVALUATION_OVER } from '../places.js';

/** No answer, the answer of a class rule, and one whose content is not known rest on no evaluation of their own. */
const NEEDS_NO_BASIS: readonly string[] = ['no-statement', 'general-class', UNSPECIFIED];

/** What a yes and a no must rest on. Level 2 often had an evaluation, not always. */
export function basisForAnswer(input: RuleInput): Reason | null {
  const outcome = outcomeOf(input.event.facts);
  if (outcome === null || NEEDS_NO_BASIS.includes(outcome)) return null;
  if ((anyOf(input, BASIS_BY_EVALUATION) && !awaitsAssessor(input)) || anyOf(input, BASIS_BY_BENEFITS)) return null;
  if (input.context['evaluationOptional'] === true) return null;
  if (input.context['basisBefore'] === true) return null;
  if (outcome === 'do-not-use' && input.isIn('negotiation.failed')) return null;
  return awaitsAssessor(input)
    ? reason('assessor-not-heard', { assessor: input.context['waivedAssessor'] ?? null })
    : reason('no-basis-for-answer', { outcome });
}

/** An evaluation was waived because someone else judges the effect, and that opinion is still out. @source domain/states.md#4.5 S A29, A32 */
const awaitsAssessor = ({ context, isIn }: RuleInput): boolean =>
  isIn('handling.included.evaluation.waived') && typeof context['assessorOpinionOn'] !== 'string';

/**
 * What the answer rests on is there, so that a draft can be begun: the evaluation is over and whoever was to be heard has been,
 * or none was ordered and the benefits board has decided.
 */
export function basisGathered(input: RuleInput): Reason | null {
  const isThere = anyOf(input, EVALUATION_OVER)
    ? !awaitsAssessor(input)
    : input.isIn('handling.included.evaluation.notOrdered') && anyOf(input, BASIS_BY_BENEFITS);
  return isThere ? null : reason('no-basis-yet');
}

/** A subsidy decision is counted on only where the case is on that track; a no can also rest on no evaluation at all. */
export function remediesForBasis(input: RuleInput): readonly Remedy[] {
  const onBenefitTrack = input.context['track'] === 'prescription' || !input.isIn('benefits.application.none');
  return [
    ...(outcomeOf(input.event.facts) === 'do-not-use' ? ['DECIDE_WITHOUT_EVALUATION'] : []),
    ...(onBenefitTrack ? ['SUBSIDY_DECIDED'] : []),
    ...(awaitsAssessor(input) ? ['ASSESSOR_OPINION'] : []),
    'REPORT_PUBLISHED',
  ];
}
