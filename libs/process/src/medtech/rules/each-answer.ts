import type { Rule, RuleInput } from '../../definition.js';
import type { JsonRecord } from '../../reason.js';
import { saying } from '../../shared/rules.js';
import { recordsIn, textIn } from '../../shared/reading.js';

/**
 * What an act says, read once for the whole and once for each member that it names. Advice to wait claims nothing that would have
 * to rest on anything.
 */
function factsOfEach(facts: JsonRecord): readonly JsonRecord[] {
  const ofMembers = recordsIn(facts, 'members').map((one) => ({ ...facts, outcome: one['outcome'] ?? null }));
  return [facts, ...ofMembers].filter((one) => textIn(one, 'outcome') !== 'wait');
}

const inputsOfEach = (input: RuleInput): readonly RuleInput[] =>
  factsOfEach(input.event.facts).map((facts) => ({ ...input, event: { ...input.event, facts } }));

/**
 * A guard on one answer, asked of the whole and of every member of a group.
 * @param says  codes of its reasons
 * @source domain/states.md#9 S M35 (outcome per member)
 */
export const ofEachAnswer = (says: readonly string[], rule: Rule): Rule => {
  const { check, remedies } = rule;
  const firstRefused = (input: RuleInput): RuleInput =>
    inputsOfEach(input).find((one) => check(one, {}) !== null) ?? input;
  return saying(says, {
    ...rule,
    check: (input, params) => {
      const [found = null] = inputsOfEach(input).flatMap((one) => check(one, params) ?? []);
      return found;
    },
    ...(remedies && {
      remedies: (input) => (typeof remedies === 'function' ? remedies(firstRefused(input)) : remedies),
    }),
  });
};
