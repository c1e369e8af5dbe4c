import { describe, expect, it } from '@jest/globals';
import { AttemptLimit } from './attempt-limit.js';

function limitOf(most: number) {
  let time = 0;
  const limit = new AttemptLimit({ most, windowMs: 60_000 }, () => new Date(time));
  return { limit, pass: (ms: number) => void (time += ms) };
}

describe('a limit of attempts', () => {
  it('lets so many through, then says how long to wait', () => {
    const { limit, pass } = limitOf(2);
    expect([limit.use('a'), limit.use('a')]).toEqual([0, 0]);
    pass(20_000);
    expect([limit.use('a'), limit.waitFor('a')]).toEqual([40, 40]);
  });

  it('begins anew when the window has passed', () => {
    const { limit, pass } = limitOf(1);
    limit.use('a');
    pass(59_999);
    expect(limit.waitFor('a')).toBe(1);
    pass(1);
    expect([limit.waitFor('a'), limit.use('a'), limit.use('a')]).toEqual([0, 0, 60]);
  });

  it('counts each key by itself', () => {
    const { limit } = limitOf(1);
    limit.use('a');
    expect([limit.use('b'), limit.waitFor('a')]).toEqual([0, 60]);
  });

  it('remembers no more keys than it has room for', () => {
    const { limit } = limitOf(1);
    for (let key = 0; key <= 10_000; key += 1) limit.use(String(key));
    expect([limit.waitFor('0'), limit.waitFor('1')]).toEqual([0, 60]);
  });
});
