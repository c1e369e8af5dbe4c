import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { markup, paragraphs, raw } from './html.js';
import { writePage } from './layout.js';
import { policyOf, styleOf } from './page-style.js';
import { STYLE } from './style.js';

describe('a page', () => {
  const own = styleOf(null);
  const page = writePage(
    { title: 'Fråga & svar', lang: 'sv', body: markup`<p>${'<script>alert("1")</script>'}</p>` },
    own,
  );

  it('escapes whatever is not markup of ours', () => {
    expect(page).toContain('<title>Fråga &amp; svar – Ordna</title>');
    expect(page).toContain('<p>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;</p>');
    expect(markup`<a title="${`'"`}">${[1, null, false, undefined, raw('<b>x</b>')]}</a>`.text).toBe(
      '<a title="&#39;&quot;">1<b>x</b></a>',
    );
  });

  it('says its language, has one heading, a way past the top and no script', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="sv">/);
    expect(page.match(/<h1/g)).toHaveLength(1);
    expect(page).toContain('<a class="skip" href="#innehall">Hoppa till innehållet</a>');
    expect(page).not.toMatch(/<script|style="|onclick/);
  });

  it('stands in the language it is written in, with what is around it', () => {
    const english = writePage({ title: 'Question', lang: 'en', body: markup`<p>x</p>` }, own);
    expect(english).toContain('<html lang="en">');
    expect(english).toContain('Skip to the content');
    expect(english).not.toMatch(/[åäö]/i);
  });

  it('is allowed exactly its own style', () => {
    const inPage = /<style>([\s\S]*)<\/style>/.exec(page)?.[1] ?? '';
    expect(inPage).toBe(STYLE);
    expect(policyOf(own)).toContain(`'sha256-${createHash('sha256').update(inPage).digest('base64')}'`);
    expect(policyOf(own)).not.toContain('unsafe');
  });

  it('looks like the web app where that has been built, and fetches its style from nobody else', () => {
    const built = styleOf({
      document:
        '<link rel="icon" href="/assets/mark-1.svg"><link rel="stylesheet" crossorigin href="/assets/index-1.css">',
      styles: ['/assets/index-1.css'],
    });
    const shown = writePage({ title: 'x', lang: 'sv', body: markup`<p>y</p>` }, built);
    expect(shown).toContain('<link rel="stylesheet" href="/assets/index-1.css">');
    expect(shown).toContain('<link rel="icon" href="/assets/mark-1.svg"');
    expect(shown).not.toContain('<style>');
    expect(policyOf(built)).toContain(`style-src 'self'; font-src 'self'`);
    expect(policyOf(built)).not.toContain('unsafe');
  });

  it('keeps the lines of what someone wrote', () => {
    expect(paragraphs('a\nb\n\n c ').map(({ text }) => text)).toEqual([
      '<p class="written">a\nb</p>',
      '<p class="written">c</p>',
    ]);
  });
});

/** Every colour that text stands in, on each ground it stands on, in both themes. @source WCAG 2.2, 1.4.3 */
describe('the colours of a page', () => {
  const colours = new Map(
    [...STYLE.matchAll(/--([a-z0-9-]+):light-dark\(#([0-9a-f]{3,6}),#([0-9a-f]{3,6})\)/g)].map(
      ([, name, light, dark]) => [name ?? '', [light ?? '', dark ?? ''] as const],
    ),
  );
  const channel = (value: number): number => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  const luminance = (hex: string): number => {
    const six = hex.length === 3 ? hex.replace(/./g, '$&$&') : hex;
    const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => channel(Number.parseInt(six.slice(at, at + 2), 16) / 255));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a: string, b: string): number => {
    const [high = 0, low = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
    return (high + 0.05) / (low + 0.05);
  };

  it.each([
    ['ink', 'bg', 4.5],
    ['ink', 'surface', 4.5],
    ['ink', 'wait-weak', 4.5],
    ['ink', 'late-weak', 4.5],
    ['ink', 'done-weak', 4.5],
    ['ink-2', 'surface', 4.5],
    ['ink-2', 'bg', 4.5],
    ['ink-3', 'bg', 4.5],
    ['ink-3', 'surface', 4.5],
    ['accent', 'bg', 4.5],
    ['accent', 'surface', 4.5],
    ['late', 'surface', 4.5],
    ['late', 'bg', 4.5],
    ['on-accent', 'accent', 4.5],
    ['line-firm', 'surface', 3],
    ['focus', 'bg', 3],
  ])('%s on %s', (text, ground, least) => {
    for (const theme of [0, 1] as const)
      expect(contrast(colours.get(text)?.[theme] ?? '', colours.get(ground)?.[theme] ?? '')).toBeGreaterThanOrEqual(
        least,
      );
  });
});
