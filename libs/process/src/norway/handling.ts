import type { StateNode, Transition } from '../definition.js';
import { decided, deciding } from './decisions.js';
import { ordered } from './ordered.js';
import { NM, OURS, ROAD, VOCABULARY } from './words.js';

const at = (state: string): string => `${ROAD}.${state}`;

const ASKS = ['METHOD_ALERTED', 'METHOD_PROPOSED', 'ASSESSMENT_REQUESTED'] as const;

/** Ways in which a method comes before the ordering forum. @source docs/adr/0025 [N2][N3][N5] */
function doors(set: Transition['set'] = {}): Readonly<Record<(typeof ASKS)[number], Transition>> {
  const into = { target: at('proposed'), effects: [{ type: 'publish', what: 'case' }] } as const;
  const known = { caseKind: '$fact.caseKind', ...set };
  return {
    METHOD_PROPOSED: { ...into, set: known, source: `${NM} [N3]` },
    METHOD_ALERTED: { ...into, when: ['alertsAreMade'], set: known, source: `${NM} [N2][N3]` },
    ASSESSMENT_REQUESTED: {
      ...into,
      when: ['requestsAreTaken'],
      set: { ...known, requested: true },
      source: `${NM} [N3][N5]`,
    },
  };
}

const order: Transition = {
  target: at('ordered'),
  when: ['supplierHasAsked'],
  set: { assessmentKind: '$fact.kind', assessor: '$fact.assessor', orderedOn: '$on', cancelledBecause: null },
  effects: [{ type: 'publish', what: 'case' }],
  source: `${NM} [N1][N4]`,
};

const proposed: StateNode = {
  initial: 'open',
  stage: 'nomination',
  source: `${NM} [N2][N4]`,
  on: {
    FURTHER_PROPOSED: { source: OURS },
    ASSESSMENT_REQUESTED: {
      when: ['requestsAreTaken'],
      set: { requested: true },
      source: `${NM} [N3] (the supplier asks after somebody else has proposed)`,
    },
    PROPOSAL_DECLINED: {
      target: at('declined'),
      set: { declinedBecause: '$fact.reasons' },
      effects: [{ type: 'publish', what: 'case' }],
      source: OURS,
    },
    PROPOSAL_WITHDRAWN: { target: at('withdrawn'), set: { withdrawnBecause: '$fact.reasons' }, source: OURS },
  },
  states: {
    open: {
      tags: ['waits-for-hta-assessor'],
      on: {
        INPUT_CLOSED: { set: { inputClosedOn: '$on' }, source: `${NM} [N2]` },
        SUITABILITY_JUDGED: {
          target: at('proposed.judged'),
          set: { suitable: '$fact.suitable', suitabilityReasons: '$fact.reasons' },
          source: `${NM} [N4]`,
        },
      },
    },
    judged: {
      tags: ['waits-for-ordering-forum'],
      on: {
        INPUT_CLOSED: { set: { inputClosedOn: '$on' }, source: `${NM} [N2]` },
        HTA_ORDERED: order,
      },
    },
  },
};

/** The way of a method from first sight to a national decision, and back to the forum when it is tried again. @source docs/adr/0025 */
export const handling: StateNode = {
  initial: 'watched',
  source: NM,
  on: {
    METHOD_WITHDRAWN: {
      target: at('withdrawn'),
      set: { withdrawnBecause: '$fact.reasons', outcome: null },
      effects: [{ type: 'publish', what: 'case' }],
      source: 'cases/README.md (company_withdrew)',
    },
  },
  states: {
    watched: { stage: 'horizon-scanning', on: doors() },
    proposed,
    ordered,
    deciding,
    decided: decided(doors({ again: true })),
    cancelled: {
      stage: 'not-included',
      source: `${VOCABULARY} hta_order_cancelled`,
      on: { HTA_ORDERED: order, ...doors() },
    },
    declined: { stage: 'not-included', source: OURS, on: doors() },
    repealed: { stage: 'ended', source: `${NM} [N8]`, on: doors({ again: true }) },
    withdrawn: { stage: 'withdrawn', source: 'cases/README.md (company_withdrew)', on: doors() },
  },
};
