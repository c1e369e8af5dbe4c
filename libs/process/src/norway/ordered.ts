import type { StateNode, Transition } from '../definition.js';
import { NM, OURS, ROAD, VOCABULARY } from './words.js';

const at = (state: string): string => `${ROAD}.ordered.${state}`;

const finished: Transition = {
  target: at('delivered'),
  set: { finishedOn: '$on' },
  effects: [{ type: 'publish', what: 'case' }],
  source: `${VOCABULARY} hta_finished`,
};
const delayed: Transition = {
  set: { delayedBecause: '$fact.reasons', expectedOn: '$fact.expectedOn' },
  effects: [{ type: 'publish', what: 'case' }],
  source: `${VOCABULARY} hta_delayed`,
};
const noted = (set: NonNullable<Transition['set']>, source: string): Transition => ({ set, source });
const started: Transition = { target: at('assessing'), set: { startedOn: '$on' }, source: `${VOCABULARY} hta_started` };

/** An assessment that has been ordered, until the ordering forum has cleared it. @source docs/adr/0025 [N1] */
export const ordered: StateNode = {
  initial: 'waiting',
  stage: 'evaluation',
  source: `${NM} [N1]`,
  on: {
    FURTHER_PROPOSED: { source: OURS },
    HTA_ORDER_CHANGED: {
      set: { orderChangedOn: '$on', orderChange: '$fact.change' },
      effects: [{ type: 'publish', what: 'case' }],
      source: `${VOCABULARY} hta_order_changed`,
    },
    HTA_ORDER_CANCELLED: {
      target: `${ROAD}.cancelled`,
      set: { cancelledBecause: '$fact.reasons' },
      effects: [{ type: 'publish', what: 'case' }],
      source: `${VOCABULARY} hta_order_cancelled`,
    },
  },
  states: {
    waiting: {
      tags: ['waits-for-hta-assessor'],
      on: {
        DOCUMENTATION_ASKED: { target: at('awaitingDocumentation'), source: `${NM} [N9]` },
        DOCUMENTATION_RECEIVED: noted({ documentationOn: '$on' }, `${NM} [N6][N9]`),
        HTA_STARTED: started,
        HTA_DELAYED: delayed,
      },
    },
    awaitingDocumentation: {
      tags: ['waits-for-company'],
      on: {
        DOCUMENTATION_RECEIVED: { target: at('waiting'), set: { documentationOn: '$on' }, source: `${NM} [N6][N9]` },
        DOCUMENTATION_DECLINED: {
          target: at('waiting'),
          set: { documentationDeclined: true },
          source: `${OURS}: the forum may have it assessed without, or cancel the order`,
        },
        HTA_STARTED: started,
        HTA_DELAYED: delayed,
      },
    },
    assessing: {
      tags: ['waits-for-hta-assessor'],
      on: {
        DOCUMENTATION_RECEIVED: noted({ documentationOn: '$on' }, `${NM} [N6][N9]`),
        HTA_DELAYED: delayed,
        HTA_HANDED_IN: { target: at('delivered'), set: { handedInOn: '$on' }, source: `${NM} [N1]` },
        HTA_FINISHED: finished,
      },
    },
    delivered: {
      tags: ['waits-for-ordering-forum'],
      on: {
        HTA_FINISHED: noted({ finishedOn: '$on' }, 'cases/README.md (a report in parts, or built upon another)'),
        HTA_COMPLETION_ASKED: {
          target: at('assessing'),
          set: { completionBecause: '$fact.reasons' },
          source: `${NM} [N1]`,
        },
        HTA_CLEARED: {
          target: at('cleared'),
          set: { clearedOn: '$on' },
          effects: [{ type: 'publish', what: 'case' }],
          source: `${NM} [N1]`,
        },
      },
    },
    cleared: {
      tags: ['waits-for-nye-metoder-secretariat'],
      on: {
        HTA_CLEARED: noted({ clearedOn: '$on' }, 'cases/README.md (a report in parts)'),
        HTA_FINISHED: noted({ finishedOn: '$on' }, 'cases/README.md (cleared before its final version is dated)'),
        HTA_SENT_TO_DECISION: {
          target: `${ROAD}.deciding`,
          set: { sentOn: '$on' },
          source: `${NM} [N1]`,
        },
      },
    },
  },
};
