import type { ChartView, OfferedActView, PerformedAct } from '#contract';

type Entry = PerformedAct['entries'][number];

/**
 * An act that leads back to where the last one came from, where the chart has one that may be done now. It is an act like any
 * other, with an entry of its own: nothing in a journal is ever taken away.
 */
export function wayBack(
  { states }: Pick<ChartView, 'states'>,
  { act: done, fromStates, instanceId }: Pick<Entry, 'act' | 'fromStates' | 'instanceId'>,
  acts: readonly OfferedActView[],
): OfferedActView | null {
  if (fromStates.length === 0) return null;
  const possible = acts.filter((one) => one.allowed && one.instanceId === instanceId && one.act !== done);
  const leadsBack = ({ act }: OfferedActView): boolean =>
    states.some(({ transitions }) =>
      transitions.some((row) => row.act === act && row.targets.some((target) => fromStates.includes(target))),
    );
  return possible.find(leadsBack) ?? null;
}
