import { describe, expect, it } from '@jest/globals';
import { Heard } from './heard.js';

const at = (second: number): Date => new Date(Date.UTC(2026, 1, 2, 8, 0, second));
const changed = (id: string, revision: number, second = 0) => ({ id, revision, company: 'AB', updatedAt: at(second) });
const told = (id: string) => ({ id, personId: 'p', raisedAt: at(0) });

describe('what nobody has heard of', () => {
  it('is a case once for each revision', () => {
    const heard = new Heard();
    expect(heard.newCases([changed('a', 1), changed('b', 7)])).toHaveLength(2);
    expect(heard.newCases([changed('a', 1), changed('b', 8)])).toEqual([changed('b', 8)]);
    expect(heard.newCases([changed('b', 7)])).toEqual([]);
  });

  it('is a notice once', () => {
    const heard = new Heard();
    expect(heard.newlyTold([told('1')])).toEqual([told('1')]);
    expect(heard.newlyTold([told('1'), told('2')])).toEqual([told('2')]);
    expect(heard.newlyTold([told('1'), told('2')])).toEqual([]);
  });

  it('keeps no case that no look reaches any more', () => {
    const heard = new Heard();
    heard.newCases([changed('a', 5, 1), changed('b', 5, 9)]);
    heard.forget(at(5));
    expect(heard.newCases([changed('a', 5, 1), changed('b', 5, 9)])).toEqual([changed('a', 5, 1)]);
  });
});
