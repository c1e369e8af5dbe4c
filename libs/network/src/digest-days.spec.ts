import { describe, expect, it } from '@jest/globals';
import { isoDate } from '#process';
import { digestDayOf, digestTime, isDigestDay } from './digest-days.js';

const days = (choice: 'daily' | 'weekly' | 'none', from: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) =>
    new Date(Date.parse(from) + index * 86_400_000).toISOString().slice(0, 10),
  ).filter((day) => digestDayOf(choice, isoDate(day)) === day);

describe('the days of the digest', () => {
  it('are working days', () => {
    expect(days('daily', '2026-11-06', 7)).toEqual([
      '2026-11-06',
      '2026-11-09',
      '2026-11-10',
      '2026-11-11',
      '2026-11-12',
    ]);
  });

  it('are one a week for who wants it weekly: Monday, or the first working day after', () => {
    expect(days('weekly', '2026-03-23', 21)).toEqual(['2026-03-23', '2026-03-30', '2026-04-07']);
  });

  it('leave out July and the days around Christmas', () => {
    expect(days('daily', '2026-06-30', 35)).toEqual(['2026-06-30', '2026-08-03']);
    expect(isDigestDay(isoDate('2026-12-23'))).toBe(true);
    expect(isDigestDay(isoDate('2026-12-28'))).toBe(false);
    expect(days('weekly', '2026-12-23', 20)).toEqual(['2027-01-07', '2027-01-11']);
  });

  it('come later in the week when nothing could be sent on the first day, and once', () => {
    expect(digestDayOf('weekly', isoDate('2026-04-09'))).toBe('2026-04-07');
    expect(digestDayOf('weekly', isoDate('2026-04-11'))).toBeNull();
  });

  it('begin at seven in Sweden, summer and winter', () => {
    expect(digestTime(isoDate('2026-11-09')).toISOString()).toBe('2026-11-09T06:00:00.000Z');
    expect(digestTime(isoDate('2026-06-08')).toISOString()).toBe('2026-06-08T05:00:00.000Z');
  });

  it('are none for who wants none', () => {
    expect(days('none', '2026-11-02', 30)).toEqual([]);
  });
});
