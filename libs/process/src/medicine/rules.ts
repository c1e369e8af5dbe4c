import type { ChartEvent, Remedy, Rule, RuleInput } from '../definition.js';
import { reason, type Reason } from '../reason.js';
import {
  AUTHORISED,
  CHMP_POSITIVE_OR_LATER,
  BASIS_BY_EVALUATION,
  BASIS_BY_BENEFITS,
  NEGOTIATION_SETTLED,
  SUBSIDISED,
} from './places.js';
import { answerIn, isYes, outcomeOf, pointsTheSameWay, UNSPECIFIED } from './outcomes.js';

const anyOf = (input: RuleInput, paths: readonly string[]): boolean => paths.some(input.isIn);
const stateRule = (source: string, remedies: Rule['remedies'], check: (input: RuleInput) => Reason | null): Rule => ({
  needs: 'state',
  source,
  ...(remedies && { remedies }),
  check,
});
const factRule = (source: string, check: (input: RuleInput) => Reason | null): Rule => ({
  needs: 'facts',
  source,
  check,
});
const withOutcome =
  (act: string) =>
  ({ event }: RuleInput): readonly Remedy[] => [{ act, facts: answerIn(event.facts) }];

const takeInFurther: readonly Remedy[] = [{ act: 'DECIDED_INCLUDED', facts: { further: true } }];

