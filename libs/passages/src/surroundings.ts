import search from 'approx-string-match';
import type { Wanted } from './candidates.js';
import type { Range } from './pointer.js';

/** Surroundings are looked for this many times their own length away from the passage. */
const REACH = 3;
/** A neighbour that something has come in between with counts for this much less at the end of the reach. */
const DISTANT = 0.5;
const MOST_ERRORS = 0.5;
/** What the beginning or end of a text says about a place, compared with a full line of surroundings. */
const EDGE_WEIGHT = 12;

/** How well what stands around a stretch of a folded text agrees with what stood around the passage, 0 to 1. */
export function surroundingsOf(text: string, { start, end }: Range, { prefix, suffix }: Wanted): number {
  const before =
    prefix.trim() === ''
      ? edge(start)
      : near(text.slice(Math.max(0, start - REACH * prefix.length), start), prefix, 'end');
  const after =
    suffix.trim() === ''
      ? edge(text.length - end)
      : near(text.slice(end, end + REACH * suffix.length), suffix, 'start');
  const weightBefore = prefix.trim() === '' ? EDGE_WEIGHT : prefix.length;
  const weightAfter = suffix.trim() === '' ? EDGE_WEIGHT : suffix.length;
  return (before * weightBefore + after * weightAfter) / (weightBefore + weightAfter);
}

const edge = (away: number): number => (away <= 2 ? 1 : 0);

/** @param side  the side of the window at which the passage stands */
function near(window: string, context: string, side: 'start' | 'end'): number {
  const wanted = context.trim();
  if (window === '') return 0;
  const found = search(window, wanted, Math.floor(wanted.length * MOST_ERRORS)).map((match) => {
    const gap = side === 'end' ? window.length - match.end : match.start;
    return (
      (1 - match.errors / wanted.length) * (1 - DISTANT * Math.min(1, Math.max(0, gap - 2) / (REACH * wanted.length)))
    );
  });
  return Math.max(0, ...found);
}
