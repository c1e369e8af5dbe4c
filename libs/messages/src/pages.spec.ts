import { describe, expect, it } from '@jest/globals';
import { accountWords } from './account-words.js';
import { compilationWords } from './compilation-words.js';
import { instantInWords } from './dates.js';
import { localFormWords } from './local-form-words.js';
import { LOCALES, type InEach } from './locale.js';
import { mailPages } from './mail-pages.js';
import { pageWords } from './page-words.js';
import { accessibilityWords } from './public/accessibility-words.js';
import { followWords } from './public/follow-words.js';
import { publicWords } from './public/index.js';
import { receiptWords } from './receipt-words.js';
import { signInWords } from './sign-in-words.js';
import { fill, placesIn } from './template.js';

const CATALOGUES: readonly (readonly [string, InEach<object>])[] = [
  ['every page', pageWords],
  ['the pages for everybody', publicWords],
  ['following cases', followWords],
  ['accessibility', accessibilityWords],
  ['signing in', signInWords],
  ['one’s own account', accountWords],
  ['compilations', compilationWords],
  ['one-time forms', localFormWords],
  ['receipts', receiptWords],
  ['letters', mailPages],
];

/** Every text below an object by its path. */
function textsOf(words: object, at = ''): readonly (readonly [path: string, text: string])[] {
  return Object.entries(words).flatMap(([name, value]: readonly [string, unknown]) => {
    const path = `${at}/${name}`;
    if (typeof value === 'string') return [[path, value] as const];
    return typeof value === 'object' && value !== null ? textsOf(value, path) : [];
  });
}

describe.each(CATALOGUES)('the words of %s', (_name, words) => {
  it.each(LOCALES)('are all there in %s', (locale) => {
    const texts = textsOf(words[locale]);
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('need the same facts in both languages', () => {
    const needs = (locale: 'sv' | 'en') =>
      textsOf(words[locale]).map(([path, text]) => [path, [...new Set(placesIn(text))].toSorted()]);
    expect(needs('en')).toEqual(needs('sv'));
  });

  it('are English in English', () => {
    expect(textsOf(words.en).filter(([, text]) => /[åäö]/i.test(text))).toEqual([]);
  });
});

describe('an instant', () => {
  it.each([
    ['2026-02-10T09:02:00.000Z', 'sv', '10 februari 2026 kl. 10.02'],
    ['2026-02-10T09:02:00.000Z', 'en', '10 February 2026 at 10:02'],
    ['2026-06-30T22:30:00.000Z', 'sv', '1 juli 2026 kl. 00.30'],
    ['yesterday', 'sv', 'yesterday'],
  ] as const)('%s in %s is in Swedish time', (instant, locale, words) => {
    expect(instantInWords(instant, locale)).toBe(words);
    expect(fill('({at:instant})', { at: instant }, locale)).toBe(`(${words})`);
  });
});
