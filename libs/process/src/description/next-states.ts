import { ancestorsOf, canBeTogether } from '../change/state-map.js';
import { placedRows, type PlacedRow } from '../change/check/rows.js';
import type { CompiledChart } from '../engine/compile.js';
import { enteredWith } from '../engine/edges.js';

/** So many states lead to a way out that stands open all along the road: it is no news in any of them. */
const GENERAL_EXIT = 3;

/** More than so many ways are no answer to what comes next: the first is told alone. */
const MOST_TOLD = 3;

/**
 * States of which nothing can be said of what comes next: what is awaited in them ends no state, as an assessor's opinion or the
 * regions' introduction, or may end in any.
 */
const ENDS_ELSEWHERE: ReadonlySet<string> = new Set([
  'handling.watched.noticed',
  'handling.watched.informed',
  'handling.included.evaluation.waived',
  'handling.included.evaluation.noBasis',
  'handling.inForce.available',
  'legalCheck.fault',
  'rule.inForce',
  'itemRequested',
]);

/**
 * States that may follow one in which something is awaited: where its first act onward leads, and where else those can lead who
 * perform that. Where only a day is awaited, what the day brings. A return to where a region began is nothing that comes next.
 *
 * @returns none where nobody's act and no day is awaited, so that nothing is promised that may never come
 */
export function nextStatesOf(chart: CompiledChart, path: string): readonly string[] {
  if (ENDS_ELSEWHERE.has(path)) return [];
  const places = [path, ...ancestorsOf(path)];
  const order = [...chart.nodes.keys()];
  const isSomebodys = places.some((at) => (chart.nodes.get(at)?.tags ?? []).length > 0);
  const raised = new Set(chart.definition.deadlines.flatMap((rule) => (places.includes(rule.in) ? [rule.raises] : [])));
  for (const at of places) {
    const ways = waysOut(chart, path, at).filter(({ act }) => isSomebodys || raised.has(act));
    const [first] = ways;
    if (!first) continue;
    const isOnward = ({ to }: Way): boolean => order.indexOf(to) > order.indexOf(path);
    const main = isOnward(first)
      ? first
      : (ways.find((way) => isOnward(way) && !isGeneralExit(chart, way.to)) ?? first);
    const told = ways.filter(
      (way) => way.to === main.to || (isBySame(chart, main.act, way.act) && !isGeneralExit(chart, way.to)),
    );
    const states = [...new Set(told.map(({ to }) => to))].filter((to) => !isBeginning(chart, to));
    return states.length > MOST_TOLD ? [main.to] : states;
  }
  return [];
}

/** Acts of a state's rows that lead into one of some states, each once. */
export function actsTowards(chart: CompiledChart, path: string, states: readonly string[]): readonly string[] {
  const ways = [path, ...ancestorsOf(path)].flatMap((at) => waysOut(chart, path, at));
  return [...new Set(ways.flatMap(({ act, to }) => (states.includes(to) ? [act] : [])))];
}

interface Way {
  readonly from: string;
  readonly act: string;
  readonly to: string;
}

/** Rows of one state that take one out of another that lies in it, rather than into itself or somewhere beside it. */
const waysOut = (chart: CompiledChart, path: string, at: string): readonly Way[] =>
  waysIn(chart).filter(({ from, to }) => from === at && to !== path && !canBeTogether(chart, path, to));

const waysByChart = new WeakMap<CompiledChart, readonly Way[]>();

/** Every row of a chart that leads somewhere; read once, since each state of it is asked about by itself. */
function waysIn(chart: CompiledChart): readonly Way[] {
  const ways = waysByChart.get(chart) ?? placedRows(chart).flatMap(toWay);
  waysByChart.set(chart, ways);
  return ways;
}

/** Several targets lie side by side in one state, and that is where one comes to. */
function toWay({ from, act, row: { target } }: PlacedRow): readonly Way[] {
  const [first, ...others] = [target ?? []].flat();
  if (first === undefined) return [];
  const common = [first, ...ancestorsOf(first)].find((above) =>
    others.every((other) => other === above || other.startsWith(`${above}.`)),
  );
  return common === undefined ? [] : [{ from, act, to: common }];
}

function isBySame({ definition: { acts } }: CompiledChart, a: string, b: string): boolean {
  const roles = acts[a]?.roles ?? [];
  return (acts[b]?.roles ?? []).some((role) => roles.includes(role));
}

/** A state to which many lead; more have to where somebody goes on from it. */
function isGeneralExit(chart: CompiledChart, path: string): boolean {
  const isSomebodys = enteredWith(chart, path).some((at) => (chart.nodes.get(at)?.tags ?? []).length > 0);
  const sources = waysIn(chart).filter(({ to }) => to === path);
  return new Set(sources.map(({ from }) => from)).size >= GENERAL_EXIT + (isSomebodys ? 2 : 0);
}

function isBeginning({ definition: { root }, nodes }: CompiledChart, path: string): boolean {
  if (root.type !== 'parallel') return root.initial === path;
  const region = path.split('.', 1)[0] ?? '';
  return path === `${region}.${nodes.get(region)?.initial ?? ''}`;
}
