import { describe, expect, it } from '@jest/globals';
import { quartilesOf } from './quartiles.js';

describe('quartiles of counted days', () => {
  it.each([
    [[[5, 1]], [5, 5, 5]],
    [
      [
        [10, 1],
        [20, 1],
      ],
      [12.5, 15, 17.5],
    ],
    [
      [
        [30, 1],
        [10, 2],
        [20, 1],
      ],
      [10, 15, 22.5],
    ],
    [
      [
        [0, 3],
        [100, 1],
      ],
      [0, 0, 25],
    ],
  ])('of %j', (counts, expected) => {
    expect(quartilesOf(counts.map(([days = 0, count = 0]) => ({ days, count })))).toEqual(expected);
  });

  it('are those of the days one by one', () => {
    const days = Array.from({ length: 101 }, (_, n) => (n * 37) % 101);
    expect(quartilesOf(days.map((one) => ({ days: one, count: 2 })))).toEqual([25, 50, 75]);
  });
});
