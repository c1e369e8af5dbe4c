import type { Rule, Update } from '../definition.js';
import { reason } from '../reason.js';
import { dayIn, isSet, recordsIn, textIn, textsIn } from '../shared/reading.js';
import { factRule, stateRule } from '../shared/rules.js';

const SOURCE = 'domain/states.md#12';
const LAW = 'domain/law-and-conventions.md#1 (req 1.7)';

export const disclosureRules: Readonly<Record<string, Rule>> = {
  eachJudged: factRule(`${SOURCE} (each disclosure is judged anew)`, ({ context, event }) => {
    const judged = recordsIn(event.facts, 'judgements').map((one) => textIn(one, 'document') ?? '');
    const missing = textsIn(context, 'documents').filter((one) => !judged.includes(one));
    return missing.length === 0 ? null : reason('documents-not-judged', { count: missing.length });
  }),
  allReleased: factRule(SOURCE, ({ event }) =>
    disclosuresIn(event.facts).every((one) => one === 'released') ? null : reason('not-all-released'),
  ),
  someReleased: factRule(SOURCE, ({ event }) => {
    const all = disclosuresIn(event.facts);
    return all.some((one) => one !== 'refused') && all.some((one) => one !== 'released')
      ? null
      : reason('not-partly-released');
  }),
  noneReleased: factRule(`${SOURCE}; domain/law-and-conventions.md#2 [SE1]`, ({ event }) =>
    disclosuresIn(event.facts).every((one) => one === 'refused') ? null : reason('something-is-released'),
  ),
  refusalsNameSection: factRule('domain/law-and-conventions.md#2 (req 2.6)', ({ event }) => {
    const open = recordsIn(event.facts, 'judgements').filter(
      (one) => one['disclosure'] !== 'released' && textIn(one, 'lawSection') === null,
    );
    return open.length === 0 ? null : reason('refused-without-section', { count: open.length });
  }),
  decidedInWriting: factRule(`${LAW} (OSL 6:3 [LA10], 6:7 [LA11])`, ({ event }) =>
    isSet(event.facts, 'appealInstructions') ? null : reason('no-appeal-instructions'),
  ),
  /** A refusal can be appealed for three weeks from when its receiver had it, and an appeal is waited for. */
  mayBeClosed: stateRule(
    `${LAW} (TF 2:19; OSL 6:7–8; three weeks [LA13])`,
    ({ context }) => {
      if (isSet(context, 'appealDecided')) return null;
      if (dayIn(context, 'appealedOn') !== null) return reason('appeal-pending', { way: 'APPEAL_DECIDED' });
      if (dayIn(context, 'decisionReceivedOn') === null)
        return reason('decision-receipt-unknown', { way: 'DECISION_RECEIVED' });
      return isSet(context, 'appealTimeOver') ? null : reason('appeal-time-runs');
    },
    ['APPEAL_TIME_OVER', 'APPEAL_DECIDED', 'DECISION_RECEIVED'],
  ),
  receiptUnknown: stateRule(`${LAW} [LA13]`, ({ context }) =>
    dayIn(context, 'decisionReceivedOn') === null && dayIn(context, 'appealedOn') === null
      ? null
      : reason('decision-receipt-known'),
  ),
  appealPending: stateRule(LAW, ({ context }) =>
    dayIn(context, 'appealedOn') !== null && !isSet(context, 'appealDecided') ? null : reason('no-appeal-pending'),
  ),
  decidedAs: factRule(LAW, ({ event }, params) =>
    (event.facts['outcome'] === 'changed') === (params['changed'] === true) ? null : reason('appeal-decided-otherwise'),
  ),
};

const disclosuresIn = (facts: Parameters<typeof recordsIn>[0]): readonly (string | null)[] =>
  recordsIn(facts, 'judgements').map((one) => textIn(one, 'disclosure'));

export const disclosureUpdates: Readonly<Record<string, Update>> = {
  takeDocuments: (_context, { facts }) => ({ documents: textsIn(facts, 'documents') }),
  takeJudgements: (_context, { on, facts, person }) => ({
    judgements: recordsIn(facts, 'judgements'),
    judgedOn: on,
    judgedBy: person ?? null,
  }),
  takeDecision: (_context, { facts }) => ({
    decision: facts['decision'] ?? null,
    delegationRef: facts['delegationRef'] ?? null,
    decisionReceivedOn: null,
    appealedOn: null,
    appealDecided: false,
    appealTimeOver: false,
  }),
  /** Another day starts the time for an appeal anew; the same day told twice changes nothing. */
  takeReceipt: (context, { facts }) => ({
    decisionReceivedOn: facts['receivedOn'] ?? null,
    appealTimeOver: isSet(context, 'appealTimeOver') && facts['receivedOn'] === context['decisionReceivedOn'],
  }),
};
