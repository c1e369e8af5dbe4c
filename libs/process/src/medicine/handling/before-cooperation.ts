import type { StateNode } from '../../definition.js';
import { intake as nominationIntake } from '../../road/intake.js';
import { asksOrPrepares } from '../../road/rounds.js';

const reportDelivered = asksOrPrepares({
  set: { reportDeliveredOn: '$on' },
  update: ['takeTrack'],
  source: 'domain/states.md#4 S A1, A13',
});

/** Seen coming, by horizon scanning or before it. @source domain/states.md#1, #4 */
export const watched: StateNode = {
  initial: 'unreported',
  stage: 'horizon-scanning',
  tags: ['waits-for-scanner'],
  on: {
    NOMINATED: {
      target: 'handling.intake',
      set: { nominatedBy: '$region' },
      update: ['takeTrack'],
      effects: [{ type: 'notify', notice: 'nomination-received' }],
      source: 'domain/states.md#4 S A1, A6, A12, B1',
    },
    REPORT_DELIVERED: reportDelivered,
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

/** @source domain/states.md#4 S A1, A6, B1 */
export const intake = nominationIntake({
  accepted: [
    {
      target: 'handling.inclusionDecision',
      when: ['notAlreadyLive', 'allRegionsAnswered'],
      source: 'domain/states.md#4 S/D A6',
    },
    ...asksOrPrepares({ when: ['notAlreadyLive'], source: 'domain/states.md#4 S/D A6' }),
  ],
  on: {
    REPORT_DELIVERED: reportDelivered,
  },
});
