/** As long as a key may be. */
const LONGEST = 200;

/**
 * By which cases on the same product and indication are found: both in small letters, words joined by hyphens, a plus between.
 * Whoever opens a case may give another, where the population tells cases apart too.
 */
export const caseKeyOf = (product: string, indication: string): string =>
  `${joined(product)}+${joined(indication)}`.slice(0, LONGEST);

const joined = (words: string): string =>
  words
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join('-');
