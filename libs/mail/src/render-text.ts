import type { Fact, LetterContent, Run } from './content.js';

/** Mail is read in 80 columns; quoted once or twice it still fits. */
const WIDTH = 72;

/** Gives a letter the form of plain text, with the same words as in HTML. */
export function renderText(letter: LetterContent): string {
  const ways = withNumbers(letter.ways, 1);
  const footer = letter.footer.map((runs) => withNumbers(runs, 1 + ways.addresses.length));
  const addresses = [...ways.addresses, ...footer.flatMap((paragraph) => paragraph.addresses)];
  const paragraphs = [
    letter.sender.toUpperCase(),
    letter.greeting,
    wrap(letter.question.toUpperCase()),
    wrap(letter.background),
    renderFacts(letter.facts),
    `${letter.button.text}:\n${letter.button.url}`,
    wrap(letter.afterButton),
    [wrap(ways.text), ...ways.addresses].join('\n'),
    `${letter.regards}\n${letter.signature}`,
  ];
  const end = footer.map(({ text }) => wrap(text)).join('\n\n');
  return `${paragraphs.join('\n\n')}\n\n-- \n${[end, ...addresses.slice(ways.addresses.length)].join('\n')}\n`;
}

/** A link keeps its words; its address stands under the paragraph with the same number. */
function withNumbers(
  runs: readonly Run[],
  first: number,
): { readonly text: string; readonly addresses: readonly string[] } {
  const urls = runs.flatMap(({ url }) => url ?? []);
  let number = first - 1;
  const text = runs.map((run) => (run.url === undefined ? run.text : `${run.text} [${(number += 1)}]`)).join('');
  return { text, addresses: urls.map((url, index) => `[${first + index}] ${url}`) };
}

function renderFacts(facts: readonly Fact[]): string {
  const column = Math.max(...facts.map(({ label }) => label.length)) + 3;
  const rows = facts.map(({ label, value, detail }) => {
    const lines = wrapLines(detail === undefined ? value : `${value}, ${detail}`, WIDTH - column);
    return lines.map((line, index) => (index === 0 ? label : '').padEnd(column) + line).join('\n');
  });
  return rows.join('\n');
}

const wrap = (text: string): string => wrapLines(text, WIDTH).join('\n');

/** Breaks at spaces only; a word longer than a line, such as an address, gets one of its own. */
function wrapLines(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u).filter((part) => part !== '')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
