import type { ActDefinition, Effect, Transition } from '../definition.js';
import { ITEM_KINDS } from '../council/outcomes.js';
import { choice, flag } from '../fields.js';
import { ROUND_KINDS } from '../opinions/round-kinds.js';

const SOURCE = 'domain/states.md#2, #3 (comments on a text are answered before the council: our default)';

/** A word to the case's items at the council; one that has been decided hears nothing more. */
export const tellItems = (act: string, facts?: Readonly<Record<string, string>>): Effect => ({
  type: 'tell',
  to: 'children',
  chart: 'council-item',
  act,
  ifHeard: true,
  ...(facts && { facts }),
});

/** A round has put out a text, or all comments on it are answered; the case tells its items at the council. */
export const textOut = {
  TEXT_PUT_OUT: {
    set: { textAbout: '$fact.about' },
    effects: [tellItems('TEXT_PUT_OUT', { about: '$fact.about' })],
    source: SOURCE,
  },
  TEXT_SETTLED: { set: { textAbout: null }, effects: [tellItems('TEXT_SETTLED')], source: SOURCE },
  ITEM_AT_COUNCIL: {
    effects: [
      {
        type: 'tell',
        to: 'children',
        chart: 'opinion-round',
        act: 'TEXT_AT_COUNCIL',
        facts: { kind: '$fact.kind', isThere: '$fact.isThere' },
        ifHeard: true,
      },
    ],
    source: SOURCE,
  },
} as const satisfies Readonly<Record<string, Transition>>;

export const textOutActs: Readonly<Record<keyof typeof textOut, ActDefinition>> = {
  TEXT_PUT_OUT: { roles: ['system'], facts: { about: choice(...ROUND_KINDS) }, source: SOURCE },
  TEXT_SETTLED: { roles: ['system'], facts: {}, source: SOURCE },
  ITEM_AT_COUNCIL: { roles: ['system'], facts: { kind: choice(...ITEM_KINDS), isThere: flag }, source: SOURCE },
};
