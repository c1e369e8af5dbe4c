import type { JsonRecord } from '../reason.js';

/**
 * Answers a recommendation can give. `use` is the older yes; `no-statement` leaves a product without an answer.
 * @source domain/process-medicines.md#4 [A41][C2][A29]
 */
export const OUTCOMES = ['should-use', 'can-use', 'use', 'do-not-use', 'general-class', 'no-statement'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/**
 * What narrows, widens or ranks an answer.
 * @source domain/process-medicines.md#3.7, cases/README.md (recommendation categories)
 */
export const MODIFIERS = [
  'with-limits',
  'with-exception',
  'widened',
  'ranked',
  'first-choice',
  'second-choice',
  'equal-choice',
  'one-product',
  'interim',
  'product-removed',
  'partial',
] as const;
export type Modifier = (typeof MODIFIERS)[number];

/** Ways to ask regions to wait. @source domain/process-medicines.md#3.5, cases/README.md */
export const WAIT_KINDS = ['wait', 'wait-with-exception', 'wait-stepwise-in-named-regions', 'interim-refrain'] as const;

/** Reasons for a no. @source domain/states.md#4.5 S A5, C3, C15, C15a, M2 */
export const REFRAIN_REASONS = [
  'cost-versus-benefit',
  'insufficient-evidence',
  'no-basis',
  'no-dossier',
  'negotiation-failed',
  'subsidy-ended',
] as const;

/** Why a medicine gets the weaker yes. @source domain/states.md#4.5 S/D A41 */
export const WEAKER_YES_REASONS = ['uncertain-evidence', 'uncertain-economics', 'moderate-effect'] as const;

/** An answer that must have been in force and whose content no source tells; only an imported history can hold it. */
export const UNSPECIFIED = 'unspecified';

const YES: readonly string[] = ['should-use', 'can-use', 'use', 'general-class'] satisfies readonly Outcome[];

export const isYes = (outcome: unknown): boolean => typeof outcome === 'string' && YES.includes(outcome);

/** Whether two answers point the same way; lists and texts of different years word the same answer differently. */
export const pointsTheSameWay = (one: unknown, other: unknown): boolean =>
  one === other || (isYes(one) && isYes(other)) || one === UNSPECIFIED || other === UNSPECIFIED;

export const outcomeOf = (facts: JsonRecord): string | null =>
  typeof facts['outcome'] === 'string' ? facts['outcome'] : null;

/** The part of an act's facts that is the answer itself. */
export const answerIn = (facts: JsonRecord): JsonRecord => ({
  ...(facts['outcome'] !== undefined && { outcome: facts['outcome'] }),
  ...(facts['modifiers'] !== undefined && { modifiers: facts['modifiers'] }),
});
