import type { StateNode } from '../definition.js';

/** A company's wish to leave, until the council confirms it or the time for objections is out. @source domain/states.md#4 S/D C7, D1 */
export const withdrawal: StateNode = {
  initial: 'none',
  source: 'domain/states.md#4 S/D C7, D1',
  states: {
    none: {
      on: {
        COMPANY_WITHDRAWS: {
          target: 'withdrawal.announced',
          when: ['stillLive'],
          effects: [{ type: 'notify', notice: 'company-withdraws' }],
          source: 'domain/states.md#4 S/D C7, D1',
        },
      },
    },
    announced: {
      tags: ['waits-for-council'],
      on: {
        WITHDRAWAL_CONFIRMED: {
          target: 'withdrawal.none',
          when: ['stillLive'],
          source: 'domain/states.md#4 S/D C7, D1',
        },
        CLOSE_CASE: {
          target: 'withdrawal.none',
          when: ['stillLive'],
          source: 'domain/states.md#4 closed.other (our default)',
        },
        WITHDRAWAL_REFUSED: {
          target: 'withdrawal.none',
          source: 'domain/process-medicines.md#10 [D1] (the council may go on by itself)',
        },
      },
    },
  },
};
