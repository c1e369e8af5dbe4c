import type { StateValue as XStateValue } from 'xstate';
import type { StateNode, Transition } from '../definition.js';
import type { CompiledChart, MachineAction, MachineEvent } from './compile.js';
import type { StateValue } from './instance.js';
import { snapshotAt } from './snapshots.js';
import { transition } from './transition.js';

/** A row that holds, and the state it stands in. */
export interface TakenRow {
  readonly from: string;
  readonly row: Transition;
}

/** Where rows lead from a state, and what the chart says happens on the way, whatever the case. */
export interface Move {
  readonly value: StateValue;
  readonly done: boolean;
  readonly actions: readonly MachineAction[];
}

/** Moves kept of each chart; more than the cases of a busy day make. */
const MOST_KEPT = 4_000;

const movesByChart = new WeakMap<CompiledChart, Map<string, Move>>();

/**
 * Asks the machine where an act leads. It rests on the state and on the rows that hold, on nothing else of the case, so each
 * answer is kept: what a step costs is then the rules and the fields.
 */
export function moveOf(chart: CompiledChart, value: StateValue, act: string, taken: readonly TakenRow[]): Move {
  const moves = movesByChart.get(chart) ?? new Map<string, Move>();
  movesByChart.set(chart, moves);
  const key = `${act} ${taken.map(({ from, row }) => `${from}#${numberOf(row)}`).join()} ${nameOf(value)}`;
  const known = moves.get(key);
  if (known) return known;
  const move = askMachine(chart, value, { type: act, taken: new Set(taken.map(({ row }) => row)) });
  if (moves.size >= MOST_KEPT) moves.clear();
  moves.set(key, move);
  return move;
}

function askMachine({ machine, definition }: CompiledChart, from: StateValue, event: MachineEvent): Move {
  const [next, actions] = transition(machine, snapshotAt(machine, from, definition.context), event);
  const value = inDocumentOrder(definition.root, next.value);
  return { value, done: next.status === 'done', actions: actions.filter(isOurs) };
}

/** XState tells of actions of its own as well. */
const isOurs = (action: { readonly type: string }): action is MachineAction =>
  action.type === 'record' || action.type === 'effect';

/** XState lists parallel regions in the order they last moved; people and the journal read them as the chart has them. */
function inDocumentOrder(node: StateNode, value: XStateValue): StateValue {
  if (typeof value === 'string') return value;
  const regions = Object.entries(node.states ?? {}).flatMap(([name, child]): [string, StateValue][] => {
    const inner = value[name];
    return inner === undefined ? [] : [[name, inDocumentOrder(child, inner)]];
  });
  return Object.fromEntries(regions);
}

const numbers = new WeakMap<Transition, number>();
let last = 0;

/** Rows are told apart by who they are: two that read alike may be of different drafts of a chart. */
function numberOf(row: Transition): number {
  const known = numbers.get(row) ?? (last += 1);
  numbers.set(row, known);
  return known;
}

const names = new WeakMap<object, string>();

function nameOf(value: StateValue): string {
  if (typeof value === 'string') return value;
  const known = names.get(value) ?? JSON.stringify(value);
  names.set(value, known);
  return known;
}
