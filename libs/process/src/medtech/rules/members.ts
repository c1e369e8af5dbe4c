import type { Rule } from '../../definition.js';
import { isYes } from '../../medicine/outcomes.js';
import { reason } from '../../reason.js';
import { recordsIn, textIn, textsIn } from '../../shared/reading.js';
import { factRule } from '../../shared/rules.js';
import { answersIn, isAnswered } from '../outcomes.js';

const SOURCE = 'domain/states.md#9 S M34, M35';

/** Guards on the members of what a case is about. @source domain/states.md#9 S M4, M34, M35 */
export const memberRules: Readonly<Record<string, Rule>> = {
  memberIsNew: factRule('domain/states.md#9 S M4', ({ context, event }) => {
    const member = textIn(event.facts, 'member') ?? '';
    return textsIn(context, 'members').includes(member) ? reason('member-known', { member }) : null;
  }),
  memberIsUnchecked: factRule('domain/states.md#9 (our default)', ({ context, event }) => {
    const member = textIn(event.facts, 'member') ?? '';
    return textsIn(context, 'unchecked').includes(member) ? null : reason('member-not-awaiting-check', { member });
  }),
  memberIsRefused: factRule('domain/states.md#9 (our default)', ({ event }) =>
    event.facts['meetsPreconditions'] === false ? null : reason('member-meets-preconditions'),
  ),
  membersKnown: factRule(SOURCE, ({ context, event }) => {
    const known = textsIn(context, 'members');
    const named = recordsIn(event.facts, 'members').map((one) => textIn(one, 'member') ?? '');
    const stranger = named.find((member, at) => !known.includes(member) || named.indexOf(member) !== at);
    if (stranger !== undefined) return reason('member-unknown-or-twice', { member: stranger });
    const unchecked = named.find((member) => textsIn(context, 'unchecked').includes(member));
    return unchecked === undefined ? null : reason('member-not-checked', { member: unchecked });
  }),
  /** A group is answered member by member, and nobody is forgotten. */
  allMembersAnswered: factRule(SOURCE, ({ context, event }) => {
    const known = textsIn(context, 'members');
    if (known.length < 2) return null;
    const named = recordsIn(event.facts, 'members').map((one) => textIn(one, 'member'));
    const missing = known.filter((member) => !named.includes(member));
    return missing.length === 0 ? null : reason('members-without-answer', { members: missing });
  }),
  membersUnanswered: factRule(`${SOURCE} (a product added later, or left open: our default)`, ({ context, event }) => {
    const named = recordsIn(event.facts, 'members').map((one) => textIn(one, 'member') ?? '');
    if (named.length === 0) return reason('no-member-named');
    const answered = named.find((member) => isAnswered(context, member));
    return answered === undefined ? null : reason('member-already-answered', { member: answered });
  }),
  declinedHasNoYes: factRule(SOURCE, ({ context, event }) => {
    const declined = textsIn(context, 'declined');
    const found = answersIn(event.facts).find(
      ({ member, outcome }) => member !== null && declined.includes(member) && isYes(outcome),
    );
    return found === undefined ? null : reason('member-not-evaluated', { member: found.member });
  }),
};
