import { describe, expect, it } from '@jest/globals';
import { definitions } from '../charts.js';
import type { StateNode } from '../definition.js';
import { DECIDED_ACT, DISPATCHED_ACT } from './outcomes.js';

const takes = (node: StateNode, act: string): boolean =>
  Object.hasOwn(node.on ?? {}, act) || Object.values(node.states ?? {}).some((inside) => takes(inside, act));
const mainCharts = definitions.filter(({ processVersion }) => processVersion !== undefined);

describe('what a council has decided', () => {
  it.each([...new Set([...Object.values(DECIDED_ACT), ...Object.values(DISPATCHED_ACT)])])(
    'is told as %s to a case that takes it, from the system',
    (act) => {
      const hearing = mainCharts.filter(({ root, acts }) => takes(root, act) && acts[act]?.roles.includes('system'));
      expect(hearing.length).toBeGreaterThan(0);
    },
  );
});
