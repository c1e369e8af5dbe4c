import type { Remedy, Rule, RuleInput } from '../../definition.js';
import { answerIn, isYes, outcomeOf } from '../../medicine/outcomes.js';
import { answerRules as asForMedicines } from '../../medicine/rules/answer.js';
import { basisForAnswer, remediesForBasis } from '../../medicine/rules/basis.js';
import { reason, type Reason } from '../../reason.js';
import { only } from '../../shared/picking.js';
import { listIn, recordsIn, textIn, textsIn } from '../../shared/reading.js';
import { factRule, stateRule } from '../../shared/rules.js';
import { legalAfter, legalStateOf, legalStatusOf } from '../legal-check.js';
import { answersIn, isUnderPilot, saysYes, type MemberAnswer } from '../outcomes.js';

const NOTHING_SAID: readonly string[] = ['no-statement', 'unspecified'];
const BARRED_BY_FAULT: readonly string[] = ['do-not-use', 'wait', 'unspecified'];

/** Guards on what an answer on a device must rest on and hold. @source domain/states.md#4.5, #9 */
export const answerRules: Readonly<Record<string, Rule>> = {
  ...only(asForMedicines, [
    'negotiationSettled',
    'decidedAsPublished',
    'ethicsFilled',
    'refrainExplained',
    'companyStaysForYes',
    'standsAsItIs',
    'statusIsAsListed',
    'answerInForceOrLapsed',
    'adviceGiven',
  ]),
  onTheMarket: stateRule(
    'domain/states.md#4.5 (legally on the market), #9',
    ({ event, isIn }) => {
      const outcome = outcomeOf(event.facts);
      return outcome === null || NOTHING_SAID.includes(outcome) || isIn('regulatory.ceMarked')
        ? null
        : reason('not-ce-marked');
    },
    ['CE_MARKED'],
  ),
  /** What the scheme of benefits asks of consumables: a product that may be sold. @source domain/process-medtech.md#2.5 [M30] */
  authorised: stateRule(
    'domain/states.md#4.2 S Y12, domain/process-medtech.md#2.5 [M30]',
    ({ isIn }) => (isIn('regulatory.ceMarked') ? null : reason('not-ce-marked')),
    ['CE_MARKED'],
  ),
  /** Advice to wait is an answer among four: a new one may take the place of an answer that is being tried again. */
  noFinalAnswer: stateRule(
    'domain/states.md#4.4 S M4, domain/process-medtech.md#2.4',
    ({ context }) =>
      context['outcome'] === null || context['underReassessment'] === true
        ? null
        : reason('answer-already-in-force', { outcome: context['outcome'] ?? null }),
    ['DECIDED_REVISE'],
  ),
  firstOrRevision: stateRule(
    'cases/README.md (first, revised)',
    ({ context, event }) => {
      const { revision } = event.facts;
      const unanswered = context['outcome'] === null && context['waitKind'] === null;
      if (revision === true && unanswered) return reason('nothing-to-revise');
      return revision === false && context['outcome'] !== null
        ? reason('answer-already-in-force', { outcome: context['outcome'] ?? null })
        : null;
    },
    ({ event }) =>
      event.facts['revision'] === true
        ? [{ act: 'RECOMMENDATION_PUBLISHED', facts: { ...event.facts, revision: false } }]
        : [],
  ),
  basisForAnswer: stateRule('domain/states.md#4.5 S A2, #9 S M4, M26', basisForAnswer, (input) => [
    ...(listIn(input.context, 'outsideEvaluations').length > 0 ? ['OUTSIDE_EVALUATION_USED'] : []),
    ...remediesForBasis(input),
  ]),
  memberAnswerDecided: stateRule(
    'domain/states.md#9 S M35',
    ({ context, event }) =>
      context['memberDecision'] !== null && context['memberDecision'] === outcomeOf(event.facts)
        ? null
        : reason('not-what-was-decided', { decided: context['memberDecision'] ?? null }),
    ({ event }) => [{ act: 'MEMBER_ANSWER_DECIDED', facts: answerIn(event.facts) }],
  ),
  /** A fault leaves only a wait or a no; a condition only *can*, which then holds it. @source domain/states.md#9 S M2, M35 */
  legalCheckAllows: stateRule('domain/states.md#4.5 S M2, M35', legalCheckAllows, remediesForLegal),
  legalConditionPublished: factRule('domain/states.md#9 S M35 (with the condition in its text)', (input) => {
    const open = answersIn(input.event.facts).find(
      (answer) => isYes(answer.outcome) && conditionMissing(input, answer),
    );
    return open === undefined
      ? null
      : reason('legal-condition-not-in-text', { condition: legalStatusOf(input.context, open.member).text });
  }),
  legalBecomes: stateRule('domain/states.md#9 S M2, M35', ({ context, event }, { state }) =>
    legalStateOf(legalAfter(context, event)) === state ? null : reason('other-legal-outcome'),
  ),
  faultFound: stateRule('domain/states.md#9 S M2', ({ event }) =>
    event.facts['outcome'] === 'fault' ? null : reason('no-legal-fault'),
  ),
  legalFaultKnown: factRule('domain/states.md#9 (our default)', ({ context, event }) =>
    legalStatusOf(context, textIn(event.facts, 'member')).outcome === 'fault' ? null : reason('no-legal-fault'),
  ),
  strategyApproved: stateRule(
    'domain/states.md#4.5 S M5',
    ({ context, event, isIn }) =>
      !saysYes(event.facts) || isUnderPilot(context) || isIn('purchasing.approved')
        ? null
        : reason('purchasing-strategy-not-approved'),
    ['STRATEGY_APPROVED'],
  ),
  /** *Can* on a device means several options to choose from, unlike on a medicine. @source domain/states.md#4.5 S M3, M22 */
  alternativesListed: factRule('domain/states.md#4.5 S M3, M22', ({ event }) =>
    answersIn(event.facts).some(({ outcome }) => outcome === 'can-use') &&
    textsIn(event.facts, 'alternatives').length === 0
      ? reason('alternatives-missing')
      : null,
  ),
  partsFilled: factRule('domain/states.md#4.5', ({ event }) => {
    if (outcomeOf(event.facts) === 'no-statement') return null;
    const missing = ['population', 'comparator'].filter((name) => textIn(event.facts, name) === null);
    return missing.length === 0 ? null : reason('parts-missing', { missing });
  }),
  followUpSaid: factRule('domain/states.md#8 S M12', ({ event }) =>
    outcomeOf(event.facts) === 'no-statement' ||
    recordsIn(event.facts, 'followUp').length > 0 ||
    textIn(event.facts, 'noFollowUpBecause') !== null
      ? null
      : reason('follow-up-unsaid'),
  ),
  consulteesHeard: factRule('domain/states.md#9 (our default; M28, M38)', ({ context, event }) =>
    isUnderPilot(context) ||
    textIn(context, 'consultedOn') !== null ||
    textIn(event.facts, 'noConsulteesBecause') !== null
      ? null
      : reason('consultees-not-heard'),
  ),
  waitCouldBeAsked: stateRule('domain/states.md#9 S M4 (wait normally at inclusion)', ({ context }) =>
    context['outcome'] === null ? null : reason('no-wait-needed'),
  ),
};

