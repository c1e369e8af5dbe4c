import { describe, expect, it } from '@jest/globals';
import { array, assert, constantFrom, property } from 'fast-check';
import { distance } from './likeness.js';

const text = array(constantFrom('a', 'b', ' '), { maxLength: 4 }).map((letters) => letters.join(''));

/** As it is defined, without a thought for how long it takes. */
function asDefined(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length;
  const [shorter, otherShorter] = [one.slice(1), other.slice(1)];
  if (one[0] === other[0]) return asDefined(shorter, otherShorter);
  return 1 + Math.min(asDefined(shorter, other), asDefined(one, otherShorter), asDefined(shorter, otherShorter));
}

describe('the distance of two texts', () => {
  it('is that of its definition, whatever they begin and end with', () => {
    assert(
      property(text, text, text, text, (start, one, other, end) => {
        const [before, after] = [`${start}${one}${end}`, `${start}${other}${end}`];
        expect(distance(before, after)).toBe(asDefined(before, after));
      }),
      { numRuns: 300 },
    );
  });

  it('is nothing for the same text, and all of it for none', () => {
    expect([distance('aba', 'aba'), distance('', 'aba'), distance('aba', ''), distance('', '')]).toEqual([0, 3, 3, 0]);
  });

  it('counts what was put in between two that are alike once', () => {
    expect([distance('aa', 'aaa'), distance('abab', 'ab'), distance('abcab', 'ab')]).toEqual([1, 2, 3]);
  });
});
