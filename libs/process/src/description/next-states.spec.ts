import { describe, expect, it } from '@jest/globals';
import { charts } from '../charts.js';
import { actsTowards, nextStatesOf } from './next-states.js';
import type { ChartId } from '../definition.js';
import type { CompiledChart } from '../engine/compile.js';

const latest = (id: ChartId): CompiledChart => {
  const found = charts.all().findLast(({ definition }) => definition.id === id);
  if (!found) throw new RangeError(id);
  return found;
};

describe('what comes next', () => {
  it.each([
    ['medicine-case', 'handling.consultation', ['handling.inclusionDecision']],
    ['medicine-case', 'handling.included.evaluation.clockStopped', ['handling.included.evaluation.assessing']],
    ['medicine-case', 'handling.reassessment', ['handling.inForce.available', 'handling.included', 'handling.ended']],
    ['council-item', 'tabled', ['scheduled']],
    ['procurement', 'standstill', ['contracting']],
    ['device-case', 'handling.included.evaluation.running', ['handling.included.evaluation.reported']],
  ] as const)('after %s in %s', (id, path, expected) => {
    expect(nextStatesOf(latest(id), path)).toEqual(expect.arrayContaining([...expected]));
    expect(nextStatesOf(latest(id), path)[0]).toBe(expected[0]);
  });

  it.each([
    ['medicine-case', 'handling.notIncluded'],
    ['medicine-case', 'handling.inForce.available'],
    ['medicine-case', 'withdrawal.announced'],
    ['council-item', 'dispatched'],
  ] as const)('is not told of %s in %s, where nobody is awaited or it begins anew', (id, path) => {
    expect(nextStatesOf(latest(id), path)).toEqual([]);
  });

  it('is always a state of the chart that an act leads to', () => {
    const wrong = charts.all().flatMap((chart) =>
      [...chart.nodes.keys()].flatMap((path) => {
        const next = nextStatesOf(chart, path);
        const isThere = next.every((to) => chart.nodes.has(to) && actsTowards(chart, path, [to]).length > 0);
        return isThere && next.length <= 3 ? [] : [`${chart.definition.id} ${path} → ${next.join(' ')}`];
      }),
    );
    expect(wrong).toEqual([]);
  });
});
