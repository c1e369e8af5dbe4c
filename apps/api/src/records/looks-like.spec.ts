import { describe, expect, it } from '@jest/globals';
import { MEDIA_TYPES, type MediaType } from '#process';
import { looksLike } from './looks-like.js';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const SAMPLES: readonly (readonly [MediaType, Buffer])[] = [
  ['application/pdf', Buffer.from('%PDF-1.7\n')],
  ['text/plain', Buffer.from('Hej')],
  ['image/png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0])],
  ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0])],
  [docx, Buffer.from([0x50, 0x4b, 0x03, 0x04, 0])],
];

describe('the bytes of a file', () => {
  it.each(SAMPLES)('are of %s only if they begin so', (mediaType, data) => {
    expect(looksLike(mediaType, data)).toBe(true);
    for (const [other] of SAMPLES.filter(([one]) => one !== mediaType && one !== 'text/plain'))
      expect(looksLike(other, data)).toBe(false);
  });

  it('are no text with a NUL among them', () => expect(looksLike('text/csv', Buffer.from([65, 0, 66]))).toBe(false));

  it('can be told for every type that may be stored', () => {
    for (const type of MEDIA_TYPES) expect(typeof looksLike(type, Buffer.from('x'))).toBe('boolean');
  });
});
