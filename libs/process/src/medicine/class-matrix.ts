import type { Consequence, Context, Effect, Update } from '../definition.js';
import { choice } from '../fields.js';
import type { JsonRecord } from '../reason.js';
import { recordsIn, textIn } from '../shared/reading.js';

/** Where in the course of the disease; what is early waits for NAC's opinion. @source domain/states.md#4.6 S A29 */
export const settingOfRow = choice('metastatic', 'neoadjuvant', 'adjuvant');

/** One name for a product in an indication: the key of its row. */
export const rowName = (row: JsonRecord): string =>
  `${textIn(row, 'product') ?? ''} · ${textIn(row, 'indication') ?? ''}`;

export const rowsIn = (context: Context): readonly JsonRecord[] => recordsIn(context, 'members');

export const memberIn = (facts: JsonRecord): JsonRecord =>
  recordsIn({ one: [facts['member'] ?? null] }, 'one')[0] ?? {};

/** The row lives by its own chart. A member whose setting nobody named is in the ordinary one: our default. */
function startRow(row: JsonRecord): Effect {
  const { product = null, indication = null, setting } = row;
  return {
    type: 'start',
    chart: 'class-indication',
    act: 'INDICATION_APPROVED',
    key: rowName(row),
    facts: { product, indication, setting: setting ?? 'metastatic', approvedOn: '$on' },
  };
}

/**
 * Every product and indication of the class gets a row of the public matrix: those the rule covers from its first day, and new
 * ones as they come.
 * @source domain/states.md#4.6 S A29, A31; #4.5 (GENERAL_CLASS: the matrix is complete)
 */
export const matrixConsequences: Readonly<Record<string, Consequence>> = {
  rowsOfMembers: (context) => [...new Map(rowsIn(context).map((row) => [rowName(row), startRow(row)])).values()],
  rowOfMember: (_context, { facts }) => [startRow(memberIn(facts))],
  rowOfIndication: (_context, { facts }) => [startRow(facts)],
};

const oneMore = (context: Context, row: JsonRecord): JsonRecord => ({ members: [...rowsIn(context), row] });

export const matrixUpdates: Readonly<Record<string, Update>> = {
  oneMoreMember: (context, { facts }) => oneMore(context, memberIn(facts)),
  oneMoreRow: (context, { facts }) => oneMore(context, facts),
};
