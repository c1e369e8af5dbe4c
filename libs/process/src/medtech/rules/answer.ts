import type { Rule } from '../../definition.js';
import { answerIn, outcomeOf } from '../../medicine/outcomes.js';
import { answerRules as asForMedicines } from '../../medicine/rules/answer.js';
import { basisForAnswer, remediesForBasis } from '../../medicine/rules/basis.js';
import { reason } from '../../reason.js';
import { only } from '../../shared/picking.js';
import { listIn, recordsIn, textIn, textsIn } from '../../shared/reading.js';
import { factRule, stateRule } from '../../shared/rules.js';
import { answersIn, isUnderPilot, saysYes } from '../outcomes.js';

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
  waitCouldBeAsked: stateRule('domain/states.md#9 S M4 (wait normally at inclusion)', ({ context }) =>
    context['outcome'] === null ? null : reason('no-wait-needed'),
  ),
};
