import { addDays, daysBetween, isIsoDate, latest, type IsoDate } from '../calendar/iso-date.js';
import type { Context, Rule, RuleInput, Update } from '../definition.js';
import { reason, type JsonRecord, type Reason } from '../reason.js';
import { dayIn, isSet, numberIn, recordsIn, textIn, textsIn } from '../shared/reading.js';
import { factRule, stateRule } from '../shared/rules.js';
import { READY_CENTRES } from '../atmp/vocabulary.js';
import { isRegionCode } from '../vocabulary.js';
import { expectedDecision, nextRound, REGIONAL_ROUNDS } from './rounds.js';

const SOURCE = 'domain/states.md#6';
const FOLLOWS: readonly string[] = ['follow', 'followWithLimits'];

/** The region follows a no on something that is in use. @source domain/states.md#9 S M26 */
const isTakenOut = ({ context, event }: RuleInput): boolean =>
  context['caseKind'] === 'disinvest' &&
  context['outcome'] === 'do-not-use' &&
  FOLLOWS.includes(textIn(event.facts, 'value') ?? '');

function endMissing({ event }: RuleInput): Reason | null {
  const until = textIn(event.facts, 'until');
  if (until === null) return reason('phase-out-has-no-end');
  return until < event.on ? reason('phase-out-ends-before-it-begins', { until }) : null;
}

/** Region whose centre would treat the patients, where that centre does not stand so that they can come; null where it does. */
function regionLackingCentre(context: Context, enough: readonly string[]): string | null {
  if (!isSet(context, 'centreNeeded')) return null;
  const at = textIn(context, 'referralRegion') ?? textIn(context, 'key') ?? '';
  const found = recordsIn(context, 'centres').find(({ region }) => region === at);
  return found && enough.includes(textIn(found, 'status') ?? '') ? null : at;
}

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
  takesOut: factRule('domain/states.md#9 S M26, M27', (input) =>
    isTakenOut(input) ? null : reason('nothing-to-phase-out'),
  ),
  takesNothingOut: factRule('domain/states.md#9 S M26', (input) =>
    isTakenOut(input) ? (endMissing(input) ?? reason('is-phased-out')) : null,
  ),
  phaseOutEnds: factRule('domain/states.md#9 S M27 (until: our default)', endMissing),
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
  /** A region without a centre of its own refers its patients to one that has. @source domain/process-atmp.md#4 */
  centreQualified: stateRule('domain/states.md#10 S C1, C8; #6', ({ context }) => {
    const region = regionLackingCentre(context, READY_CENTRES);
    return region === null ? null : reason('no-qualified-centre', { region, way: 'UNITS_SET' });
  }),
  centreTreats: stateRule(
    'domain/states.md#10 S C8, T5 (no patient before the centre may treat: our default)',
    (input) => {
      const region = regionLackingCentre(input.context, ['active']);
      return region === null ? null : reason('centre-not-open', { region });
    },
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
      caseKind: facts['caseKind'] ?? 'introduce',
      centreNeeded: isSet(facts, 'centreNeeded'),
      centres: [...recordsIn(facts, 'centres')],
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
