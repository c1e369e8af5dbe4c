/** States that rules look for across parallel regions, named once. */

export const AUTHORISED: readonly string[] = ['regulatory.authorised'];

/** An authorisation that can still be lost. */
export const AUTHORISED_OR_SUSPENDED: readonly string[] = [...AUTHORISED, 'regulatory.suspended'];

export const CHMP_POSITIVE_OR_LATER: readonly string[] = ['regulatory.chmpPositive', ...AUTHORISED];

/** @source domain/states.md#4.5 S A2, A29, A32 */
export const BASIS_BY_EVALUATION: readonly string[] = [
  'handling.included.evaluation.adopted',
  'handling.included.evaluation.reported',
  'handling.included.evaluation.waived',
  'handling.included.evaluation.noBasis',
];

/** Where an evaluation has come to its end, with a report, without one, or by somebody else's opinion. @source domain/states.md#4.2 */
export const EVALUATION_OVER: readonly string[] = [
  'handling.included.evaluation.reported',
  'handling.included.evaluation.waived',
  'handling.included.evaluation.noBasis',
];

/** A subsidy decision, also a negative or ended one, is a basis of its own. @source domain/states.md#4.5 S Y1, C15 */
export const BASIS_BY_BENEFITS: readonly string[] = [
  'benefits.subsidy.approved',
  'benefits.subsidy.limited',
  'benefits.subsidy.timeLimited',
  'benefits.subsidy.rejected',
  'benefits.subsidy.ended',
];

/**
 * Negotiation that stands in nobody's way: none was needed, it was given up, or its terms can be signed.
 * @source domain/states.md#4.5 S A5; given up is our default
 */
export const NEGOTIATION_SETTLED: readonly string[] = [
  'negotiation.idle',
  'negotiation.abandoned',
  'negotiation.openForSignature',
];

export const SUBSIDISED: readonly string[] = [
  'benefits.subsidy.approved',
  'benefits.subsidy.limited',
  'benefits.subsidy.timeLimited',
];
