import type { ActDefinition } from '../definition.js';
import type { FactFields } from '../facts.js';
import { choice, date, document, flag, listOf, optional, published, record, region, secret, text } from '../fields.js';
import { smallCount } from '../shared/small-counts.js';
import type { Role } from '../vocabulary.js';
import {
  ATMP_CLASSES,
  CENTRE_STATUSES,
  GMO_VERDICTS,
  MANUFACTURING_ROLES,
  PAYMENT_MODELS,
  SELECTION_BODIES,
} from './vocabulary.js';

const S10 = 'domain/states.md#10';
const office: readonly Role[] = ['coordinator', 'preparer'];
const regions: readonly Role[] = ['contact-person', 'contact-deputy'];
const fromRegulator: readonly Role[] = ['scanner', ...office];
const months = { kind: 'number', min: 1, max: 120 } as const;
const years = { kind: 'number', min: 1, max: 50 } as const;

const act = (roles: readonly Role[], source: string, facts: FactFields = {}): ActDefinition => ({
  roles,
  facts,
  source,
});

/** Terms of an outcome-based payment; what would tell the price is kept apart. @source domain/process-atmp.md#6 */
const outcomeTerms: FactFields = {
  outcomeMeasured: text(1000),
  dataSource: text(400),
  reporter: text(400),
  everyMonths: months,
  missingDataRule: text(2000),
  endsOn: date,
  owners: listOf(record({ region, owner: text(200) }), 1),
  threshold: secret(text(2000)),
  paymentRule: secret(text(4000)),
};

/** Who may do what that only a case about an advanced therapy has. @source domain/states.md#10, process-atmp.md */
export const atmpActs: Readonly<Record<string, ActDefinition>> = {
  CLASSIFICATION_REQUESTED: act([...fromRegulator, 'company-user'], `${S10} S T7`),
  CLASSIFIED: act(fromRegulator, `${S10} S T7`, {
    atmpClass: published(choice(...ATMP_CLASSES)),
    classifiedBy: published(text(200)),
    reference: optional(published(text(200))),
  }),
  CHECKLIST_REVIEWED: act(office, 'domain/process-atmp.md#1 (a change of class re-opens the checklists)'),
  MANUFACTURING_ROLE_SET: act(office, `${S10} S T0`, { role: choice(...MANUFACTURING_ROLES) }),
  NO_HOSPITAL_EXEMPTION: act(office, 'domain/process-atmp.md#10 10', { note: optional(text(2000)) }),
  CENTRE_NAMED: act([...office, ...regions], `${S10} S C1, C8`, {
    region: published(region),
    name: published(text(200)),
  }),
  CENTRE_CHANGED: act(['system'], `${S10} S C8`, { region, status: choice(...CENTRE_STATUSES) }),
  CENTRE_DATA_SOURCE: act(['system'], `${S10} S Z4, P1`, { region, confirmed: flag }),
  TREATMENT_BEGUN: act(['system'], `${S10} S T17`, { region }),
  SELECTION_SET: act(['council-chair', ...office], `${S10} S C4, C5, Y8`, {
    body: published(choice(...SELECTION_BODIES)),
    owner: optional(published(text(200))),
  }),
  SELECTION_REPORTED: act(office, `${S10} S Y8, Z4`, {
    ...smallCount,
    from: date,
    to: date,
    report: optional(document),
  }),
  GMO_JUDGED: act(fromRegulator, `${S10} S T5, T6`, { verdict: choice(...GMO_VERDICTS) }),
  GMO_REVIEW_DECIDED: act(fromRegulator, `${S10} S T6`, {
    decision: published(choice('approved', 'refused')),
    summary: optional(published(text(4000))),
  }),
  PAYMENT_CHOSEN: act(['negotiator'], `${S10} S Z3`, { model: choice(...PAYMENT_MODELS) }),
  OUTCOME_PAYMENT_PROPOSED: act(['negotiator'], `${S10} S Z4, P1`, outcomeTerms),
  PAYMENT_DROPPED: act(['negotiator'], `${S10} S Z3`, { reason: text(4000) }),
  DATA_SOURCE_VERIFIED: act(['negotiator'], `${S10} S Z4, P1`),
  PAYMENT_SIGNED: act(['negotiator', 'signatory'], `${S10} S Z4, P1`),
  MEASURING_STARTED: act(['negotiator', 'coordinator'], `${S10} S P1`),
  OUTCOME_REPORTED: act(['negotiator', 'coordinator'], `${S10} S P1`, { ...smallCount, report: optional(document) }),
  PAYMENT_SETTLED: act(['negotiator'], `${S10} S P1`),
  PAYMENT_DISPUTED: act(['negotiator', 'company-user'], `${S10} S P1`, { reason: text(4000) }),
  PAYMENT_ENDED: act(['negotiator', 'system'], `${S10} S P1`),
  REGISTER_NAMED: act(office, 'domain/process-atmp.md#10 [T17]', {
    register: published(text(200)),
    years: optional(published(years)),
  }),
  REGISTER_CONFIRMED: act(office, `${S10}, domain/states.md#4.5 S C4`, { confirmedBy: text(200) }),
};
