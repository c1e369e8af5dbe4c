import type { RoundKind } from '../opinions/round-kinds.js';
import type { Context, Effect, Transition } from '../definition.js';
import { textIn } from '../shared/reading.js';
import type { ItemKind } from './outcomes.js';

/** Items that rest on what a round put out a text about. A wait or a statement meanwhile does not. @source domain/states.md#2, #3 (our default) */
const RESTS_ON: Readonly<Record<RoundKind, readonly ItemKind[] | 'all'>> = {
  inclusion: ['inclusion'],
  draft: ['recommendation', 'classRule', 'reassessment'],
  urgent: 'all',
};

/** Whether an item of a kind rests on what a round was about. */
export const restsOn = (about: string | null, kind: string | null): boolean =>
  Object.entries(RESTS_ON).some(
    ([round, kinds]) => round === about && (kinds === 'all' || kinds.some((one) => one === kind)),
  );

/** Tells whether an item rests on a text whose comments are not answered yet. */
export const restsOnText = (context: Context): boolean =>
  restsOn(textIn(context, 'textAbout'), textIn(context, 'kind'));

const SOURCE = 'domain/states.md#2, #3 (comments on a text are answered first: our default)';

/** An item hears of a text that is put out while it is on its way to a decision, when that text is settled, and of a report meanwhile. */
export const hearsOfCase: Readonly<Record<'TEXT_PUT_OUT' | 'TEXT_SETTLED' | 'EVALUATION_ADOPTED', Transition>> = {
  TEXT_PUT_OUT: { set: { textAbout: '$fact.about' }, source: SOURCE },
  TEXT_SETTLED: { set: { textAbout: null }, source: SOURCE },
  EVALUATION_ADOPTED: { set: { adoptedOn: '$on' }, source: 'domain/states.md#3 S A2, #4.5 (reported and presented)' },
};

/** The text that an item rests on lies before the council, or does no longer: its answers stand meanwhile. */
export const tellsOfText = (isThere: boolean): Effect => ({
  type: 'tell',
  to: 'main',
  act: 'ITEM_AT_COUNCIL',
  facts: { kind: '$context.kind', isThere },
  ifHeard: true,
});
