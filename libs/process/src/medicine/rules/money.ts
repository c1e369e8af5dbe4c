import type { Remedy, Rule, RuleInput } from '../../definition.js';
import { NUMBERS } from '../../numbers.js';
import { reason } from '../../reason.js';
import { isSet, recordsIn, textIn, textsIn } from '../../shared/reading.js';
import { anyOf, factRule, stateRule } from '../../shared/rules.js';
import { SUBSIDISED } from '../places.js';

const GROUP = NUMBERS['negotiation-group-regions'].n;

/** Guards of the benefit scheme, of price talks and of agreements. @source domain/states.md#4.2 (subsidyTrack), #4.3, #7.1 */
export const moneyRules: Readonly<Record<string, Rule>> = {
  groupHasRegions: factRule('domain/states.md#4.3 S A5, A35 (two is our default)', ({ event }) => {
    const members = event.facts['regionalMembers'];
    return Array.isArray(members) && new Set(members).size >= GROUP
      ? null
      : reason('group-too-small', { least: GROUP });
  }),
  nordicCountriesAgree: factRule(
    'domain/states.md#4.3 S A21 (at most five countries, a named representative)',
    ({ event }) => {
      const { variant, countries, representative } = event.facts;
      return variant !== 'nordic' || (Array.isArray(countries) && typeof representative === 'string')
        ? null
        : reason('nordic-parties-missing');
    },
  ),
  /** Three parties only if region and company agree; TLV is in the room, no party, and each region acts through its proxy holder. */
  threePartiesAgree: factRule('domain/states.md#4.3 S A16, A36', ({ event: { facts } }) => {
    if (facts['variant'] !== 'three-party') return null;
    const regions = textsIn(facts, 'regions');
    if (regions.length === 0 || !isSet(facts, 'companyAgrees')) return reason('three-parties-disagree');
    if (!isSet(facts, 'tlvAttends')) return reason('tlv-not-in-the-room');
    const held = recordsIn(facts, 'proxies').map((proxy) => textIn(proxy, 'region'));
    const without = regions.filter((one) => !held.includes(one));
    return without.length === 0 ? null : reason('proxy-missing', { regions: without });
  }),
  legallyChecked: factRule('domain/states.md#4.3 S/D', ({ event }) =>
    event.facts['legallyChecked'] === false ? reason('terms-not-legally-checked') : null,
  ),
  applicationOfPriceRise: stateRule('domain/states.md#4.2 S Y12', ({ context }) =>
    context['applicationConcerns'] === 'price-rise' ? null : reason('no-price-rise'),
  ),
  applicationOfElse: stateRule('domain/states.md#4.2 S Y12', ({ context }) =>
    context['applicationConcerns'] === 'price-rise' ? reason('price-rise') : null,
  ),
  talksForRecommendation: stateRule('domain/states.md#4.3 S A5, A26 (purpose of the talks)', ({ context }) =>
    context['purpose'] === 'other' ? reason('talks-for-other-purpose') : null,
  ),
  talksNotReminded: stateRule('domain/states.md#4.3 (our default)', ({ context }) =>
    typeof context['talksRemindedOn'] === 'string' ? reason('already-reminded') : null,
  ),
  rejected: decision('rejected'),
  approved: decision('approved'),
  limited: decision('approved_limited'),
  timeLimited: decision('approved_time_limited'),
  extensionRefused: decision('extension_refused'),
  decisionFits: stateRule(
    'cases/README.md (extension_refused presupposes a subsidy)',
    (input) =>
      input.event.facts['decision'] === 'extension_refused' && !anyOf(input, SUBSIDISED) ? reason('no-subsidy') : null,
    () => [{ act: 'SUBSIDY_DECIDED', facts: { decision: 'approved_limited' } }],
  ),
  subsidised: stateRule(
    'domain/states.md#4.2 S C15',
    (input) => (anyOf(input, SUBSIDISED) ? null : reason('no-subsidy')),
    () => [{ act: 'SUBSIDY_DECIDED', facts: { decision: 'approved_time_limited' } }],
  ),
  applicationRunning: stateRule(
    'domain/states.md#4.2 S Y12',
    (input) =>
      anyOf(input, ['benefits.application.running', 'benefits.application.proposed'])
        ? null
        : reason('no-complete-application'),
    ['APPLICATION_COMPLETE'],
  ),
  decisionAwaitsEffect: stateRule(
    'domain/states.md#4.2 (our default: effect follows a decision)',
    ({ context }) => (context['subsidyAwaitsEffect'] === true ? null : reason('no-decision-to-take-effect')),
    remediesForEffect,
  ),
  effectIs: {
    needs: 'state',
    source: 'cases/README.md (subsidy_effective)',
    remedies: remediesForEffect,
    check: ({ event }, params) =>
      event.facts['decision'] === params['decision']
        ? null
        : reason('other-decision', { decision: params['decision'] ?? null }),
  },
  priceCutAsked: stateRule(
    'cases/README.md (price_cut_application)',
    ({ context }) => (context['priceCutAsked'] === true ? null : reason('no-price-cut-application')),
    ['PRICE_CUT_APPLIED'],
  ),
  otherTrack: stateRule('cases/README.md (track_changed)', ({ context, event }) =>
    event.facts['track'] === context['track']
      ? reason('already-on-that-track', { track: context['track'] ?? null })
      : null,
  ),
  termsAgreed: stateRule(
    'domain/states.md#4.3 S A5',
    (input) => (input.isIn('negotiation.openForSignature') ? null : reason('nothing-to-sign')),
    ['TERMS_OPENED'],
  ),
  agreementRuns: stateRule(
    'domain/states.md#7.1 S A5',
    (input) => (input.isIn('agreements.inForce') ? null : reason('no-agreement-in-force')),
    ['AGREEMENT_SIGNED'],
  ),
  lastAgreement: stateRule('domain/states.md#7.1 (our default)', ({ context }) =>
    Number(context['agreementsInForce'] ?? 0) <= 1
      ? null
      : reason('other-agreements-in-force', { count: context['agreementsInForce'] ?? 0 }),
  ),
};

function decision(value: string): Rule {
  return stateRule('domain/states.md#4.2 S A2, A16, Y1, C15', ({ event }) =>
    event.facts['decision'] === value ? null : reason('other-decision', { decision: value }),
  );
}

function remediesForEffect({ event }: RuleInput): readonly Remedy[] {
  const effect = event.facts['decision'];
  const decided = effect === 'widened' || typeof effect !== 'string' ? 'approved' : effect;
  return [{ act: 'SUBSIDY_DECIDED', facts: { decision: decided } }];
}
