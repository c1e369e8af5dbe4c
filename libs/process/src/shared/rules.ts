import type { Rule, RuleInput } from '../definition.js';
import type { JsonRecord, Reason } from '../reason.js';

type Check = (input: RuleInput, params: JsonRecord) => Reason | null;

/** A guard that reads the present state and who acts, so that lists of acts can show its answer beforehand. */
export const stateRule = (source: string, check: Check, remedies?: Rule['remedies']): Rule => ({
  needs: 'state',
  source,
  check,
  ...(remedies && { remedies }),
});

/** A guard that reads the facts of the act, and so is tried when it is performed. */
export const factRule = (source: string, check: Check, remedies?: Rule['remedies']): Rule => ({
  needs: 'facts',
  source,
  check,
  ...(remedies && { remedies }),
});

/** Names the reasons of a guard that another function gives them to. */
export const saying = (says: readonly string[], rule: Rule): Rule => ({ ...rule, says });

/** Tells whether any of the states is active; rules look across parallel regions this way. */
export const anyOf = ({ isIn }: Pick<RuleInput, 'isIn'>, paths: readonly string[]): boolean => paths.some(isIn);
