import type { Rule } from '../../definition.js';
import { answerIn, outcomeOf } from '../../medicine/outcomes.js';
import { answerRules as asForMedicines } from '../../medicine/rules/answer.js';
import { basisForAnswer, remediesForBasis } from '../../medicine/rules/basis.js';
import { reason, type JsonRecord, type Reason } from '../../reason.js';
import { only } from '../../shared/picking.js';
import { listIn, recordsIn, textIn, textsIn } from '../../shared/reading.js';
import { factRule, saying, stateRule } from '../../shared/rules.js';
import { answersIn, isUnderPilot, saysYes, strongestIn } from '../outcomes.js';
import { ofEachAnswer } from './each-answer.js';

/** The pilot's older yes is as strong as any other. @source domain/process-medtech.md#1 [M12] */
const OLDER_YES = 'use';

/** What is asked of an answer on a medicine too, with the codes of its reasons. */
const ASKED_OF_MEDICINES: Readonly<Record<string, readonly string[]>> = {
  negotiationSettled: ['negotiation-not-settled'],
  companyStaysForYes: ['company-steps-out'],
  ethicsFilled: ['parts-missing'],
};

/** Of each answer in a group, on whichever product it is, what is asked of the answer on one product. */
const ofGroup: Readonly<Record<string, Rule>> = {
  ...Object.fromEntries(
    Object.entries(only(asForMedicines, Object.keys(ASKED_OF_MEDICINES))).map(([name, rule]) => [
      name,
      ofEachAnswer(ASKED_OF_MEDICINES[name] ?? [], rule),
    ]),
  ),
  partsFilled: ofEachAnswer(
    ['parts-missing'],
    factRule('domain/states.md#4.5', ({ event }) => {
      if (outcomeOf(event.facts) === 'no-statement') return null;
      const missing = ['population', 'comparator'].filter((name) => textIn(event.facts, name) === null);
      return missing.length === 0 ? null : reason('parts-missing', { missing });
    }),
  ),
  followUpSaid: ofEachAnswer(
    ['follow-up-unsaid'],
    factRule('domain/states.md#8 S M12', ({ event }) =>
      outcomeOf(event.facts) === 'no-statement' ||
      recordsIn(event.facts, 'followUp').length > 0 ||
      textIn(event.facts, 'noFollowUpBecause') !== null
        ? null
        : reason('follow-up-unsaid'),
    ),
  ),
};

/** Guards on what an answer on a device must rest on and hold. @source domain/states.md#4.5, #9 */
export const answerRules: Readonly<Record<string, Rule>> = {
  ...only(asForMedicines, [
    'decidedAsPublished',
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
  ...ofGroup,
  basisForAnswer: ofEachAnswer(
    ['assessor-not-heard', 'no-basis-for-answer'],
    stateRule('domain/states.md#4.5 S A2, #9 S M4, M26, M35', basisForAnswer, (input) => [
      ...(listIn(input.context, 'outsideEvaluations').length > 0 ? ['OUTSIDE_EVALUATION_USED'] : []),
      ...remediesForBasis(input),
    ]),
  ),
  refrainExplained: saying(
    ['member-refrain-needs-reason', 'refrain-needs-reason'],
    factRule('domain/states.md#4.5 S A5, C3, C15, M2; #9 S M35', ({ event }) => unexplainedNo(event.facts)),
  ),
  /** What the board and the regions are told of a group is what its members were given. */
  wholeFollowsMembers: factRule(
    'domain/states.md#9 S M35 (the whole says the strongest of them: our default)',
    ({ event }) => {
      const outcomes = answersIn(event.facts).map((one) => one.outcome);
      const whole = outcomeOf(event.facts);
      if (recordsIn(event.facts, 'members').length === 0 || whole === null) return null;
      const strongest = strongestIn(outcomes);
      if (strongest === null)
        return outcomes.includes(whole) ? null : reason('whole-is-no-members', { outcome: whole });
      return whole === strongest || whole === OLDER_YES
        ? null
        : reason('whole-is-not-strongest', { outcome: strongest });
    },
  ),
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
  waitCouldBeAsked: stateRule('domain/states.md#9 S M4 (wait normally at inclusion)', ({ context }) =>
    context['outcome'] === null ? null : reason('no-wait-needed'),
  ),
};

/** A no on a member has its own code, unless the whole is a no that says why. */
function unexplainedNo(facts: JsonRecord): Reason | null {
  const isNo = outcomeOf(facts) === 'do-not-use';
  const isSaid = isNo && textIn(facts, 'refrainReason') !== null;
  if (isNo && !isSaid) return reason('refrain-needs-reason');
  const unsaid = recordsIn(facts, 'members').find(
    (one) => one['outcome'] === 'do-not-use' && textIn(one, 'refrainReason') === null && !isSaid,
  );
  return unsaid === undefined ? null : reason('member-refrain-needs-reason', { member: textIn(unsaid, 'member') });
}
