import search from 'approx-string-match';
import { fold, type Folded } from './folded.js';
import { wordsIn, wordsOf } from './likeness.js';
import { sentencesOf } from './paragraphs.js';
import type { Pointer, Range } from './pointer.js';

/** What is looked for, folded once. */
export interface Wanted {
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A text to look in, folded once, with its sentences as stretches of the folded text. */
export interface SearchedText {
  readonly folded: Folded;
  readonly sentences: readonly Range[];
}

export const wantedOf = ({ quote, prefix, suffix }: Pointer): Wanted => ({
  quote: fold(quote).text.trim(),
  prefix: fold(prefix).text.trimStart(),
  suffix: fold(suffix).text.trimEnd(),
});

export function lookIn(original: string): SearchedText {
  const folded = fold(original);
  const toFolded = (offset: number): number => firstAtOrAfter(folded.at, offset);
  const sentences = sentencesOf(original).map(({ start, end }) => ({ start: toFolded(start), end: toFolded(end) }));
  return { folded, sentences };
}

/** The longest quote that is searched letter by letter with errors; longer ones are found by their words and their surroundings. */
const SEARCHED_MOST = 1_200;
/** Share of a quote's letters that may differ for its words to be found as they stand. */
const MOST_ERRORS = 0.45;

/** Every stretch of the folded text that the passage may have become, in no order, some of them overlapping. */
export function candidatesFor(wanted: Wanted, { folded: { text }, sentences }: SearchedText): readonly Range[] {
  if (wanted.quote === '') return [];
  const exact = occurrences(text, wanted.quote);
  const found = [
    ...exact,
    ...(exact.length === 0 ? nearly(text, wanted.quote) : []),
    ...betweenSurroundings(text, wanted),
    ...alikeSentences(text, sentences, wanted.quote),
  ];
  const trimmed = found.map((range) => toWords(text, range)).filter(({ start, end }) => start < end);
  return [...new Map(trimmed.map((range) => [`${range.start}-${range.end}`, range])).values()];
}

/** Where words stand in a text, overlapping ones too; nowhere for no words. */
export function occurrences(text: string, quote: string): readonly Range[] {
  const found: Range[] = [];
  if (quote === '') return found;
  for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + 1))
    found.push({ start, end: start + quote.length });
  return found;
}

function nearly(text: string, quote: string): readonly Range[] {
  if (quote.length > SEARCHED_MOST) return [];
  return search(text, quote, Math.floor(quote.length * MOST_ERRORS));
}

/** How much of the surroundings must be found again, in units next to the passage; and how far apart they may have come. */
const ANCHOR = 32;
const ANCHOR_ERRORS = 0.25;

/** What now stands between what stood before the passage and what stood after it. */
function betweenSurroundings(text: string, { quote, prefix, suffix }: Wanted): readonly Range[] {
  const starts = anchors(text, prefix.slice(-ANCHOR)).map(({ end }) => end);
  const ends = anchors(text, suffix.slice(0, ANCHOR)).map(({ start }) => start);
  const most = 3 * quote.length + 80;
  const pairs = starts.flatMap((start) =>
    ends.filter((end) => end > start && end - start <= most).map((end) => ({ start, end })),
  );
  const alone = [
    ...starts.map((start) => ({ start, end: Math.min(text.length, start + quote.length) })),
    ...ends.map((end) => ({ start: Math.max(0, end - quote.length), end })),
  ];
  return [...pairs, ...alone];
}

/** Too short to tell one place from another. */
const SHORTEST_ANCHOR = 8;

const anchors = (text: string, context: string): readonly Range[] => {
  const trimmed = context.trim();
  if (trimmed.length < SHORTEST_ANCHOR) return [];
  const exact = occurrences(text, trimmed);
  return exact.length > 0 ? exact : search(text, trimmed, Math.floor(trimmed.length * ANCHOR_ERRORS));
};

const MOST_SENTENCES = 6;
const LEAST_WORDS = 0.25;

/** Sentences, or as many in a row as the quote has and one more, that share the most words with it. */
function alikeSentences(text: string, sentences: readonly Range[], quote: string): readonly Range[] {
  const count = quote.split(/[.!?:] /).length;
  const runs = sentences.flatMap((first, n) =>
    Array.from({ length: count + 1 }, (_, more) => sentences[n + more]).flatMap((last) =>
      last ? [{ start: first.start, end: last.end }] : [],
    ),
  );
  const alikeQuote = wordsIn(quote);
  return runs
    .map((range) => ({ range, alike: alikeQuote(wordsOf(text.slice(range.start, range.end))) }))
    .filter(({ alike }) => alike >= LEAST_WORDS)
    .toSorted((one, other) => other.alike - one.alike || one.range.start - other.range.start)
    .slice(0, MOST_SENTENCES)
    .map(({ range }) => range);
}

const IN_WORD = /[\p{L}\p{N}]/u;

/** Moves both ends to the nearest ends of words, and leaves out white space. */
function toWords(text: string, range: Range): Range {
  let { start, end } = range;
  if (splitsWord(text, start)) start = nearestEdge(text, start);
  if (splitsWord(text, end)) end = nearestEdge(text, end);
  while (start < end && text.charAt(start) === ' ') start += 1;
  while (end > start && text.charAt(end - 1) === ' ') end -= 1;
  return { start, end };
}

const splitsWord = (text: string, offset: number): boolean =>
  IN_WORD.test(text.charAt(offset - 1)) && IN_WORD.test(text.charAt(offset));

function nearestEdge(text: string, offset: number): number {
  for (let away = 1; away < text.length; away += 1) {
    if (!splitsWord(text, offset - away)) return Math.max(0, offset - away);
    if (!splitsWord(text, offset + away)) return Math.min(text.length, offset + away);
  }
  return offset;
}

/** The first index of a rising list whose value is at least `offset`. */
function firstAtOrAfter(rising: readonly number[], offset: number): number {
  let low = 0;
  let high = rising.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
