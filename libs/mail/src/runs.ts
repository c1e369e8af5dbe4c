import type { Run } from './content.js';

const LINK = /\[([^\]]+)\]\(([a-zA-Z]+)\)/g;

/**
 * Splits a sentence of the catalogue at its links, written `[words](name)`. Only for sentences that hold nothing a person
 * has typed.
 *
 * @throws RangeError when a link's address is missing
 */
export function toRuns(sentence: string, addresses: Readonly<Record<string, string>>): readonly Run[] {
  const runs: Run[] = [];
  let end = 0;
  for (const found of sentence.matchAll(LINK)) {
    const [whole, text = '', name = ''] = found;
    const url = addresses[name];
    if (url === undefined) throw new RangeError(`No address for the link "${name}"`);
    if (found.index > end) runs.push({ text: sentence.slice(end, found.index) });
    runs.push({ text, url });
    end = found.index + whole.length;
  }
  return end < sentence.length ? [...runs, { text: sentence.slice(end) }] : runs;
}