/** Guards of the medicine case. Each says no with a code and the facts behind it. */
export const medicineRules: Readonly<Record<string, Rule>> = {
  authorised: stateRule('domain/states.md#4.5 S A14, A15', ['EC_GRANTED'], (input) =>
    anyOf(input, AUTHORISED) ? null : reason('not-authorised'),
  ),
  chmpPositiveOrLater: stateRule('domain/states.md#4.2 S A2', ['CHMP_POSITIVE'], (input) =>
    anyOf(input, CHMP_POSITIVE_OR_LATER) ? null : reason('no-positive-opinion'),
  ),
  firstOpinion: stateRule('domain/states.md#4.1 S C9', ['RE_EXAMINATION'], ({ event }) =>
    event.facts['reexamined'] === true ? reason('not-re-examined') : null,
  ),
  supplementOfReport: stateRule(
    'cases/README.md (tlv_evaluation_supplemented)',
    () => [{ act: 'REPORT_PUBLISHED', facts: {} }],
    ({ context, event }) =>
      event.facts['supplement'] === true && context['everReported'] !== true
        ? reason('no-evaluation-to-supplement')
        : null,
  ),
  notAlreadyLive: factRule('domain/states.md#4 S/D A6', ({ event }) =>
    typeof event.facts['duplicateOf'] === 'string'
      ? reason('already-a-live-case', { caseId: event.facts['duplicateOf'] })
      : null,
  ),
  allRegionsAnswered: stateRule('domain/states.md#4 S/D A6', undefined, ({ event }) =>
    event.facts['allRegionsAnswered'] === true ? null : reason('regions-not-asked'),
  ),
  noRoundRunning: stateRule('domain/states.md#2 (our default)', undefined, ({ context }) =>
    context['roundRunning'] === true ? reason('round-already-running') : null,
  ),
  takenIn: stateRule(
    'domain/process-medicines.md#2 [A8] (a protocol belongs to a case in cooperation)',
    () => [
      { act: 'LEVEL_SET', facts: { level: 'level_1' } },
      { act: 'DECIDED_INCLUDED', facts: {} },
    ],
    (input) =>
      anyOf(input, ['handling.included', 'handling.inForce', 'handling.reassessment'])
        ? null
        : reason('not-in-cooperation'),
  ),
  adviceGiven: stateRule(
    'domain/process-medicines.md#3.7 [C15][C17b] (a door in a wait or an answer)',
    ['RECOMMENDATION_PUBLISHED', 'WAIT_DECIDED'],
    (input) =>
      input.context['outcome'] !== null || input.isIn('handling.included.interim.inForce')
        ? null
        : reason('no-advice-given'),
  ),
  groupHasRegions: factRule('domain/states.md#4.3 S A5, A35 (two is our default)', ({ event }) => {
    const members = event.facts['regionalMembers'];
    return Array.isArray(members) && new Set(members).size >= 2 ? null : reason('group-too-small', { least: 2 });
  }),
  nordicCountriesAgree: factRule(
    'domain/states.md#4.3 S A21 (at most five countries, a named representative)',
    ({ event }) => {
      const { variant, countries, representative } = event.facts;
      return variant !== 'nordic' || (Array.isArray(countries) && typeof representative === 'string')
        ? null
        : reason('nordic-parties-missing');
    },
  ),
  firstAssessment: stateRule('domain/states.md#4.2', undefined, ({ context }) =>
    context['supplement'] === true ? reason('supplementary') : null,
  ),
  supplementaryAssessment: stateRule('domain/states.md#4.2 S C5', undefined, ({ context }) =>
    context['supplement'] === true ? null : reason('not-supplementary'),
  ),
  talksNotReminded: stateRule('domain/states.md#4.3 (our default)', undefined, ({ context }) =>
    typeof context['talksRemindedOn'] === 'string' ? reason('already-reminded') : null,
  ),
  waitCouldBeAsked: stateRule('domain/states.md#4.4 S A1, Y7', undefined, (input) =>
    anyOf(input, AUTHORISED) && input.context['outcome'] === null ? null : reason('no-wait-needed'),
  ),
  notYetAnswered: stateRule(
    'domain/states.md#1 (our default: early reports serve the time before the answer)',
    takeInFurther,
    (input) =>
      anyOf(input, [
        'handling.intake',
        'handling.consultation',
        'handling.inclusionDecision',
        'handling.included',
        'handling.notIncluded',
      ])
        ? null
        : reason('report-comes-too-late-or-early'),
  ),
  inCooperation: stateRule('domain/process-medicines.md#3.2 [A1]', undefined, (input) =>
    anyOf(input, ['handling.inclusionDecision', 'handling.included', 'handling.inForce', 'handling.reassessment'])
      ? null
      : reason('not-in-cooperation'),
  ),
  evaluationByOthers: factRule(
    'domain/states.md#4.2 S A29, Y1 (waived or handled by the benefits board)',
    ({ event }) => (event.facts['orderEvaluation'] === false ? null : reason('evaluation-follows')),
  ),
  answerInForceOrLapsed: stateRule('domain/states.md#4 S A4, C5', ['RECOMMENDATION_PUBLISHED'], ({ context }) =>
    context['everAnswered'] === true ? null : reason('no-answer-in-force'),
  ),
  evaluationDone: stateRule(
    'domain/process-medicines.md#3.3 [A42] (our default: one report serves one indication)',
    undefined,
    (input) => (anyOf(input, BASIS_BY_EVALUATION) ? null : reason('evaluation-not-done')),
  ),
  /** While the company is on its way out the council settles that first. */
  companyStays: stateRule('domain/states.md#4 S/D C7, D1, C14b', ['WITHDRAWAL_REFUSED', 'SUPPLY_RESUMED'], (input) =>
    anyOf(input, ['withdrawal.announced', 'handling.inForce.notAvailable']) ? reason('company-steps-out') : null,
  ),
  companyStaysForYes: stateRule('domain/states.md#4 S/D C7, D1', ['WITHDRAWAL_REFUSED'], (input) =>
    isYes(outcomeOf(input.event.facts)) && input.isIn('withdrawal.announced') ? reason('company-steps-out') : null,
  ),
  notYetTakenIn: stateRule('domain/process-medicines.md#2 (NLT 2009-2014)', undefined, (input) =>
    anyOf(input, ['handling.watched', 'handling.intake', 'handling.consultation', 'handling.inclusionDecision'])
      ? null
      : reason('already-in-cooperation'),
  ),
  anotherIndication: stateRule(
    'domain/process-medicines.md#3.3 [A42] (our default: one history may follow several indications)',
    undefined,
    ({ event, context }) =>
      event.facts['further'] === true ||
      (typeof event.facts['indication'] === 'string' && event.facts['indication'] !== context['lastIndication'])
        ? null
        : reason('same-indication'),
  ),
  noFinalAnswer: stateRule('domain/states.md#4.4 S A1', takeInFurther, ({ context }) =>
    context['outcome'] === null || context['furtherIndication'] === true
      ? null
      : reason('answer-already-in-force', { outcome: context['outcome'] ?? null }),
  ),
  reportedBefore: stateRule('domain/states.md#4 S C5 (evaluation reused)', undefined, ({ context }) =>
    context['everReported'] === true ? null : reason('no-evaluation-to-reuse'),
  ),
  /** A first answer needs something unanswered; a revised one needs an answer to revise. */
  firstOrRevision: stateRule('cases/README.md (first, revised)', newOrOld, ({ context, event }) => {
    const revision = event.facts['revision'];
    if (revision === true && context['outcome'] === null) return reason('nothing-to-revise');
    if (revision === false && context['outcome'] !== null && context['furtherIndication'] !== true)
      return reason('answer-already-in-force', { outcome: context['outcome'] ?? null });
    return null;
  }),
  basisForAnswer: stateRule('domain/states.md#4.5 S A2, A5, Y1, A29, C3', remediesForBasis, basisForAnswer),
  negotiationSettled: stateRule('domain/states.md#4.5 S A5', ['TERMS_OPENED'], (input) => {
    if (!isYes(outcomeOf(input.event.facts))) return null;
    return anyOf(input, NEGOTIATION_SETTLED) ? null : reason('negotiation-not-settled');
  }),
  contractsForClass: stateRule('domain/states.md#4.5 S A29', ['AGREEMENT_SIGNED'], (input) =>
    outcomeOf(input.event.facts) !== 'general-class' || input.isIn('agreements.inForce')
      ? null
      : reason('no-national-contract'),
  ),
  decidedAsPublished: stateRule(
    'domain/states.md#4.5 S A9, A14',
    withOutcome('RECOMMENDATION_DECIDED'),
    ({ context, event }) => {
      const outcome = outcomeOf(event.facts);
      return outcome === null || outcome === context['decidedOutcome']
        ? null
        : reason('not-what-was-decided', { decided: context['decidedOutcome'] ?? null });
    },
  ),
  protocolWhereLevelOne: stateRule('domain/process-medicines.md#2 [A8][A9]', ['PROTOCOL_ADOPTED'], ({ context }) =>
    context['level'] === 'level_1' && context['protocolAdopted'] !== true ? reason('no-introduction-protocol') : null,
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
  rejected: decision('rejected'),
  approved: decision('approved'),
  limited: decision('approved_limited'),
  timeLimited: decision('approved_time_limited'),
  extensionRefused: decision('extension_refused'),
  decisionFits: stateRule(
    'cases/README.md (extension_refused presupposes a subsidy)',
    () => [{ act: 'SUBSIDY_DECIDED', facts: { decision: 'approved_limited' } }],
    (input) =>
      input.event.facts['decision'] === 'extension_refused' && !anyOf(input, SUBSIDISED) ? reason('no-subsidy') : null,
  ),
  subsidised: stateRule(
    'domain/states.md#4.2 S C15',
    () => [{ act: 'SUBSIDY_DECIDED', facts: { decision: 'approved_time_limited' } }],
    (input) => (anyOf(input, SUBSIDISED) ? null : reason('no-subsidy')),
  ),
  applicationRunning: stateRule('domain/states.md#4.2 S Y12', ['APPLICATION_COMPLETE'], (input) =>
    anyOf(input, ['benefits.application.running', 'benefits.application.proposed'])
      ? null
      : reason('no-complete-application'),
  ),
  decisionAwaitsEffect: stateRule(
    'domain/states.md#4.2 (our default: effect follows a decision)',
    remediesForEffect,
    ({ context }) => (context['subsidyAwaitsEffect'] === true ? null : reason('no-decision-to-take-effect')),
  ),
  effectIs: {
    needs: 'state',
    source: 'cases/README.md (subsidy_effective)',
    remedies: remediesForEffect,
    check: ({ event }, params) =>
      event.facts['decision'] === params['decision']
        ? null
        : reason('other-decision', { decision: params['decision'] ?? null }),
  },
  priceCutAsked: stateRule('cases/README.md (price_cut_application)', ['PRICE_CUT_APPLIED'], ({ context }) =>
    context['priceCutAsked'] === true ? null : reason('no-price-cut-application'),
  ),
  otherTrack: stateRule('cases/README.md (track_changed)', undefined, ({ context, event }) =>
    event.facts['track'] === context['track']
      ? reason('already-on-that-track', { track: context['track'] ?? null })
      : null,
  ),
  termsAgreed: stateRule('domain/states.md#4.3 S A5', ['TERMS_OPENED'], (input) =>
    input.isIn('negotiation.openForSignature') ? null : reason('nothing-to-sign'),
  ),
  agreementRuns: stateRule('domain/states.md#7.1 S A5', ['AGREEMENT_SIGNED'], (input) =>
    input.isIn('agreements.inForce') ? null : reason('no-agreement-in-force'),
  ),
  lastAgreement: stateRule('domain/states.md#7.1 (our default)', undefined, ({ context }) =>
    Number(context['agreementsInForce'] ?? 0) <= 1
      ? null
      : reason('other-agreements-in-force', { count: context['agreementsInForce'] ?? 0 }),
  ),
  overdueOnce: stateRule('domain/states.md#4.2 S Z1, C3', undefined, ({ context }) =>
    context['dossierOverdue'] === true ? null : reason('first-time-overdue'),
  ),
  /** A named refusal stays beside the general rule; a named wait is not in force as an answer and never hears of it. */
  coveredByClass: factRule('domain/states.md#4 S A29, A30', ({ context, event }) =>
    event.facts['namedException'] === true || context['outcome'] === 'do-not-use'
      ? reason('named-exception-stays')
      : null,
  ),
  withdrawalAnnounced: stateRule('domain/states.md#4 S/D C7, D1', ['COMPANY_WITHDRAWS'], (input) =>
    input.isIn('withdrawal.announced') ? null : reason('no-withdrawal-announced'),
  ),
  standsAsItIs: stateRule('domain/states.md#4 S A4', ['RECOMMENDATION_PUBLISHED'], ({ context, event }) => {
    if (context['outcome'] === null) return reason('no-answer-in-force');
    const outcome = outcomeOf(event.facts);
    return outcome === null || pointsTheSameWay(outcome, context['outcome'])
      ? null
      : reason('another-answer-in-force', { outcome: context['outcome'] ?? null });
  }),
  statusIsAsListed: stateRule('cases/README.md (status_listed)', remediesForStatus, statusIsAsListed),
  hasBeenTaken: stateRule(
    'cases/README.md (follow_up_report, regional_decision)',
    ['RECOMMENDATION_PUBLISHED'],
    ({ context }) =>
      context['outcome'] === null && context['everAnswered'] !== true ? reason('no-answer-in-force') : null,
  ),
};

/** Guards that only the levels of 2015 to 2017 ask. @source domain/process-medicines.md#2 [A8] */
export const levelRules: Readonly<Record<string, Rule>> = {
  levelMeansCooperation: stateRule('domain/process-medicines.md#2 [A8][A10]', undefined, ({ event }) =>
    event.facts['level'] === 'level_3' ? reason('level-three-is-regional') : null,
  ),
  levelIs: {
    needs: 'state',
    source: 'domain/process-medicines.md#2 [A8]',
    check: ({ event }, params) =>
      event.facts['level'] === params['level'] ? null : reason('other-level', { level: params['level'] ?? null }),
  },
  levelChanges: stateRule('domain/process-medicines.md#2 [A8]', undefined, ({ context, event }) =>
    event.facts['level'] === context['level'] ? reason('level-already-set', { level: context['level'] ?? null }) : null,
  ),
  levelOne: stateRule(
    'domain/process-medicines.md#2 [A8][A9] (the joint protocol belongs to level 1)',
    () => [{ act: 'LEVEL_SET', facts: { level: 'level_1' } }],
    ({ context }) =>
      context['level'] === 'level_1'
        ? null
        : reason('protocol-belongs-to-level-one', { level: context['level'] ?? null }),
  ),
};

function decision(value: string): Rule {
  return stateRule('domain/states.md#4.2 S A2, A16, Y1, C15', undefined, ({ event }) =>
    event.facts['decision'] === value ? null : reason('other-decision', { decision: value }),
  );
}

/** A product left without a statement has nothing to justify. */
const isAnswer = ({ facts }: ChartEvent): boolean => outcomeOf(facts) !== 'no-statement';

function missingOf(event: ChartEvent, names: readonly string[]): Reason | null {
  const missing = names.filter((name) => typeof event.facts[name] !== 'string');
  return missing.length === 0 ? null : reason('parts-missing', { missing });
}

/** No answer, the answer of a class rule, and one whose content is not known rest on no evaluation of their own. */
const NEEDS_NO_BASIS: readonly string[] = ['no-statement', 'general-class', UNSPECIFIED];

/** What a yes and a no must rest on. Level 2 often had an evaluation, not always. */
function basisForAnswer(input: RuleInput): Reason | null {
  const outcome = outcomeOf(input.event.facts);
  if (outcome === null || NEEDS_NO_BASIS.includes(outcome)) return null;
  if ((anyOf(input, BASIS_BY_EVALUATION) && !awaitsAssessor(input)) || anyOf(input, BASIS_BY_BENEFITS)) return null;
  if (input.context['evaluationOptional'] === true) return null;
  if (input.context['basisBefore'] === true) return null;
  if (outcome === 'do-not-use' && input.isIn('negotiation.failed')) return null;
  return awaitsAssessor(input)
    ? reason('assessor-not-heard', { assessor: input.context['waivedAssessor'] ?? null })
    : reason('no-basis-for-answer', { outcome });
}

/** An evaluation was waived because someone else judges the effect, and that opinion is still out. @source domain/states.md#4.5 S A29, A32 */
const awaitsAssessor = ({ context, isIn }: RuleInput): boolean =>
  isIn('handling.included.evaluation.waived') && typeof context['assessorOpinionOn'] !== 'string';

/** A subsidy decision is counted on only where the case is on that track; a no can also rest on no evaluation at all. */
function remediesForBasis(input: RuleInput): readonly Remedy[] {
  const onBenefitTrack = input.context['track'] === 'prescription' || !input.isIn('benefits.application.none');
  return [
    ...(outcomeOf(input.event.facts) === 'do-not-use' ? ['DECIDE_WITHOUT_EVALUATION'] : []),
    ...(onBenefitTrack ? ['SUBSIDY_DECIDED'] : []),
    ...(awaitsAssessor(input) ? ['ASSESSOR_OPINION'] : []),
    'REPORT_PUBLISHED',
  ];
}

function newOrOld({ event }: RuleInput): readonly Remedy[] {
  if (event.facts['revision'] !== true) return takeInFurther;
  return [{ act: 'RECOMMENDATION_PUBLISHED', facts: { ...event.facts, revision: false } }];
}

function remediesForEffect({ event }: RuleInput): readonly Remedy[] {
  const effect = event.facts['decision'];
  const decided = effect === 'widened' || typeof effect !== 'string' ? 'approved' : effect;
  return [{ act: 'SUBSIDY_DECIDED', facts: { decision: decided } }];
}

/** A public list names a status without a day: it must be the one the case shows. */
function statusIsAsListed(input: RuleInput): Reason | null {
  const listed = input.event.facts['status'];
  const { context } = input;
  const now = context['outcome'] ?? null;
  if (listed === undefined) return null;
  if (listed === 'wait')
    return input.isIn('handling.included.interim.inForce') ? null : reason('status-differs', { listed, now });
  if (listed === 'under-investigation')
    return input.isIn('handling.included') ? null : reason('status-differs', { listed, now });
  if (listed === 'not-evaluated')
    return now === null && !anyOf(input, BASIS_BY_EVALUATION) ? null : reason('status-differs', { listed, now });
  return now !== null && pointsTheSameWay(listed, now) ? null : reason('status-differs', { listed, now });
}

function remediesForStatus({ event }: RuleInput): readonly Remedy[] {
  const listed = event.facts['status'];
  if (listed === 'wait') return ['WAIT_DECIDED'];
  if (listed === 'under-investigation') return ['DECIDED_INCLUDED'];
  if (listed === 'not-evaluated' || typeof listed !== 'string') return [];
  const facts = { ...answerIn(event.facts), outcome: listed };
  return [
    { act: 'RECOMMENDATION_PUBLISHED', facts: { ...facts, revision: false } },
    { act: 'RECOMMENDATION_PUBLISHED', facts: { ...facts, revision: true } },
  ];
}
