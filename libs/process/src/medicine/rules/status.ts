import type { Remedy, RuleInput } from '../../definition.js';
import { reason, type Reason } from '../../reason.js';
import { anyOf } from '../../shared/rules.js';
import { answerIn, pointsTheSameWay } from '../outcomes.js';
import { BASIS_BY_EVALUATION } from '../places.js';

/** A public list names a status without a day: it must be the one the case shows. */
export function statusIsAsListed(input: RuleInput): Reason | null {
  const listed = input.event.facts['status'];
  const { context } = input;
  const now = context['outcome'] ?? null;
  if (listed === undefined) return null;
  if (listed === 'wait')
    return input.isIn('handling.included.interim.inForce') ? null : reason('status-differs', { listed, now });
  if (listed === 'under-investigation')
    return input.isIn('handling.included') ? null : reason('status-differs', { listed, now });
  if (listed === 'not-evaluated')
    return now === null && !anyOf(input, BASIS_BY_EVALUATION) ? null : reason('status-differs', { listed, now });
  return now !== null && pointsTheSameWay(listed, now) ? null : reason('status-differs', { listed, now });
}

export function remediesForStatus({ event }: RuleInput): readonly Remedy[] {
  const listed = event.facts['status'];
  if (listed === 'wait') return ['WAIT_DECIDED'];
  if (listed === 'under-investigation') return ['DECIDED_INCLUDED'];
  if (listed === 'not-evaluated' || typeof listed !== 'string') return [];
  const facts = { ...answerIn(event.facts), outcome: listed };
  return [
    { act: 'RECOMMENDATION_PUBLISHED', facts: { ...facts, revision: false } },
    { act: 'RECOMMENDATION_PUBLISHED', facts: { ...facts, revision: true } },
  ];
}
