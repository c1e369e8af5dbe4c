import type { StateNode, Transition } from '../definition.js';

const AT = 'classification';
const SOURCE = 'domain/states.md#10 S T7';

const told = {
  type: 'tell',
  to: 'children',
  chart: 'regional-introduction',
  act: 'CENTRES_CHANGED',
  ifHeard: true,
} as const;

const classified: Transition = {
  target: `${AT}.classified`,
  when: ['otherClass', 'isAnAtmp'],
  set: {
    atmpClass: '$fact.atmpClass',
    classifiedBy: '$fact.classifiedBy',
    classifiedOn: '$on',
    classificationReference: '$fact.reference',
  },
  update: ['reopenChecklist', 'centresNeeded'],
  effects: [
    { ...told, facts: { centreNeeded: true, centres: '$context.centres' } },
    { type: 'publish', what: 'case' },
  ],
  source: SOURCE,
};
const rows: readonly Transition[] = [
  classified,
  {
    ...classified,
    target: `${AT}.notAtmp`,
    when: ['otherClass', 'isNoAtmp'],
    effects: [
      { ...told, facts: { centreNeeded: false, centres: '$context.centres' } },
      { type: 'publish', what: 'case' },
    ],
    source: `${SOURCE} (the rest of the case is a medicine's)`,
  },
];

/** Whether the product is an advanced therapy, and which. Another class opens the checklist again, not the case. @source domain/process-atmp.md#1 */
export const classification: StateNode = {
  initial: 'unknown',
  source: SOURCE,
  on: { CLASSIFIED: rows },
  states: {
    unknown: {
      on: {
        CLASSIFICATION_REQUESTED: {
          target: `${AT}.requested`,
          set: { classificationRequestedOn: '$on' },
          source: SOURCE,
        },
      },
    },
    requested: { tags: ['waits-for-regulator'] },
    classified: {
      on: {
        CHECKLIST_REVIEWED: {
          when: ['checklistIsOpen'],
          set: { checklistOpen: false },
          source: 'domain/process-atmp.md#1 (a change of class re-opens the checklists)',
        },
      },
    },
    notAtmp: {},
  },
};
