import { describe, expect, it } from '@jest/globals';
import type { StepWrite, WriteResult } from '#casework';
import { StepGatherer } from './step-gatherer.js';

const step = (caseId: string): StepWrite => ({ caseId }) as StepWrite;
const stored = (steps: readonly StepWrite[]): PromiseSettledResult<WriteResult>[] =>
  steps.map(() => ({ status: 'fulfilled', value: 'stored' }));

/** Remembers what was handed over together, and lets go when told. */
function gate() {
  const batches: string[][] = [];
  const waiting: (() => void)[] = [];
  const gatherer = new StepGatherer(async (steps) => {
    batches.push(steps.map(({ caseId }) => caseId));
    await new Promise<void>((resolve) => {
      waiting.push(resolve);
    });
    return stored(steps);
  });
  return { batches, gatherer, letGo: () => waiting.shift()?.() };
}

const turn = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

describe('gathering steps', () => {
  it('hands on together what arrives in one turn, and while others are under way', async () => {
    const { batches, gatherer, letGo } = gate();
    const all = ['a', 'b'].map((id) => gatherer.add(step(id)));
    await turn();
    all.push(gatherer.add(step('c')));
    await turn();
    all.push(gatherer.add(step('d')), gatherer.add(step('e')));
    await turn();
    expect(batches).toEqual([['a', 'b'], ['c']]);
    letGo();
    await turn();
    await turn();
    expect(batches).toEqual([['a', 'b'], ['c'], ['d', 'e']]);
    letGo();
    letGo();
    expect(await Promise.all(all)).toEqual(Array(5).fill('stored'));
  });

  it('never has two steps of one case under way', async () => {
    const { batches, gatherer, letGo } = gate();
    const all = ['a', 'a', 'b'].map((id) => gatherer.add(step(id)));
    await turn();
    await turn();
    expect(batches).toEqual([['a', 'b']]);
    letGo();
    await turn();
    await turn();
    expect(batches).toEqual([['a', 'b'], ['a']]);
    letGo();
    await Promise.all(all);
  });

  it('puts at most 64 into one statement', async () => {
    const { batches, gatherer, letGo } = gate();
    const all = Array.from({ length: 100 }, (_, n) => gatherer.add(step(String(n))));
    await turn();
    letGo();
    await turn();
    await turn();
    letGo();
    await Promise.all(all);
    expect(batches.map(({ length }) => length)).toEqual([64, 36]);
  });

  it('gives each its own outcome, and all of them the error when nothing is known', async () => {
    const mixed = new StepGatherer(async () => [
      { status: 'fulfilled', value: 'stale' },
      { status: 'rejected', reason: new Error('broken') },
    ]);
    const outcomes = await Promise.allSettled([mixed.add(step('a')), mixed.add(step('b'))]);
    expect(outcomes).toMatchObject([{ value: 'stale' }, { reason: { message: 'broken' } }]);
    let fails = true;
    const lost = new StepGatherer(async (steps) => {
      if (fails) throw new Error('connection lost');
      return stored(steps);
    });
    const both = await Promise.allSettled([lost.add(step('a')), lost.add(step('b'))]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    fails = false;
    await expect(lost.add(step('a'))).resolves.toBe('stored');
  });
});
