/** A stretch of a text: `start` inclusive, `end` exclusive, in UTF-16 code units of the text in NFC. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Where in a text something points: what stands there, what stands just before and after, and where it began. All in NFC, offsets
 * in UTF-16 code units. The quote finds the place again when the text changes; the rest tells like places apart.
 * @source W3C Web Annotation Data Model, text quote selector and text position selector
 */
export interface Pointer {
  readonly quote: string;
  /** At most `CONTEXT_LENGTH` units; empty at the beginning of the text. */
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
}

/** How much of the surroundings a pointer remembers on either side: about a line. */
export const CONTEXT_LENGTH = 64;

/**
 * Points at a stretch of a text. Both ends are moved outwards to whole characters as a reader sees them.
 *
 * @throws RangeError when the range is empty or reaches outside the text
 */
export function pointerTo(text: string, range: Range): Pointer {
  if (!(range.start >= 0 && range.start < range.end && range.end <= text.length))
    throw new RangeError(`${range.start}–${range.end} is no stretch of a text of ${text.length} units`);
  const { start, end } = wholeCharacters(text, range);
  const before = firstBoundary(text, Math.max(0, start - CONTEXT_LENGTH));
  const after = lastBoundary(text, Math.min(text.length, end + CONTEXT_LENGTH));
  return {
    quote: text.slice(start, end),
    prefix: text.slice(Math.min(before, start), start),
    suffix: text.slice(end, Math.max(after, end)),
    start,
  };
}

/** Tells whether a pointer fits a text letter by letter: quote, place and surroundings. */
export function standsAt({ quote, prefix, suffix, start }: Pointer, text: string): boolean {
  const end = start + quote.length;
  return (
    quote !== '' &&
    Number.isInteger(start) &&
    start >= prefix.length &&
    text.startsWith(prefix, start - prefix.length) &&
    text.startsWith(quote, start) &&
    text.startsWith(suffix, end)
  );
}

/** Moves both ends outwards to boundaries between characters as a reader sees them (grapheme clusters). */
export function wholeCharacters(text: string, { start, end }: Range): Range {
  return { start: lastBoundary(text, start), end: firstBoundary(text, end) };
}

const graphemes = new Intl.Segmenter('sv', { granularity: 'grapheme' });

/** More than any character that people write; a window keeps the search for a boundary from reading the whole text. */
const WINDOW = 64;

/** The nearest boundary at or before an offset. */
function lastBoundary(text: string, offset: number): number {
  if (offset <= 0 || offset >= text.length || isPlain(text, offset)) return offset;
  const from = Math.max(0, offset - WINDOW);
  const within = graphemes.segment(text.slice(from, offset + WINDOW)).containing(offset - from);
  return within ? from + within.index : offset;
}

/** The nearest boundary at or after an offset. */
function firstBoundary(text: string, offset: number): number {
  const before = lastBoundary(text, offset);
  if (before === offset) return offset;
  const within = graphemes.segment(text.slice(before, before + 2 * WINDOW)).containing(0);
  return before + (within?.segment.length ?? 0);
}

/** Between two letters, digits or signs of Latin script there is always a boundary. */
const isPlain = (text: string, offset: number): boolean =>
  isLatin(text.charCodeAt(offset - 1)) && isLatin(text.charCodeAt(offset));
const isLatin = (unit: number): boolean => unit >= 0x20 && unit < 0x300 && unit !== 0xad;
