import type { StateNode, Transition } from '../definition.js';

const AT = 'manufacturing';
const SOURCE = 'domain/states.md#10 S T0';

const becomes = (state: string, role: string): Transition => ({
  target: `${AT}.${state}`,
  when: [{ rule: 'manufacturingRoleIs', with: { role } }],
  set: { manufacturingRole: '$fact.role' },
  effects: [
    {
      type: 'tell',
      to: 'children',
      chart: 'treatment-centre',
      act: 'MANUFACTURING_ROLE_TOLD',
      facts: { role: '$fact.role' },
      ifHeard: true,
    },
  ],
  source: SOURCE,
});

/** A hospital that is part of the chain needs an agreement with the company at each centre. @source domain/process-atmp.md#4 [T0] */
export const manufacturing: StateNode = {
  initial: 'unknown',
  source: SOURCE,
  on: {
    MANUFACTURING_ROLE_SET: [
      becomes('hospitalPartOfChain', 'hospital-part-of-chain'),
      becomes('companyOnly', 'company-only'),
    ],
    NO_HOSPITAL_EXEMPTION: {
      when: ['exemptionUnanswered'],
      set: { noExemptionOn: '$on' },
      source: 'domain/process-atmp.md#10 10 (asked beside who makes the product: our default)',
    },
  },
  states: { unknown: {}, hospitalPartOfChain: {}, companyOnly: {} },
};
