import type { StateNode } from '../definition.js';
import { asksRegions, preparesRound, whilePrepared } from './rounds.js';

const AT = 'handling.consultation';
const PREPARED = 'handling.roundPreparation';

/** The question to the regions is put together. @source domain/states.md#2 (a round is a draft first: our default) */
export const roundPreparation: StateNode = {
  stage: 'opinions',
  tags: ['waits-for-coordinator'],
  on: whilePrepared(AT, AT),
};

/** The regions are asked. @source domain/states.md#4 S A1, #2 */
export const consultation: StateNode = {
  stage: 'opinions',
  tags: ['waits-for-contact-person'],
  on: {
    ROUND_COMPILED: {
      target: 'handling.inclusionDecision',
      set: { roundRunning: false },
      source: 'domain/states.md#4 S A1',
    },
    ROUND_CANCELLED: { set: { roundRunning: false }, source: 'domain/states.md#2 (our default)' },
    OPEN_ROUND: {
      when: ['noRoundRunning'],
      set: asksRegions.set,
      effects: asksRegions.effects,
      source: 'domain/states.md#2 S A1 (asked anew: our default)',
    },
    PREPARE_ROUND: { ...preparesRound('inclusion', PREPARED), when: ['noRoundRunning'] },
  },
};
