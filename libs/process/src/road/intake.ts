import type { StateNode, Transition } from '../definition.js';

/** What differs between kinds of cases when a nomination is taken in. */
export interface Intake {
  readonly accepted: readonly Transition[];
  /** Acts that the case takes as long as its nomination is not settled. */
  readonly on?: NonNullable<StateNode['on']>;
}

/** A nomination is checked, and goes back when parts are missing. @source domain/states.md#4 S A1, A6, B1 */
export const intake = ({ accepted, on = {} }: Intake): StateNode => ({
  initial: 'checking',
  stage: 'nomination',
  on,
  states: {
    checking: {
      tags: ['waits-for-coordinator'],
      on: {
        ACCEPT_NOMINATION: accepted,
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
});
