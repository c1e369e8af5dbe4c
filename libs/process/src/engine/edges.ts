import type { CompiledChart } from './compile.js';
import { activePaths, type StateValue } from './instance.js';
import { rowsOf } from './rows.js';

/** A row of the chart as an arrow: performing `act` in state `from` leads to `to`. */
export interface Edge {
  readonly from: string;
  readonly act: string;
  readonly to: string;
}

const edgesByChart = new WeakMap<CompiledChart, readonly Edge[]>();

/** Every arrow of a chart, rows that stay left out. */
export function edgesOf(chart: CompiledChart): readonly Edge[] {
  const found = edgesByChart.get(chart) ?? [...readEdges(chart)];
  edgesByChart.set(chart, found);
  return found;
}

function* readEdges(chart: CompiledChart): Generator<Edge> {
  for (const [from, node] of [['', chart.definition.root] as const, ...chart.nodes]) {
    for (const [act, row] of Object.entries(node.on ?? {})) {
      for (const { target } of rowsOf(row)) {
        for (const to of [target ?? []].flat()) yield { from, act, to };
      }
    }
  }
}

/** States in which an act is taken at all. */
export function sourcesOf(chart: CompiledChart, act: string): readonly string[] {
  return [['', chart.definition.root] as const, ...chart.nodes]
    .filter(([, node]) => node.on?.[act] !== undefined)
    .map(([path]) => path);
}

const enteredByChart = new WeakMap<CompiledChart, Map<string, readonly string[]>>();

/** States that are active once `path` has been entered: itself, what it lies in, and its first states below. */
export function enteredWith(chart: CompiledChart, path: string): readonly string[] {
  const known = enteredByChart.get(chart) ?? new Map<string, readonly string[]>();
  enteredByChart.set(chart, known);
  const states = known.get(path) ?? readEntered(chart, path);
  known.set(path, states);
  return states;
}

function readEntered(chart: CompiledChart, path: string): readonly string[] {
  const parts = path.split('.');
  const above = parts.map((_, index) => parts.slice(0, index + 1).join('.'));
  return [...above, ...firstBelow(chart, path)];
}

function firstBelow(chart: CompiledChart, path: string): readonly string[] {
  const node = chart.nodes.get(path);
  const names = Object.keys(node?.states ?? {});
  if (!node || names.length === 0) return [];
  const entered = node.type === 'parallel' ? names : names.filter((name) => name === node.initial);
  return entered.flatMap((name) => [`${path}.${name}`, ...firstBelow(chart, `${path}.${name}`)]);
}

/**
 * How many acts, guards left aside, lie between a state's being active and the goal's being so.
 * @returns distances by state path; a state from which no arrow leads there is absent
 */
export function distancesTo(
  chart: CompiledChart,
  goal: string,
  mayUse: (act: string) => boolean,
): ReadonlyMap<string, number> {
  const distances = new Map<string, number>([[goal, 0]]);
  const edges = edgesOf(chart).filter(({ act }) => mayUse(act));
  for (let changed = true; changed;) {
    changed = false;
    for (const edge of edges) {
      const after = Math.min(...enteredWith(chart, edge.to).map((path) => distances.get(path) ?? Infinity));
      if (after + 1 >= (distances.get(edge.from) ?? Infinity)) continue;
      distances.set(edge.from, after + 1);
      changed = true;
    }
  }
  return distances;
}

/** Acts of the present states that lead towards the goal, nearest first, none more than `slack` acts longer than the nearest. */
export function firstActsTowards(
  chart: CompiledChart,
  value: StateValue,
  distances: ReadonlyMap<string, number>,
  mayUse: (act: string) => boolean,
  slack: number,
): readonly { readonly act: string; readonly length: number }[] {
  const active = new Set(['', ...activePaths(value)]);
  const lengths = new Map<string, number>();
  for (const edge of edgesOf(chart)) {
    if (!active.has(edge.from) || !mayUse(edge.act)) continue;
    const rest = Math.min(...enteredWith(chart, edge.to).map((path) => distances.get(path) ?? Infinity));
    if (rest + 1 < (lengths.get(edge.act) ?? Infinity)) lengths.set(edge.act, rest + 1);
  }
  const nearest = Math.min(...lengths.values());
  return [...lengths]
    .filter(([, length]) => length <= nearest + slack)
    .map(([act, length]) => ({ act, length }))
    .toSorted((a, b) => a.length - b.length);
}
