import type { StateNode, Transition } from '../definition.js';

/** The council decides not to handle the case together. @source domain/states.md#4 S A1, A6, A26 */
export const leftOut: Transition = {
  target: 'handling.notIncluded',
  set: { motivation: '$fact.motivation' },
  effects: [
    { type: 'notify', notice: 'not-included' },
    { type: 'publish', what: 'not-covered-list' },
  ],
  source: 'domain/states.md#4 S A1, A6, A26',
};

/** Each region by itself; the public list says so, and a new nomination takes the case up again. @source domain/states.md#4 S A1, A6, A26 */
export const notIncluded = (nominated: Transition): StateNode => ({
  stage: 'not-included',
  on: {
    REOPEN: {
      target: 'handling.intake',
      set: { reopenedBecause: '$fact.reasonCode' },
      source: 'domain/states.md#4 S A1',
    },
    NOMINATED: nominated,
  },
});
