import type { ChartQuery } from '#contract';
import type { ChartId, ChartRegistry, CompiledChart } from '#process';
import { ApiProblem } from '../problems/api-problem.js';

/** All versions of a chart, the oldest first. */
export const versionsOf = (charts: ChartRegistry, id: ChartId): readonly CompiledChart[] =>
  charts
    .all()
    .filter(({ definition }) => definition.id === id)
    .toSorted((a, b) => a.definition.version - b.definition.version);

/** @throws ApiProblem `chart-not-found` */
export function findChart(
  charts: ChartRegistry,
  id: ChartId,
  { version, process }: Pick<ChartQuery, 'version' | 'process'>,
): CompiledChart {
  const fitting = versionsOf(charts, id).filter(
    ({ definition }) =>
      (version === undefined || definition.version === version) &&
      (process === undefined || definition.processVersion === undefined || definition.processVersion === process),
  );
  const found = fitting.at(-1);
  if (!found) throw new ApiProblem('chart-not-found', { chart: id });
  return found;
}
