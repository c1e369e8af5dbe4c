import type { StateNode } from '../definition.js';

const AT = 'register';
const SOURCE = 'domain/process-atmp.md#10 [T17], domain/states.md#4.5 S C1, C4';

/** The register in which patients are followed for years; it must be known to be able to deliver. @source domain/process-atmp.md#10 */
export const register: StateNode = {
  initial: 'unnamed',
  source: SOURCE,
  on: {
    REGISTER_NAMED: {
      target: `${AT}.named`,
      update: ['takeRegister'],
      effects: [
        {
          type: 'tell',
          to: 'children',
          chart: 'long-term-follow-up',
          act: 'REGISTER_TOLD',
          facts: { register: '$fact.register', years: '$fact.years' },
          ifHeard: true,
        },
      ],
      source: SOURCE,
    },
  },
  states: {
    unnamed: {},
    named: {
      on: {
        REGISTER_CONFIRMED: {
          target: `${AT}.confirmed`,
          set: { registerConfirmedOn: '$on' },
          effects: [{ type: 'publish', what: 'case' }],
          source: SOURCE,
        },
      },
    },
    confirmed: {},
  },
};
