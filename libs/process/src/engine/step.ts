import type { StateValue as XStateValue } from 'xstate';
import type { IsoDate } from '../calendar/iso-date.js';
import type { Vagueness } from '../calendar/occurrence.js';
import type { ChartEvent, Context, Effect, StateNode, Transition } from '../definition.js';
import { reason, type Reason } from '../reason.js';
import { firstReason, type CompiledChart } from './compile.js';
import { activePaths, type Instance, type StateValue } from './instance.js';
import { rowsOf } from './rows.js';
import { snapshotAt } from './snapshots.js';
import { transition } from './transition.js';

/** An act of the present state: possible, or why not. `rule` names the guard, when one refused. */
export type Verdict = { readonly allowed: true; readonly taken: readonly TakenRow[] } | Refused;
export interface Refused {
  readonly allowed: false;
  readonly reason: Reason;
  readonly rule: string | null;
  /** Every guard that refused some row for the act; satisfying any of them may open a way. */
  readonly refusing?: readonly string[];
}
interface TakenRow {
  readonly from: string;
  readonly row: Transition;
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
  const active = activePaths(instance.value);
  const isIn = inStates(active);
  const taken: TakenRow[] = [];
  let refused: Refused | null = null;
  const refusing: string[] = [];
  for (const from of [...active.toReversed(), '']) {
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
  const before = activePaths(instance.value);
  const [next, actions] = transition(chart.machine, snapshotAt(chart.machine, instance.value, instance.context), {
    type: event.type,
    act: event,
    isIn: inStates(before),
  } as never);
  const value = inDocumentOrder(chart.definition.root, next.value);
  const after = activePaths(value);
  const context: Context = next.context;
  return {
    instance: {
      ...instance,
      value,
      context,
      ...enteredDays(instance, after, verdict.taken, event),
      fired: stillFired(chart, instance, after),
      done: next.status === 'done',
    },
    effects: actions.flatMap((action) => effectsOf(chart, action, context, event)),
  };
}

const nodeAt = (chart: CompiledChart, path: string): StateNode | undefined =>
  path === '' ? chart.definition.root : chart.nodes.get(path);

const isWithin = (path: string, ancestor: string): boolean => ancestor === '' || path.startsWith(`${ancestor}.`);

function inStates(active: readonly string[]): (path: string) => boolean {
  const states = new Set(active);
  return (path) => states.has(path);
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
  const days = after.map((path): [string, IsoDate] => [path, isAnew(path) ? on : (instance.entered[path] ?? on)]);
  if (vague === undefined && instance.vague === undefined)
    return { entered: Object.fromEntries(days), vague: undefined };
  const little = after.flatMap((path): [string, Vagueness][] => {
    const known = isAnew(path) ? vague : instance.vague?.[path];
    return known === undefined ? [] : [[path, known]];
  });
  return { entered: Object.fromEntries(days), vague: little.length > 0 ? Object.fromEntries(little) : undefined };
}

/** A fired deadline is remembered only while its state lasts, so the record cannot grow. */
function stillFired(chart: CompiledChart, instance: Instance, after: readonly string[]): Instance['fired'] {
  const kinds = Object.entries(instance.fired);
  if (kinds.length === 0) return instance.fired;
  const isIn = inStates(after);
  const running = new Set(chart.definition.deadlines.filter((rule) => isIn(rule.in)).map(({ kind }) => kind));
  return Object.fromEntries(kinds.filter(([kind]) => running.has(kind)));
}

function effectsOf(
  chart: CompiledChart,
  action: { readonly type: string; readonly params: unknown },
  context: Context,
  event: ChartEvent,
): readonly Effect[] {
  if (action.type !== 'effect') return [];
  const params = action.params as { readonly effect?: Effect; readonly consequence?: string };
  if (params.effect) return [params.effect];
  const consequence = chart.definition.consequences?.[params.consequence ?? ''];
  return consequence ? consequence(context, event) : [];
}

/** XState lists parallel regions in the order they last moved; people and the journal read them as the chart has them. */
function inDocumentOrder(node: StateNode, value: XStateValue): StateValue {
  if (typeof value === 'string') return value;
  const regions = Object.entries(node.states ?? {}).flatMap(([name, child]): [string, StateValue][] => {
    const inner = value[name];
    return inner === undefined ? [] : [[name, inDocumentOrder(child, inner)]];
  });
  return Object.fromEntries(regions);
}
