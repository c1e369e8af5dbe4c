import {
  activePaths,
  addDays,
  isoDate,
  judge,
  offeredActs,
  type ChartEvent,
  type CompiledChart,
  type Instance,
  type JsonRecord,
} from '#process';
import { attemptsFor, COUNTED } from './attempts.js';
import { actsThat } from './chart-rows.js';
import {
  chartOf,
  instanceAt,
  moved,
  nextDue,
  personOf,
  regionOf,
  type ImaginedCase,
  type Move,
  type Place,
} from './imagined-case.js';

/** A case and how it came to be so. */
export interface Found {
  readonly moves: readonly Move[];
  readonly case: ImaginedCase;
}

/**
 * Who may move: those who act on the instance itself, and time; also those who act on the instance that started it;
 * last the system, in place of another chart that would have told it something.
 */
export type Movers = 'own' | 'parent' | 'system';

const MOST_MET = 1_500;

/**
 * Explores what can become of one instance of a case, fewest moves first, by all acts that it takes from people.
 * Two cases are alike when the instance stands in the same state and the same acts are possible there.
 */
export function explore(
  roots: readonly Found[],
  at: Place,
  movers: Movers,
  wanted: ReadonlySet<string> = new Set(),
): readonly Found[] {
  const open = new Set(wanted);
  const met = new Set<string>();
  const found: Found[] = [];
  const levels: Found[][] = [];
  const add = (one: Found): void => void (levels[one.moves.length] ??= []).push(one);
  roots.forEach(add);
  for (let length = 0; length < levels.length; length += 1) {
    for (const here of levels[length] ?? []) {
      const likeness = likenessOf(here.case, at);
      if (met.has(likeness) || met.size >= MOST_MET) continue;
      met.add(likeness);
      found.push(here);
      for (const path of activePaths(instanceAt(here.case.state, at)?.value ?? '')) open.delete(path);
      if (wanted.size > 0 && open.size === 0) return found;
      for (const move of movesFrom(here.case, at, movers)) {
        const next = moved(here.case, move);
        if (next && tracesOf(next, at) !== tracesOf(here.case, at)) add({ moves: [...here.moves, move], case: next });
      }
    }
  }
  return found;
}

/** What a move must change to lead anywhere: the instance, or the child it belongs to. */
function tracesOf({ state }: ImaginedCase, at: Place): string {
  const instance = instanceAt(state, at);
  const parent = instance && parentOf(state, instance);
  const traced = [instance, ...(isChild(parent) ? [parent] : [])];
  return JSON.stringify(traced.map((one) => [one?.value, one?.context]));
}

function likenessOf({ state, day }: ImaginedCase, at: Place): string {
  const instance = instanceAt(state, at);
  if (!instance) return 'none';
  const chart = chartOf(instance);
  const parent = parentOf(state, instance);
  const counted = (COUNTED[instance.chart] ?? []).map((field) => Object.keys(instance.context[field] ?? {}).length);
  const own = [instance.value, possibleActs(chart, instance, at, day), counted];
  return JSON.stringify(isChild(parent) ? [...own, parent.value] : own);
}

const possibleActs = (chart: CompiledChart, instance: Instance, at: Place, on: ChartEvent['on']): readonly string[] =>
  offeredActs(chart, instance).filter((type) => judge(chart, instance, eventOf(chart, at, type, on), false).allowed);

const eventOf = (chart: CompiledChart, at: Place, type: string, on: ChartEvent['on']): ChartEvent => {
  const by = roleFor(chart, type);
  return { type, on, facts: {}, by, region: regionOf(at), person: personOf(by) };
};

/** People before the system, where both may. */
export function roleFor(chart: CompiledChart, act: string): ChartEvent['by'] {
  const roles = chart.definition.acts[act]?.roles ?? [];
  return roles.find((role) => role !== 'system') ?? 'system';
}

const parentOf = ({ instances }: ImaginedCase['state'], { parentId }: Instance): Instance | undefined =>
  instances.get(parentId ?? '');
const isChild = (instance: Instance | undefined): instance is Instance =>
  instance !== undefined && instance.parentId !== null;

function movesFrom({ state, day }: ImaginedCase, at: Place, movers: Movers): readonly Move[] {
  const instance = instanceAt(state, at);
  if (!instance || instance.done) return [];
  const parent = parentOf(state, instance);
  const due = nextDue(state, [instance, ...(isChild(parent) ? [parent] : [])]);
  return [
    ...actsOn(instance, at, day, movers === 'system'),
    ...(due ? [{ until: addDays(due.dueOn, 1) }] : []),
    ...(parent && movers !== 'own' ? actsOn(parent, parent, day, true, tellersOf(chartOf(parent), instance)) : []),
  ];
}

function actsOn(
  instance: Instance,
  at: Place,
  day: ChartEvent['on'],
  system: boolean,
  only?: ReadonlySet<string>,
): readonly Move[] {
  const chart = chartOf(instance);
  return offeredActs(chart, instance).flatMap((act) => {
    const by = roleFor(chart, act);
    if ((by === 'system' && !system) || only?.has(act) === false) return [];
    return attemptsFor(chart, act).map(({ facts, on, by: somebody }) =>
      actMove(at, act, facts, somebody ?? by, on === undefined ? day : isoDate(on), day),
    );
  });
}

/** Of a main chart the acts that may tell the instance something; of a child every act. */
function tellersOf({ definition }: CompiledChart, { chart }: Instance): ReadonlySet<string> | undefined {
  if (!Object.values(definition.acts).some(({ opens }) => opens === true)) return undefined;
  return new Set(
    actsThat(definition, (effect) => effect.type === 'tell' && effect.to === 'children' && effect.chart === chart),
  );
}

const actMove = (
  { chart, key }: Place,
  act: string,
  facts: JsonRecord,
  by: ChartEvent['by'],
  on: ChartEvent['on'],
  day: ChartEvent['on'],
): Move => ({ at: { chart, key }, act, facts, by, on: on > day ? on : day });

/** Every state a found case's instance stands in, with the fewest moves that lead there. */
export function waysTo(found: readonly Found[], at: Place): ReadonlyMap<string, readonly Move[]> {
  const ways = new Map<string, readonly Move[]>();
  for (const { moves, case: reached } of found) {
    const instance = instanceAt(reached.state, at);
    for (const path of instance ? activePaths(instance.value) : []) if (!ways.has(path)) ways.set(path, moves);
  }
  return ways;
}
