import type { ActDefinition, DeadlineRule, Effect, Rule, StateNode, Transition } from '../definition.js';
import { caseId, choice, date, listOf, optional, published, text } from '../fields.js';
import { reason } from '../reason.js';
import { textIn } from '../shared/reading.js';
import { anyOf, factRule, stateRule } from '../shared/rules.js';
import { pauses, resumes } from '../shared/hold.js';

const SOURCE = 'domain/states.md#4.3 S G5 (class pause)';
const SPARED = ['handling.notIncluded', 'handling.ended', 'handling.withdrawn', 'handling.closedOther'] as const;
const TALKS_TO_COME = ['negotiation.initiated', 'negotiation.groupSet'] as const;

/** Which of the class's cases rest; the source names the first, and the others are our default. */
const concerns = choice('three-party-talks-to-come', 'all-cases');
const publicReason = optional(published(text(1000)));
const until = optional(date);

/** A case rests with its class, and is taken up with it; one that somebody has paused for a reason of its own is left alone. */
export const pauseOfMember = {
  running: {
    CLASS_PAUSED: pauses(SOURCE, {
      when: ['pauseConcernsCase', 'holdEndsLater'],
      set: { holdReason: 'class-wide', holdClass: '$fact.classCase', holdClassName: '$fact.productClass' },
    }),
  },
  onHold: { CLASS_RESUMED: { ...resumes(SOURCE), when: ['pausedWithThisClass'] } },
} as const satisfies Readonly<Record<'running' | 'onHold', Readonly<Record<string, Transition>>>>;

export const memberPauseActs: Readonly<Record<string, ActDefinition>> = {
  CLASS_PAUSED: {
    roles: ['system'],
    facts: { classCase: caseId, productClass: optional(text(200)), concerns, publicReason, until },
    source: SOURCE,
  },
  CLASS_RESUMED: { roles: ['system'], facts: { classCase: caseId }, source: SOURCE },
};

export const memberPauseRules: Readonly<Record<string, Rule>> = {
  /** Three-party talks that go on already are finished, and what is over does not rest. */
  pauseConcernsCase: factRule(SOURCE, (input) => {
    if (anyOf(input, SPARED)) return reason('not-in-cooperation');
    const isAll = input.event.facts['concerns'] === 'all-cases';
    return isAll || (input.context['negotiationVariant'] === 'three-party' && anyOf(input, TALKS_TO_COME))
      ? null
      : reason('no-three-party-talks-to-come');
  }),
  pausedWithThisClass: factRule(SOURCE, ({ context, event }) =>
    textIn(context, 'holdClass') === textIn(event.facts, 'classCase') ? null : reason('not-paused-with-class'),
  ),
};

const told = (act: string, facts: Readonly<Record<string, string>>): readonly Effect[] => [
  { type: 'tell-cases', cases: 'cases', act, facts: { classCase: '$case', ...facts } },
  { type: 'publish', what: 'case' },
];

/** Whether the class has its cases rest. Each of them hears of it in a step of its own. @source domain/states.md#4.3 S G5 */
export const membersOfClass: StateNode = {
  initial: 'running',
  source: SOURCE,
  states: {
    running: {
      on: {
        PAUSE_CLASS: {
          target: 'members.paused',
          when: ['holdEndsLater'],
          set: { pauseConcerns: '$fact.concerns', pauseUntil: '$fact.until' },
          effects: told('CLASS_PAUSED', {
            productClass: '$context.productClass',
            concerns: '$fact.concerns',
            publicReason: '$fact.publicReason',
            until: '$fact.until',
          }),
          source: SOURCE,
        },
      },
    },
    paused: {
      on: {
        RESUME_CLASS: {
          target: 'members.running',
          set: { pauseConcerns: null, pauseUntil: null },
          effects: told('CLASS_RESUMED', {}),
          source: SOURCE,
        },
        CLASS_PAUSE_ENDS: {
          target: 'members.running',
          set: { pauseConcerns: null, pauseUntil: null },
          source: `${SOURCE}; each case takes itself up on the day`,
        },
      },
    },
  },
};

/** The cases of the class are found by its matrix: nobody is asked for them. */
const casesOfClass = optional(listOf(caseId));
const found = { fromBeside: ['cases'], onlyFromBeside: true } as const;

export const classPauseActs: Readonly<Record<string, ActDefinition>> = {
  PAUSE_CLASS: {
    roles: ['coordinator', 'negotiator'],
    facts: { concerns, publicReason, until, cases: casesOfClass },
    source: SOURCE,
    ...found,
  },
  RESUME_CLASS: { roles: ['coordinator', 'negotiator'], facts: { cases: casesOfClass }, source: SOURCE, ...found },
  CLASS_PAUSE_ENDS: { roles: ['system'], facts: {}, source: SOURCE },
};

export const classPauseRules: Readonly<Record<string, Rule>> = {
  pauseHasEnd: stateRule(SOURCE, ({ context }) =>
    textIn(context, 'pauseUntil') === null ? reason('hold-has-no-end') : null,
  ),
};

export const classPauseDeadlines: readonly DeadlineRule[] = [
  {
    kind: 'class-pause-ends',
    in: 'members.paused',
    from: { context: 'pauseUntil' },
    span: 'as-given',
    counts: 'own',
    raises: 'CLASS_PAUSE_ENDS',
    legal: true,
    when: 'pauseHasEnd',
    source: SOURCE,
  },
];
