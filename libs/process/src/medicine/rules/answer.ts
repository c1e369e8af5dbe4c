import type { ChartEvent, Remedy, Rule, RuleInput } from '../../definition.js';
import { reason, type Reason } from '../../reason.js';
import { textsIn } from '../../shared/reading.js';
import { anyOf, factRule, saying, stateRule } from '../../shared/rules.js';
import { answerIn, isYes, outcomeOf, pointsTheSameWay } from '../outcomes.js';
import { AUTHORISED, NEGOTIATION_SETTLED } from '../places.js';
import { takeInFurther } from '../remedies.js';
import { basisForAnswer, basisGathered, remediesForBasis } from './basis.js';
import { remediesForStatus, statusIsAsListed } from './status.js';

const withOutcome =
  (act: string) =>
  ({ event }: RuleInput): readonly Remedy[] => [{ act, facts: answerIn(event.facts) }];

/** Guards on what a recommendation, or advice to wait, must rest on. @source domain/states.md#4.4, #4.5 */
export const answerRules: Readonly<Record<string, Rule>> = {
  authorised: stateRule(
    'domain/states.md#4.5 S A14, A15',
    (input) => (anyOf(input, AUTHORISED) ? null : reason('not-authorised')),
    ['EC_GRANTED'],
  ),
  noFinalAnswer: stateRule(
    'domain/states.md#4.4 S A1',
    ({ context }) =>
      context['outcome'] === null || context['furtherIndication'] === true
        ? null
        : reason('answer-already-in-force', { outcome: context['outcome'] ?? null }),
    takeInFurther,
  ),
  /** A first answer needs something unanswered; a revised one needs an answer to revise. */
  firstOrRevision: stateRule(
    'cases/README.md (first, revised)',
    ({ context, event }) => {
      const revision = event.facts['revision'];
      if (revision === true && context['outcome'] === null) return reason('nothing-to-revise');
      if (revision === false && context['outcome'] !== null && context['furtherIndication'] !== true)
        return reason('answer-already-in-force', { outcome: context['outcome'] ?? null });
      return null;
    },
    newOrOld,
  ),
  basisForAnswer: stateRule('domain/states.md#4.5 S A2, A5, Y1, A29, C3', basisForAnswer, remediesForBasis),
  basisGathered: saying(
    ['no-basis-yet'],
    stateRule('domain/states.md#4.5, #4.2 (REPORT_FINAL asks for the council’s item)', basisGathered),
  ),
  negotiationSettled: stateRule(
    'domain/states.md#4.5 S A5',
    (input) => {
      if (!isYes(outcomeOf(input.event.facts))) return null;
      return anyOf(input, NEGOTIATION_SETTLED) ? null : reason('negotiation-not-settled');
    },
    ['TERMS_OPENED'],
  ),
  contractsForClass: stateRule(
    'domain/states.md#4.5 S A29',
    (input) =>
      outcomeOf(input.event.facts) !== 'general-class' || input.isIn('agreements.inForce')
        ? null
        : reason('no-national-contract'),
    ['AGREEMENT_SIGNED'],
  ),
  decidedAsPublished: stateRule(
    'domain/states.md#4.5 S A9, A14',
    ({ context, event }) => {
      const outcome = outcomeOf(event.facts);
      return outcome === null || outcome === context['decidedOutcome']
        ? null
        : reason('not-what-was-decided', { decided: context['decidedOutcome'] ?? null });
    },
    withOutcome('RECOMMENDATION_DECIDED'),
  ),
  protocolWhereLevelOne: stateRule(
    'domain/process-medicines.md#2 [A8][A9]',
    ({ context }) =>
      context['level'] === 'level_1' && context['protocolAdopted'] !== true ? reason('no-introduction-protocol') : null,
    ['PROTOCOL_ADOPTED'],
  ),
  ethicsFilled: factRule('domain/states.md#4.5 S A14, A15', ({ event }) =>
    isAnswer(event) ? missingOf(event, ['humanDignity', 'needAndSolidarity', 'costEffectiveness']) : null,
  ),
  fixedPartsFilled: factRule('domain/states.md#4.5 S A41, A47', ({ event }) =>
    isAnswer(event)
      ? missingOf(event, [
          'population',
          'comparator',
          'severity',
          'effectSize',
          'rarity',
          'evidenceUncertainty',
          'economicsUncertainty',
          'costPerQaly',
          'agreement',
        ])
      : null,
  ),
  costJudgedReasonable: factRule('domain/states.md#4.5 S A2, A5', ({ event }) =>
    isPresentYes(event) && event.facts['costReasonable'] !== true ? reason('cost-not-judged-reasonable') : null,
  ),
  conditionsHaveOwners: factRule('domain/states.md#4.5 S A2, A5', ({ event }) =>
    isPresentYes(event) && textsIn(event.facts, 'conditions').length > 0
      ? reason('conditions-without-owners', { count: textsIn(event.facts, 'conditions').length })
      : null,
  ),
  weakerYesExplained: factRule('domain/states.md#4.5 S/D A41', ({ event }) =>
    outcomeOf(event.facts) === 'can-use' && typeof event.facts['whyNotShould'] !== 'string'
      ? reason('weaker-yes-needs-reason')
      : null,
  ),
  refrainExplained: factRule('domain/states.md#4.5 S A5, C3, C15', ({ event }) =>
    outcomeOf(event.facts) === 'do-not-use' && typeof event.facts['refrainReason'] !== 'string'
      ? reason('refrain-needs-reason')
      : null,
  ),
  companyStaysForYes: stateRule(
    'domain/states.md#4 S/D C7, D1',
    (input) =>
      isYes(outcomeOf(input.event.facts)) && input.isIn('withdrawal.announced') ? reason('company-steps-out') : null,
    ['WITHDRAWAL_REFUSED'],
  ),
  standsAsItIs: stateRule(
    'domain/states.md#4 S A4',
    ({ context, event }) => {
      if (context['outcome'] === null) return reason('no-answer-in-force');
      const outcome = outcomeOf(event.facts);
      return outcome === null || pointsTheSameWay(outcome, context['outcome'])
        ? null
        : reason('another-answer-in-force', { outcome: context['outcome'] ?? null });
    },
    ['RECOMMENDATION_PUBLISHED'],
  ),
  statusIsAsListed: stateRule('cases/README.md (status_listed)', statusIsAsListed, remediesForStatus),
  answerInForceOrLapsed: stateRule(
    'domain/states.md#4 S A4, C5',
    ({ context }) => (context['everAnswered'] === true ? null : reason('no-answer-in-force')),
    ['RECOMMENDATION_PUBLISHED'],
  ),
  adviceGiven: stateRule(
    'domain/process-medicines.md#3.7 [C15][C17b] (a door in a wait or an answer)',
    (input) =>
      input.context['outcome'] !== null || input.isIn('handling.included.interim.inForce')
        ? null
        : reason('no-advice-given'),
    ['RECOMMENDATION_PUBLISHED', 'WAIT_DECIDED'],
  ),
  waitCouldBeAsked: stateRule('domain/states.md#4.4 S A1, Y7', (input) =>
    anyOf(input, AUTHORISED) && input.context['outcome'] === null ? null : reason('no-wait-needed'),
  ),
};

/** The two words that the council says yes with; the older *use* was said before either was asked for. */
const isPresentYes = ({ facts }: ChartEvent): boolean => ['should-use', 'can-use'].includes(outcomeOf(facts) ?? '');

/** A product left without a statement has nothing to justify. */
const isAnswer = ({ facts }: ChartEvent): boolean => outcomeOf(facts) !== 'no-statement';

function missingOf(event: ChartEvent, names: readonly string[]): Reason | null {
  const missing = names.filter((name) => typeof event.facts[name] !== 'string');
  return missing.length === 0 ? null : reason('parts-missing', { missing });
}

function newOrOld({ event }: RuleInput): readonly Remedy[] {
  if (event.facts['revision'] !== true) return takeInFurther;
  return [{ act: 'RECOMMENDATION_PUBLISHED', facts: { ...event.facts, revision: false } }];
}
