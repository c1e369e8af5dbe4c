import { describe, expect, it } from '@jest/globals';
import { instanceId, isId, rowId } from './ids.js';

describe('ids of rows', () => {
  it('are UUIDs of version 7, each once, and later ones sort later', () => {
    const ids = Array.from({ length: 5_000 }, rowId);
    expect(new Set(ids).size).toBe(5_000);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const times = ids.map((id) => id.slice(0, 13));
    expect(times).toEqual([...times].toSorted());
  });
});

describe('ids of instances', () => {
  it('are the same for the same step and differ within it', () => {
    const caseId = rowId();
    expect(instanceId(caseId, 3, 1)).toBe(instanceId(caseId, 3, 1));
    const ids = [
      instanceId(caseId, 3, 1),
      instanceId(caseId, 3, 2),
      instanceId(caseId, 31, 1),
      instanceId(rowId(), 3, 1),
    ];
    expect(new Set(ids).size).toBe(4);
    expect(ids.every(isId)).toBe(true);
  });

  it.each([
    '',
    'no',
    '01a1fffa-53f0-70ba-9755-5da3b427100',
    `01a1fffa-53f0-70ba-9755-5da3b4271009'`,
    '01A1FFFA-53F0-70BA-9755-5DA3B4271009',
  ])('are not %j', (text) => expect(isId(text)).toBe(false));
});
