import { describe, expect, it } from '@jest/globals';
import { whyUndelivered } from './why-undelivered.js';

const failed = (lastError: string | null) => whyUndelivered({ state: 'failed', lastError });
const bounced = (lastError: string | null) => whyUndelivered({ state: 'bounced', lastError });

describe('why a letter did not arrive', () => {
  it.each([
    ['no-addressee', 'no-addressee'],
    ['no-address', 'no-address'],
    ['smtp-550', 'unknown-address'],
    ['smtp-552', 'full'],
    ['smtp-554', 'refused'],
    ['smtp-econnection', 'unreachable'],
    ['emptied', 'other'],
    [null, 'other'],
  ])('%s is told as %s', (code, why) => {
    expect(failed(code)).toBe(why);
  });

  it.each([
    ['5.1.1', 'unknown-address'],
    ['5.2.2', 'full'],
    ['5.7.1', 'refused'],
    ['5.0.0', 'returned'],
  ])('a letter that came back with %s is told as %s', (code, why) => {
    expect(bounced(code)).toBe(why);
  });
});
