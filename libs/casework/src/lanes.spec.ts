import { describe, expect, it } from '@jest/globals';
import { settleInLanes } from './lanes.js';

describe('work in lanes', () => {
  it('tells what became of each item, in their order', async () => {
    const outcomes = await settleInLanes([3, 1, 2], 2, (n) =>
      n === 1 ? Promise.reject(new Error('one')) : Promise.resolve(n * 10),
    );
    expect(outcomes).toEqual([
      { status: 'fulfilled', value: 30 },
      { status: 'rejected', reason: new Error('one') },
      { status: 'fulfilled', value: 20 },
    ]);
  });

  it('has no more under way than it has lanes', async () => {
    let underWay = 0;
    let most = 0;
    await settleInLanes(Array.from({ length: 20 }), 3, async () => {
      underWay += 1;
      most = Math.max(most, underWay);
      await Promise.resolve();
      underWay -= 1;
    });
    expect(most).toBe(3);
  });

  it('takes nothing and more lanes than items', async () => {
    expect(await settleInLanes([], 5, () => Promise.resolve(1))).toEqual([]);
    expect(await settleInLanes(['a'], 5, (item) => Promise.resolve(item))).toEqual([
      { status: 'fulfilled', value: 'a' },
    ]);
  });
});
