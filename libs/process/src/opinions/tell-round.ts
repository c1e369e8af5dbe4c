import type { Effect } from '../definition.js';
import type { AnswerStatus } from './answers.js';

/** Tells the round how far a region has come. */
export const tellRound = (status: AnswerStatus): Effect => ({
  type: 'tell',
  to: 'parent',
  act: 'OPINION_RECORDED',
  facts: { region: '$context.key', status },
  ifHeard: true,
});
