/** What the built-in fonts have beyond Latin 1: the rest of Windows 1252. */
const BEYOND_LATIN_1 = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';

const ALIKE: Readonly<Record<string, string>> = {
  '≥': '>=',
  '≤': '<=',
  '→': '->',
  '←': '<-',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '\u2009': ' ',
  '\u202f': ' ',
  '\t': '    ',
};

const hasGlyph = (character: string): boolean =>
  character === '\n' || /^[\x20-\x7e\xa0-\xff]$/.test(character) || BEYOND_LATIN_1.includes(character);

/** The text in characters that the built-in fonts have. `isWhole` is false where a question mark stands for another. */
export function toPrintable(text: string): { readonly text: string; readonly isWhole: boolean } {
  let isWhole = true;
  const printable = Array.from(text.normalize('NFC').replace(/\r\n?/g, '\n'), (character) => {
    if (hasGlyph(character)) return character;
    const alike = ALIKE[character];
    if (alike === undefined) isWhole = false;
    return alike ?? '?';
  });
  return { text: printable.join(''), isWhole };
}
