import type { Transition } from '../definition.js';

/** The answer goes out and is in force. @source domain/states.md#4 S A4, #4.5 S A9, A14 */
export const answerPublished = ({
  when,
  set,
  update = [],
}: Pick<Transition, 'when' | 'set' | 'update'>): Transition => ({
  target: 'handling.inForce.available',
  ...(when && { when }),
  set: {
    outcome: '$fact.outcome',
    modifiers: '$fact.modifiers',
    publishedOn: '$on',
    validUntil: '$fact.validUntil',
    basisBefore: true,
    everAnswered: true,
    waitKind: null,
    underReassessment: false,
    ...set,
  },
  update: ['reviewFromPublication', 'firstAdvice', 'nextVersion', ...update],
  consequences: ['afterPublication'],
  source: 'domain/states.md#4 S A4, #4.5 S A9, A14',
});
