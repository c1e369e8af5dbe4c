import type { StateNode } from '../definition.js';
import { consultation, roundPreparation } from '../road/consultation.js';
import { closedOther, ended, leavings, withdrawn } from '../road/ends.js';
import { notIncluded } from '../road/inclusion.js';
import { intake } from '../road/intake.js';
import { joint, nominated, screening, watched } from './handling/doors.js';
import { inForce, reassessment } from './handling/in-force.js';
import { included } from './handling/included.js';
import { inclusionDecision } from './handling/inclusion.js';

/** The road of a device case, from the first sight of it to its end. @source domain/states.md#9 */
export const handling = (pilot: boolean): StateNode => ({
  initial: 'watched',
  source: 'domain/states.md#4, #9',
  on: {
    ...leavings,
    PRODUCT_ADDED: {
      when: ['isLive', 'memberIsNew'],
      update: ['addMember'],
      effects: [{ type: 'publish', what: 'case' }],
      source: 'domain/states.md#9 S M4 (members may be added, with a new check)',
    },
    PRODUCT_CHECKED: {
      when: ['memberIsUnchecked'],
      update: ['checkMember'],
      source: 'domain/states.md#9 (the new check: our default)',
    },
    OUTSIDE_EVALUATION_REGISTERED: {
      update: ['addOutsideEvaluation'],
      source: 'domain/process-medtech.md#2 [M4], #2.3 [M36] (evaluations that others made)',
    },
  },
  states: {
    watched: watched(pilot),
    intake: intake({
      accepted: [
        {
          target: pilot ? 'handling.inclusionDecision' : 'handling.screening',
          when: ['notAlreadyLive'],
          source: pilot
            ? 'domain/process-medtech.md#1 (the pilot had no preparatory group)'
            : 'domain/states.md#9 S M4',
        },
      ],
      on: joint,
    }),
    ...(!pilot && { screening }),
    roundPreparation,
    consultation,
    inclusionDecision: inclusionDecision(pilot),
    notIncluded: notIncluded(nominated),
    included,
    inForce,
    reassessment,
    ended,
    withdrawn,
    closedOther,
  },
});
