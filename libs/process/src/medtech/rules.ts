import type { Rule } from '../definition.js';
import { answerRules as medicineAnswers } from '../medicine/rules/answer.js';
import { cooperationRules } from '../medicine/rules/cooperation.js';
import { moneyRules } from '../medicine/rules/money.js';
import { reason } from '../reason.js';
import { only } from '../shared/picking.js';
import { listIn } from '../shared/reading.js';
import { anyOf, stateRule } from '../shared/rules.js';
import { casesCountedRules } from '../shared/small-counts.js';
import { answerRules } from './rules/answer.js';
import { consulteeRules } from './rules/consultees.js';
import { evaluationRules } from './rules/evaluation.js';
import { legalRules } from './rules/legal.js';
import { marketRules } from './rules/market.js';
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
    'stillLive',
    'hasBeenTaken',
    'beforeAnyAnswer',
  ]),
  ...only(medicineAnswers, ['basisGathered']),
  ...moneyRules,
  ...casesCountedRules,
  ...screeningRules,
  ...memberRules,
  ...evaluationRules,
  ...answerRules,
  ...consulteeRules,
  ...legalRules,
  ...marketRules,
  inCooperation: stateRule('domain/states.md#9', (input) =>
    anyOf(input, ['handling.included', 'handling.inForce', 'handling.reassessment'])
      ? null
      : reason('not-in-cooperation'),
  ),
  memberAwaitsCheck: stateRule('domain/states.md#9 (our default)', ({ context }) =>
    listIn(context, 'unchecked').length > 0 ? null : reason('no-member-awaiting-check'),
  ),
};
