import type { Rule, RuleInput } from '../../definition.js';
import { reason } from '../../reason.js';
import { recordsIn, textIn, textsIn } from '../../shared/reading.js';
import { factRule, stateRule } from '../../shared/rules.js';
import { membersUnanswered } from '../consultees.js';
import { isUnderPilot } from '../outcomes.js';

const SOURCE = 'domain/states.md#9 (our default; M28, M38)';

const needNotBeHeard = ({ context, event }: RuleInput): boolean =>
  isUnderPilot(context) || textIn(event.facts, 'noConsulteesBecause') !== null;

/** Guards that let the professional bodies read a text before it is decided on. @source domain/states.md#9 (M28, M38) */
export const consulteeRules: Readonly<Record<string, Rule>> = {
  consulteesHeard: factRule(SOURCE, (input) =>
    needNotBeHeard(input) || textIn(input.context, 'consultedOn') !== null ? null : reason('consultees-not-heard'),
  ),
  furtherConsulteesHeard: factRule(SOURCE, (input) => {
    const heard = textsIn(input.context, 'consultedFor');
    return needNotBeHeard(input) || membersUnanswered(input.context).every((member) => heard.includes(member))
      ? null
      : reason('consultees-not-heard');
  }),
  /** On the last day the question closes by itself; before it only when all have answered, or for a reason that is given. */
  consulteesDone: factRule(SOURCE, ({ context, event }) => {
    const answered = recordsIn(context, 'consulteeAnswers').map((one) => textIn(one, 'body'));
    const silent = textsIn(context, 'consulteesAsked').filter((body) => !answered.includes(body));
    const mayClose = event.by === 'system' || textIn(event.facts, 'closedBecause') !== null || silent.length === 0;
    return mayClose ? null : reason('consultees-still-asked', { bodies: silent });
  }),
  memberUnanswered: stateRule(SOURCE, ({ context }) =>
    membersUnanswered(context).length > 0 ? null : reason('no-member-unanswered'),
  ),
  consultationRuns: stateRule(SOURCE, ({ context }) =>
    textIn(context, 'consultationFrom') === null ? reason('no-consultation-running') : null,
  ),
  noConsultationRunning: stateRule(SOURCE, ({ context }) =>
    textIn(context, 'consultationFrom') === null ? null : reason('consultation-running'),
  ),
  memberDraftFinal: factRule(SOURCE, ({ context, event }) => {
    const final = textsIn(context, 'draftFor');
    const named = recordsIn(event.facts, 'members').map((one) => textIn(one, 'member') ?? '');
    const missing = named.filter((member) => !final.includes(member));
    return isUnderPilot(context) || missing.length === 0
      ? null
      : reason('member-draft-not-final', { members: missing });
  }),
};
