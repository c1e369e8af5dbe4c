import { candidatesFor, lookIn, occurrences, wantedOf, type SearchedText, type Wanted } from './candidates.js';
import { endOf, fold, type Folded } from './folded.js';
import { hasNumbersOf, likeness } from './likeness.js';
import { standsAt, wholeCharacters, type Pointer, type Range } from './pointer.js';
import { surroundingsOf } from './surroundings.js';

/** The passage stands here now. `confidence` is 1 where nothing at or around it has changed. */
export interface Attached extends Range {
  readonly status: 'attached';
  readonly confidence: number;
}
/** The passage is gone, or nothing left of it is like it enough to say so. */
export interface Orphaned {
  readonly status: 'orphaned';
}
export type Place = Attached | Orphaned;

const ORPHANED: Orphaned = { status: 'orphaned' };

/**
 * Finds where a passage stands after its text has changed: the quote as it was, in the surroundings that fit best; else what is
 * most like it, by letters and by words, weighed with its surroundings and its place. Pure: the same texts give the same place.
 *
 * @param now  the text to look in, in NFC
 * @param before  the text that the pointer was made in; with it, a twin of the passage is not taken for the passage
 */
export const attach = (pointer: Pointer, now: string, before?: string): Place => finder(now, before)(pointer);

/** The same for many pointers into one text, which is then read once. */
export function finder(now: string, before?: string): (pointer: Pointer) => Place {
  let searched: SearchedText | null = null;
  let old: Folded | null = null;
  return (pointer) => {
    if (standsAt(pointer, now))
      return { status: 'attached', start: pointer.start, end: pointer.start + pointer.quote.length, confidence: 1 };
    searched ??= lookIn(now);
    old ??= before === undefined ? null : fold(before);
    return find(pointer, now, searched, old);
  };
}

function find(pointer: Pointer, now: string, searched: SearchedText, old: Folded | null): Place {
  const wanted = wantedOf(pointer);
  const { folded } = searched;
  const twins = old === null ? [] : twinsIn(folded.text, pointer, wanted, old);
  const isFree = (range: Range): boolean => !twins.some((twin) => overlap(twin, range));
  const wordForWord = isTelling(wanted.quote) ? occurrences(folded.text, wanted.quote).filter(isFree) : [];
  const best = (wordForWord.length > 0 ? wordForWord : candidatesFor(wanted, searched).filter(isFree))
    .map((range) => weigh(range, wanted, searched, pointer.start))
    .filter(isLikeEnough)
    .reduce<Weighed | null>((most, one) => (most === null || one.score > most.score ? one : most), null);
  if (best === null) return ORPHANED;
  const start = folded.at[best.start] ?? 0;
  const place = wholeCharacters(now, { start, end: endOf(folded, best.end) });
  return { status: 'attached', ...place, confidence: Math.min(0.99, Math.max(0, Math.round(best.score * 100) / 100)) };
}

interface Weighed extends Range {
  /** How alike the quote, how well the surroundings agree, and all together; 0 to 1. */
  readonly alike: number;
  readonly around: number;
  readonly score: number;
  /** It has every number that the quote has. */
  readonly sameNumbers: boolean;
  /** The quote says enough by itself to be known again anywhere. */
  readonly telling: boolean;
}

/** A telling quote found word for word is the passage, even where something like it stands in its old place. */
const WORD_FOR_WORD = 0.3;
const WEIGHTS = { alike: 0.6, around: 0.32, position: 0.08 } as const;

function weigh(range: Range, wanted: Wanted, { folded }: SearchedText, began: number): Weighed {
  const { text, at } = folded;
  const found = text.slice(range.start, range.end);
  const alike = likeness(wanted.quote, found);
  const telling = isTelling(wanted.quote);
  const around = surroundingsOf(text, range, wanted);
  const length = at.at(-1) ?? 1;
  const position = 1 - Math.min(1, Math.abs((at[range.start] ?? 0) - began) / Math.max(1, length));
  const score =
    WEIGHTS.alike * alike +
    WEIGHTS.around * around +
    WEIGHTS.position * position +
    (alike === 1 && telling ? WORD_FOR_WORD : 0);
  return { ...range, alike, around, score, telling, sameNumbers: hasNumbersOf(found, wanted.quote) };
}

const TELLING_UNITS = 24;
const TELLING_WORDS = 4;
const isTelling = (quote: string): boolean => quote.length >= TELLING_UNITS && quote.split(' ').length >= TELLING_WORDS;

/**
 * How well the surroundings must agree, by how alike the passage is: the less is left of it, the more its place must say. A quote
 * too short to be known by itself always needs them.
 */
const NEEDED: readonly { readonly alike: number; readonly around: number; readonly short: number }[] = [
  { alike: 0.9, around: 0, short: 0.3 },
  { alike: 0.7, around: 0, short: 0.4 },
  { alike: 0.55, around: 0.15, short: 0.5 },
  { alike: 0.4, around: 0.4, short: 0.6 },
  { alike: 0.28, around: 0.6, short: 0.8 },
];

/** Away from its surroundings, a statement with other numbers is another statement. */
const NUMBERS_MAY_DIFFER = 0.4;

function isLikeEnough({ alike, around, telling, sameNumbers }: Weighed): boolean {
  if (!sameNumbers && around < NUMBERS_MAY_DIFFER) return false;
  const needed = NEEDED.find((row) => alike >= row.alike);
  return needed !== undefined && around >= (telling ? needed.around : needed.short);
}

const overlap = (one: Range, other: Range): boolean => one.start < other.end && other.start < one.end;

/** By so much another passage with the same words must fit better before a place is taken to be that one's. */
const CLEARLY = 0.1;

/** Places that hold the words of the quote but belong to another passage that had the same words before. */
function twinsIn(text: string, pointer: Pointer, wanted: Wanted, old: Folded): readonly Range[] {
  const all = occurrences(old.text, wanted.quote);
  if (all.length < 2) return [];
  const own = all.reduce((nearest, one) => (offBy(one) < offBy(nearest) ? one : nearest));
  const others = all.filter((one) => one !== own).map((one) => aroundOf(old.text, one, wanted));
  return occurrences(text, wanted.quote).filter((place) => {
    const fits = surroundingsOf(text, place, wanted);
    return others.some((other) => surroundingsOf(text, place, other) > fits + CLEARLY);
  });

  function offBy({ start }: Range): number {
    return Math.abs((old.at[start] ?? 0) - pointer.start);
  }
}

const aroundOf = (text: string, { start, end }: Range, { quote, prefix, suffix }: Wanted): Wanted => ({
  quote,
  prefix: text.slice(Math.max(0, start - Math.max(prefix.length, 16)), start),
  suffix: text.slice(end, end + Math.max(suffix.length, 16)),
});
