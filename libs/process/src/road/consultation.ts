import type { StateNode } from '../definition.js';
import { startRound } from '../opinions/asked.js';

/** Starting the regions' opinion round belongs to entering consultation, whichever door the case came through. */
const askRegions: StateNode['entry'] = {
  set: { roundRunning: true },
  effects: [startRound('inclusion')],
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
      effects: [startRound('inclusion')],
      source: 'domain/states.md#2 S A1 (asked anew: our default)',
    },
  },
};
