import { fold } from './folded.js';
import { wordsIn, wordsOf } from './likeness.js';
import { paragraphsOf, type Paragraph } from './paragraphs.js';

/** What became of a paragraph between two versions, in the reading order of the newer one; what was removed stands where it stood. */
export type Change =
  | { readonly kind: 'unchanged' | 'changed' | 'moved'; readonly before: Paragraph; readonly after: Paragraph }
  | { readonly kind: 'added'; readonly before: null; readonly after: Paragraph }
  | { readonly kind: 'removed'; readonly before: Paragraph; readonly after: null };

/** Paragraphs less alike than this are one removed and one added, not one changed. */
const SAME_PARAGRAPH = 0.45;

/**
 * What changed between two versions, paragraph by paragraph. A paragraph that stands elsewhere, letter by letter, has moved.
 * @param before  the older text in NFC
 */
export function changesBetween(before: string, after: string): readonly Change[] {
  const old = paragraphsOf(before);
  const now = paragraphsOf(after);
  const pairs = paired(old, now);
  const partnerOf = new Map([...pairs].map(([one, other]) => [other, one]));
  const changes: Change[] = [];
  let next = 0;
  for (const paragraph of now) {
    const partner = partnerOf.get(paragraph);
    if (partner && partner.number >= next) {
      changes.push(...removedBetween(old, next, partner.number, pairs));
      next = partner.number + 1;
    }
    changes.push(changeOf(partner, paragraph, inOrder(partner, partnerOf, paragraph)));
  }
  return [...changes, ...removedBetween(old, next, old.length + 1, pairs)];
}

/** Tells whether a paragraph stands after every one it stood after before, among those that stand before it now. */
function inOrder(
  partner: Paragraph | undefined,
  partnerOf: ReadonlyMap<Paragraph, Paragraph>,
  paragraph: Paragraph,
): boolean {
  if (!partner) return true;
  return [...partnerOf].every(([after, before]) => after.number >= paragraph.number || before.number < partner.number);
}

const removedBetween = (
  old: readonly Paragraph[],
  from: number,
  to: number,
  pairs: ReadonlyMap<Paragraph, Paragraph>,
): readonly Change[] =>
  old
    .filter((one) => one.number >= from && one.number < to && !pairs.has(one))
    .map((one) => ({ kind: 'removed', before: one, after: null }));

function changeOf(before: Paragraph | undefined, after: Paragraph, ordered: boolean): Change {
  if (!before) return { kind: 'added', before: null, after };
  if (before.text !== after.text) return { kind: 'changed', before, after };
  return { kind: ordered ? 'unchanged' : 'moved', before, after };
}

/** Old paragraphs and what they became: equal ones first, in order, then the most alike of the rest. */
function paired(old: readonly Paragraph[], now: readonly Paragraph[]): ReadonlyMap<Paragraph, Paragraph> {
  const pairs = new Map<Paragraph, Paragraph>();
  const taken = new Set<Paragraph>();
  const pair = (one: Paragraph, other: Paragraph): void => {
    pairs.set(one, other);
    taken.add(other);
  };
  for (const one of old) {
    const same = now.find((other) => other.text === one.text && !taken.has(other));
    if (same) pair(one, same);
  }
  const left = now
    .filter((other) => !taken.has(other))
    .map((other) => ({ other, words: wordsOf(fold(other.text).text) }));
  const alike = old
    .filter((one) => !pairs.has(one))
    .flatMap((one) => {
      const alikeOne = wordsIn(fold(one.text).text);
      return left.map(({ other, words }) => ({ one, other, alike: alikeOne(words) }));
    })
    .filter((row) => row.alike >= SAME_PARAGRAPH)
    .toSorted((a, b) => b.alike - a.alike || a.one.number - b.one.number || a.other.number - b.other.number);
  for (const { one, other } of alike) if (!pairs.has(one) && !taken.has(other)) pair(one, other);
  return pairs;
}
