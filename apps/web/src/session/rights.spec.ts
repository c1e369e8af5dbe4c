import { describe, expect, it } from '@jest/globals';
import { mayBy } from './rights.js';

const may = mayBy([
  { operation: 'read-network', reaches: ['national'] },
  { operation: 'report-absences', reaches: ['own'] },
  { operation: 'read-public', reaches: [] },
]);

describe('what one may', () => {
  it('is what the server lists, and nothing else', () => {
    expect(may('read-network')).toBe(true);
    expect(may('read-public')).toBe(true);
    expect(may('manage-mandates')).toBe(false);
  });

  it('reaches as far as the server says', () => {
    expect(may('report-absences')).toBe(true);
    expect(may('report-absences', 'own')).toBe(true);
    expect(may('report-absences', 'national')).toBe(false);
    expect(may('manage-mandates', 'national')).toBe(false);
  });
});
