import { describe, expect, it } from '@jest/globals';
import { addDays, fourWeeks, mondayOf, weekdayOf, weekOf } from './calendar-days';
import { grouped, urgencyOf } from './groups';

const MONDAY = '2026-11-23';

describe('urgency', () => {
  it('is late the day after, this week to its Sunday, and later from the Monday', () => {
    const days = ['2026-11-22', '2026-11-23', '2026-11-29', '2026-11-30', null];
    expect(days.map((day) => urgencyOf(day, MONDAY))).toEqual(['late', 'week', 'week', 'later', 'no-day']);
  });

  it('counts a Sunday to the week that ends', () => {
    expect(urgencyOf('2026-11-30', '2026-11-29')).toBe('later');
    expect(urgencyOf('2026-11-27', '2026-11-29')).toBe('late');
  });

  it('groups without changing the order within', () => {
    const tasks = [
      { id: 1, dueOn: '2026-12-11' },
      { id: 2, dueOn: null },
      { id: 3, dueOn: '2026-11-19' },
      { id: 4, dueOn: '2026-12-18' },
    ];
    expect(grouped(tasks, MONDAY).map(({ urgency, tasks: of }) => [urgency, ...of.map(({ id }) => id)])).toEqual([
      ['late', 3],
      ['later', 1, 4],
      ['no-day', 2],
    ]);
    expect(grouped([], MONDAY)).toEqual([]);
  });
});

describe('days', () => {
  it('goes over months, years and leap days', () => {
    expect([addDays('2026-12-31', 1), addDays('2028-02-28', 1), addDays('2026-03-01', -1)]).toEqual([
      '2027-01-01',
      '2028-02-29',
      '2026-02-28',
    ]);
  });

  it('numbers weeks as Sweden does', () => {
    expect(['2026-11-23', '2026-01-01', '2027-01-01', '2024-12-30'].map(weekOf)).toEqual([48, 1, 53, 1]);
    expect([weekdayOf('2026-11-22'), weekdayOf(MONDAY), mondayOf('2026-11-29')]).toEqual([7, 1, MONDAY]);
  });

  it('shows four working weeks, from the next one at a weekend', () => {
    const weeks = fourWeeks('2026-11-25');
    expect(weeks.map(({ week }) => week)).toEqual([48, 49, 50, 51]);
    expect(weeks[0]?.days).toEqual(['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27']);
    expect(fourWeeks('2026-11-29')[0]?.days[0]).toBe('2026-11-30');
  });
});
