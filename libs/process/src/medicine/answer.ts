import type { FactFields } from '../facts.js';
import { choice, date, flag, listOf, optional, published, record, text } from '../fields.js';
import { MODIFIERS, OUTCOMES, REFRAIN_REASONS, UNSPECIFIED, WEAKER_YES_REASONS } from './outcomes.js';

/** What the council answers, and the reasons it gives. @source domain/states.md#4, #5 */
export const answer: FactFields = {
  outcome: choice(...OUTCOMES, UNSPECIFIED),
  modifiers: optional(listOf(choice(...MODIFIERS))),
  reasons: optional(published(text())),
  conditions: optional(published(listOf(text(2000)))),
  /** The conditions of a yes, each with whoever sees to it. @source domain/states.md#4.5 (conditions have owners) */
  ownedConditions: optional(published(listOf(record({ text: published(text(2000)), owner: published(text(200)) })))),
  costReasonable: optional(flag),
  withException: optional(published(listOf(record({ text: text(2000), decidedBy: text(200) })))),
  refrainReason: optional(choice(...REFRAIN_REASONS)),
  whyNotShould: optional(choice(...WEAKER_YES_REASONS)),
  population: optional(published(text(2000))),
  comparator: optional(published(text(2000))),
  humanDignity: optional(published(text(4000))),
  needAndSolidarity: optional(published(text(4000))),
  costEffectiveness: optional(published(text(4000))),
  severity: optional(published(text(200))),
  effectSize: optional(published(text(200))),
  rarity: optional(published(text(200))),
  evidenceUncertainty: optional(published(text(2000))),
  economicsUncertainty: optional(published(text(2000))),
  costPerQaly: optional(published(text(400))),
  agreement: optional(published(choice('yes', 'no'))),
  reviewOn: optional(date),
  validUntil: optional(date),
};
