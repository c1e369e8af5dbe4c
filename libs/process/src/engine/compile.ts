import { createMachine, type AnyStateMachine } from 'xstate';
import { DefinitionError } from '../errors.js';
import type {
  ChartDefinition,
  ChartEvent,
  ChartId,
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

/** What the machine is sent: an act's name, and the rows that have been found to hold for it. */
export interface MachineEvent {
  readonly type: string;
  readonly taken: ReadonlySet<Transition>;
}

export interface CompiledChart {
  readonly definition: ChartDefinition;
  /** Made when a step asks for it first: most of those that load the charts read them and perform nothing. */
  readonly machine: AnyStateMachine;
  /** Every state by its path, in document order. */
  readonly nodes: ReadonlyMap<string, StateNode>;
}

/** What the machine says is to be done on the way, in its order: fields to keep, and what follows. It does none of it. */
export type MachineAction =
  | { readonly type: 'record'; readonly params: { readonly set: JsonRecord; readonly update: readonly string[] } }
  | { readonly type: 'effect'; readonly params: { readonly effect: Effect } | { readonly consequence: string } };

/**
 * Checks every name in a chart; what is sound has an XState machine.
 * @throws DefinitionError when a rule, update, target, deadline or task names something that does not exist
 */
export function compileChart(definition: ChartDefinition): CompiledChart {
  const nodes = new Map(nodesBelow(definition.root, ''));
  const problems = problemsOf(definition, nodes);
  if (problems.length > 0) throw new DefinitionError(`${definition.id}@${definition.version}`, problems);
  let machine: AnyStateMachine | null = null;
  return {
    definition,
    nodes,
    get machine() {
      machine ??= machineOf(definition);
      return machine;
    },
  };
}

function machineOf(definition: ChartDefinition): AnyStateMachine {
  const config = { id: definition.id, context: definition.context, ...toConfig(definition, definition.root, '') };
  return createMachine(config as Parameters<typeof createMachine>[0], {
    actions: { record: () => undefined, effect: () => undefined },
  });
}

function nodesBelow(node: StateNode, prefix: string): readonly (readonly [string, StateNode])[] {
  return Object.entries(node.states ?? {}).flatMap(([name, child]) => {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    return [[path, child] as const, ...nodesBelow(child, path)];
  });
}

function toConfig(definition: ChartDefinition, node: StateNode, path: string): Record<string, unknown> {
  const states = Object.entries(node.states ?? {}).map(([name, child]) => [
    name,
    toConfig(definition, child, path === '' ? name : `${path}.${name}`),
  ]);
  const on = Object.entries(node.on ?? {}).map(([type, row]) => [
    type,
    rowsOf(row).map((transition) => toTransition(definition.id, transition, path)),
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

function toTransition(chart: ChartId, transition: Transition, from: string): Record<string, unknown> {
  const { target, when } = transition;
  const targets = target === undefined ? [] : typeof target === 'string' ? [target] : target;
  return {
    ...(targets.length > 0 && {
      target: targets.map((path) => `#${chart}.${path}`),
      // A state that targets itself is left and entered anew; anything wider would also restart its parallel neighbours.
      reenter: targets.includes(from),
    }),
    ...(when && { guard: ({ event }: { event: MachineEvent }) => event.taken.has(transition) }),
    actions: toActions(transition),
  };
}

function toActions({ set, update, effects, consequences }: Happening): readonly MachineAction[] {
  const record: readonly MachineAction[] =
    set || update ? [{ type: 'record', params: { set: set ?? {}, update: update ?? [] } }] : [];
  return [
    ...record,
    ...(effects ?? []).map((effect): MachineAction => ({ type: 'effect', params: { effect } })),
    ...(consequences ?? []).map((name): MachineAction => ({ type: 'effect', params: { consequence: name } })),
  ];
}

/** The first rule that does not hold, or null. `factsKnown` leaves out the rules that need the act's facts. */
export function firstReason(
  definition: ChartDefinition,
  when: readonly RuleRef[],
  context: Context,
  event: { readonly act: ChartEvent; readonly isIn: (path: string) => boolean },
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
