import { describe, expect, it } from '@jest/globals';
import { suggestedDay } from './suggested-day';

describe('the day suggested to a colleague', () => {
  it('is three days on, and never at a weekend', () => {
    expect(suggestedDay('2026-11-23', null)).toBe('2026-11-26');
    expect(suggestedDay('2026-11-25', null)).toBe('2026-11-30');
    expect(suggestedDay('2026-11-26', null)).toBe('2026-11-30');
  });

  it('is not after the region’s own last day, nor before today', () => {
    expect(suggestedDay('2026-11-23', '2026-11-24')).toBe('2026-11-24');
    expect(suggestedDay('2026-11-23', '2026-11-20')).toBe('2026-11-23');
    expect(suggestedDay('2026-11-23', '2026-12-24')).toBe('2026-11-26');
  });
});
