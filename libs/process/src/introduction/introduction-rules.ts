import { addDays, daysBetween, isIsoDate, latest, type IsoDate } from '../calendar/iso-date.js';
import type { Context, Rule, Update } from '../definition.js';
import { reason, type JsonRecord } from '../reason.js';
import { dayIn, isSet, numberIn, recordsIn, textIn, textsIn } from '../shared/reading.js';
import { factRule, stateRule } from '../shared/rules.js';
import { isRegionCode } from '../vocabulary.js';
import { expectedDecision, nextRound, REGIONAL_ROUNDS } from './rounds.js';

const SOURCE = 'domain/states.md#6';
const FOLLOWS: readonly string[] = ['follow', 'followWithLimits'];

/** Guards of one region's introduction. @source domain/states.md#6 */
export const introductionRules: Readonly<Record<string, Rule>> = {
  deviationHasReason: factRule(`${SOURCE} S A3`, ({ event }) =>
    event.facts['value'] === 'deviate' && textIn(event.facts, 'reason') === null
      ? reason('deviation-needs-reason')
      : null,
  ),
  limitsAreNamed: factRule(`${SOURCE} (our default)`, ({ event }) =>
    event.facts['value'] === 'followWithLimits' && textsIn(event.facts, 'limits').length === 0
      ? reason('limits-missing')
      : null,
  ),
  rankWhereUsed: factRule(`${SOURCE} S B15, B16`, ({ context, event }) => {
    if (!isSet(context, 'ranks') || !FOLLOWS.includes(textIn(event.facts, 'value') ?? '')) return null;
    const missing = ['rank', 'introductionFunding'].filter(
      (name) => event.facts[name] === undefined || event.facts[name] === null,
    );
    return missing.length === 0 ? null : reason('rank-missing', { missing });
  }),
  hasRounds: stateRule(
    `${SOURCE} S B3`,
    ({ context }) =>
      textsIn(context, 'rounds').length > 0 ? null : reason('region-has-no-rounds', { way: 'CHANGE_ROUNDS' }),
    ['CHANGE_ROUNDS'],
  ),
  roundsAreDays: factRule(`${SOURCE} S B3`, ({ event }) => {
    const wrong = textsIn(event.facts, 'rounds').find((day) => !isIsoDate(`2023-${day}`));
    return wrong === undefined ? null : reason('no-such-day', { day: wrong });
  }),
  follows: stateRule(`${SOURCE} S A3`, ({ context }) =>
    FOLLOWS.includes(textIn(context, 'decision') ?? '')
      ? null
      : reason('region-does-not-follow', { value: textIn(context, 'decision'), way: 'RECONSIDER' }),
  ),
  departs: stateRule(`${SOURCE} (our default)`, ({ context }) =>
    FOLLOWS.includes(textIn(context, 'decision') ?? '')
      ? reason('region-follows', { value: textIn(context, 'decision') })
      : null,
  ),
  unitOrReferral: factRule(`${SOURCE} S A3`, ({ event }) =>
    textsIn(event.facts, 'units').length > 0 || textIn(event.facts, 'referralRegion') !== null
      ? null
      : reason('no-unit-or-referral'),
  ),
  agreementNeeded: stateRule(`${SOURCE} S A5`, ({ context }) =>
    isSet(context, 'agreementNeeded') ? null : reason('no-agreement-needed', { way: 'PREPARATIONS_DONE' }),
  ),
  noAgreementNeeded: stateRule(`${SOURCE} S A5`, ({ context }) =>
    isSet(context, 'agreementNeeded') ? reason('agreement-needed', { way: 'AGREEMENT_SIGNED' }) : null,
  ),
  supplied: stateRule('domain/states.md#4 S C14b', ({ context }) =>
    isSet(context, 'onHold') ? reason('company-stepped-out', { since: textIn(context, 'heldSince') }) : null,
  ),
  isOnHold: stateRule('domain/states.md#4 S C14b', ({ context }) =>
    isSet(context, 'onHold') ? null : reason('not-on-hold'),
  ),
  isOverdue: stateRule(`${SOURCE} (our default)`, ({ context }) =>
    isSet(context, 'overdue') ? null : reason('not-overdue'),
  ),
};

export const introductionUpdates: Readonly<Record<string, Update>> = {
  /** A region's own rounds come with the recommendation, else from the data. */
  receive: (context, { on, facts }) => {
    const key = textIn(context, 'key') ?? '';
    const given: JsonRecord | undefined = recordsIn(facts, 'regionalRounds').find(({ region }) => region === key);
    const known = isRegionCode(key) ? REGIONAL_ROUNDS[key] : undefined;
    return {
      ...recommended(context, facts),
      rounds: given ? textsIn(given, 'rounds') : (known?.rounds ?? []),
      decisionLagMonths: (given ? numberIn(given, 'decisionLagMonths') : known?.decisionLagMonths) ?? 0,
      ranks: given ? isSet(given, 'ranks') : (known?.ranks ?? false),
      receivedOn: on,
      clockFrom: on,
    };
  },
  /** A changed recommendation starts the region's work and its clock anew and keeps what was decided before. */
  receiveAgain: (context, { on, facts }) => ({
    ...recommended(context, facts),
    clockFrom: on,
    workFrom: on,
    overdue: false,
    roundDate: null,
    expectedDecisionOn: null,
  }),
  enterRound: (context, { on }) => {
    const roundDate = nextRound(on, context);
    return {
      submittedOn: on,
      roundDate,
      expectedDecisionOn: roundDate === null ? null : expectedDecision(roundDate, context),
    };
  },
  recordDecision: (context, { on, facts }) => ({
    decision: facts['value'] ?? null,
    decidedOn: on,
    overdue: false,
    decisions: [
      ...recordsIn(context, 'decisions'),
      { ...facts, on, version: context['recommendationVersion'] ?? null },
    ],
  }),
  hold: (_context, { on }) => ({ onHold: true, heldSince: on }),
  /** The days the company was out do not count against the region. */
  release: (context, { on }) => {
    const since = dayIn(context, 'heldSince');
    const later = (field: string): IsoDate | null => {
      const from = dayIn(context, field);
      return since && from ? addDays(from, daysBetween(latest(since, from), on)) : from;
    };
    return { onHold: false, heldSince: null, clockFrom: later('clockFrom'), workFrom: later('workFrom') };
  },
};

const recommended = (context: Context, facts: JsonRecord): JsonRecord => ({
  outcome: facts['outcome'] ?? null,
  recommendationVersion: facts['version'] ?? (numberIn(context, 'recommendationVersion') ?? 0) + 1,
});
