import type { Context, Remedy, Rule } from '../../definition.js';
import { isYes } from '../../medicine/outcomes.js';
import { reason, type Reason } from '../../reason.js';
import { textIn, textsIn } from '../../shared/reading.js';
import { factRule, saying, stateRule } from '../../shared/rules.js';
import { legalChecksFor, legalStateAfter, legalStatusOf } from '../legal-check.js';
import { answersIn, answersInForce, isUnderPilot, type MemberAnswer } from '../outcomes.js';

const SOURCE = 'domain/states.md#9 S M2, M35';
const BARRED_BY_FAULT: readonly string[] = ['do-not-use', 'wait', 'unspecified'];
const REFUSALS = ['legal-fault', 'legal-check-missing', 'legal-condition-allows-only-can'] as const;
const UNSAID = ['legal-condition-not-in-text'] as const;

/** Guards on data protection and information security. @source domain/states.md#4.5 S M2, M35; #9 */
export const legalRules: Readonly<Record<string, Rule>> = {
  /** A fault leaves only a wait or a no; a condition only *can*, which then holds it. */
  legalCheckAllows: saying(
    REFUSALS,
    stateRule(
      'domain/states.md#4.5 S M2, M35',
      ({ context, event }) => barredAmong(context, answersIn(event.facts)),
      ({ context, event }) => remediesFor(context, answersIn(event.facts)),
    ),
  ),
  /** What could not be answered today cannot be kept today either. */
  legalCheckKeeps: saying(
    REFUSALS,
    stateRule(
      'domain/states.md#9 S M2 (a fault leaves a wait or a no)',
      ({ context }) => barredAmong(context, answersInForce(context)),
      ({ context }) => remediesFor(context, answersInForce(context)),
    ),
  ),
  legalConditionPublished: saying(
    UNSAID,
    factRule(`${SOURCE} (with the condition in its text)`, ({ context, event }) =>
      conditionMissing(context, answersIn(event.facts), textsIn(event.facts, 'conditions')),
    ),
  ),
  legalConditionInForce: saying(
    UNSAID,
    factRule(`${SOURCE} (with the condition in its text)`, ({ context }) =>
      isUnderPilot(context) ? null : conditionMissing(context, answersInForce(context), []),
    ),
  ),
  legalBecomes: stateRule(SOURCE, ({ context, event }, { state }) =>
    legalStateAfter(context, event) === state ? null : reason('other-legal-outcome'),
  ),
  faultFound: stateRule('domain/states.md#9 S M2', ({ event }) =>
    event.facts['outcome'] === 'fault' ? null : reason('no-legal-fault'),
  ),
  legalFaultKnown: factRule('domain/states.md#9 (our default)', ({ context, event }) =>
    legalStatusOf(context, textIn(event.facts, 'member')).outcome === 'fault' ? null : reason('no-legal-fault'),
  ),
  conditionNamed: factRule('domain/states.md#9 S M35', ({ event }) =>
    event.facts['outcome'] === 'conditional' && textIn(event.facts, 'text') === null
      ? reason('legal-condition-unnamed')
      : null,
  ),
};

function barredAmong(context: Context, answers: readonly MemberAnswer[]): Reason | null {
  if (isUnderPilot(context)) return null;
  for (const { member, outcome } of answers) {
    const checks = legalChecksFor(context, member);
    if (checks.some((one) => one.outcome === 'fault') && !BARRED_BY_FAULT.includes(outcome))
      return reason('legal-fault', { outcome });
    if (!isYes(outcome)) continue;
    if (checks.some((one) => one.outcome === 'todo')) return reason('legal-check-missing');
    const bound = checks.find((one) => one.outcome === 'conditional');
    if (bound && outcome !== 'can-use') return reason('legal-condition-allows-only-can', { condition: bound.text });
  }
  return null;
}

function remediesFor(context: Context, answers: readonly MemberAnswer[]): readonly Remedy[] {
  const checks = answers.flatMap(({ member }) => legalChecksFor(context, member));
  return checks.some(({ outcome }) => outcome === 'fault')
    ? ['FAULT_REMEDIED']
    : [{ act: 'LEGAL_CHECKED', facts: { outcome: 'ok' } }];
}

/** @param forAll  conditions that every answer has besides its own */
function conditionMissing(
  context: Context,
  answers: readonly MemberAnswer[],
  forAll: readonly string[],
): Reason | null {
  for (const { member, outcome, conditions } of answers) {
    if (!isYes(outcome)) continue;
    const said = [...textsIn({ conditions: conditions ?? [] }, 'conditions'), ...forAll];
    const unsaid = legalChecksFor(context, member).find(
      (one) => one.outcome === 'conditional' && one.text !== null && !holds(said, one.text),
    );
    if (unsaid) return reason('legal-condition-not-in-text', { condition: unsaid.text });
  }
  return null;
}

const holds = (said: readonly string[], condition: string): boolean => said.some((one) => one.includes(condition));
