import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newLinkToken, readLinkToken } from './link-token.js';

describe('the token of a one-time link', () => {
  it('names its question, holds 256 bits of chance, and is known by its hash', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        const { token, hash } = newLinkToken(id);
        expect(token).toMatch(/^[A-Za-z0-9_-]{65}$/);
        expect(readLinkToken(token)).toEqual({ localQuestionId: id, hash });
        expect(hash.toString('hex')).toBe(createHash('sha256').update(token).digest('hex'));
        expect(newLinkToken(id).token.slice(22)).not.toBe(token.slice(22));
      }),
    );
  });

  it('hashes to something else behind another question’s name', () => {
    const [one, other] = ['0198c1f2-6a50-7c3e-9d55-2f1f0c7a1b01', '0198c1f2-6a50-7c3e-9d55-2f1f0c7a1b02'];
    const { token, hash } = newLinkToken(one);
    const crossed = readLinkToken(`${newLinkToken(other).token.slice(0, 22)}${token.slice(22)}`);
    expect(crossed?.localQuestionId).toBe(other);
    expect(crossed?.hash.equals(hash)).toBe(false);
  });

  it('is nothing else', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(readLinkToken(text)).toBeNull()));
    for (const odd of [
      '',
      'a'.repeat(64),
      'a'.repeat(66),
      `${'a'.repeat(64)}=`,
      `${'a'.repeat(64)}/`,
      `${'a'.repeat(65)}\n`,
    ])
      expect(readLinkToken(odd)).toBeNull();
  });
});
