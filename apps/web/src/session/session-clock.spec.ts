import { describe, expect, it } from '@jest/globals';
import { turnOf, type SessionClock } from './session-clock';

const MINUTE = 60_000;
const clock = (more: Partial<SessionClock> = {}): SessionClock => ({
  secondsLeft: 30 * 60,
  toldAt: 0,
  answeredAt: 0,
  seenEnd: null,
  ...more,
});

describe('what the app says of the end of its session', () => {
  it('is nothing until five minutes before', () => {
    expect(turnOf(clock(), 24 * MINUTE)).toEqual({ kind: 'lasts' });
    expect(turnOf(clock(), 25 * MINUTE)).toEqual({ kind: 'warn', minutes: 5, end: 30 * MINUTE });
    expect(turnOf(clock(), 29.5 * MINUTE)).toMatchObject({ kind: 'warn', minutes: 1 });
    expect(turnOf(clock(), 30 * MINUTE)).toEqual({ kind: 'ask' });
  });

  it('is asked of the server while somebody is at work', () => {
    expect(turnOf(clock({ answeredAt: 25.5 * MINUTE }), 26 * MINUTE)).toEqual({ kind: 'ask' });
  });

  it('counts from the last work, and does not prolong what nobody works in', () => {
    const worked = clock({ answeredAt: 10 * MINUTE });
    expect(turnOf(worked, 26 * MINUTE)).toEqual({ kind: 'lasts' });
    expect(turnOf(worked, 35 * MINUTE)).toEqual({ kind: 'warn', minutes: 5, end: 40 * MINUTE });
  });

  it('is said once where nothing can move it, so that work can be brought to an end', () => {
    const asked = clock({ secondsLeft: 4 * 60, toldAt: 26 * MINUTE, answeredAt: 26 * MINUTE });
    expect(turnOf(asked, 26 * MINUTE)).toEqual({ kind: 'warn', minutes: 4, end: 30 * MINUTE });
    expect(turnOf({ ...asked, seenEnd: 30 * MINUTE }, 27 * MINUTE)).toEqual({ kind: 'lasts' });
  });

  it('is said anew of another end', () => {
    expect(turnOf(clock({ seenEnd: 10 * MINUTE }), 26 * MINUTE)).toMatchObject({ kind: 'warn', minutes: 4 });
  });
});
