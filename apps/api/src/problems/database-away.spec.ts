import { describe, expect, it } from '@jest/globals';
import { isDatabaseAway } from './database-away.js';
import { toRefusal } from './to-problem.js';

const withCode = (code: string): Error => Object.assign(new Error('said by the driver'), { code });

describe('a database that is away', () => {
  it.each(['ECONNREFUSED', '57P01', '57P03', '08006', '53300'])('is known by the code %s', (code) => {
    expect(isDatabaseAway(withCode(code))).toBe(true);
  });

  it('is known by its words, and inside another error', () => {
    expect(isDatabaseAway(new Error('Connection terminated unexpectedly'))).toBe(true);
    expect(isDatabaseAway(new Error('query failed', { cause: withCode('ECONNRESET') }))).toBe(true);
    expect(isDatabaseAway(Object.assign(new Error('query failed'), { driverError: withCode('57P02') }))).toBe(true);
    expect(isDatabaseAway(new AggregateError([withCode('ECONNREFUSED')]))).toBe(true);
  });

  it('is not what a fault of ours looks like', () => {
    expect(isDatabaseAway(withCode('42601'))).toBe(false);
    expect(isDatabaseAway(new TypeError('undefined is not a function'))).toBe(false);
    expect(isDatabaseAway('ECONNREFUSED')).toBe(false);
  });

  it('is answered as not ready, so that the caller asks again', () => {
    expect(toRefusal(withCode('57P01'))).toEqual({ code: 'not-ready', facts: {} });
    expect(toRefusal(withCode('42601'))).toBeNull();
  });
});
