import type { StateNode, Transition } from '../definition.js';

const AT = 'gmo';
const SOURCE = 'domain/states.md#10 S T5, T6';

const toCentres = (gmo: string) =>
  ({
    type: 'tell',
    to: 'children',
    chart: 'treatment-centre',
    act: 'GMO_TOLD',
    facts: { gmo },
    ifHeard: true,
  }) as const;

const becomes = (state: string, gmo: string, when: Transition['when'] = []): Transition => ({
  target: `${AT}.${state}`,
  when,
  set: { gmo },
  effects: [toCentres(gmo)],
  source: SOURCE,
});
const judged = [
  becomes('notApplicable', 'not-gmo', [{ rule: 'gmoVerdictIs', with: { verdict: 'not-gmo' } }]),
  becomes('containedUse', 'contained-use', [{ rule: 'gmoVerdictIs', with: { verdict: 'contained-use' } }]),
  becomes('review', 'under-review', [{ rule: 'gmoVerdictIs', with: { verdict: 'trial' } }]),
];

/** What the rules on gene-modified organisms ask before anybody is treated. @source domain/process-atmp.md#3 */
export const gmo: StateNode = {
  initial: 'undecided',
  source: SOURCE,
  on: { GMO_JUDGED: judged },
  states: {
    undecided: {},
    notApplicable: {},
    containedUse: {},
    review: {
      tags: ['waits-for-regulator'],
      on: {
        GMO_REVIEW_DECIDED: [
          becomes('approved', 'approved', [{ rule: 'gmoReviewIs', with: { decision: 'approved' } }]),
          becomes('refused', 'refused', [{ rule: 'gmoReviewIs', with: { decision: 'refused' } }]),
        ],
      },
    },
    approved: {},
    refused: {},
  },
};
