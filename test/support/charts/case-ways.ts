import {
  charts,
  definitions,
  isoDate,
  newInstance,
  PROCESS_VERSIONS,
  type ChartDefinition,
  type ChartEvent,
  type CompiledChart,
  type Effect,
  type ProcessVersion,
} from '#process';
import { attemptsFor } from './attempts.js';
import { actsThat, actsThatMayStart } from './chart-rows.js';
import { explore, roleFor, waysTo, type Found, type Movers } from './explore.js';
import { instanceAt, moved, unopened, type Move, type Place } from './imagined-case.js';
import { LENGTHS, wayInto, waysToActs } from './ways.js';

/** The day every walk begins. */
export const START = isoDate('2024-03-01');

/** States beyond this many are looked for backwards, from each goal, since exploring them all would never end. */
const WIDE = 30;
/** Of those regions that are all asked at once, the one that is walked. */
const WALKED_REGION = '12';

/** Process versions without a wide chart first, since looking in vain through those takes long. */
const NARROW_FIRST = PROCESS_VERSIONS.toSorted((a, b) => widest(a) - widest(b));

/** How each state of a chart is come to, in cases of one process version. */
export interface ChartWays {
  readonly processVersion: ProcessVersion;
  readonly at: Place;
  readonly ways: ReadonlyMap<string, readonly Move[]>;
}

/** @throws Error when no case can be led to where an instance of the chart begins */
export function waysThrough(chart: CompiledChart): ChartWays {
  for (const processVersion of NARROW_FIRST.filter((one) => runsUnder(chart, one))) {
    const begun = beginnings(chart, processVersion);
    const at = begun[0] && placeOf(chart, begun[0]);
    if (at) return { processVersion, at, ways: waysFrom(chart, begun, at) };
  }
  throw new Error(`No case leads to where ${chart.definition.id}@${chart.definition.version} begins`);
}

function waysFrom(chart: CompiledChart, begun: readonly Found[], at: Place): ReadonlyMap<string, readonly Move[]> {
  let ways = opensCases(chart) ? reasonedWays(chart, begun, at) : new Map<string, readonly Move[]>();
  if (isWide(chart)) return ways;
  // Where an instance begins is left by the very act that begins it, so looking for a way there would never end early.
  const { entered } = newInstance(chart, { id: 'first', key: null, parentId: null, on: START });
  for (const movers of ['own', 'parent', 'system'] satisfies readonly Movers[]) {
    const wanted = new Set([...chart.nodes.keys()].filter((path) => !ways.has(path) && !(path in entered)));
    if (wanted.size > 0) ways = new Map([...waysTo(explore(begun, at, movers, wanted), at), ...ways]);
  }
  return ways;
}

function reasonedWays(chart: CompiledChart, begun: readonly Found[], at: Place): ReadonlyMap<string, readonly Move[]> {
  const ways = [...chart.nodes.keys()].flatMap((path): readonly (readonly [string, readonly Move[]])[] => {
    const found = begun.flatMap((root) => {
      const instance = instanceAt(root.case.state, at);
      const way = instance && wayInto(chart, path, instance);
      return way ? [continued(root, chart, at, way)] : [];
    });
    const shortest = found.flatMap((one) => one ?? []).toSorted(byLength)[0];
    return shortest ? [[path, shortest.moves]] : [];
  });
  return new Map(ways);
}

const byLength = (a: Found, b: Found): number => a.moves.length - b.moves.length;

/** The case after a way that was found for the instance alone; null when the rest of the case does not go along with it. */
function continued(root: Found, chart: CompiledChart, at: Place, way: readonly ChartEvent[]): Found | null {
  let found: Found | null = root;
  for (const event of way) found = found && goneOn(found, chart, at, event);
  return found;
}

type Act = Pick<ChartEvent, 'type' | 'facts' | 'on'>;

/** By a person, or by the system where no person may now: what a council's decision leads to at once is the system's to do. */
function goneOn(from: Found, chart: CompiledChart, at: Place, { type: act, facts, on }: Act): Found | null {
  const mayBeSystems = chart.definition.acts[act]?.roles.includes('system') === true;
  for (const by of new Set([roleFor(chart, act), ...(mayBeSystems ? ['system' as const] : [])])) {
    const move: Move = { at, act, facts, on, by };
    const next = moved(from.case, move);
    if (next) return { moves: [...from.moves, move], case: next };
  }
  return null;
}

