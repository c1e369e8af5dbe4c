import type { ActDefinition } from '../definition.js';
import type { FactFields } from '../facts.js';
import { choice, date, document, flag, listOf, optional, published, text } from '../fields.js';
import type { Role } from '../vocabulary.js';
import { MANUFACTURING_ROLES } from './vocabulary.js';

const SOURCE = 'domain/states.md#10 S C1, C8';
const AGREEMENT = 'domain/states.md#10 S T0, C8';
const GMO = 'domain/states.md#10 S T5';
const DATA = 'domain/states.md#10 S Z4, P1';

const office = (source: string, facts: FactFields = {}): ActDefinition => ({
  roles: ['coordinator', 'preparer'],
  facts,
  source,
});
const own = (
  source: string,
  facts: FactFields = {},
  roles: readonly Role[] = ['contact-person', 'contact-deputy'],
): ActDefinition => ({ roles, scope: 'own-region', facts, source });
const told = (source: string, facts: FactFields = {}): ActDefinition => ({ roles: ['system'], facts, source });

/** What the case knows of gene modification, as it tells its centres. */
const gmo = optional(choice('not-gmo', 'contained-use', 'under-review', 'approved', 'refused'));
const manufacturingRole = optional(choice(...MANUFACTURING_ROLES));

/** Who may do what with a centre: its own region speaks for the hospital, the office keeps the demands. @source domain/process-atmp.md#4 */
export const centreActs: Readonly<Record<string, ActDefinition>> = {
  CENTRE_NAMED: told(SOURCE, { name: text(200), role: manufacturingRole, gmo }),
  MANUFACTURING_ROLE_TOLD: told(AGREEMENT, { role: manufacturingRole }),
  GMO_TOLD: told(GMO, { gmo }),
  REQUIREMENTS_SENT: office(`${SOURCE}, C13`, { requirements: listOf(text(1000), 1) }),
  PREPARATION_STARTED: own(SOURCE),
  AUDITED: office(`${SOURCE} (who audits is told: our default)`, {
    by: text(200),
    passed: flag,
    faults: optional(listOf(text(1000))),
  }),
  QUALIFIED: office(SOURCE),
  CENTRE_OPENED: own(`${SOURCE}, T5`),
  FIRST_TREATMENT: own('domain/states.md#10 S C8 (a day, nothing of the patient)'),
  CENTRE_SUSPENDED: office(SOURCE, { reason: published(text(2000)) }),
  REINSTATED: office(`${SOURCE} (our default)`),
  CENTRE_CLOSED: office(SOURCE, { reason: published(text(2000)) }),
  AGREEMENT_DRAFTED: own(AGREEMENT),
  SENT_TO_AGREEMENT_GROUP: own(AGREEMENT, { draft: optional(document) }),
  AGREEMENT_RETURNED: office(`${AGREEMENT} (our default)`, { remarks: text(4000) }),
  AGREEMENT_SIGNED: own(AGREEMENT, { validUntil: optional(date), agreement: optional(document) }, ['signatory']),
  AGREEMENT_EXPIRED: told(AGREEMENT),
  CONTAINED_USE_IN_PLACE: own(GMO, { routine: document }),
  CONTAINED_USE_LAPSED: own(`${GMO} (our default)`),
  DATA_SOURCE_CONFIRMED: own(DATA, { dataSource: text(400) }),
  DATA_SOURCE_LOST: own(`${DATA} (our default)`, { reason: text(2000) }),
};
