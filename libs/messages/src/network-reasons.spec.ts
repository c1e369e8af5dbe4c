import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { LOCALES } from './locale.js';
import { networkReasonCodes } from './network-reasons.js';

const SOURCES = fileURLToPath(new URL('../../network/src/', import.meta.url));

/** Every code that the network's rules refuse with, read where they are written: `refuse('code'` and `refusal('code'`. */
function codesInSource(): readonly string[] {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'),
  );
  const found = files.flatMap((file) =>
    [...readFileSync(`${SOURCES}${file}`, 'utf8').matchAll(/\b(?:refuse|refusal)\(\s*'([a-z-]+)'/g)].map(
      ([, code = '']) => code,
    ),
  );
  return [...new Set(found)].toSorted();
}

describe('why the network’s rules say no', () => {
  it.each(LOCALES)('has a sentence for every code in %s, and none that no rule gives', (locale) => {
    expect(codesInSource().length).toBeGreaterThan(30);
    expect(networkReasonCodes(locale).toSorted()).toEqual(codesInSource());
  });
});
