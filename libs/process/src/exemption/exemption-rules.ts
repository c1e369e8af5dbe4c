import type { Rule, RuleInput, Update } from '../definition.js';
import { reason } from '../reason.js';
import { isSet, numberIn, textIn } from '../shared/reading.js';
import { anyOf, factRule, stateRule } from '../shared/rules.js';
import { smallCountRules } from '../shared/small-counts.js';
import { SCOPE_CONDITIONS } from './exemption-acts.js';
import { PERMIT_RULES, rulesOn, type PermitKind } from './rules-versions.js';

const SOURCE = 'domain/states.md#11';
const REGIONAL: readonly string[] = ['contact-person', 'contact-deputy'];

const PERMIT_OF: Readonly<Record<string, PermitKind>> = {
  TISSUE_PERMIT_GRANTED: 'tissue',
  MANUFACTURING_PERMIT_GRANTED: 'manufacturing',
};

/** Rules that somebody names for a permit must hold on the day it is given. */
function rulesInForce({ event }: RuleInput): ReturnType<Rule['check']> {
  const named = textIn(event.facts, 'rulesVersion');
  const permit = PERMIT_OF[event.type];
  if (named === null || permit === undefined) return null;
  const from = PERMIT_RULES[permit].find(({ version }) => version === named)?.from ?? null;
  return from !== null && from <= event.on ? null : reason('permit-rules-not-in-force', { rulesVersion: named });
}

/** Guards of the hospital exemption. @source domain/states.md#11 */
export const exemptionRules: Readonly<Record<string, Rule>> = {
  ...smallCountRules,
  /** A region speaks for its own hospitals; who has none in this case is told so. */
  ownHospital: stateRule(`${SOURCE} (our default)`, ({ context, event }) => {
    const region = textIn(context, 'region');
    return REGIONAL.includes(event.by) && region !== null && event.region !== undefined && event.region !== region
      ? reason('another-regions-hospital', { region })
      : null;
  }),
  withinScope: factRule(`${SOURCE} S T1, T2`, ({ event }) => {
    const missing = SCOPE_CONDITIONS.filter((condition) => !isSet(event.facts, condition));
    return missing.length === 0 ? null : reason('outside-exemption', { missing });
  }),
  rulesInForce: factRule(`${SOURCE} S T19, T22`, rulesInForce),
  /** Whoever wants to know whether it works must run a trial, with its permit and its ethics review. */
  evaluationIsTrial: factRule(`${SOURCE} S T2, T3`, ({ event }) =>
    textIn(event.facts, 'clinicalTrial') === null ? reason('needs-clinical-trial') : null,
  ),
  /** While it is being looked at, or when an authorised product was found to fit, nothing new is granted or begun. */
  noAuthorisedProductFits: stateRule(`${SOURCE} (D; T20: disputed, our default)`, ({ context, isIn }) => {
    if (isIn('review.due')) return reason('authorised-product-under-review', { way: 'EXEMPTION_REVIEWED' });
    return context['authorisedFits'] === true
      ? reason('authorised-product-fits', { product: context['authorisedProduct'] ?? null })
      : null;
  }),
  permitRuns: stateRule(`${SOURCE} (our default)`, (input) =>
    anyOf(input, ['permit.granted', 'permit.inUse']) ? null : reason('permit-not-running'),
  ),
  renewalPending: stateRule(`${SOURCE} (our default)`, ({ isIn }) =>
    isIn('renewal.applied') ? null : reason('no-renewal-pending'),
  ),
  reviewIsDue: stateRule(`${SOURCE} (D; T20)`, ({ isIn }) => (isIn('review.due') ? null : reason('no-review-due'))),
  authorisedFits: factRule(`${SOURCE} (D; T20)`, ({ event }) =>
    isSet(event.facts, 'authorisedFits') ? null : reason('no-authorised-product-fits'),
  ),
};

export const exemptionUpdates: Readonly<Record<string, Update>> = {
  tissueRules: (_context, { on, facts }) => ({
    tissuePermit: facts['permit'] ?? null,
    tissuePermitOn: on,
    tissueRules: facts['rulesVersion'] ?? rulesOn('tissue', on),
    inspectedFrom: on,
  }),
  manufacturingRules: (_context, { on, facts }) => ({
    permit: facts['permit'] ?? null,
    permitOn: on,
    validUntil: facts['validUntil'] ?? null,
    endedOn: null,
    manufacturingRules: facts['rulesVersion'] ?? rulesOn('manufacturing', on),
  }),
  takeYearsReport: (context, { on }) => ({
    reports: (numberIn(context, 'reports') ?? 0) + 1,
    reportFrom: on,
    lastReportOn: on,
  }),
};
