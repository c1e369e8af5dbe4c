import { describe, expect, it } from '@jest/globals';
import { layoutThread } from './layout-thread.js';

const twoBoxes = (to: string) => ({
  id: 'all',
  layoutOptions: { 'elk.algorithm': 'layered' },
  children: ['a', 'b'].map((id) => ({ id, width: 10, height: 10 })),
  edges: [{ id: 'from a', sources: ['a'], targets: [to] }],
});

describe('the thread that lays charts out', () => {
  it('places what it is given, each asker getting their own', async () => {
    const [one, other] = await Promise.all([
      layoutThread.layOut(twoBoxes('b')),
      layoutThread.layOut({ ...twoBoxes('b'), id: 'another' }),
    ]);
    expect(one?.id).toBe('all');
    expect(other?.id).toBe('another');
    expect(one?.children?.map(({ x }) => typeof x)).toEqual(['number', 'number']);
  });

  it('says what it cannot place, and goes on', async () => {
    await expect(layoutThread.layOut(twoBoxes('nowhere'))).rejects.toThrow(/nowhere/);
    expect(await layoutThread.layOut(twoBoxes('b'))).toMatchObject({ id: 'all' });
  });

  it('lets this thread go on meanwhile', async () => {
    const boxes = Array.from({ length: 40 }, (_, n) => ({ id: `${n}`, width: 10, height: 10 }));
    const edges = boxes.flatMap(({ id }, n) =>
      [1, 7, 13].map((step) => ({ id: `${id}+${step}`, sources: [id], targets: [`${(n + step) % 40}`] })),
    );
    let turns = 0;
    const turning = setInterval(() => {
      turns += 1;
    }, 1);
    await layoutThread.layOut({ ...twoBoxes('b'), children: boxes, edges });
    clearInterval(turning);
    expect(turns).toBeGreaterThan(10);
  });
});
