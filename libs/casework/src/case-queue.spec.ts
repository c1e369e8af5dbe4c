import { describe, expect, it } from '@jest/globals';
import { CaseQueue } from './case-queue.js';

describe('the queue of a case', () => {
  it('lets work on one case happen in order and work on others pass', async () => {
    const queue = new CaseQueue();
    const happened: string[] = [];
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const first = queue.inTurn('a', async () => {
      await held;
      happened.push('a1');
    });
    const second = queue.inTurn('a', async () => {
      happened.push('a2');
    });
    await queue.inTurn('b', async () => {
      happened.push('b1');
    });
    expect(happened).toEqual(['b1']);
    letGo();
    await Promise.all([first, second]);
    expect(happened).toEqual(['b1', 'a1', 'a2']);
  });

  it('goes on after work that failed, which fails for its own caller only', async () => {
    const queue = new CaseQueue();
    const failing = queue.inTurn('a', () => Promise.reject(new Error('refused')));
    const next = queue.inTurn('a', () => Promise.resolve('done'));
    await expect(failing).rejects.toThrow('refused');
    await expect(next).resolves.toBe('done');
  });
});
