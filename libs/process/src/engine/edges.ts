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

/** An act that leads on from a state, and how many acts it then takes in all. */
interface Onward {
  readonly act: string;
  readonly length: number;
}

/** By state path, the acts of that state alone that lead towards a goal. */
export type Guide = ReadonlyMap<string, readonly Onward[]>;

/** Finds the acts of every state that lead to a goal's being active, guards left aside. */
export function guideTo(chart: CompiledChart, goal: string, mayUse: (act: string) => boolean): Guide {
  const distances = distancesTo(chart, goal, mayUse);
  const guide = new Map<string, Onward[]>();
  for (const { from, act, to } of edgesOf(chart)) {
    const rest = Math.min(...enteredWith(chart, to).map((path) => distances.get(path) ?? Infinity));
    if (rest === Infinity || !mayUse(act)) continue;
    guide.set(from, [...(guide.get(from) ?? []), { act, length: rest + 1 }]);
  }
  return guide;
}

const edgesIntoByChart = new WeakMap<CompiledChart, ReadonlyMap<string, readonly Edge[]>>();

/** The arrows by each state that is active once they have been taken. */
function edgesInto(chart: CompiledChart): ReadonlyMap<string, readonly Edge[]> {
  const known = edgesIntoByChart.get(chart);
  if (known) return known;
  const into = new Map<string, Edge[]>();
  for (const edge of edgesOf(chart)) {
    for (const path of enteredWith(chart, edge.to)) into.set(path, [...(into.get(path) ?? []), edge]);
  }
  edgesIntoByChart.set(chart, into);
  return into;
}

/** How many acts lie between a state's being active and the goal's being so; a state from which no arrow leads there is absent. */
function distancesTo(
  chart: CompiledChart,
  goal: string,
  mayUse: (act: string) => boolean,
): ReadonlyMap<string, number> {
  const into = edgesInto(chart);
  const distances = new Map<string, number>([[goal, 0]]);
  // A map goes on with what is added to it on the way, so states come in the order of their distance.
  for (const [path, distance] of distances) {
    for (const { from, act } of into.get(path) ?? []) {
      if (mayUse(act) && !distances.has(from)) distances.set(from, distance + 1);
    }
  }
  return distances;
}

/** Acts of the present states that lead towards the goal, nearest first, none more than `slack` acts longer than the nearest. */
export function firstActsTowards(guide: Guide, value: StateValue, slack: number): readonly Onward[] {
  const lengths = new Map<string, number>();
  for (const from of ['', ...activePaths(value)]) {
    for (const { act, length } of guide.get(from) ?? []) {
      if (length < (lengths.get(act) ?? Infinity)) lengths.set(act, length);
    }
  }
  const nearest = Math.min(...lengths.values());
  return [...lengths]
    .filter(([, length]) => length <= nearest + slack)
    .map(([act, length]) => ({ act, length }))
    .toSorted((a, b) => a.length - b.length);
}
