import { describe, expect, it } from '@jest/globals';
import { describeError } from './describe-error.js';

describe('what is kept of an error', () => {
  it('is its kind and its message, without the addresses of people', () => {
    const answer = new TypeError('550 5.1.1 <maja.exempel+ordna@region.example>: unknown; (ola@region.example)');
    expect(describeError(answer)).toBe('TypeError: 550 5.1.1 <[address]>: unknown; ([address])');
    expect(describeError('no server at mail.region.example')).toBe('no server at mail.region.example');
  });

  it('is short, and text that a database takes', () => {
    expect(describeError(new Error(`a\u0000b${'c'.repeat(5_000)}`))).toMatch(/^Error: abc{991}$/);
  });
});
