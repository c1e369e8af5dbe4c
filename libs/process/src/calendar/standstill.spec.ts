import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { addDays, dayNumberOf, daysBetween, fromDayNumber, isoDate } from './iso-date.js';
import { standstill, standstillAfterCourt } from './standstill.js';
import { isWorkingDay } from './swedish-holidays.js';

const anyDay = fc
  .integer({ min: dayNumberOf(isoDate('2015-01-01')), max: dayNumberOf(isoDate('2050-12-31')) })
  .map(fromDayNumber);

describe('the standstill after an award notice', () => {
  it.each([
    // the two examples of Upphandlingsmyndigheten, law-and-conventions.md#6 [AV4]
    ['2019-04-01', 'electronic', null, 10, '2019-04-11', '2019-04-12'],
    ['2019-04-18', 'electronic', null, 10, '2019-04-29', '2019-04-30'],
    // a last day on a Friday: the contract may come on the Saturday
    ['2026-03-03', 'electronic', null, 10, '2026-03-13', '2026-03-14'],
    // otherwise than electronically: fifteen days
    ['2019-04-01', 'other', null, 15, '2019-04-16', '2019-04-17'],
    ['2019-04-04', 'other', null, 15, '2019-04-23', '2019-04-24'],
    // last day on Midsummer Eve, Christmas Eve, New Year's Eve
    ['2026-06-09', 'electronic', null, 10, '2026-06-22', '2026-06-23'],
    ['2026-12-14', 'electronic', null, 10, '2026-12-28', '2026-12-29'],
    ['2026-12-21', 'electronic', null, 10, '2027-01-04', '2027-01-05'],
    // holidays inside the time do not lengthen it
    ['2026-03-30', 'electronic', null, 10, '2026-04-09', '2026-04-10'],
    // a longer time in the notice binds, a shorter does not
    ['2019-04-01', 'electronic', '2019-04-25', 10, '2019-04-25', '2019-04-26'],
    ['2019-04-01', 'electronic', '2019-04-27', 10, '2019-04-29', '2019-04-30'],
    ['2019-04-01', 'electronic', '2019-04-05', 10, '2019-04-11', '2019-04-12'],
    ['2019-04-01', 'other', '2019-04-12', 15, '2019-04-16', '2019-04-17'],
  ] as const)(
    'sent %s, %s, stated until %j: %i days, last %s, contract %s',
    (sentOn, channel, until, days, lastDay, earliestContract) => {
      const noticeUntil = until === null ? null : isoDate(until);
      expect(standstill({ sentOn: isoDate(sentOn), channel, noticeUntil })).toEqual({
        days,
        lastDay,
        earliestContract,
      });
    },
  );

  it('takes a notice that states no date', () => {
    expect(standstill({ sentOn: isoDate('2019-04-01'), channel: 'electronic' }).lastDay).toBe('2019-04-11');
  });

  it('lasts its full days, ends on a working day, and the contract comes the day after', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom('electronic', 'other'), fc.option(anyDay), (sentOn, channel, noticeUntil) => {
        const { days, lastDay, earliestContract } = standstill({ sentOn, channel, noticeUntil });
        expect(daysBetween(sentOn, lastDay)).toBeGreaterThanOrEqual(days);
        expect(noticeUntil === null || lastDay >= noticeUntil).toBe(true);
        expect(isWorkingDay(lastDay)).toBe(true);
        expect(earliestContract).toBe(addDays(lastDay, 1));
      }),
    );
  });
});

describe('the standstill after a court decided', () => {
  it.each([
    ['2026-03-02', '2026-03-12', '2026-03-13'],
    ['2026-03-04', '2026-03-16', '2026-03-17'],
    ['2026-04-21', '2026-05-04', '2026-05-05'],
  ])('on %s lasts through %s, contract %s', (decidedOn, lastDay, earliestContract) => {
    expect(standstillAfterCourt(isoDate(decidedOn))).toEqual({ days: 10, lastDay, earliestContract });
  });

  it('allows a contract on day 11 at the earliest (scenario 12)', () => {
    fc.assert(
      fc.property(anyDay, (decidedOn) => {
        expect(daysBetween(decidedOn, standstillAfterCourt(decidedOn).earliestContract)).toBeGreaterThanOrEqual(11);
      }),
    );
  });
});
