import type { JournalRow } from '#casework';
import type { JournalEntry } from '#contract';

/** Acts by which a council, an authority, a court or a region decides, or makes its decision known. */
const DECIDES = /DECI(DE|SION_MADE|SION_REVISED)|_PUBLISHED$|EFFECTIVE$|RULED$|_SIGNED$|_GRANTED$|AWARD_DECISION/;

/** What an entry is to its reader. */
export function kindOfEntry({ act, from, to }: Pick<JournalRow['body'], 'act' | 'from' | 'to'>): JournalEntry['kind'] {
  if (act === 'NOTE_CONTEXT' && from.length === 0 && to.length === 0) return 'context';
  return DECIDES.test(act) ? 'decision' : 'step';
}
