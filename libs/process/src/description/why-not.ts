import type { IsoDate } from '../calendar/iso-date.js';
import type { ChartEvent } from '../definition.js';
import type { CompiledChart } from '../engine/compile.js';
import type { Instance } from '../engine/instance.js';
import { judge } from '../engine/step.js';
import type { Reason } from '../reason.js';
import { actsTowards } from './next-states.js';

/**
 * Why none of the acts that lead from a state to some others is possible, where no facts and nobody's mandate are in question.
 *
 * @returns null when one of them is possible
 */
export function whyNotOnward(
  chart: CompiledChart,
  main: Pick<Instance, 'value' | 'context'>,
  path: string,
  next: readonly string[],
  today: IsoDate,
): Reason | null {
  const verdicts = actsTowards(chart, path, next).map((act) => judge(chart, main, eventOf(chart, act, today), false));
  const refused = verdicts.flatMap((verdict) => (verdict.allowed ? [] : [verdict.reason]));
  return refused.length === verdicts.length ? (refused[0] ?? null) : null;
}

const eventOf = ({ definition }: CompiledChart, act: string, on: IsoDate): ChartEvent => ({
  type: act,
  on,
  facts: {},
  by: definition.acts[act]?.roles[0] ?? 'system',
});
