import { describe, expect, it } from '@jest/globals';
import { SharedQuestion } from './shared-question.js';

/** Questions that are answered when the test says so, with their number. */
function questions() {
  const waiting: ((answered: boolean) => void)[] = [];
  const shared = new SharedQuestion(
    () =>
      new Promise<number>((resolve, reject) => {
        const number = waiting.length + 1;
        waiting.push((answered) => (answered ? resolve(number) : reject(new Error(`no answer to ${number}`))));
      }),
  );
  return { shared, waiting };
}

describe('a shared question', () => {
  it('is put once more for all who come while one is under way, however many', async () => {
    const { shared, waiting } = questions();
    const first = shared.ask();
    const later = Promise.all([shared.ask(), shared.ask(), shared.ask()]);
    waiting[0]?.(true);
    expect(await first).toBe(1);
    await Promise.resolve();
    waiting[1]?.(true);
    expect(await later).toEqual([2, 2, 2]);
    expect(waiting).toHaveLength(2);
  });

  it('is put anew after a failure, which only those hear who waited for it', async () => {
    const { shared, waiting } = questions();
    const first = shared.ask();
    const second = shared.ask();
    waiting[0]?.(false);
    await expect(first).rejects.toThrow('no answer to 1');
    await Promise.resolve();
    waiting[1]?.(true);
    expect(await second).toBe(2);
    const third = shared.ask();
    waiting[2]?.(true);
    expect(await third).toBe(3);
  });
});
