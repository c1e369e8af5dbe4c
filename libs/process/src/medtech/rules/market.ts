import type { Context, Remedy, Rule } from '../../definition.js';
import { isYes } from '../../medicine/outcomes.js';
import { reason, type Reason } from '../../reason.js';
import { isSet, textIn, textsIn } from '../../shared/reading.js';
import { factRule, saying, stateRule } from '../../shared/rules.js';
import { leavesNone, noticesAfter, noticesIn, offMarket } from '../certificates.js';
import { answersIn, answersInForce, type MemberAnswer } from '../outcomes.js';

const OURS = 'domain/states.md#9 (our default)';
/** Answers that say nothing of using the product now. */
const SAYS_NO_USE: readonly string[] = ['no-statement', 'unspecified', 'wait'];
const OFF_MARKET = ['not-ce-marked', 'certificate-ended', 'member-not-ce-marked', 'member-certificate-ended'] as const;

/** Guards on what may be sold, product by product. @source domain/states.md#4.5 (legally on the market), #9 S M35 */
export const marketRules: Readonly<Record<string, Rule>> = {
  onTheMarket: saying(
    OFF_MARKET,
    stateRule(
      'domain/states.md#4.5 (legally on the market), #9 S M35 (product by product)',
      ({ context, event }) => offMarketAmong(context, answersIn(event.facts)),
      ({ context, event }) => remediesFor(context, answersIn(event.facts)),
    ),
  ),
  /** What could not be recommended today cannot be kept today either. */
  marketKeeps: saying(
    OFF_MARKET,
    stateRule(
      'domain/states.md#4.5 (legally on the market); for an answer that is kept: our default',
      ({ context }) => offMarketAmong(context, yesInForce(context)),
      ({ context }) => remediesFor(context, yesInForce(context)),
    ),
  ),
  /** What the scheme of benefits asks of consumables: a product that may be sold. @source domain/process-medtech.md#2.5 [M30] */
  authorised: stateRule(
    'domain/states.md#4.2 S Y12, domain/process-medtech.md#2.5 [M30]',
    ({ isIn }) => (isIn('regulatory.ceMarked') ? null : reason('not-ce-marked')),
    ['CE_MARKED'],
  ),
  productKnown: factRule(OURS, ({ context, event }) => {
    const member = textIn(event.facts, 'member');
    const known = textsIn(context, 'members');
    return member === null || known.length === 0 || known.includes(member)
      ? null
      : reason('member-unknown', { member });
  }),
  noProductLeft: stateRule(OURS, ({ context, event }) =>
    leavesNone(context, event) ? null : reason('other-products-marked'),
  ),
  /** What concerns one product reopens the answers only where one of them says yes to it. */
  answerConcerned: stateRule(OURS, ({ context, event }) => {
    const named = textIn(event.facts, 'member');
    const concerned = answersInForce(context).some(
      ({ member, outcome }) => (member === null || member === named) && isYes(outcome),
    );
    return named === null || concerned ? null : reason('answer-not-concerned', { member: named });
  }),
  noticeStays: stateRule(OURS, ({ context, event }) =>
    Object.keys(noticesAfter(context, event)).length > 0 ? null : reason('no-safety-notice'),
  ),
  lastNotice: stateRule(OURS, ({ context, event }) =>
    Object.keys(noticesAfter(context, event)).length === 0 ? null : reason('other-safety-notices'),
  ),
  noticeKnown: factRule(OURS, ({ context, event }) => {
    const member = textIn(event.facts, 'member');
    return member === null || noticesIn(context).includes(member) ? null : reason('no-safety-notice');
  }),
  recheckIsDue: stateRule(OURS, ({ context }) => (isSet(context, 'recheckDue') ? null : reason('recheck-not-due'))),
};

const yesInForce = (context: Context): readonly MemberAnswer[] =>
  answersInForce(context).filter(({ outcome }) => isYes(outcome));

const unmarkedAmong = (context: Context, answers: readonly MemberAnswer[]): MemberAnswer | undefined =>
  answers.find(({ member, outcome }) => !SAYS_NO_USE.includes(outcome) && offMarket(context, member) !== null);

function offMarketAmong(context: Context, answers: readonly MemberAnswer[]): Reason | null {
  const found = unmarkedAmong(context, answers);
  const why = found && offMarket(context, found.member);
  if (!why) return null;
  return found.member === null ? reason(why) : reason(`member-${why}`, { member: found.member });
}

function remediesFor(context: Context, answers: readonly MemberAnswer[]): readonly Remedy[] {
  const member = unmarkedAmong(context, answers)?.member ?? null;
  return member === null ? ['CE_MARKED'] : [{ act: 'CE_MARKED', facts: { member } }];
}
