import type { FastifyReply } from 'fastify';
import { pageWords, type Locale } from '#messages';
import { brandMark } from '../public/marks.js';
import { markup, raw, type Html } from './html.js';
import { pageStyle, policyOf, type PageStyle } from './page-style.js';

/** A page that the server writes itself: sign-in, one-time forms, receipts, caught letters. Works without a script. */
export interface Page {
  /** What the page is, as its heading says it; shown in the tab as *title – Ordna*. */
  readonly title: string;
  /** What stands below the heading. */
  readonly body: Html;
  readonly lang: Locale;
  /** Lists need the width; forms and texts are read better without. */
  readonly wide?: boolean;
  /** Who stands behind the page, in one line at its end. */
  readonly end?: Html;
  /** Leads nowhere else: for whoever may see this one page and nothing of the house. */
  readonly isAlone?: boolean;
  /** Further places to go, beside the name at the top. */
  readonly nav?: Html;
}

/** A whole document around what a page shows. */
export interface Document {
  readonly title: string;
  readonly lang: Locale;
  readonly head?: Html;
  readonly top: Html;
  readonly main: Html;
  readonly foot: Html;
}

/** Writes the document. Whatever is not `Html` has been escaped on the way in. */
export const writeDocument = ({ title, lang, head, top, main, foot }: Document, style: PageStyle): string =>
  markup`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${head}
<title>${title} – Ordna</title>
${style.head}
</head>
<body class="pub">
<a class="skip" href="#innehall">${pageWords[lang].skip}</a>
<header class="pubtop"><div>${top}</div></header>
${main}
<footer class="pubfoot"><div>${foot}</div></footer>
</body>
</html>
`.text;

export const brandLink = (to: string, name: string): Html =>
  markup`<a class="brand" href="${to}">${brandMark}${name}</a>`;

/** Writes a page of our own house: what is around it says no more than whose it is. */
export const writePage = (
  { title, body, lang, wide = false, end, nav, isAlone = false }: Page,
  style = pageStyle(),
): string =>
  writeDocument(
    {
      title,
      lang,
      head: markup`<meta name="robots" content="noindex">`,
      top: markup`${isAlone ? markup`<span class="brand">${brandMark}Ordna</span>` : brandLink('/', 'Ordna')}${nav}`,
      main: markup`<main class="pubmain plain${wide ? raw(' wide') : null}" id="innehall">
<h1>${title}</h1>
${body}
</main>`,
      foot: end ?? markup`<span>${pageWords[lang].end}</span>`,
    },
    style,
  );

/** What a page may do in a browser. */
export const pagePolicy = (formAction?: string): string => policyOf(pageStyle(), formAction);

interface Sent {
  readonly status?: number;
  /** Where its form may lead, when that is more than ourselves (as `form-action` of a content security policy). */
  readonly formAction?: string;
}

/** Sends a page. Pages are about somebody: nobody keeps them, and no address of theirs is told to where their links lead. */
export function sendPage(reply: FastifyReply, page: Page, { status = 200, formAction }: Sent = {}): FastifyReply {
  // The headers that every answer gets were put on the raw answer first, and would win over the reply's own.
  reply.raw.removeHeader('content-security-policy');
  reply.raw.removeHeader('referrer-policy');
  return reply
    .status(status)
    .header('content-type', 'text/html; charset=utf-8')
    .header('content-language', page.lang)
    .header('content-security-policy', pagePolicy(formAction))
    .header('referrer-policy', 'no-referrer')
    .header('cache-control', 'no-store')
    .header('x-robots-tag', 'noindex')
    .send(writePage(page));
}
