import { describe, expect, it } from '@jest/globals';
import { isoDate } from '../calendar/iso-date.js';
import { rulesOn } from './rules-versions.js';

describe('the rules that a permit is given under', () => {
  it.each([
    ['tissue', '2020-01-01', 'LVFS_2008_12'],
    ['tissue', '2027-08-06', 'LVFS_2008_12'],
    ['tissue', '2027-08-07', 'SOHO_2024_1938'],
    ['manufacturing', '2026-11-22', 'LVFS_2011_3'],
    ['manufacturing', '2040-01-01', 'LVFS_2011_3'],
    ['manufacturing', '2010-12-31', null],
  ] as const)('for %s on %s are %s', (permit, day, rules) => {
    expect(rulesOn(permit, isoDate(day))).toBe(rules);
  });
});
