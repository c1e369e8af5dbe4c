import { describe, expect, it } from '@jest/globals';
import { safeReturnTo } from './return-to.js';

describe('where sign-in leads', () => {
  it.each(['/', '/account', '/cases?q=%C3%A5&page=2#top', '/app/session'])('is a path of our own: %s', (path) => {
    expect(safeReturnTo(path, '/account')).toBe(path);
  });

  it.each([
    undefined,
    '',
    'account',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    `/${'a'.repeat(1000)}`,
  ])('is never elsewhere: %j', (path) => {
    expect(safeReturnTo(path, '/account')).toBe('/account');
  });
});
