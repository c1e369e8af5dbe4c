import type { IsoDate } from '../calendar/iso-date.js';
import type { Vagueness } from '../calendar/occurrence.js';
import type { ChartDefinition, ChartEvent, Context, Effect, StateNode } from '../definition.js';
import { reason, type Reason } from '../reason.js';
import { firstReason, type CompiledChart, type MachineAction } from './compile.js';
import { activePaths, type Instance, type StateValue } from './instance.js';
import { moveOf, type TakenRow } from './moves.js';
import { rowsOf } from './rows.js';
import { resolveValues } from './values.js';

/** An act of the present state: possible, or why not. `rule` names the guard, when one refused. */
export type Verdict = { readonly allowed: true; readonly taken: readonly TakenRow[] } | Refused;
export interface Refused {
  readonly allowed: false;
  readonly reason: Reason;
  readonly rule: string | null;
  /** Every guard that refused some row for the act; satisfying any of them may open a way. */
  readonly refusing?: readonly string[];
}
export interface Stepped {
  readonly instance: Instance;
  readonly effects: readonly Effect[];
}

/** A new instance in the first state of its chart, before its first act. */
export function newInstance(
  chart: CompiledChart,
  birth: Pick<Instance, 'id' | 'key' | 'parentId'> & { readonly on: IsoDate },
): Instance {
  const { definition } = chart;
  const value = initialValue(definition.root);
  const paths = activePaths(value);
  return {
    id: birth.id,
    chart: definition.id,
    version: definition.version,
    key: birth.key,
    parentId: birth.parentId,
    value,
    context: birth.key === null ? definition.context : { ...definition.context, key: birth.key },
    entered: Object.fromEntries(paths.map((path) => [path, birth.on])),
    fired: {},
    done: false,
  };
}

function initialValue(node: StateNode): StateValue {
  const states = node.states ?? {};
  if (node.type === 'parallel') {
    return Object.fromEntries(Object.entries(states).map(([name, child]) => [name, initialValue(child)]));
  }
  const name = node.initial ?? '';
  const child = states[name];
  return child?.states ? { [name]: initialValue(child) } : name;
}

/** Tells whether an act may be performed now, without performing it. `factsKnown: false` passes over rules about facts. */
export function judge(
  chart: CompiledChart,
  instance: Pick<Instance, 'value' | 'context'>,
  event: ChartEvent,
  factsKnown = true,
): Verdict {
  const { outward, isIn } = placesOf(instance.value);
  const taken: TakenRow[] = [];
  let refused: Refused | null = null;
  const refusing: string[] = [];
  for (const from of outward) {
    const row = nodeAt(chart, from)?.on?.[event.type];
    if (row === undefined || taken.some((one) => isWithin(one.from, from))) continue;
    for (const candidate of rowsOf(row)) {
      const why = firstReason(
        chart.definition,
        candidate.when ?? [],
        instance.context,
        { act: event, isIn },
        factsKnown && !event.history,
      );
      if (why === null) {
        taken.push({ from, row: candidate });
        break;
      }
      refusing.push(why.rule);
      refused ??= { allowed: false, reason: reason(why.code, why.facts), rule: why.rule };
    }
  }
  if (taken.length > 0) return { allowed: true, taken };
  if (refused) return { ...refused, refusing };
  return { allowed: false, reason: reason('not-in-this-state', { act: event.type }), rule: null };
}

/**
 * Performs one act on one instance. Pure: the next instance and what must follow, none of it done.
 * @returns the refusal when the act is not possible; the instance is then unchanged
 */
export function step(chart: CompiledChart, instance: Instance, event: ChartEvent): Stepped | Refused {
  const verdict = judge(chart, instance, event);
  if (!verdict.allowed) return verdict;
  const { value, done, actions } = moveOf(chart, instance.value, event.type, verdict.taken);
  const after = activePaths(value);
  const context = contextAfter(chart.definition, actions, instance.context, event);
  return {
    instance: {
      ...instance,
      value,
      context,
      ...enteredDays(instance, after, verdict.taken, event),
      fired: stillFired(chart, instance, value),
      done,
    },
    effects: actions.flatMap((action) => effectsOf(chart, action, context, event)),
  };
}

const nodeAt = (chart: CompiledChart, path: string): StateNode | undefined =>
  path === '' ? chart.definition.root : chart.nodes.get(path);

const isWithin = (path: string, ancestor: string): boolean =>
  ancestor === '' || (path[ancestor.length] === '.' && path.startsWith(ancestor));

/** Where an instance stands, as its rows are read: the innermost states first, the root last. */
interface Places {
  readonly outward: readonly string[];
  readonly isIn: (path: string) => boolean;
}

const placesOfValue = new WeakMap<object, Places>();

/** Read once for each state: hundreds of acts are judged in it before a case goes on. */
function placesOf(value: StateValue): Places {
  if (typeof value === 'string') return { outward: [value, ''], isIn: (path) => path === value };
  const known = placesOfValue.get(value) ?? readPlaces(activePaths(value));
  placesOfValue.set(value, known);
  return known;
}

function readPlaces(active: readonly string[]): Places {
  const states = new Set(active);
  return { outward: [...active.toReversed(), ''], isIn: (path) => states.has(path) };
}

/** Since when each active state is, and of which of those days little is known. */
function enteredDays(
  instance: Instance,
  after: readonly string[],
  taken: readonly TakenRow[],
  { on, vague }: ChartEvent,
): Pick<Instance, 'entered' | 'vague'> {
  const targets = taken.flatMap(({ row }) => row.target ?? []);
  const isAnew = (path: string): boolean =>
    instance.entered[path] === undefined || targets.some((target) => path === target || isWithin(path, target));
  const entered: Record<string, IsoDate> = {};
  const little: Record<string, Vagueness> = {};
  for (const path of after) {
    const anew = isAnew(path);
    entered[path] = anew ? on : (instance.entered[path] ?? on);
    const known = anew ? vague : instance.vague?.[path];
    if (known !== undefined) little[path] = known;
  }
  return { entered, vague: Object.keys(little).length > 0 ? little : undefined };
}

/** A fired deadline is remembered only while its state lasts, so the record cannot grow. */
function stillFired(chart: CompiledChart, instance: Instance, value: StateValue): Instance['fired'] {
  const kinds = Object.entries(instance.fired);
  if (kinds.length === 0) return instance.fired;
  const { isIn } = placesOf(value);
  const running = new Set(chart.definition.deadlines.filter((rule) => isIn(rule.in)).map(({ kind }) => kind));
  return Object.fromEntries(kinds.filter(([kind]) => running.has(kind)));
}

/** What the case keeps of an act, in the order in which the chart's happenings come. */
function contextAfter(
  { updates }: ChartDefinition,
  actions: readonly MachineAction[],
  before: Context,
  act: ChartEvent,
): Context {
  return actions.reduce<Context>((context, action) => {
    if (action.type !== 'record') return context;
    const kept: Context = { ...context, ...resolveValues(action.params.set, act, context) };
    return action.params.update.reduce<Context>((soFar, name) => {
      const update = updates?.[name];
      return update ? { ...soFar, ...update(soFar, act) } : soFar;
    }, kept);
  }, before);
}

function effectsOf(
  { definition }: CompiledChart,
  action: MachineAction,
  context: Context,
  event: ChartEvent,
): readonly Effect[] {
  if (action.type !== 'effect') return [];
  if ('effect' in action.params) return [action.params.effect];
  return definition.consequences?.[action.params.consequence]?.(context, event) ?? [];
}
