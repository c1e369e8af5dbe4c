import { describe, expect, it } from '@jest/globals';
import { bodiesOf, mayBy, mayInBody } from './rights.js';

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

  it('is, in a body, what reaches it or everything', () => {
    const rights: Parameters<typeof mayInBody>[0] = [
      { operation: 'advise-on-cases', reaches: ['own-body'], bodies: ['atmp-steering-group', 'nsg-medicines-devices'] },
      { operation: 'lead-bodies', reaches: ['own-body'], bodies: ['nsg-medicines-devices'] },
      { operation: 'follow-up-goals', reaches: ['national'] },
    ];
    expect(mayInBody(rights, 'lead-bodies', 'atmp-steering-group')).toBe(false);
    expect(mayInBody(rights, 'lead-bodies', 'nsg-medicines-devices')).toBe(true);
    expect(mayInBody(rights, 'follow-up-goals', 'atmp-steering-group')).toBe(true);
    expect(mayInBody(rights, 'read-advice', 'atmp-steering-group')).toBe(false);
    expect(bodiesOf(rights, 'advise-on-cases')).toEqual(['atmp-steering-group', 'nsg-medicines-devices']);
    expect(bodiesOf(rights, 'read-advice')).toEqual([]);
  });
});
