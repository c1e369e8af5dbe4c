import { describe, expect, it } from '@jest/globals';
import { isoDate, startOfDay } from '#process';
import { isLetterTime, nextLetterTime } from './letter-hours.js';

const at = (day: string, hours: number): Date => new Date(startOfDay(isoDate(day)).getTime() + hours * 3_600_000);

describe('the hour of letters', () => {
  it('is from seven on working days', () => {
    expect(isLetterTime(new Date(at('2026-03-30', 7).getTime() - 1))).toBe(false);
    expect(isLetterTime(at('2026-03-30', 7))).toBe(true);
    expect(isLetterTime(new Date(at('2026-03-31', 0).getTime() - 1))).toBe(true);
    expect(isLetterTime(at('2026-04-03', 9))).toBe(false);
    expect(isLetterTime(at('2026-06-19', 9))).toBe(false);
  });

  it('comes next on the first working day', () => {
    expect(nextLetterTime(at('2026-04-03', 3))).toEqual(at('2026-04-07', 7));
    expect(nextLetterTime(at('2026-04-02', 3))).toEqual(at('2026-04-02', 7));
    expect(nextLetterTime(at('2026-04-02', 15))).toEqual(at('2026-04-02', 15));
  });

  it('lets what is written at midnight after a last day on a Friday leave on Monday', () => {
    expect(nextLetterTime(at('2026-11-21', 0))).toEqual(at('2026-11-23', 7));
  });
});
