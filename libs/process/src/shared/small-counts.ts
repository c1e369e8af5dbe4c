import type { FactFields } from '../facts.js';
import { flag, optional, published } from '../fields.js';
import { reason } from '../reason.js';
import type { Rule } from '../definition.js';
import { isSet, numberIn } from './reading.js';
import { factRule } from './rules.js';

/** Below it a count may point at a person, and is said as a flag. @source domain/process-atmp.md#5; states.md#10 (counts < 5 masked) */
export const LEAST_COUNT = 5;

/** How many patients: a number from five up, or that there were fewer; what could point at a person never enters. */
export const smallCount: FactFields = {
  cases: optional(published({ kind: 'number', min: LEAST_COUNT, max: 1_000_000 })),
  fewerThanFive: optional(published(flag)),
};

export const smallCountRules: Readonly<Record<string, Rule>> = {
  countSaid: factRule('domain/states.md#10 (counts < 5 masked)', ({ event }) =>
    (numberIn(event.facts, 'cases') === null) === isSet(event.facts, 'fewerThanFive') ? null : reason('count-unsaid'),
  ),
};
