import { DIGEST_LETTERS } from './digests-on-paper.js';
import type { PaperLetter } from './paper-letter.js';
import { REMINDERS } from './reminders-on-paper.js';
import { TASK_LETTERS } from './tasks-on-paper.js';

/**
 * The letters of the quarter worked out from the rules as they are written (states.md §0, §13, actors.md §8), by counting along
 * lists of days. Nothing of the program's own counting is used. Days, not instants.
 */
export const ON_PAPER: readonly PaperLetter[] = [...REMINDERS, ...TASK_LETTERS, ...DIGEST_LETTERS];
