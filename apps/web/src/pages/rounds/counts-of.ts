import type { Compilation } from '#contract';

interface Counts {
  readonly criteria: Compilation['criterionCounts'];
  readonly stances: Readonly<Record<'yes' | 'no' | 'neutral', number>>;
}

/** What is counted of a health care region, or of all that the reader may see where none is named. */
export function countsOf({ criterionCounts, healthCareRegionCounts: areas }: Compilation, area: string): Counts {
  const chosen = areas.find(({ healthCareRegion }) => healthCareRegion === area);
  if (chosen) return { criteria: chosen.criterionCounts, stances: chosen };
  const sum = (name: 'yes' | 'no' | 'neutral'): number => areas.reduce((total, one) => total + one[name], 0);
  return { criteria: criterionCounts, stances: { yes: sum('yes'), no: sum('no'), neutral: sum('neutral') } };
}

/** Whose answers are counted: a health care region by its name, `all` regions, or those `seen` while some are sealed. */
export function whoseCounts({ healthCareRegionCounts: areas, regions }: Compilation, area: string): string {
  const chosen = areas.find(({ healthCareRegion }) => healthCareRegion === area);
  return chosen?.label ?? (regions.some(({ sealed }) => sealed) ? 'seen' : 'all');
}
