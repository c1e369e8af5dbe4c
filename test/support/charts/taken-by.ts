import type { CompiledChart } from '#process';

/** Acts that each state takes by itself, by path, in alphabetical order; the root's under the empty path. */
export const takenBy = (chart: CompiledChart): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [['', chart.definition.root] as const, ...chart.nodes]
      .filter(([, { on }]) => on !== undefined)
      .map(([path, { on }]) => [
        path,
        Object.keys(on ?? {})
          .toSorted()
          .join(' '),
      ]),
  );
