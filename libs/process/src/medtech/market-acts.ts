import type { ActDefinition } from '../definition.js';
import type { FactFields } from '../facts.js';
import { choice, date, document, optional, published, region, text } from '../fields.js';
import type { Role } from '../vocabulary.js';
import { LEGAL_OUTCOMES } from './legal-check.js';

const S9 = 'domain/states.md#9';
const OURS = `${S9} (our default)`;
const reasonText = text(4000);
const member = text(200);
const office: readonly Role[] = ['coordinator', 'preparer'];
const act = (roles: readonly Role[], source: string, facts: FactFields = {}): ActDefinition => ({
  roles,
  facts,
  source,
});

/** What is sold, checked and bought; an act that names no member is about all of them. @source domain/states.md#9 */
export const marketActs: Readonly<Record<string, ActDefinition>> = {
  CE_MARKED: act(['scanner', ...office, 'evaluator'], OURS, {
    member: optional(member),
    deviceClass: optional(choice('I', 'Is', 'Im', 'Ir', 'IIa', 'IIb', 'III', 'A', 'B', 'C', 'D')),
    notifiedBody: optional(text(100)),
    regulation: optional(choice('MDD', 'AIMDD', 'IVDD', 'MDR', 'IVDR')),
    validTo: optional(date),
  }),
  NOT_CE_MARKED: act(['scanner', ...office, 'evaluator'], OURS),
  CERTIFICATE_RECHECK_DUE: act(['system'], `${S9} (six months before the certificate ends)`),
  CERTIFICATE_ENDED: act(['system'], OURS),
  CERTIFICATE_RECHECKED: act(['preparer', 'scanner'], OURS, { member: optional(member), validTo: optional(date) }),
  FIELD_SAFETY_NOTICE: act(['scanner', ...office, 'company-user'], OURS, {
    member: optional(member),
    notice: optional(document),
  }),
  SAFETY_NOTICE_CLOSED: act(['scanner', ...office], OURS, { member: optional(member) }),
  DEVICE_WITHDRAWN: act(['scanner', ...office, 'company-user'], OURS, {
    member: optional(member),
    reason: optional(reasonText),
  }),
  LEGAL_CHECKED: act(office, `${S9} S M2, M35`, {
    outcome: published(choice(...LEGAL_OUTCOMES)),
    member: optional(member),
    text: optional(published(text(2000))),
  }),
  FAULT_REMEDIED: act(office, `${S9} S M2 (remedied)`, { member: optional(member), how: reasonText }),
  START_STRATEGY: act(['procurer', 'coordinator'], `${S9} S M5`),
  STRATEGY_APPROVED: act(['system'], `${S9} S M5, #7.2`, {
    choice: optional(choice('procure', 'negotiate', 'coordinate', 'none')),
  }),
  PURCHASE_STEP_NOTED: act(['procurer', 'coordinator'], 'cases/README.md (tender_or_procurement)'),
  CONTRACT_SIGNED: act(['system'], 'domain/states.md#7.2', { region: optional(region) }),
};
