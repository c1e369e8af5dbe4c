import type { FactFields } from '../facts.js';
import { flag, optional, published } from '../fields.js';
import { reason } from '../reason.js';
import type { Rule } from '../definition.js';
import { isSet, numberIn } from './reading.js';
import { factRule } from './rules.js';

/** Below it a count may point at a person, and is said as a flag. @source domain/process-atmp.md#5; states.md#10 (counts < 5 masked) */
const LEAST_COUNT = 5;

/** How many patients: a number from five up, or that there were fewer; what could point at a person never enters. */
export const smallCount: FactFields = {
  cases: optional(published({ kind: 'number', min: LEAST_COUNT, max: 1_000_000 })),
  fewerThanFive: optional(published(flag)),
};

/** The same where the count of cases at a follow-up or a review may be left out. */
export const casesCounted: FactFields = {
  casesCounted: optional({ kind: 'number', min: LEAST_COUNT, max: 1_000_000 }),
  fewerThanFive: optional(flag),
};

export const smallCountRules: Readonly<Record<string, Rule>> = {
  countSaid: factRule('domain/states.md#10 (counts < 5 masked)', ({ event }) =>
    (numberIn(event.facts, 'cases') === null) === isSet(event.facts, 'fewerThanFive') ? null : reason('count-unsaid'),
  ),
};

/** A number and fewer than five contradict each other. */
export const casesCountedRules: Readonly<Record<string, Rule>> = {
  countSaidOnce: factRule(
    'domain/states.md#10 (counts < 5 masked; for every kind of case: our default)',
    ({ event }) =>
      numberIn(event.facts, 'casesCounted') !== null && isSet(event.facts, 'fewerThanFive')
        ? reason('count-said-twice')
        : null,
  ),
};
