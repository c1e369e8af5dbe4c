import type { Fact, LetterContent, Run, Section } from './content.js';

/** Mail is read in 80 columns; quoted once or twice it still fits. */
const WIDTH = 72;

/** Gives a letter the form of plain text, with the same words as in HTML. */
export function renderText(letter: LetterContent): string {
  const { facts, sections = [], button, afterButton } = letter;
  const ways = withNumbers(letter.ways, 1);
  const footer = letter.footer.map((runs) => withNumbers(runs, 1 + ways.addresses.length));
  const addresses = footer.flatMap((paragraph) => paragraph.addresses);
  const paragraphs = [
    letter.sender.toUpperCase(),
    letter.greeting,
    wrap(letter.question.toUpperCase()),
    wrap(letter.background),
    ...(facts.length === 0 ? [] : [renderFacts(facts)]),
    ...sections.map(renderSection),
    ...(button === null ? [] : [`${button.text}:\n${button.url}`]),
    ...(afterButton === null ? [] : [wrap(afterButton)]),
    ...(ways.text === '' ? [] : [[wrap(ways.text), ...ways.addresses].join('\n')]),
    `${letter.regards}\n${letter.signature}`,
  ];
  const end = footer.map(({ text }) => wrap(text)).join('\n\n');
  return `${paragraphs.join('\n\n')}\n\n-- \n${[end, ...addresses].join('\n')}\n`;
}

/** Here an address stands right under what it belongs to: there may be many. */
function renderSection({ heading, lines }: Section): string {
  const item = (runs: readonly Run[]): string => {
    const [first = '', ...rest] = wrapLines(runs.map(({ text }) => text).join(''), WIDTH - 2);
    return [
      `- ${first}`,
      ...rest.map((line) => `  ${line}`),
      ...runs.flatMap(({ url }) => (url ? [`  ${url}`] : [])),
    ].join('\n');
  };
  const head = [wrap(heading.text), ...(heading.url === undefined ? [] : [heading.url])];
  return [...head, ...lines.map(item)].join('\n');
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
