import { assign, createMachine, type AnyStateMachine } from 'xstate';
import { DefinitionError } from '../errors.js';
import type {
  ChartDefinition,
  ChartEvent,
  Context,
  Effect,
  Happening,
  RuleRef,
  StateNode,
  Transition,
} from '../definition.js';
import type { JsonRecord, Reason } from '../reason.js';
import { rowsOf } from './rows.js';
import { problemsOf } from './soundness.js';
import { resolveValues } from './values.js';

/** What the machine is sent: the act, and the present state so that rules can look across parallel regions. */
export interface MachineEvent {
  readonly type: string;
  readonly act: ChartEvent;
  readonly isIn: (path: string) => boolean;
}

export interface CompiledChart {
  readonly definition: ChartDefinition;
  readonly machine: AnyStateMachine;
  /** Every state by its path, in document order. */
  readonly nodes: ReadonlyMap<string, StateNode>;
}

export interface EffectAction {
  readonly type: 'effect';
  readonly params: { readonly effect: Effect };
}

/**
 * Makes an XState machine of a chart, after checking every name in it.
 * @throws DefinitionError when a rule, update, target, deadline or task names something that does not exist
 */
export function compileChart(definition: ChartDefinition): CompiledChart {
  const nodes = new Map(nodesBelow(definition.root, ''));
  const problems = problemsOf(definition, nodes);
  if (problems.length > 0) throw new DefinitionError(`${definition.id}@${definition.version}`, problems);
  const config = { id: definition.id, context: definition.context, ...toConfig(definition, definition.root, '') };
  const machine = createMachine(config as Parameters<typeof createMachine>[0], {
    actions: { record: recorder(definition), effect: () => undefined },
  });
  return { definition, machine, nodes };
}

function* nodesBelow(node: StateNode, prefix: string): Generator<[string, StateNode]> {
  for (const [name, child] of Object.entries(node.states ?? {})) {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    yield [path, child];
    yield* nodesBelow(child, path);
  }
}

function toConfig(definition: ChartDefinition, node: StateNode, path: string): Record<string, unknown> {
  const states = Object.entries(node.states ?? {}).map(([name, child]) => [
    name,
    toConfig(definition, child, path === '' ? name : `${path}.${name}`),
  ]);
  const on = Object.entries(node.on ?? {}).map(([type, row]) => [
    type,
    rowsOf(row).map((transition) => toTransition(definition, transition, path)),
  ]);
  return {
    ...(node.type && { type: node.type }),
    ...(node.initial && { initial: node.initial }),
    ...(node.tags && { tags: node.tags }),
    ...(node.entry && { entry: toActions(node.entry) }),
    ...(on.length > 0 && { on: Object.fromEntries(on) }),
    ...(states.length > 0 && { states: Object.fromEntries(states) }),
  };
}

function toTransition(definition: ChartDefinition, transition: Transition, from: string): Record<string, unknown> {
  const { target, when } = transition;
  const targets = target === undefined ? [] : typeof target === 'string' ? [target] : target;
  return {
    ...(targets.length > 0 && {
      target: targets.map((path) => `#${definition.id}.${path}`),
      // A state that targets itself is left and entered anew; anything wider would also restart its parallel neighbours.
      reenter: targets.includes(from),
    }),
    ...(when && {
      guard: ({ context, event }: { context: Context; event: MachineEvent }) =>
        firstReason(definition, when, context, event, !event.act.history) === null,
    }),
    actions: toActions(transition),
  };
}

function toActions({ set, update, effects, consequences }: Happening): readonly { type: string; params: unknown }[] {
  const record = set || update ? [{ type: 'record', params: { set: set ?? {}, update: update ?? [] } }] : [];
  return [
    ...record,
    ...(effects ?? []).map((effect) => ({ type: 'effect', params: { effect } })),
    ...(consequences ?? []).map((name) => ({ type: 'effect', params: { consequence: name } })),
  ];
}

type RecordParams = { readonly set: JsonRecord; readonly update: readonly string[] };

function recorder(definition: ChartDefinition) {
  return assign(({ context, event }: { context: Context; event: unknown }, params: RecordParams) => {
    const { act } = event as MachineEvent;
    const kept: Context = { ...context, ...resolveValues(params.set, act, context) };
    return params.update.reduce<Context>((soFar, name) => {
      const update = definition.updates?.[name];
      return update ? { ...soFar, ...update(soFar, act) } : soFar;
    }, kept);
  }) as never;
}

/** The first rule that does not hold, or null. `factsKnown` leaves out the rules that need the act's facts. */
export function firstReason(
  definition: ChartDefinition,
  when: readonly RuleRef[],
  context: Context,
  event: Pick<MachineEvent, 'act' | 'isIn'>,
  factsKnown = true,
): (Reason & { readonly rule: string }) | null {
  for (const ref of when) {
    const name = typeof ref === 'string' ? ref : ref.rule;
    const rule = definition.rules[name];
    if (!rule || (!factsKnown && rule.needs === 'facts')) continue;
    const refusal = rule.check(
      { context, event: event.act, isIn: event.isIn },
      typeof ref === 'string' ? {} : ref.with,
    );
    if (refusal) return { ...refusal, rule: name };
  }
  return null;
}
