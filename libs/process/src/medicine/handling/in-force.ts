import type { StateNode, Transition } from '../../definition.js';
import { archived } from '../../road/ends.js';
import {
  availability,
  lapses,
  REASSESS,
  reassessment as reassessed,
  reopening,
  type Reassessment,
} from '../../road/in-force.js';
import { furtherIndication, levelAnew } from './included.js';

/** An authorisation that falls reopens the answer; the regulator's own region hears the same act. @source domain/states.md#4.1 S C7 */
const authorisationLost = (when: string, ...acts: readonly string[]): Readonly<Record<string, Transition>> =>
  Object.fromEntries(
    acts.map((act) => [
      act,
      {
        target: REASSESS,
        when: [when],
        set: { reassessmentBecause: act },
        source: 'domain/states.md#4.1 S C7',
      },
    ]),
  );

/** The answer stands and the regions introduce. @source domain/states.md#4, #6 */
export const inForce = (levels: boolean): StateNode => ({
  initial: 'available',
  stage: 'introduction',
  tags: ['waits-for-region'],
  on: {
    ...reopening,
    ...lapses,
    ...authorisationLost('authorised', 'MA_SUSPENDED'),
    ...authorisationLost('authorisationToLose', 'MA_REVOKED', 'MA_WITHDRAWN'),
    CLASS_RULE_ISSUED: archived('coveredByClass', 'domain/states.md#4 S A29, A30', {
      when: ['coveredByClass', 'rowOfThisCase'],
      set: { classCase: '$fact.classCase' },
    }),
    DECIDED_INCLUDED: furtherIndication,
    ...(levels && { LEVEL_SET: levelAnew }),
  },
  states: availability,
});

/** The council looks again. @source domain/states.md#4 S A4, C5 */
export const reassessment = (review: Pick<Reassessment, 'keptOn' | 'entry'>): StateNode =>
  reassessed({
    ...review,
    clock: {},
    ends: { DECIDED_END: archived('introduced-as-recommended', 'domain/states.md#4 S A4') },
  });
