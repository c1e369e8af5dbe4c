/** Words that say little about what a sentence is about. */
const COMMON = new Set(
  'och att det som en ett den de i på av för med till är om inte har kan ska bör vid eller från var när där efter utan över under så men även dessa detta denna sin sitt sina samt mot än då blir vara ha'.split(
    ' ',
  ),
);

/** The beginning of a word stands for its forms: läkemedel, läkemedlet, läkemedlen. */
const STEM = 6;

/** Texts longer than this are compared by words alone: letter by letter grows with the square. */
const LETTERS_MOST = 700;

/** How alike two folded texts are, 0 to 1: by letters or by words, whichever says more. */
export function likeness(one: string, other: string): number {
  if (one === other) return 1;
  const longest = Math.max(one.length, other.length);
  const byWords = wordsIn(one)(wordsOf(other));
  return longest > LETTERS_MOST ? byWords : Math.max(byWords, 1 - distance(one, other) / longest);
}

/** Words of a folded text by their stems, each with how much it says, and how much they say together. */
export interface Words {
  readonly weights: ReadonlyMap<string, number>;
  readonly sum: number;
}

export function wordsOf(text: string): Words {
  const weights = weightsOf(text);
  let sum = 0;
  for (const weight of weights.values()) sum += weight;
  return { weights, sum };
}

/** For one text, the share of words that others have in common with it, rare words counting four times as much as common ones. */
export function wordsIn(text: string): (other: Words) => number {
  const { weights, sum } = wordsOf(text);
  return (other) => {
    let shared = 0;
    for (const [word, weight] of weights) shared += Math.min(weight, other.weights.get(word) ?? 0);
    const all = sum + other.sum;
    return all === 0 ? 0 : (2 * shared) / all;
  };
}

/** What counts, in a statement: digits, and the small numbers that are written out. */
const NUMBER = /\d+|\b(?:två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv)\b/gu;

/** Tells whether a text has every number of another: a statement with other numbers is another statement. */
export function hasNumbersOf(text: string, other: string): boolean {
  const numbers = new Set(text.match(NUMBER) ?? []);
  return (other.match(NUMBER) ?? []).every((number) => numbers.has(number));
}

function weightsOf(text: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const word of text.match(/[\p{L}\p{N}]+/gu) ?? []) {
    const stem = word.slice(0, STEM);
    found.set(stem, (found.get(stem) ?? 0) + (COMMON.has(word) ? 0.25 : 1));
  }
  return found;
}

/** Fewest single-unit changes that make one text the other (Levenshtein). Texts of at most 65,535 units. */
export function distance(one: string, other: string): number {
  // What both begin and end with costs nothing to change, and is most of a text that was edited.
  const most = Math.min(one.length, other.length);
  let start = 0;
  while (start < most && one.charCodeAt(start) === other.charCodeAt(start)) start += 1;
  let end = 0;
  while (end < most - start && one.charCodeAt(one.length - 1 - end) === other.charCodeAt(other.length - 1 - end))
    end += 1;
  return distanceOfWhole(one.slice(start, one.length - end), other.slice(start, other.length - end));
}

function distanceOfWhole(one: string, other: string): number {
  if (one.length === 0) return other.length;
  const row = Uint16Array.from({ length: other.length + 1 }, (_, n) => n);
  for (let i = 1; i <= one.length; i += 1) {
    const unit = one.charCodeAt(i - 1);
    let diagonal = row[0] ?? 0;
    row[0] = i;
    for (let j = 1; j <= other.length; j += 1) {
      const above = row[j] ?? 0;
      const changed = diagonal + (unit === other.charCodeAt(j - 1) ? 0 : 1);
      row[j] = Math.min(above + 1, (row[j - 1] ?? 0) + 1, changed);
      diagonal = above;
    }
  }
  return row[other.length] ?? 0;
}
