import type { Rule } from '../../definition.js';
import { reason, type JsonRecord, type Reason } from '../../reason.js';
import { recordsIn } from '../../shared/reading.js';
import { factRule, saying, stateRule } from '../../shared/rules.js';
import { memberIn, rowName, rowsIn } from '../class-matrix.js';

const notIn = (rows: readonly JsonRecord[], row: JsonRecord): Reason | null =>
  rows.some((one) => rowName(one) === rowName(row)) ? reason('already-in-matrix') : null;

/** Guards of a class's general recommendation. @source domain/states.md#4.5, #4.6 */
export const classRules: Readonly<Record<string, Rule>> = {
  ownerNamed: stateRule(
    'domain/states.md#4.6 S A29, A32',
    ({ context }) =>
      typeof context['placeInTherapyOwner'] === 'string' ? null : reason('no-owner-of-place-in-therapy'),
    ['CLASS_RULE_DRAFTED'],
  ),
  /** An item on a row says which of them it is about, and no other item does. */
  rowIsNamed: factRule('domain/states.md#4.6 (a row is decided by itself; our default)', ({ context, event }) => {
    const { kind, row = null } = event.facts;
    if (kind !== 'classRow') return row === null ? null : reason('item-concerns-no-row');
    return rowsIn(context).some((one) => rowName(one) === row) ? null : reason('no-such-row', { row });
  }),
  /** Contracts are signed and their start date is reached. */
  contractsNotSigned: stateRule('domain/states.md#4.6 S A29', ({ context }) =>
    typeof context['contractsFrom'] === 'string' ? reason('contracts-signed') : null,
  ),
  contractsSigned: stateRule('domain/states.md#4.6 S A29', ({ context }) =>
    typeof context['contractsFrom'] === 'string' ? null : reason('no-national-contract'),
  ),
  contractsRun: stateRule(
    'domain/states.md#4.6 S A29',
    ({ context, event }) => {
      const from = context['contractsFrom'];
      if (typeof from !== 'string') return reason('no-national-contract');
      return event.on < from ? reason('contracts-not-started', { from }) : null;
    },
    ['CONTRACTS_SIGNED'],
  ),
  matrixComplete: stateRule(
    'domain/states.md#4.5 S A29, A31',
    ({ context }) => (rowsIn(context).length > 0 ? null : reason('matrix-incomplete')),
    ['CLASS_RULE_DRAFTED'],
  ),
  /** What is archived is covered by a row, so that no recommendation falls on a slip of the pen. */
  replacedAreInMatrix: factRule(
    'domain/states.md#4 S A29, A30 (product and indication in the class matrix)',
    (input) => {
      const rows = rowsIn(input.context).map(rowName);
      const stray = recordsIn(input.event.facts, 'replaces').find((one) => !rows.includes(rowName(one)));
      return stray === undefined ? null : reason('not-in-class-matrix', { row: rowName(stray) });
    },
  ),
  newInMatrix: saying(
    ['already-in-matrix'],
    factRule('domain/states.md#4.6 (one row for each; our default)', ({ context, event }) =>
      notIn(rowsIn(context), event.facts),
    ),
  ),
  memberNewInMatrix: saying(
    ['already-in-matrix'],
    factRule('domain/states.md#4.6 (one row for each; our default)', ({ context, event }) =>
      notIn(rowsIn(context), memberIn(event.facts)),
    ),
  ),
};
