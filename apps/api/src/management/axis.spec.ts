import { describe, expect, it } from '@jest/globals';
import { axisOf } from './axis.js';
import { pausedDays } from './stuck.js';
import { isoDate } from '#process';

describe('an axis of days', () => {
  it.each([
    [[], 10, [0, 10]],
    [[0], 10, [0, 10]],
    [[57, 3], 60, [0, 10, 20, 30, 40, 50, 60]],
    [[71], 80, [0, 20, 40, 60, 80]],
    [[360], 360, [0, 60, 120, 180, 240, 300, 360]],
  ])('has room for %j', (days, end, ticks) => {
    expect(axisOf(days)).toEqual({ end, ticks });
  });

  it('never has many numbers', () => {
    for (let most = 1; most < 20_000; most += 37) expect(axisOf([most]).ticks.length).toBeLessThanOrEqual(8);
  });
});

describe('days on hold', () => {
  const day = (text: string) => isoDate(`2026-${text}`);
  it('are counted within the span alone, each once', () => {
    const holds = [
      { from: day('01-01'), until: day('01-11') },
      { from: day('01-06'), until: day('01-16') },
      { from: day('02-01') },
    ];
    expect(pausedDays(holds, day('01-03'), day('02-06'))).toBe(13 + 5);
    expect(pausedDays([], day('01-03'), day('02-06'))).toBe(0);
    expect(pausedDays(holds, day('01-20'), day('01-25'))).toBe(0);
  });
});
