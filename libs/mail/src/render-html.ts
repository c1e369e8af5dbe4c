import type { Fact, LetterContent, Run } from './content.js';
import { COLUMN, STYLE } from './style.js';

/**
 * Gives a letter the form of one HTML document: one column, every style in its element, nothing fetched from anywhere.
 * Everything that is not markup of our own is escaped.
 */
export function renderHtml(letter: LetterContent): string {
  return `<!doctype html>
<html lang="${escape(letter.locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${escape(letter.subject)}</title>
</head>
<body style="${STYLE.body}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="${STYLE.ground}"><tr><td align="center" style="${STYLE.around}">
<table role="presentation" width="${COLUMN}" cellpadding="0" cellspacing="0" align="center" style="${STYLE.column}">
<tr><td style="${STYLE.sender}">${escape(letter.sender)}</td></tr>
<tr><td style="${STYLE.main}">
${renderMain(letter)}
</td></tr>
<tr><td style="${STYLE.footer}">
${letter.footer.map((runs, index) => paragraph(renderRuns(runs), index === letter.footer.length - 1 ? STYLE.last : STYLE.footerParagraph)).join('\n')}
</td></tr>
</table>
</td></tr></table>
</body>
</html>
`;
}

function renderMain(letter: LetterContent): string {
  return [
    paragraph(escape(letter.greeting)),
    `<h1 style="${STYLE.question}">${escape(letter.question)}</h1>`,
    paragraph(escape(letter.background)),
    `<table cellpadding="0" cellspacing="0" style="${STYLE.facts}">${letter.facts.map(renderFact).join('')}</table>`,
    paragraph(`<a href="${escape(letter.button.url)}" style="${STYLE.button}">${escape(letter.button.text)}</a>`),
    paragraph(escape(letter.afterButton), STYLE.note),
    paragraph(renderRuns(letter.ways)),
    paragraph(`${escape(letter.regards)}<br>${escape(letter.signature)}`, STYLE.last),
  ].join('\n');
}

function renderFact({ label, value, detail, isMain }: Fact): string {
  const main = isMain ? `<strong style="${STYLE.strong}">${escape(value)}</strong>` : escape(value);
  const text = detail === undefined ? main : `${main}<br>${escape(detail)}`;
  return `\n<tr><th scope="row" style="${STYLE.label}">${escape(label)}</th><td style="${STYLE.value}">${text}</td></tr>`;
}

const renderRuns = (runs: readonly Run[]): string =>
  runs
    .map(({ text, url }) =>
      url === undefined ? escape(text) : `<a href="${escape(url)}" style="${STYLE.link}">${escape(text)}</a>`,
    )
    .join('');

const paragraph = (html: string, style: string = STYLE.paragraph): string => `<p style="${style}">${html}</p>`;

const ENTITY: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITY[character] ?? '');
