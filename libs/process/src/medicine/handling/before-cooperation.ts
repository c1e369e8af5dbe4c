import type { StateNode } from '../../definition.js';

/** Starting the regions' opinion round belongs to entering consultation, whichever door the case came through. */
const askRegions: StateNode['entry'] = {
  set: { roundRunning: true },
  effects: [{ type: 'start', chart: 'opinion-round', act: 'ROUND_OPENED', facts: { kind: 'inclusion' } }],
};

/** Seen coming, by horizon scanning or before it. @source domain/states.md#1, #4 */
export const watched: StateNode = {
  initial: 'unreported',
  stage: 'horizon-scanning',
  tags: ['waits-for-scanner'],
  on: {
    NOMINATED: {
      target: 'handling.intake',
      set: { nominatedBy: '$region' },
      effects: [{ type: 'notify', notice: 'nomination-received' }],
      source: 'domain/states.md#4 S A1, A6, A12, B1',
    },
    REPORT_DELIVERED: {
      target: 'handling.consultation',
      set: { reportDeliveredOn: '$on' },
      source: 'domain/states.md#4 S A1, A13',
    },
  },
  states: {
    unreported: {
      on: {
        REPORT_COMPLETED: {
          target: 'handling.watched.reportCompleted',
          set: { reportCompletedOn: '$on' },
          source: 'domain/states.md#1 S A43',
        },
      },
    },
    reportCompleted: { stage: 'early-assessment' },
  },
};

/** A nomination is checked, and goes back when parts are missing. @source domain/states.md#4 S A1, A6, B1 */
export const intake: StateNode = {
  initial: 'checking',
  stage: 'nomination',
  on: {
    REPORT_DELIVERED: {
      target: 'handling.consultation',
      set: { reportDeliveredOn: '$on' },
      source: 'domain/states.md#4 S A1, A13',
    },
  },
  states: {
    checking: {
      tags: ['waits-for-coordinator'],
      on: {
        ACCEPT_NOMINATION: [
          {
            target: 'handling.inclusionDecision',
            when: ['notAlreadyLive', 'allRegionsAnswered'],
            source: 'domain/states.md#4 S/D A6',
          },
          { target: 'handling.consultation', when: ['notAlreadyLive'], source: 'domain/states.md#4 S/D A6' },
        ],
        RETURN: {
          target: 'handling.intake.returned',
          set: { missingParts: '$fact.missing' },
          effects: [{ type: 'notify', notice: 'nomination-returned' }],
          source: 'domain/states.md#4 (our default)',
        },
      },
    },
    returned: {
      tags: ['waits-for-contact-person'],
      on: {
        RESUBMIT: { target: 'handling.intake.checking', source: 'domain/states.md#4 (our default)' },
      },
    },
  },
};

/** The regions are asked. @source domain/states.md#4 S A1, #2 */
export const consultation: StateNode = {
  stage: 'opinions',
  tags: ['waits-for-contact-person'],
  entry: askRegions,
  on: {
    ROUND_COMPILED: {
      target: 'handling.inclusionDecision',
      set: { roundRunning: false },
      source: 'domain/states.md#4 S A1',
    },
    ROUND_CANCELLED: { set: { roundRunning: false }, source: 'domain/states.md#2 (our default)' },
    OPEN_ROUND: {
      when: ['noRoundRunning'],
      set: { roundRunning: true },
      effects: [
        {
          type: 'start',
          chart: 'opinion-round',
          act: 'ROUND_OPENED',
          facts: { kind: 'inclusion', question: '$fact.question' },
        },
      ],
      source: 'domain/states.md#2 S A1 (asked anew: our default)',
    },
  },
};
