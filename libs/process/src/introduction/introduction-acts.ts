import { CENTRE_STATUSES } from '../atmp/vocabulary.js';
import type { ActDefinition } from '../definition.js';
import type { FactField, FactFields } from '../facts.js';
import { choice, date, flag, listOf, optional, published, record, region, text } from '../fields.js';
import type { Role } from '../vocabulary.js';

/** How a region follows a recommendation. @source domain/states.md#6 S A3 */
export const REGIONAL_VALUES = ['follow', 'followWithLimits', 'deviate', 'notRelevant'] as const;

/**
 * Agreements under which a region pays for care in another, the nearer before the national one.
 * @source domain/process-atmp.md#10 5 [T18] (agreement inside the health care region, between two regions, national)
 */
const PAYING_AGREEMENTS = ['health-care-region', 'two-regions', 'national'] as const;

const SOURCE = 'domain/states.md#6';
const OURS = `${SOURCE} (our default)`;
const system: readonly Role[] = ['system'];
const rank: FactField = { kind: 'number', min: 1, max: 3 };
const months: FactField = { kind: 'number', min: 0, max: 24 };

const own = (
  source: string,
  facts: FactFields = {},
  roles: readonly Role[] = ['contact-person', 'contact-deputy'],
): ActDefinition => ({ roles, scope: 'own-region', facts, source });
const told = (source: string, facts: FactFields = {}): ActDefinition => ({ roles: system, facts, source });

const recommendation: FactFields = { outcome: text(60), version: optional({ kind: 'number', min: 1 }) };
const rounds: FactFields = { rounds: listOf(text(5)), decisionLagMonths: months, ranks: optional(flag) };

/** Where a therapy that needs a treatment centre can be given. @source domain/states.md#10 */
const centres: FactFields = {
  centreNeeded: optional(flag),
  centres: optional(
    listOf(record({ region, name: text(200), status: choice(...CENTRE_STATUSES), dataSource: optional(flag) })),
  ),
};

/** Who may do what when a region takes a recommendation in. @source domain/states.md#6 */
export const introductionActs: Readonly<Record<string, ActDefinition>> = {
  RECOMMENDATION_PUBLISHED: told(`${SOURCE} S A3`, {
    ...recommendation,
    caseKind: optional(choice('introduce', 'disinvest')),
    regionalRounds: optional(listOf(record({ region, ...rounds }))),
    ...centres,
  }),
  CENTRES_CHANGED: told('domain/states.md#10 S C8', centres),
  RECOMMENDATION_CHANGED: told(OURS, recommendation),
  ACKNOWLEDGE: own(`${SOURCE} S M6 (time is our default)`),
  CHANGE_ROUNDS: own(`${SOURCE} S B3`, rounds),
  SUBMIT_TO_ROUND: own(`${SOURCE} S B3, B4`),
  REGIONAL_DECISION: own(`${SOURCE} S A3, domain/law-and-conventions.md#4 (KL: body, date, paragraph)`, {
    value: published(choice(...REGIONAL_VALUES)),
    body: published(text(400)),
    diaryNumber: text(100),
    reason: optional(published(text(4000))),
    limits: optional(published(listOf(text(2000)))),
    until: optional(published(date)),
    rank: optional(rank),
    introductionFunding: optional(flag),
  }),
  UNITS_SET: own(`${SOURCE} S A3`, {
    units: optional(published(listOf(text(400)))),
    referralRegion: optional(published(region)),
    paidUnder: optional(choice(...PAYING_AGREEMENTS)),
    agreementNeeded: flag,
  }),
  AGREEMENT_SIGNED: own(`${SOURCE} S A5`, { agreementVersion: optional(text(100)) }, ['signatory']),
  PREPARATIONS_DONE: own(`${SOURCE} (no agreement needed: our default)`),
  FIRST_USE: own(OURS),
  PHASED_OUT: own('domain/states.md#9 S M26, M27'),
  DISCONTINUED: own(OURS, { reason: published(text(4000)) }),
  RECONSIDER: own(OURS, { reason: optional(text(4000)) }),
  REGIONAL_OVERDUE: told(OURS),
  COMPANY_STEPPED_OUT: told('domain/states.md#4 S C14b'),
  SUPPLY_RESUMED: told('domain/states.md#4 S C14b (our default)'),
  COOPERATION_ENDED: told('domain/states.md#4 S A4 (the region and its medicines committee go on: our default)', {
    endedOn: optional(date),
  }),
};
