import type { Rule } from '../definition.js';
import { reason } from '../reason.js';
import { isSet, textIn } from '../shared/reading.js';
import { factRule, stateRule } from '../shared/rules.js';

const OURS = 'domain/states.md#10 S C1, C8 (our default)';
const AGREEMENT = 'domain/states.md#10 S T0, C8';
const GMO = 'domain/states.md#10 S T5';

/** Guards of a centre: nobody is treated before agreement, judgement and routine are in place. @source domain/states.md#10 */
export const centreRules: Readonly<Record<string, Rule>> = {
  auditPassed: factRule(OURS, ({ event }) => (isSet(event.facts, 'passed') ? null : reason('audit-not-passed'))),
  roleKnown: stateRule(AGREEMENT, ({ context }) =>
    context['manufacturingRole'] === null ? reason('manufacturing-role-unknown') : null,
  ),
  agreementNeeded: stateRule(AGREEMENT, ({ context }) =>
    context['manufacturingRole'] === 'company-only' ? reason('no-agreement-needed-here') : null,
  ),
  agreementInPlace: stateRule(
    AGREEMENT,
    ({ context, isIn }) =>
      context['manufacturingRole'] === 'company-only' || isIn('going.agreement.signed')
        ? null
        : reason('no-quality-agreement'),
    ['AGREEMENT_SIGNED'],
  ),
  gmoSettled: stateRule('domain/states.md#10 S T5, T6', ({ context }) => {
    const gmo = textIn(context, 'gmo');
    if (gmo === null) return reason('gmo-not-judged');
    if (gmo === 'under-review') return reason('gmo-under-review');
    return gmo === 'refused' ? reason('gmo-refused') : null;
  }),
  containedUseInPlace: stateRule(
    GMO,
    ({ context, isIn }) =>
      context['gmo'] === 'not-gmo' || isIn('going.containedUse.inPlace') ? null : reason('no-contained-use-routine'),
    ['CONTAINED_USE_IN_PLACE'],
  ),
  agreementTurnsNeeded: stateRule(AGREEMENT, ({ event, isIn }) =>
    event.facts['role'] === 'hospital-part-of-chain' && !isIn('going.agreement.signed')
      ? null
      : reason('no-agreement-needed-here'),
  ),
  gmoTurnsRefused: stateRule('domain/states.md#10 S T5, T6', ({ event }) =>
    event.facts['gmo'] === 'refused' ? null : reason('gmo-not-refused'),
  ),
  gmoNotRefused: stateRule('domain/states.md#10 S T5, T6', ({ context }) =>
    context['gmo'] === 'refused' ? reason('gmo-refused') : null,
  ),
  gmoTurnsUnsettled: stateRule('domain/states.md#10 S T5, T6', ({ event }) =>
    event.facts['gmo'] === 'under-review' ? null : reason('gmo-settled'),
  ),
  routineTurnsNeeded: stateRule(GMO, ({ event, isIn }) =>
    event.facts['gmo'] === 'not-gmo' || isIn('going.containedUse.inPlace') ? reason('no-routine-needed') : null,
  ),
  routineIsNeeded: stateRule(GMO, ({ context }) => (context['gmo'] === 'not-gmo' ? reason('no-routine-needed') : null)),
  notTreatedYet: stateRule(OURS, ({ context }) =>
    context['firstTreatmentOn'] === null
      ? null
      : reason('already-treating', { since: context['firstTreatmentOn'] ?? null }),
  ),
  agreementEnds: stateRule(AGREEMENT, ({ context }) =>
    typeof context['agreementValidUntil'] === 'string' ? null : reason('agreement-has-no-end'),
  ),
};
