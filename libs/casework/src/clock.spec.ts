import { describe, expect, it } from '@jest/globals';
import { isoDate } from '#process';
import { SystemClock, VirtualClock } from './clock.js';

describe('a virtual clock', () => {
  it('stands still until told otherwise, and never runs backwards', () => {
    const clock = new VirtualClock(new Date('2026-03-28T12:00:00Z'));
    expect(clock.now()).toEqual(clock.now());
    clock.advance({ days: 1, hours: 2, minutes: 3, seconds: 4 });
    expect(clock.now()).toEqual(new Date('2026-03-29T14:03:04Z'));
    clock.setDay(isoDate('2026-03-30'));
    expect(clock.now()).toEqual(new Date('2026-03-29T22:00:00Z'));
    expect(() => clock.set(new Date('2026-03-29T21:59:59Z'))).toThrow('never runs backwards');
    expect(() => clock.set(new Date(Number.NaN))).toThrow('never runs backwards');
  });

  it('gives out instants that nobody can move it by', () => {
    const clock = new VirtualClock(new Date('2026-03-28T12:00:00Z'));
    clock.now().setFullYear(1999);
    expect(clock.now()).toEqual(new Date('2026-03-28T12:00:00Z'));
  });
});

describe('the system’s clock', () => {
  it('goes with the machine', () => {
    expect(Math.abs(new SystemClock().now().getTime() - Date.now())).toBeLessThan(1_000);
  });
});
