import { describe, expect, it } from '@jest/globals';
import { changedDays, toTyped } from './reminders';

const DAYS = { halfTime: 50, lastDays: 2, overdue: null, escalation: 3 };

describe('days that are sent', () => {
  it('are those alone that were changed', () => {
    expect(changedDays(DAYS, toTyped(DAYS))).toEqual({});
    expect(changedDays(DAYS, { ...toTyped(DAYS), lastDays: ' 4 ' })).toEqual({ lastDays: 4 });
  });

  it('are never where nothing is written, and as written where it is no number', () => {
    expect(changedDays(DAYS, { halfTime: '', lastDays: '2', overdue: 'en', escalation: '3' })).toEqual({
      halfTime: null,
      overdue: 'en',
    });
  });
});
