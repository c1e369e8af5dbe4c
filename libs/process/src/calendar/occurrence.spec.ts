import { describe, expect, it } from '@jest/globals';
import { isoDate } from './iso-date.js';
import {
  firstDay,
  isPossiblyBefore,
  lastDay,
  occurrenceText,
  onDay,
  parseOccurrence,
  UNKNOWN_OCCURRENCE,
} from './occurrence.js';

const day = (text: string) => onDay(isoDate(text));

describe('an occurrence', () => {
  it.each([
    ['2024-02-29', 'day', '2024-02-29', '2024-02-29', '2024-02-29'],
    ['2024-02', 'month', '2024-02-01', '2024-02-01', '2024-02-29'],
    ['2025-02', 'month', '2025-02-01', '2025-02-01', '2025-02-28'],
    ['2019', 'year', '2019-01-01', '2019-01-01', '2019-12-31'],
    [null, 'unknown', null, null, null],
  ] as const)('%s is known to the %s', (text, precision, date, first, last) => {
    const occurrence = parseOccurrence(text, precision);
    expect(occurrence).toEqual({ date, precision });
    expect(parseOccurrence(text)).toEqual(occurrence);
    expect([firstDay(occurrence), lastDay(occurrence)]).toEqual([first, last]);
    expect(occurrenceText(occurrence)).toBe(text);
  });

  it('is refused when its text disagrees with the stated precision', () => {
    expect(() => parseOccurrence('2024', 'day')).toThrow(new RangeError('Not a date of precision "day": "2024"'));
    expect(() => parseOccurrence('2024-02-29', 'month')).toThrow(RangeError);
    expect(() => parseOccurrence('2024-02-29', 'unknown')).toThrow(RangeError);
    expect(() => parseOccurrence(null, 'year')).toThrow(new RangeError('Not a date of precision "year": null'));
  });

  it.each(['2024-13', '2024-2', '24', '1899', '2200', '2025-02-29', '', 'mars 2024'])(
    'is refused as text: %j',
    (text) => {
      expect(() => parseOccurrence(text)).toThrow(RangeError);
    },
  );

  it('takes the whole period of a date inside it', () => {
    const inside = { date: isoDate('2024-02-15'), precision: 'month' } as const;
    expect([firstDay(inside), lastDay(inside)]).toEqual(['2024-02-01', '2024-02-29']);
    expect([firstDay({ ...inside, precision: 'year' }), lastDay({ ...inside, precision: 'year' })]).toEqual([
      '2024-01-01',
      '2024-12-31',
    ]);
    const withoutPrecision = { ...inside, precision: 'unknown' } as const;
    expect([firstDay(withoutPrecision), lastDay(withoutPrecision), occurrenceText(withoutPrecision)]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('possibly before', () => {
  const march = parseOccurrence('2024-03');

  it.each([
    [day('2024-03-01'), day('2024-03-02'), true],
    [day('2024-03-01'), day('2024-03-01'), false],
    [day('2024-03-02'), day('2024-03-01'), false],
    [march, march, true],
    [march, day('2024-03-01'), false],
    [march, day('2024-03-02'), true],
    [day('2024-03-31'), march, false],
    [day('2024-03-30'), march, true],
    [parseOccurrence('2025'), march, false],
    [parseOccurrence('2024'), march, true],
    [UNKNOWN_OCCURRENCE, march, true],
    [march, UNKNOWN_OCCURRENCE, true],
  ])('%j and %j: %j', (a, b, expected) => {
    expect(isPossiblyBefore(a, b)).toBe(expected);
  });
});
