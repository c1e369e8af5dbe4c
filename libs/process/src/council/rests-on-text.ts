import type { RoundKind } from '../opinions/round-kinds.js';
import type { Context, Transition } from '../definition.js';
import { textIn } from '../shared/reading.js';
import type { ItemKind } from './outcomes.js';

/** Items that rest on what a round put out a text about. A wait or a statement meanwhile does not. @source domain/states.md#2, #3 (our default) */
const RESTS_ON: Readonly<Record<RoundKind, readonly ItemKind[] | 'all'>> = {
  inclusion: ['inclusion'],
  draft: ['recommendation', 'classRule', 'reassessment'],
  urgent: 'all',
};

/** Tells whether an item rests on a text whose comments are not answered yet. */
export function restsOnText(context: Context): boolean {
  const kind = textIn(context, 'kind');
  const about = textIn(context, 'textAbout');
  return Object.entries(RESTS_ON).some(
    ([round, kinds]) => round === about && (kinds === 'all' || kinds.some((one) => one === kind)),
  );
}

const SOURCE = 'domain/states.md#2, #3 (comments on a text are answered first: our default)';

/** An item hears of a text that is put out while it is on its way to a decision, and when that text is settled. */
export const hearsOfText: Readonly<Record<'TEXT_PUT_OUT' | 'TEXT_SETTLED', Transition>> = {
  TEXT_PUT_OUT: { set: { textAbout: '$fact.about' }, source: SOURCE },
  TEXT_SETTLED: { set: { textAbout: null }, source: SOURCE },
};
