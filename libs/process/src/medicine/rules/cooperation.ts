import type { Rule } from '../../definition.js';
import { reason } from '../../reason.js';
import { recordIn, textIn } from '../../shared/reading.js';
import { anyOf, factRule, stateRule } from '../../shared/rules.js';
import { takeInFurther } from '../remedies.js';

/** Names are written by hand, so neither capitals nor spaces around them tell one from another. */
const isSame = (one: string | null, other: string | null): boolean =>
  one?.trim().toLowerCase() === other?.trim().toLowerCase();

/** Guards on the way into national cooperation and out of it. @source domain/states.md#4 */
export const cooperationRules: Readonly<Record<string, Rule>> = {
  notAlreadyLive: factRule('domain/states.md#4 S/D A6', ({ event }) =>
    typeof event.facts['duplicateOf'] === 'string'
      ? reason('already-a-live-case', { caseId: event.facts['duplicateOf'] })
      : null,
  ),
  allRegionsAnswered: stateRule('domain/states.md#4 S/D A6', ({ event }) =>
    event.facts['allRegionsAnswered'] === true ? null : reason('regions-not-asked'),
  ),
  roundIsPrepared: stateRule('domain/states.md#2 (our default)', ({ event }) =>
    event.facts['prepareRound'] === true ? null : reason('round-opens-at-once'),
  ),
  itemConcerns: stateRule(
    'domain/states.md#3 (an item sent back returns what it was about; our default)',
    ({ event }, { kind }) =>
      event.facts['kind'] === undefined || event.facts['kind'] === kind
        ? null
        : reason('another-item', { kind: kind ?? null }),
  ),
  noRoundRunning: stateRule('domain/states.md#2 (our default)', ({ context }) =>
    context['roundRunning'] === true ? reason('round-already-running') : null,
  ),
  takenIn: stateRule(
    'domain/process-medicines.md#2 [A8] (a protocol belongs to a case in cooperation)',
    (input) =>
      anyOf(input, ['handling.included', 'handling.inForce', 'handling.reassessment'])
        ? null
        : reason('not-in-cooperation'),
    () => [
      { act: 'LEVEL_SET', facts: { level: 'level_1' } },
      { act: 'DECIDED_INCLUDED', facts: {} },
    ],
  ),
  notYetAnswered: stateRule(
    'domain/states.md#1 (our default: early reports serve the time before the answer)',
    (input) =>
      anyOf(input, [
        'handling.intake',
        'handling.roundPreparation',
        'handling.consultation',
        'handling.inclusionDecision',
        'handling.included',
        'handling.notIncluded',
      ])
        ? null
        : reason('report-comes-too-late-or-early'),
    takeInFurther,
  ),
  inCooperation: stateRule('domain/process-medicines.md#3.2 [A1]', (input) =>
    anyOf(input, ['handling.inclusionDecision', 'handling.included', 'handling.inForce', 'handling.reassessment'])
      ? null
      : reason('not-in-cooperation'),
  ),
  /** While the company is on its way out the council settles that first. */
  companyStays: stateRule(
    'domain/states.md#4 S/D C7, D1, C14b',
    (input) =>
      anyOf(input, ['withdrawal.announced', 'handling.inForce.notAvailable']) ? reason('company-steps-out') : null,
    ['WITHDRAWAL_REFUSED', 'SUPPLY_RESUMED'],
  ),
  notYetTakenIn: stateRule('domain/process-medicines.md#2 (NLT 2009-2014)', (input) =>
    anyOf(input, [
      'handling.watched',
      'handling.intake',
      'handling.roundPreparation',
      'handling.consultation',
      'handling.inclusionDecision',
    ])
      ? null
      : reason('already-in-cooperation'),
  ),
  anotherIndication: stateRule(
    'domain/process-medicines.md#3.3 [A42] (our default: one history may follow several indications)',
    ({ event, context }) =>
      event.facts['further'] === true ||
      (typeof event.facts['indication'] === 'string' && event.facts['indication'] !== context['lastIndication'])
        ? null
        : reason('same-indication'),
  ),
  rowOfThisCase: factRule('domain/states.md#4 S A29, A30 (product and indication in the class matrix)', ({ event }) => {
    const { facts } = event;
    const own = recordIn(facts, 'own');
    const isOwn = (told: string, ...names: readonly string[]): boolean =>
      textIn(facts, told) === null || names.some((name) => isSame(textIn(facts, told), textIn(own, name)));
    return facts['own'] === undefined || (isOwn('product', 'product', 'substance') && isOwn('indication', 'indication'))
      ? null
      : reason('row-of-another-case');
  }),
  /** A named refusal stays beside the general rule; a named wait is not in force as an answer and never hears of it. */
  coveredByClass: factRule('domain/states.md#4 S A29, A30', ({ context, event }) =>
    event.facts['namedException'] === true || context['outcome'] === 'do-not-use'
      ? reason('named-exception-stays')
      : null,
  ),
  /** What has been archived or closed is taken up anew before anything else is done with it; a history may tell of what came after. */
  stillLive: stateRule(
    'domain/states.md#4 (any live)',
    (input) =>
      input.event.history !== true && anyOf(input, ['handling.ended', 'handling.withdrawn', 'handling.closedOther'])
        ? reason('case-is-over')
        : null,
    ['REOPEN'],
  ),
  withdrawalAnnounced: stateRule(
    'domain/states.md#4 S/D C7, D1',
    (input) => (input.isIn('withdrawal.announced') ? null : reason('no-withdrawal-announced')),
    ['COMPANY_WITHDRAWS'],
  ),
  beforeAnyAnswer: stateRule('domain/states.md#4 S C21 (before any answer)', ({ context, event }) =>
    context['everAnswered'] === true && event.history !== true ? reason('already-answered-publicly') : null,
  ),
  hasBeenTaken: stateRule(
    'cases/README.md (follow_up_report, regional_decision)',
    ({ context }) =>
      context['outcome'] === null && context['everAnswered'] !== true ? reason('no-answer-in-force') : null,
    ['RECOMMENDATION_PUBLISHED'],
  ),
};
