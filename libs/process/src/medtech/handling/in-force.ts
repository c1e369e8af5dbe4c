import type { StateNode, Transition } from '../../definition.js';
import { archived } from '../../road/ends.js';
import {
  availability,
  lapses,
  REASSESS,
  reassessment as reassessed,
  reopening,
  triggers,
} from '../../road/in-force.js';
import { furtherAnswers } from './included.js';

/** What concerns one product reopens the answer on it, and what names none every answer. */
const ofProduct = (...acts: readonly string[]): Readonly<Record<string, Transition>> =>
  Object.fromEntries(
    Object.entries(triggers(...acts)).map(([act, row]) => [
      act,
      { ...row, when: ['productKnown', 'answerConcerned'], source: `${row.source}, #9 S M35 (product by product)` },
    ]),
  );

/** The answer stands, and the regions introduce or phase out. @source domain/states.md#4, #6, #9 */
export const inForce: StateNode = {
  initial: 'available',
  stage: 'introduction',
  tags: ['waits-for-region'],
  on: {
    ...reopening,
    ...ofProduct('FIELD_SAFETY_NOTICE', 'DEVICE_WITHDRAWN'),
    ...lapses,
    LEGAL_CHECKED: {
      target: REASSESS,
      when: ['productKnown', 'faultFound'],
      set: { reassessmentBecause: 'LEGAL_CHECKED' },
      source: 'domain/states.md#9 S M2 (a fault found later reopens the answer: our default)',
    },
    ...furtherAnswers,
  },
  states: availability,
};

/** The council looks again: kept, revised or repealed; for devices the review is a possibility. @source domain/process-medtech.md#2.7 [M22][M37] */
export const reassessment = reassessed({
  clock: { optional: true },
  keptOn: ['marketKeeps', 'legalCheckKeeps', 'legalConditionInForce'],
  ends: { DECIDED_REPEALED: archived('repealed', 'domain/process-medtech.md#2 [M22] (upphävande)') },
});
