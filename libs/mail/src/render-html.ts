import type { Fact, LetterContent, Run, Section } from './content.js';
import { FRAME } from './frame.js';
import { STYLE } from './style.js';

const PART = /<!--part:(\w+)-->([\s\S]*?)<!--\/part:\1-->/g;
const PLACE = /\[\[(\w+)\]\]/g;

/** Compiled once: MJML takes milliseconds for what filling in takes microseconds, and half a second to be loaded. */
let frame: Promise<string> | null = null;

/**
 * Gives letters the form of one HTML document: one column, every style in its element, nothing fetched from anywhere. Everything
 * that is not markup of our own is escaped.
 */
export async function openHtml(): Promise<(letter: LetterContent) => string> {
  const compiled = await (frame ??= compile());
  return (letter) => fillFrame(compiled, letter);
}

/** @throws Error when the frame is no valid MJML */
async function compile(): Promise<string> {
  const { default: mjml } = await import('mjml');
  const { html } = await mjml(FRAME, { fonts: {}, validationLevel: 'strict' });
  return html.replace(/\n\s+/g, '\n');
}

function fillFrame(compiled: string, letter: LetterContent): string {
  const values = toValues(letter);
  const valueOf = (name: string): string => values.get(name) ?? '';
  return compiled
    .replace(PART, (_part, name: string, inner: string) => (valueOf(name) === '' ? '' : inner))
    .replace(PLACE, (_place, name: string) => valueOf(name));
}

function toValues(letter: LetterContent): ReadonlyMap<string, string> {
  const { locale, subject, sender, greeting, question, background, button, afterButton, regards, signature } = letter;
  const texts = { locale, subject, sender, greeting, question, background, afterButton: afterButton ?? '' };
  return new Map([
    ...Object.entries(texts).map(([name, text]): [string, string] => [name, escape(text)]),
    ['button', escape(button?.text ?? '')],
    ['buttonUrl', escape(button?.url ?? '')],
    ['facts', letter.facts.map(renderFact).join('')],
    ['sections', (letter.sections ?? []).map(renderSection).join('')],
    ['ways', renderRuns(letter.ways)],
    ['regards', `${escape(regards)}<br>${escape(signature)}`],
    ['footer', letter.footer.map((runs, index) => footerParagraph(runs, index === letter.footer.length - 1)).join('')],
  ]);
}

function renderFact({ label, value, detail, isMain }: Fact): string {
  const main = isMain ? `<strong style="${STYLE.strong}">${escape(value)}</strong>` : escape(value);
  const text = detail === undefined ? main : `${main}<br>${escape(detail)}`;
  return `\n<tr><th scope="row" style="${STYLE.label}">${escape(label)}</th><td style="${STYLE.value}">${text}</td></tr>`;
}

const renderSection = ({ heading, lines }: Section): string =>
  `<h2 style="${STYLE.section}">${renderRuns([heading])}</h2>` +
  `<ul style="${STYLE.list}">${lines.map((line) => `<li style="${STYLE.item}">${renderRuns(line)}</li>`).join('')}</ul>`;

const footerParagraph = (runs: readonly Run[], isLast: boolean): string =>
  `<p style="${isLast ? STYLE.last : STYLE.paragraph}">${renderRuns(runs)}</p>`;

const renderRuns = (runs: readonly Run[]): string =>
  runs
    .map(({ text, url }) =>
      url === undefined ? escape(text) : `<a href="${escape(url)}" style="${STYLE.link}">${escape(text)}</a>`,
    )
    .join('');

const ENTITY: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITY[character] ?? '');
