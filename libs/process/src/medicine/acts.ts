import type { ActDefinition } from '../definition.js';
import { agreementActs } from './acts-agreement.js';
import { evaluationActs } from './acts-evaluation.js';
import { handlingActs } from './acts-handling.js';
import { recommendationActs } from './acts-recommendation.js';
import { regulatoryActs } from './acts-regulatory.js';

/** Who may do what in a medicine case, with the facts each act needs. @source domain/states.md#4, #5 */
export const medicineActs: Readonly<Record<string, ActDefinition>> = {
  ...handlingActs,
  ...regulatoryActs,
  ...evaluationActs,
  ...agreementActs,
  ...recommendationActs,
};
