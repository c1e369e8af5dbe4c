import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { entryHash, FIRST_PREV_HASH, requestHash } from './canonical.js';

describe('the hash of an entry', () => {
  it('is SHA-256 over the bytes of the one before and the text in UTF-8, however long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30_000, size: 'max' }), (text) => {
        const bytes = Buffer.concat([Buffer.from(FIRST_PREV_HASH, 'hex'), Buffer.from(text, 'utf8')]);
        expect(entryHash(FIRST_PREV_HASH, text)).toBe(createHash('sha256').update(bytes).digest('hex'));
      }),
      { numRuns: 50 },
    );
  });

  it('depends on the one before', () => {
    expect(entryHash('ab'.repeat(32), 'x')).not.toBe(entryHash(FIRST_PREV_HASH, 'x'));
  });
});

describe('the hash of a request', () => {
  it('does not depend on the order of fields, at any depth, but on the order of lists', () => {
    expect(requestHash({ a: 1, b: { c: [{ d: 1, e: 2 }] } })).toBe(requestHash({ b: { c: [{ e: 2, d: 1 }] }, a: 1 }));
    expect(requestHash({ a: [1, 2] })).not.toBe(requestHash({ a: [2, 1] }));
    expect(requestHash({ a: null })).not.toBe(requestHash({}));
  });
});
