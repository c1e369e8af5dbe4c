import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { pageWords, type Locale } from '#messages';
import { markup, raw, type Html } from './html.js';
import { STYLE } from './style.js';

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
  /** Further places to go, beside the name at the top. */
  readonly nav?: Html;
}

/** Writes the whole document. Whatever is not `Html` has been escaped on the way in. */
export function writePage({ title, body, lang, wide = false, end, nav }: Page): string {
  const words = pageWords[lang];
  return markup`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} – Ordna</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<a class="skip" href="#innehall">${words.skip}</a>
<header class="top"><div><span class="brand">Ordna</span>${nav}</div></header>
<main id="innehall"${wide ? raw(' class="wide"') : null}>
<h1>${title}</h1>
${body}
</main>
<footer class="end">${end ?? words.end}</footer>
</body>
</html>
`.text;
}

const styleHash = createHash('sha256').update(STYLE).digest('base64');

/** What a page may do in a browser: its own style by its hash, forms to ourselves, nothing else. */
export const PAGE_POLICY = [
  `default-src 'none'`,
  `style-src 'sha256-${styleHash}'`,
  `img-src 'self' data:`,
  `form-action 'self'`,
  `base-uri 'none'`,
  `frame-ancestors 'none'`,
].join('; ');

interface Sent {
  readonly status?: number;
  /** Where its form may lead, when that is more than ourselves (as `form-action` of a content security policy). */
  readonly formAction?: string;
}

/** Sends a page. Pages are about somebody: nobody keeps them, and no address of theirs is told to where their links lead. */
export function sendPage(reply: FastifyReply, page: Page, { status = 200, formAction }: Sent = {}): FastifyReply {
  const policy =
    formAction === undefined ? PAGE_POLICY : PAGE_POLICY.replace(`form-action 'self'`, `form-action ${formAction}`);
  // The headers that every answer gets were put on the raw answer first, and would win over the reply's own.
  reply.raw.removeHeader('content-security-policy');
  reply.raw.removeHeader('referrer-policy');
  return reply
    .status(status)
    .header('content-type', 'text/html; charset=utf-8')
    .header('content-language', page.lang)
    .header('content-security-policy', policy)
    .header('referrer-policy', 'no-referrer')
    .header('cache-control', 'no-store')
    .header('x-robots-tag', 'noindex')
    .send(writePage(page));
}