/** Cases in which an instance of the chart has just begun, the shortest first; of charts that start it, the first that can. */
function beginnings(chart: CompiledChart, processVersion: ProcessVersion): readonly Found[] {
  const { acts, id } = chart.definition;
  const opening = Object.keys(acts).filter((act) => acts[act]?.opens === true);
  if (opening.length > 0) {
    const none = { moves: [], case: unopened(processVersion, START) };
    return opening.flatMap((act) =>
      performed(none, chart, { chart: id, key: null }, act).slice(0, isWide(chart) ? 1 : 9),
    );
  }
  const parents = charts
    .all()
    .filter((one) => runsUnder(one, processVersion) && startingActs(one.definition, id).length > 0);
  for (const parent of parents) {
    const begun = begunBy(parent, chart, processVersion);
    if (begun.length > 0) return begun.toSorted(byLength);
  }
  return [];
}

function begunBy(parent: CompiledChart, chart: CompiledChart, processVersion: ProcessVersion): readonly Found[] {
  const hosts = beginnings(parent, processVersion);
  const at = hosts[0] && placeOf(parent, hosts[0]);
  if (!at) return [];
  const begins = (host: Found): readonly Found[] =>
    startingActs(parent.definition, chart.definition.id)
      .flatMap((act) => performed(host, parent, at, act))
      .filter((one) => placeOf(chart, one) !== null);
  if (!isWide(parent)) {
    const near = explore(hosts, at, 'own');
    // A parent may have started its children in the very step in which it was started itself.
    const begun = [...near.filter((one) => placeOf(chart, one) !== null), ...near.flatMap(begins)];
    if (begun.length > 0) return begun;
  }
  for (const before of hostsOf(hosts, parent, at, startingActs(parent.definition, chart.definition.id))) {
    const begun = before.flatMap(begins);
    if (begun.length > 0) return begun;
  }
  return [];
}

/** Cases in which some act is possible, the nearest ones first. */
function* hostsOf(
  hosts: readonly Found[],
  parent: CompiledChart,
  at: Place,
  acts: readonly string[],
): Generator<readonly Found[]> {
  for (const most of LENGTHS) {
    yield hosts.flatMap((host) => {
      const instance = instanceAt(host.case.state, at);
      const ways = instance ? waysToActs(parent, acts, instance, most) : [];
      return ways.flatMap((way) => continued(host, parent, at, way) ?? []);
    });
  }
}

/** The case after an act, for each way to try it that is not refused. */
function performed(from: Found, chart: CompiledChart, at: Place, type: string): readonly Found[] {
  return attemptsFor(chart, type).flatMap(
    ({ facts }) => goneOn(from, chart, at, { type, facts, on: from.case.day }) ?? [],
  );
}

/** Where the chart's instance is in a case; null when there is none of this version. */
function placeOf({ definition }: CompiledChart, { case: { state } }: Found): Place | null {
  const all = [...state.instances.values()].filter(
    ({ chart, version }) => chart === definition.id && version === definition.version,
  );
  const one = all.find(({ key }) => key === WALKED_REGION) ?? all.at(-1);
  return one ? { chart: one.chart, key: one.key } : null;
}

const opensCases = ({ definition }: CompiledChart): boolean =>
  Object.values(definition.acts).some(({ opens }) => opens === true);

function widest(processVersion: ProcessVersion): number {
  return charts.all().some((one) => one.definition.processVersion === processVersion && isWide(one)) ? 1 : 0;
}

function isWide({ nodes }: CompiledChart): boolean {
  return nodes.size > WIDE;
}

const runsUnder = ({ definition: { id, version, processVersion } }: CompiledChart, wanted: ProcessVersion): boolean =>
  (processVersion === undefined || processVersion === wanted) &&
  charts.current(id, START, wanted).definition.version === version;

const startingByChart = new WeakMap<ChartDefinition, Map<string, readonly string[]>>();

/** Acts of a chart that start an instance of another, or may by a consequence where no chart has a row that does. */
function startingActs(definition: ChartDefinition, child: string): readonly string[] {
  const known = startingByChart.get(definition) ?? new Map<string, readonly string[]>();
  startingByChart.set(definition, known);
  const acts = known.get(child) ?? readStartingActs(definition, child);
  known.set(child, acts);
  return acts;
}

function readStartingActs(definition: ChartDefinition, child: string): readonly string[] {
  const starts = (effect: Effect): boolean => effect.type === 'start' && effect.chart === child;
  const isPlain = definitions.some((one) => actsThat(one, starts).length > 0);
  return isPlain ? actsThat(definition, starts) : actsThatMayStart(definition, child);
}
