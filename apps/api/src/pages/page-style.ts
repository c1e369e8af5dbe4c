import { createHash } from 'node:crypto';
import { findBuiltWeb, type BuiltWeb } from '../web/built-web.js';
import { markup, raw, type Html } from './html.js';
import { STYLE } from './style.js';

/** What a page looks like: the web app's own stylesheet, or, where that has not been built, a small one within the page. */
export interface PageStyle {
  /** What stands in the head of the document. */
  readonly head: Html;
  /** What a content security policy must let through for it. */
  readonly sources: readonly string[];
}

export function styleOf(web: Pick<BuiltWeb, 'document' | 'styles'> | null): PageStyle {
  if (web === null || web.styles.length === 0) {
    const hash = createHash('sha256').update(STYLE).digest('base64');
    return { head: markup`<style>${raw(STYLE)}</style>`, sources: [`style-src 'sha256-${hash}'`] };
  }
  const icon = /<link rel="icon"[^>]* href="([^"]+)"/.exec(web.document)?.[1];
  return {
    head: markup`${
      icon === undefined
        ? null
        : markup`<link rel="icon" href="${icon}" type="image/svg+xml">
`
    }${web.styles.map((href) => markup`<link rel="stylesheet" href="${href}">`)}`,
    sources: [`style-src 'self'`, `font-src 'self'`],
  };
}

let known: PageStyle | null = null;

/** The style of this installation; looked for once. */
export const pageStyle = (): PageStyle => (known ??= styleOf(findBuiltWeb()));

/** What a page may do in a browser: its own style, forms to ourselves, nothing else. */
export const policyOf = ({ sources }: PageStyle, formAction = `'self'`): string =>
  [
    `default-src 'none'`,
    ...sources,
    `img-src 'self' data:`,
    `form-action ${formAction}`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ');
