import type { ActDefinition } from '../definition.js';
import type { FactFields } from '../facts.js';
import { choice, date, document, flag, optional, published, text } from '../fields.js';
import { smallCount } from '../shared/small-counts.js';
import type { Role } from '../vocabulary.js';

const SOURCE = 'domain/states.md#11';
const OURS = `${SOURCE} (our default)`;
const hospital: readonly Role[] = ['contact-person', 'contact-deputy', 'coordinator', 'preparer'];
const office: readonly Role[] = ['coordinator', 'preparer'];
const because = text(4000);

const act = (roles: readonly Role[], source: string, facts: FactFields = {}): ActDefinition => ({
  roles,
  facts,
  source,
});

/** What the exemption asks of the use; each is said by itself, so that a no shows where. @source domain/states.md#11 S T1, T2 */
export const SCOPE_CONDITIONS = [
  'madeInSweden',
  'nonRoutine',
  'individualPrescription',
  'usedAtSwedishHospital',
] as const;

/** Who may do what with a use under the hospital exemption. The council has no part in it. @source domain/process-atmp.md#2 */
export const exemptionActs: Readonly<Record<string, ActDefinition>> = {
  EXEMPTION_PROPOSED: {
    ...act(hospital, `${SOURCE} S T1`, {
      hospital: published(text(200)),
      therapy: published(text(1000)),
      note: optional(because),
    }),
    opens: true,
  },
  SCOPE_CHECK_STARTED: act(hospital, SOURCE),
  SCOPE_CONFIRMED: act(hospital, `${SOURCE} S T1, T2`, {
    ...Object.fromEntries(SCOPE_CONDITIONS.map((condition) => [condition, flag])),
    reasons: optional(because),
  }),
  TISSUE_PERMIT_GRANTED: act(hospital, `${SOURCE} S T22, T24`, {
    permit: text(200),
    rulesVersion: optional(choice('LVFS_2008_12', 'SOHO_2024_1938')),
  }),
  MANUFACTURING_PERMIT_GRANTED: act(hospital, `${SOURCE} S T3`, {
    permit: text(200),
    validUntil: optional(date),
    rulesVersion: optional(choice('LVFS_2011_3', 'EU_PACKAGE')),
  }),
  MANUFACTURING_PERMIT_REFUSED: act(hospital, OURS, { reason: because }),
  USE_STARTED: act(hospital, `${SOURCE} S T1`),
  EXEMPTION_REPORT_DUE: act(['system'], `${SOURCE} (yearly)`),
  EXEMPTION_REPORTED: act(hospital, `${SOURCE} (yearly)`, { ...smallCount, report: optional(document) }),
  PERMIT_EXPIRED: act(['system', ...hospital], SOURCE),
  PERMIT_REVOKED: act(hospital, SOURCE, { reason: published(because) }),
  RENEWAL_APPLIED: act(hospital, OURS),
  EXEMPTION_GIVEN_UP: act(hospital, OURS, { reason: because }),
  REOPEN: act(['coordinator'], OURS, { reason: because }),
  SYSTEMATIC_EVALUATION: act(hospital, `${SOURCE} S T2, T3`, { clinicalTrial: optional(published(text(200))) }),
  AUTHORISED_PRODUCT_EXISTS: act([...office, 'scanner', 'system'], `${SOURCE} (D; T20)`, {
    product: published(text(200)),
  }),
  EXEMPTION_REVIEWED: act(office, `${SOURCE} (D; T20)`, {
    authorisedFits: published(flag),
    reasons: published(because),
  }),
  INSPECTED: act(hospital, `${SOURCE} S T24`, { remarks: optional(because) }),
  INSPECTION_DUE: act(['system'], `${SOURCE} S T24`),
};
