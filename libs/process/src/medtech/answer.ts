import type { FactFields } from '../facts.js';
import { choice, listOf, optional, published, record, text } from '../fields.js';
import { everyMonths } from '../follow-up/measures.js';
import { answer as medicineAnswer } from '../medicine/answer.js';
import { MODIFIERS, UNSPECIFIED } from '../medicine/outcomes.js';
import { only } from '../shared/picking.js';
import { DEVICE_REFRAIN_REASONS, MEMBER_OUTCOMES, PILOT_OUTCOMES } from './outcomes.js';

const member = text(200);

/** The answer on a device, with the parts that only devices have. @source domain/states.md#4.5, #9 */
export const deviceAnswer: FactFields = {
  ...only(medicineAnswer, [
    'reasons',
    'conditions',
    'withException',
    'population',
    'comparator',
    'humanDignity',
    'needAndSolidarity',
    'costEffectiveness',
    'reviewOn',
    'validUntil',
  ]),
  outcome: choice(...PILOT_OUTCOMES, UNSPECIFIED),
  modifiers: optional(listOf(choice(...MODIFIERS))),
  refrainReason: optional(choice(...DEVICE_REFRAIN_REASONS)),
  alternatives: optional(published(listOf(text(400)))),
  members: optional(
    published(
      listOf(
        record({
          member,
          outcome: choice(...MEMBER_OUTCOMES),
          conditions: optional(listOf(text(2000))),
          refrainReason: optional(choice(...DEVICE_REFRAIN_REASONS)),
          reasons: optional(text(4000)),
        }),
      ),
    ),
  ),
  organisation: optional(published(text(4000))),
  followUp: optional(published(listOf(record({ measure: text(1000), owner: text(200), everyMonths })))),
  noFollowUpBecause: optional(published(text(4000))),
};

/** The answer on products that were left open; it can leave them open once more. @source domain/states.md#9 S M35 */
export const memberAnswer: FactFields = { ...deviceAnswer, outcome: choice(...PILOT_OUTCOMES, 'wait', UNSPECIFIED) };

/** What the council records when it decides on a device. */
export const decidedOnDevice: FactFields = {
  ...deviceAnswer,
  /** Products that an ordered evaluation is about, each evaluated by itself. */
  products: optional(listOf(member)),
  question: optional(text(2000)),
  patientAssociation: optional(published(text(400))),
};
