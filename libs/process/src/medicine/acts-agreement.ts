import type { ActDefinition } from '../definition.js';
import { choice, document, flag, listOf, optional, record, region, text } from '../fields.js';
import { NUMBERS } from '../numbers.js';
import { act, reasonText } from './act-parts.js';

/** Negotiation, agreements and procurement. @source domain/states.md#4, #5 */
export const agreementActs: Readonly<Record<string, ActDefinition>> = {
  INITIATE_NEGOTIATION: act(['council-chair', 'system'], 'domain/states.md#4.3 S A5', {
    reasonCode: choice('cost-above-willingness', 'uncertainty', 'other'),
  }),
  GROUP_SET: act(['negotiator'], 'domain/states.md#4.3 S A5, A35, A26', {
    regionalMembers: listOf(region, NUMBERS['negotiation-group-regions'].n),
    purpose: choice('precondition-for-recommendation', 'other'),
  }),
  TALKS_STARTED: act(['negotiator'], 'domain/states.md#4.3'),
  OFFER_AWAITED: act(['negotiator'], 'domain/states.md#4.3'),
  PRICE_OFFER_MADE: act(['negotiator', 'company-user'], 'cases/README.md (price_offer_made)', {
    offer: optional({ kind: 'text', max: 4000, secret: true }),
  }),
  PRICE_OFFER_REJECTED: act(['negotiator'], 'cases/README.md (price_offer_rejected)', {
    reason: optional({ kind: 'text', max: 4000, secret: true }),
  }),
  AGREED_IN_PRINCIPLE: act(['negotiator'], 'domain/states.md#4.3 S A5, C5', {
    terms: optional({ kind: 'text', secret: true }),
  }),
  TERMS_APPROVED: act(['negotiator'], 'domain/states.md#4.3 S/D', { legallyChecked: flag }),
  TERMS_OPENED: act(['negotiator'], 'domain/states.md#4.3 S A5', { agreementVersion: text(100) }),
  NEGOTIATION_FAILED: act(['negotiator'], 'domain/states.md#4.3 S A5', {
    reason: optional({ kind: 'text', max: 4000, secret: true }),
  }),
  NEGOTIATION_ABANDONED: act(['negotiator', 'council-chair'], 'domain/states.md#4.3', { reason: optional(reasonText) }),
  VARIANT_CHOSEN: act(['negotiator'], 'domain/states.md#4.3 S A21, A16, A36', {
    variant: choice('national', 'nordic', 'three-party'),
    countries: optional(listOf(choice('SE', 'DK', 'FI', 'IS', 'NO'), 2)),
    representative: optional(text(200)),
    regions: optional(listOf(region, 1)),
    companyAgrees: optional(flag),
    tlvAttends: optional(flag),
    proxies: optional(listOf(record({ region, document }))),
  }),
  TALKS_REMINDER: act(['system'], 'domain/states.md#4.3 (our default)'),
  AGREEMENT_SIGNED: act(['system', 'signatory', 'negotiator'], 'domain/states.md#7.1 S A5', {
    region: optional(region),
    agreementVersion: optional(text(100)),
  }),
  AGREEMENT_EFFECTIVE: act(['system', 'negotiator'], 'cases/README.md (agreement_effective)'),
  AGREEMENT_ENDED: act(['system', 'negotiator'], 'cases/README.md (agreement_ended)'),
  PROCUREMENT_STARTED: act(['procurer', 'coordinator'], 'domain/states.md#7.2 S A5'),
  STRATEGY_APPROVED: act(['system'], 'domain/states.md#7.2 S M5', {
    choice: choice('procure', 'negotiate', 'coordinate', 'none'),
  }),
  CONTRACT_SIGNED: act(['system'], 'domain/states.md#7.2 S A5', { region }),
};
