/** Letters as they are typed in haste: without case and without marks. */
const plain = (text: string): string => text.toLocaleLowerCase('sv').normalize('NFD').replaceAll(/\p{M}/gu, '');

/** How well a text fits what was typed: 0 begins with it, 1 has a word that does, 2 has it all; null when it does not. */
export function rankOf(text: string, typed: string): number | null {
  const [there, words] = [plain(text), plain(typed).split(/\s+/).filter(Boolean)];
  if (words.length === 0) return 2;
  if (!words.every((word) => there.includes(word))) return null;
  if (there.startsWith(words.join(' '))) return 0;
  const starts = there.split(/[\s,·/–-]+/);
  return words.every((word) => starts.some((start) => start.startsWith(word))) ? 1 : 2;
}

/** What fits, the best first; what fits equally well keeps its order. */
export function matching<T>(all: readonly T[], typed: string, textOf: (one: T) => string): readonly T[] {
  return all
    .flatMap((one) => {
      const rank = rankOf(textOf(one), typed);
      return rank === null ? [] : [{ one, rank }];
    })
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ one }) => one);
}
