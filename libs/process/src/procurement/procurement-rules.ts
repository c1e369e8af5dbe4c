import type { Rule, RuleInput, Update } from '../definition.js';
import { reason, type JsonRecord, type Reason } from '../reason.js';
import { isSet, recordsIn, textIn, textsIn } from '../shared/reading.js';
import { factRule, stateRule } from '../shared/rules.js';
import { earliestContract, hasStandstill, lastDayOfStandstill } from './contract-date.js';

const SOURCE = 'domain/states.md#7.2';
const LOU = 'domain/law-and-conventions.md#6';

/** Guards of a procurement. @source domain/states.md#7.2 */
export const procurementRules: Readonly<Record<string, Rule>> = {
  isProcured: factRule(`${SOURCE} S M5`, ({ event }) =>
    event.facts['choice'] === 'procure' ? null : reason('nothing-to-procure'),
  ),
  proxiesRegistered: factRule(`${SOURCE} S A5`, ({ event }) => {
    const { lead } = event.facts;
    const held = recordsIn(event.facts, 'proxies').map((proxy) => textIn(proxy, 'region'));
    const regions = textsIn(event.facts, 'regions').filter((region) => region !== lead && !held.includes(region));
    return regions.length === 0 ? null : reason('proxy-missing', { regions });
  }),
  tendersDueLater: factRule(`${SOURCE} (our default)`, ({ event }) => {
    const dueOn = textIn(event.facts, 'tendersDueOn') ?? '';
    return dueOn > event.on ? null : reason('tenders-due-in-past', { dueOn });
  }),
  standstillFollows: factRule(`${LOU} (20:1, 20:3)`, (input) =>
    standstillFollows(input) ? null : reason('no-standstill'),
  ),
  noStandstill: factRule(`${LOU} (20:2, 20:3, 19 a:10)`, (input) =>
    standstillFollows(input) ? reason('standstill-follows') : null,
  ),
  biddersTold: factRule(`${LOU} (Req 6.3)`, ({ event }) =>
    recordsIn(event.facts, 'notices').length > 0 ? null : reason('bidders-not-told'),
  ),
  /** The hard stop: no role, no setting and no other act gets past it. */
  mayContract: stateRule(`${SOURCE} S AV, ${LOU} (Req 6.1, 6.4)`, mayContract, ['COURT_DECIDED']),
  standstillRecordedOver: stateRule(
    `${LOU} (Req 6.4)`,
    () => reason('standstill-not-recorded-over', { way: 'STANDSTILL_OVER' }),
    ['STANDSTILL_OVER'],
  ),
  withinStandstill: stateRule(`${LOU} (20:11)`, ({ context, event }) => {
    if (recordsIn(context, 'reviews').some((review) => review['status'] === 'pending')) return null;
    const lastDay = lastDayOfStandstill(context);
    return lastDay !== null && event.on <= lastDay ? null : reason('review-too-late', { lastDay });
  }),
  newReview: factRule(`${LOU} (our default)`, ({ context, event }) => {
    const known = reviewOf(context, event.facts);
    return known === undefined || known['status'] !== 'pending'
      ? null
      : reason('review-already-registered', { caseNumber: textIn(event.facts, 'caseNumber') });
  }),
  reviewPending: factRule(`${LOU} (our default)`, ({ context, event }) =>
    reviewOf(context, event.facts)?.['status'] === 'pending'
      ? null
      : reason('no-such-review', { caseNumber: textIn(event.facts, 'caseNumber') }),
  ),
  reviewKnown: factRule(`${LOU} (20:8, 20:10)`, ({ context, event }) =>
    reviewOf(context, event.facts) === undefined
      ? reason('no-such-review', { caseNumber: textIn(event.facts, 'caseNumber') })
      : null,
  ),
  notBeforeReview: factRule(`${LOU} (our default)`, ({ context, event }) => {
    const since = textIn(reviewOf(context, event.facts) ?? {}, 'appliedOn');
    return since !== null && event.on < since ? reason('before-the-application', { appliedOn: since }) : null;
  }),
  lastReview: factRule(`${LOU} (our default)`, ({ context, event }) => {
    const others = recordsIn(context, 'reviews').filter(
      (review) => review['status'] === 'pending' && review['caseNumber'] !== event.facts['caseNumber'],
    );
    return others.length === 0 ? null : reason('other-reviews-pending', { count: others.length });
  }),
  redo: outcomeIs('redo'),
  correct: outcomeIs('correct'),
  regionTakesPart: factRule(`${SOURCE} S A5`, ({ context, event }) => {
    const { region } = event.facts;
    if (event.by === 'signatory' && event.region !== undefined && event.region !== region)
      return reason('scope-not-allowed', { region: event.region });
    const joined = [textIn(context, 'lead'), ...textsIn(context, 'regions')];
    return typeof region === 'string' && joined.includes(region)
      ? null
      : reason('region-not-in-procurement', { region: region ?? null });
  }),
  notSignedBefore: factRule(`${SOURCE} (our default)`, ({ context, event }) =>
    recordsIn(context, 'contracts').some((one) => one['region'] === event.facts['region'])
      ? reason('already-signed', { region: event.facts['region'] ?? null })
      : null,
  ),
};

