import { describe, expect, it } from '@jest/globals';
import { definitions } from '#process';
import { isOurDefault } from './limits.js';

describe('where the length of a deadline is from', () => {
  const source = 'domain/states.md#4.2 S Y12';

  it('is a source, where the setting or the rule names one', () => {
    expect(isOurDefault({ span: { setting: 'subsidy' }, source })).toBe(false);
    expect(isOurDefault({ span: 'as-given', source })).toBe(false);
  });

  it('is ourselves, where none does', () => {
    expect(isOurDefault({ span: { setting: 'opinion-inclusion' }, source })).toBe(true);
    expect(isOurDefault({ span: { unit: 'cd', n: 30 }, source: `${source} (our default)` })).toBe(true);
  });

  it('is told of some of both kinds', () => {
    const told = definitions.flatMap(({ deadlines }) => deadlines.map(isOurDefault));
    expect(new Set(told)).toEqual(new Set([true, false]));
  });
});
