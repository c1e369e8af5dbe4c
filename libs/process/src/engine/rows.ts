import type { Transition } from '../definition.js';

/** A state's answer to one act is one row or several tried in order; this reads both as a list. */
export const rowsOf = (row: Transition | readonly Transition[]): readonly Transition[] =>
  'source' in row ? [row] : row;
