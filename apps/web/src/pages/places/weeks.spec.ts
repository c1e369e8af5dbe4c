import { describe, expect, it } from '@jest/globals';
import { byWeek, weekOf } from './weeks';

describe('the week of a day', () => {
  it.each([
    ['2026-11-23', 2026, 48],
    ['2026-11-22', 2026, 47],
    ['2026-01-01', 2026, 1],
    ['2027-01-01', 2026, 53],
    ['2027-01-04', 2027, 1],
    ['2024-12-30', 2025, 1],
    ['2021-01-03', 2020, 53],
  ])('%s is of %i, week %i', (day, year, week) => {
    expect(weekOf(day)).toEqual({ year, week });
  });
});

describe('entries by week', () => {
  it('stand in the order of time, the same day together', () => {
    const weeks = byWeek([
      { day: '2026-11-30', name: 'c' },
      { day: '2026-11-23', name: 'a' },
      { day: '2026-11-23', name: 'b' },
    ]);
    expect(
      weeks.map(({ week, days }) => [week, days.map(({ day, entries }) => [day, entries.map(({ name }) => name)])]),
    ).toEqual([
      [48, [['2026-11-23', ['a', 'b']]]],
      [49, [['2026-11-30', ['c']]]],
    ]);
  });

  it('keep the same week of two years apart', () => {
    expect(byWeek([{ day: '2026-01-05' }, { day: '2027-01-13' }]).map(({ year, week }) => [year, week])).toEqual([
      [2026, 2],
      [2027, 2],
    ]);
  });
});
