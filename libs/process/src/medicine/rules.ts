import type { Rule } from '../definition.js';
import { answerRules } from './rules/answer.js';
import { cooperationRules } from './rules/cooperation.js';
import { evaluationRules } from './rules/evaluation.js';
import { moneyRules } from './rules/money.js';
import { casesCountedRules } from '../shared/small-counts.js';

export { levelRules } from './rules/levels.js';

/** Guards of the medicine case. Each says no with a code and the facts behind it. */
export const medicineRules: Readonly<Record<string, Rule>> = {
  ...cooperationRules,
  ...evaluationRules,
  ...answerRules,
  ...moneyRules,
  ...casesCountedRules,
};
