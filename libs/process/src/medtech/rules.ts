import type { Rule } from '../definition.js';
import { cooperationRules } from '../medicine/rules/cooperation.js';
import { moneyRules } from '../medicine/rules/money.js';
import { reason } from '../reason.js';
import { only } from '../shared/picking.js';
import { isSet, listIn, textIn } from '../shared/reading.js';
import { anyOf, factRule, stateRule } from '../shared/rules.js';
import { answerRules } from './rules/answer.js';
import { evaluationRules } from './rules/evaluation.js';
import { memberRules } from './rules/members.js';
import { screeningRules } from './rules/screening.js';

/** Guards of the device case: its own, and those it has in common with the medicine case. @source domain/states.md#4, #9 */
export const deviceRules: Readonly<Record<string, Rule>> = {
  ...only(cooperationRules, [
    'notAlreadyLive',
    'itemConcerns',
    'noRoundRunning',
    'roundIsPrepared',
    'takenIn',
    'companyStays',
    'withdrawalAnnounced',
    'hasBeenTaken',
  ]),
  ...moneyRules,
  ...screeningRules,
  ...memberRules,
  ...evaluationRules,
  ...answerRules,
  inCooperation: stateRule('domain/states.md#9', (input) =>
    anyOf(input, ['handling.included', 'handling.inForce', 'handling.reassessment'])
      ? null
      : reason('not-in-cooperation'),
  ),
  memberAwaitsCheck: stateRule('domain/states.md#9 (our default)', ({ context }) =>
    listIn(context, 'unchecked').length > 0 ? null : reason('no-member-awaiting-check'),
  ),
  recheckIsDue: stateRule('domain/states.md#9 (our default)', ({ context }) =>
    isSet(context, 'recheckDue') ? null : reason('recheck-not-due'),
  ),
  conditionNamed: factRule('domain/states.md#9 S M35', ({ event }) =>
    event.facts['outcome'] === 'conditional' && textIn(event.facts, 'text') === null
      ? reason('legal-condition-unnamed')
      : null,
  ),
};
