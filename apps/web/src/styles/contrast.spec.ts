import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const STYLES = fileURLToPath(new URL('.', import.meta.url));

/** Colours by token, light and dark, as the stylesheet has them. */
const tokens = new Map(
  [
    ...readFileSync(join(STYLES, 'tokens.css'), 'utf8').matchAll(
      /--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g,
    ),
  ].map(([, name = '', light = '', dark = '']) => [name, { light, dark }] as const),
);

const GROUNDS = ['surface', 'bg', 'raised'] as const;
const TEXTS = ['ink', 'ink-2', 'ink-3', 'accent', 'late', 'soon', 'done', 'wait', 'pause', 'secret'] as const;
/** Texts that stand on a weak ground of their own colour. */
const ON_OWN = ['accent', 'late', 'soon', 'done', 'wait', 'pause', 'secret'] as const;

/** What must be told apart: text on its ground 4.5, borders of controls and the focus 3. @source WCAG 2.2 (1.4.3, 1.4.11) */
const PAIRS: readonly (readonly [front: string, ground: string, least: number])[] = [
  ...TEXTS.flatMap((text) => GROUNDS.map((ground) => [text, ground, 4.5] as const)),
  ...ON_OWN.map((text) => [text, `${text}-weak`, 4.5] as const),
  ...(['ink', 'ink-2', 'ink-3'] as const).map((text) => [text, 'sunken', 4.5] as const),
  ['on-accent', 'accent', 4.5],
  ...(['line-firm', 'focus'] as const).flatMap((line) => GROUNDS.map((ground) => [line, ground, 3] as const)),
];

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(['light', 'dark'] as const)('colours on their grounds, %s', (theme) => {
  it.each(PAIRS)('%s on %s is at least %d', (front, ground, least) => {
    const [a, b] = [tokens.get(front)?.[theme], tokens.get(ground)?.[theme]];
    if (a === undefined || b === undefined) throw new Error(`tokens.css lacks ${front} or ${ground}`);
    expect(contrast(a, b)).toBeGreaterThanOrEqual(least);
  });
});

describe('a theme', () => {
  const sheets = readdirSync(STYLES).filter((name) => name.endsWith('.css'));

  it('changes which of two colours a token has, and nothing else', () => {
    const mentions = sheets.flatMap((name) => {
      const text = readFileSync(join(STYLES, name), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
      const rules = [...text.matchAll(/[^{}]*(?:prefers-color-scheme|data-theme)[^{}]*\{([^{}]*)\}/g)];
      return rules.map(([, body]) => [name, body?.trim().replaceAll(/\s+/g, ' ')]);
    });
    expect(mentions).toEqual([
      ['tokens.css', 'color-scheme: light;'],
      ['tokens.css', 'color-scheme: dark;'],
    ]);
  });
});
