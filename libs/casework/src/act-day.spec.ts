import { describe, expect, it } from '@jest/globals';
import { isoDate, onDay, parseOccurrence, UNKNOWN_OCCURRENCE, type Instance } from '#process';
import { actDay } from './act-day.js';

const recordedOn = isoDate('2026-03-15');
const instance: Pick<Instance, 'entered'> = { entered: { a: isoDate('2026-01-02'), b: isoDate('2026-02-03') } };

describe('the day a chart is told', () => {
  it('is the day it happened', () => {
    expect(actDay(onDay(isoDate('2026-03-01')), recordedOn, null)).toBe('2026-03-01');
  });

  it('is the last possible one of a month or year, but not after the day of recording', () => {
    expect(actDay(parseOccurrence('2026-02'), recordedOn, null)).toBe('2026-02-28');
    expect(actDay(parseOccurrence('2026-03'), recordedOn, null)).toBe('2026-03-15');
    expect(actDay(parseOccurrence('2026'), recordedOn, null)).toBe('2026-03-15');
  });

  it('is the latest known one of the instance when nothing is known, else the day of recording', () => {
    expect(actDay(UNKNOWN_OCCURRENCE, recordedOn, instance as Instance)).toBe('2026-02-03');
    expect(actDay(UNKNOWN_OCCURRENCE, recordedOn, null)).toBe('2026-03-15');
  });
});
