import type { StateNode } from '../../definition.js';
import { asksOrPrepares } from '../../road/rounds.js';
import { leftOut } from '../../road/inclusion.js';

/**
 * The council decides whether the case is handled together. The patient association named is told with the others.
 * @source domain/process-medtech.md#2.2 [M4]; domain/actors.md#8
 */
export const inclusionDecision = (pilot: boolean): StateNode => ({
  stage: 'inclusion',
  tags: ['waits-for-council'],
  on: {
    DECIDED_INCLUDED: {
      target: 'handling.included',
      set: {
        includedOn: '$on',
        motivation: '$fact.motivation',
        patientAssociation: '$fact.patientAssociation',
        basisBefore: false,
      },
      effects: [
        { type: 'notify', notice: 'inclusion-decided' },
        { type: 'publish', what: 'case' },
      ],
      source: 'domain/states.md#9 S M4 (a recommendation will come)',
    },
    DECIDED_NOT_INCLUDED: leftOut,
    ASK_REGIONS: asksOrPrepares({
      source: 'domain/states.md#4 (the regions may be asked about a device too: our default)',
    }),
    REFERRED_BACK: {
      target: pilot ? 'handling.intake' : 'handling.screening',
      when: [{ rule: 'itemConcerns', with: { kind: 'inclusion' } }],
      source: 'domain/states.md#4 (our default)',
    },
  },
});
