import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import type { Context } from '../definition.js';
import type { StateValue } from './instance.js';

/** States kept of each chart; more than the cases of a busy day stand in. */
const MOST_KEPT = 2_000;

const known = new WeakMap<AnyStateMachine, Map<string, AnyMachineSnapshot>>();

/**
 * A state of a chart as XState takes it. Which nodes are active follows from the state alone and costs a third of a step to find
 * out, so it is kept; the context is each instance's own.
 */
export function snapshotAt(machine: AnyStateMachine, value: StateValue, context: Context): AnyMachineSnapshot {
  const states = statesOf(machine);
  const name = JSON.stringify(value);
  const found = states.get(name);
  if (found) return { ...found, context };
  const resolved = machine.resolveState({ value, context });
  if (states.size >= MOST_KEPT) states.clear();
  states.set(name, resolved);
  return resolved;
}

function statesOf(machine: AnyStateMachine): Map<string, AnyMachineSnapshot> {
  const states = known.get(machine) ?? new Map<string, AnyMachineSnapshot>();
  known.set(machine, states);
  return states;
}
