import { beforeEach, describe, expect, it } from '@jest/globals';
import { Backlog } from './backlog.js';

let backlog: Backlog;
let sent: number;
const look = (): Promise<boolean> =>
  backlog.afterDeadlines(() => {
    sent += 1;
    return Promise.resolve(true);
  });

beforeEach(() => {
  backlog = new Backlog();
  sent = 0;
});

describe('the outbox, when it holds more than one portion', () => {
  it('is sent on portion after portion while no deadline waits', async () => {
    expect(await look()).toBe(true);
    expect(await look()).toBe(true);
    expect(sent).toBe(2);
  });

  it('gives way to deadlines that wait, and still gets its turn now and then', async () => {
    backlog.deadlines(true);
    for (let n = 1; n < 40; n += 1) expect(await look()).toBe(false);
    expect(sent).toBe(0);
    expect(await look()).toBe(false);
    expect(sent).toBe(1);
    for (let n = 0; n < 40; n += 1) await look();
    expect(sent).toBe(2);
  });

  it('goes on as before when the deadlines have been fired', async () => {
    backlog.deadlines(true);
    await look();
    backlog.deadlines(false);
    expect(await look()).toBe(true);
    expect(sent).toBe(1);
  });
});