function legalCheckAllows({ context, event }: RuleInput): Reason | null {
  if (isUnderPilot(context)) return null;
  for (const { member, outcome } of answersIn(event.facts)) {
    const { outcome: legal, text } = legalStatusOf(context, member);
    if (legal === 'fault' && !BARRED_BY_FAULT.includes(outcome)) return reason('legal-fault', { outcome });
    if (!isYes(outcome)) continue;
    if (legal === 'todo') return reason('legal-check-missing');
    if (legal === 'conditional' && outcome !== 'can-use')
      return reason('legal-condition-allows-only-can', { condition: text });
  }
  return null;
}

function remediesForLegal({ context, event }: RuleInput): readonly Remedy[] {
  const { outcome } = legalStatusOf(context, answersIn(event.facts)[0]?.member ?? null);
  return outcome === 'fault' ? ['FAULT_REMEDIED'] : [{ act: 'LEGAL_CHECKED', facts: { outcome: 'ok' } }];
}

function conditionMissing({ context, event }: RuleInput, { member, conditions }: MemberAnswer): boolean {
  const { outcome, text } = legalStatusOf(context, member);
  if (outcome !== 'conditional' || text === null) return false;
  const said = [...textsIn({ conditions: conditions ?? [] }, 'conditions'), ...textsIn(event.facts, 'conditions')];
  return !said.some((one) => one.includes(text));
}
