import type { StateNode, Transition } from '../../definition.js';

const SOURCE = 'domain/states.md#9 S M4, M19, M21, M26';

const found = (door: string, from: string): Transition => ({
  target: 'handling.watched.candidate',
  set: { door },
  update: ['takeObject'],
  source: from,
});

export const nominated: Transition = {
  target: 'handling.intake',
  when: ['sendersSpeakForThemselves'],
  set: { door: 'nomination', nominatedBy: '$region' },
  update: ['takeObject', 'takeSenders'],
  effects: [{ type: 'notify', notice: 'nomination-received' }],
  source: 'domain/states.md#9 S M4, M26',
};

const setAside: Transition = {
  target: 'handling.watched.setAside',
  set: { setAsideBecause: '$fact.reason' },
  source: 'domain/process-medtech.md#2.1 [M7] (selection is the hard part: our default)',
};

/**
 * Candidates come by TLV's scanning, a theme survey or a nomination. A company's form informs: nothing a company does leads on.
 * @source domain/states.md#9; domain/process-medtech.md#2.1 [M19][M21]
 */
export const watched = (pilot: boolean): StateNode => ({
  initial: 'noticed',
  stage: 'horizon-scanning',
  source: SOURCE,
  on: {
    SCANNING_FOUND: found('scanning', 'domain/process-medtech.md#2.1 [M21]'),
    THEME_SURVEYED: found('theme-survey', 'domain/process-medtech.md#2.1 [M19]'),
    NOMINATED: nominated,
    ...(pilot && {
      PILOT_SELECTED: {
        target: 'handling.inclusionDecision',
        set: { door: 'pilot' },
        update: ['takeObject'],
        source: 'cases/README.md (pilot_selected), domain/process-medtech.md#1 [N4]',
      } satisfies Transition,
    }),
  },
  states: {
    noticed: {
      tags: ['waits-for-scanner'],
      on: {
        COMPANY_FORM_RECEIVED: {
          target: 'handling.watched.informed',
          set: { door: 'company-form', companyInformedOn: '$on' },
          update: ['takeObject'],
          source: 'domain/process-medtech.md#2.1 [M21] (informs only)',
        },
      },
    },
    informed: { tags: ['waits-for-scanner'], on: { SET_ASIDE: setAside } },
    candidate: {
      tags: ['waits-for-preparatory-group'],
      on: {
        PROPOSED_FOR_SCREENING: {
          target: pilot ? 'handling.inclusionDecision' : 'handling.screening',
          source: 'domain/process-medtech.md#2 (stage 2)',
        },
        SET_ASIDE: setAside,
      },
    },
    setAside: {},
  },
});

/** Others join a nomination: it stays one, with several senders. @source domain/states.md#9 S M26 */
export const joint: NonNullable<StateNode['on']> = {
  CO_NOMINATED: {
    when: ['sendersSpeakForThemselves'],
    update: ['takeSenders'],
    source: 'domain/states.md#9 S M26 (one nomination with several senders)',
  },
};

/** The preparatory group checks preconditions and criteria. @source domain/states.md#9 S M4 (time is our default) */
export const screening: StateNode = {
  stage: 'early-assessment',
  tags: ['waits-for-preparatory-group'],
  on: {
    ...joint,
    SCREENED: {
      target: 'handling.inclusionDecision',
      when: ['criteriaCarryProposal'],
      set: { proposal: '$fact.proposal', criteria: '$fact.criteria', screenedOn: '$on' },
      source: 'domain/states.md#9 S M4',
    },
  },
};
