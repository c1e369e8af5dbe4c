import { COUNTRY_OF, replayable, type Country, type History } from '#process';

/** Two histories of one product, the second from another country. */
export interface ForeignPair {
  readonly own: History;
  readonly foreign: History;
}

/** Words that names of products have in common without being one: descriptions in brackets, and what joins names. */
const NO_NAMES = /\([^)]*\)|\b(?:med|och|senare)\b/giu;
const SHORTEST_NAME = 4;

/** The trade names in the name of a product, of which a class or a combination has several. */
export const namesOf = (product: string): readonly string[] =>
  product
    .replace(NO_NAMES, '/')
    .split(/[/,+]/)
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name.length >= SHORTEST_NAME);

const countryOf = (history: History): Country | null => {
  const way = replayable(history);
  return way && COUNTRY_OF[way.processVersion];
};

/**
 * Pairs Swedish histories with foreign ones of the same product. The indication may differ: what another country decided on the product
 * is worth seeing beside, and each case says what it is about. Nothing follows from a pair.
 */
export function foreignPairs(histories: readonly History[]): readonly ForeignPair[] {
  const swedish = histories.filter((one) => countryOf(one) === 'SE');
  const foreign = histories.filter((one) => ![null, 'SE'].includes(countryOf(one)));
  return swedish.flatMap((own) => {
    const names = namesOf(own.product);
    return foreign
      .filter((other) => other.kind === own.kind && namesOf(other.product).some((name) => names.includes(name)))
      .map((other) => ({ own, foreign: other }));
  });
}
