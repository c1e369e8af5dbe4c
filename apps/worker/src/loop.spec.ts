import { describe, expect, it } from '@jest/globals';
import { Loop } from './loop.js';

const NEVER = 2 ** 30;

describe('a loop', () => {
  it('goes on at once while more work waits, then pauses until it is stopped', async () => {
    const passes: number[] = [];
    let done: () => void = () => {};
    const drained = new Promise<void>((resolve) => (done = resolve));
    const loop = new Loop(
      async () => {
        passes.push(passes.length);
        if (passes.length === 3) done();
        return passes.length < 3;
      },
      NEVER,
      () => {},
    );
    await drained;
    await loop.stop();
    expect(passes).toHaveLength(3);
  });

  it('waits for the portion under way when stopped', async () => {
    let finish: () => void = () => {};
    let isFinished = false;
    const loop = new Loop(
      async () => {
        await new Promise<void>((resolve) => (finish = resolve));
        isFinished = true;
        return true;
      },
      NEVER,
      () => {},
    );
    const stopped = loop.stop();
    finish();
    await stopped;
    expect(isFinished).toBe(true);
  });

  it('reports what fails and goes on', async () => {
    const errors: unknown[] = [];
    let passes = 0;
    let done: () => void = () => {};
    const again = new Promise<void>((resolve) => (done = resolve));
    const loop = new Loop(
      async () => {
        passes += 1;
        if (passes === 1) throw new Error('database is away');
        done();
        return false;
      },
      1,
      (error) => errors.push(error),
    );
    await again;
    await loop.stop();
    expect(errors).toEqual([new Error('database is away')]);
  });
});