const standstillFollows = ({ context, event }: RuleInput): boolean =>
  hasStandstill(textIn(context, 'procedure'), isSet(event.facts, 'voluntaryNotice'));

function mayContract({ context, event }: RuleInput): Reason | null {
  const earliestOn = earliestContract(context);
  if (earliestOn === null) return reason('review-pending');
  return event.on < earliestOn ? reason('standstill', { earliestOn }) : null;
}

function outcomeIs(outcome: string): Rule {
  return factRule(`${SOURCE}, ${LOU} (20:10)`, ({ event }) =>
    event.facts['outcome'] === outcome ? null : reason('other-outcome', { outcome }),
  );
}

const reviewOf = (context: JsonRecord, facts: JsonRecord): JsonRecord | undefined =>
  recordsIn(context, 'reviews').find((review) => review['caseNumber'] === facts['caseNumber']);

/** Keeps the dates that people see beside what they are worked out from. */
const withDates = (context: JsonRecord, change: JsonRecord): JsonRecord => {
  const next = { ...context, ...change };
  return { ...change, contractEarliestOn: earliestContract(next), standstillLastDay: lastDayOfStandstill(next) };
};

const withReview = (context: JsonRecord, review: JsonRecord): JsonRecord =>
  withDates(context, {
    reviews: [...recordsIn(context, 'reviews').filter((other) => other['caseNumber'] !== review['caseNumber']), review],
  });

const noAward: JsonRecord = {
  awardOn: null,
  notices: [],
  noticeUntil: null,
  standstillApplies: false,
  reviews: [],
  contractEarliestOn: null,
  standstillLastDay: null,
};

export const procurementUpdates: Readonly<Record<string, Update>> = {
  award: (context, { on, facts }) =>
    withDates(context, {
      awardOn: on,
      standstillApplies: hasStandstill(textIn(context, 'procedure'), isSet(facts, 'voluntaryNotice')),
      notices: recordsIn(facts, 'notices').map((notice) => ({ ...notice, sentOn: on })),
      noticeUntil: facts['noticeUntil'] ?? null,
      reviews: [],
    }),
  addNotice: (context, { on, facts }) =>
    withDates(context, { notices: [...recordsIn(context, 'notices'), { ...facts, sentOn: on }] }),
  registerReview: (context, { on, facts }) =>
    withReview(context, { ...facts, status: 'pending', appliedOn: on, on: null }),
  decideReview: (context, { on, facts }) =>
    withReview(context, { ...reviewOf(context, facts), ...facts, status: 'decided', on }),
  liftStandstill: (context, { on, facts }) =>
    withReview(context, { ...reviewOf(context, facts), ...facts, status: 'lifted', on }),
  dropAward: () => noAward,
  addContract: (context, { on, facts }) => ({
    contracts: [...recordsIn(context, 'contracts'), { ...facts, on }],
    contractEndsOn: facts['endsOn'] ?? context['contractEndsOn'] ?? null,
  }),
};
