import { describe, expect, it } from '@jest/globals';
import { letterOfAddress, lettersNamedIn, messageIdOf, replyAddress } from './addresses.js';
import { readSignedId, signId } from './token.js';

const KEY = Buffer.alloc(32, 1);
const ID = '0198f3a2-7c1b-7a52-9d0e-2b8c5f1e6a47';

describe('a signed id', () => {
  it('is read again, in capitals too, by who has the key', () => {
    const token = signId(KEY, ID);
    expect(token).toMatch(/^[a-z2-7]{42}$/);
    expect(readSignedId(KEY, token)).toBe(ID);
    expect(readSignedId(KEY, token.toUpperCase())).toBe(ID);
    expect(readSignedId(Buffer.alloc(32, 2), token)).toBeNull();
  });

  it('is refused with any sign of it changed', () => {
    const token = signId(KEY, ID);
    // The last sign holds fewer bits than it could.
    for (let at = 0; at < token.length - 1; at += 1) {
      const other = token[at] === 'a' ? 'c' : 'a';
      const changed = token.slice(0, at) + other + token.slice(at + 1);
      expect([at, readSignedId(KEY, changed)]).toEqual([at, null]);
    }
    for (const none of ['', 'x', `${token}a`, token.slice(1), `${token.slice(1)}!`])
      expect(readSignedId(KEY, none)).toBeNull();
  });
});

describe('addresses of letters', () => {
  const addresses = { from: 'Ordna <ordna@ordna.example>', replies: 'svar@ordna.example' };

  it('fit what the standards allow before the @', () => {
    const address = replyAddress({ replies: `${'s'.repeat(20)}@ordna.example` }, KEY, ID);
    expect(address.indexOf('@')).toBeLessThanOrEqual(64);
    expect(letterOfAddress(KEY, address)).toBe(ID);
    expect(letterOfAddress(KEY, 'svar@ordna.example')).toBeNull();
  });

  it('are found again in what an answer says it answers', () => {
    const id = messageIdOf(ID, addresses);
    expect(id).toBe(`<letter.${ID}@ordna.example>`);
    expect(lettersNamedIn(`<a@b.example> ${id}\r\n ${id.toUpperCase().replace('LETTER', 'letter')}`)).toEqual([ID, ID]);
    expect(lettersNamedIn('<letter.x@ordna.example>')).toEqual([]);
  });
});
