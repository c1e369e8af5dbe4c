import type { StateNode } from '../definition.js';
import type { CompiledChart } from '../engine/compile.js';
import type { StateValue } from '../engine/instance.js';
import type { StateMap } from './migration.js';

/** Several states of one region, of which only one can be active. */
export interface Conflict {
  readonly conflict: readonly string[];
}

/**
 * New states of an old one, by the nearest entry of the map.
 *
 * @returns none where its region is gone; null when the map does not say, or names what is not there
 */
export function targetsOf(states: StateMap, next: CompiledChart, path: string): readonly string[] | null {
  const entry = entryFor(states, path);
  if (entry)
    return allThere(
      next,
      entry.to.map((target) => within(next, target, path.slice(entry.at.length))),
    );
  return states.same && next.nodes.has(path) ? [path] : null;
}

/** The entry that speaks for a state: its own, or that of the nearest state that holds it. */
export function entryFor(
  { moved = {} }: StateMap,
  path: string,
): { readonly at: string; readonly to: readonly string[] } | null {
  const at = [path, ...ancestorsOf(path)].find((above) => Object.hasOwn(moved, above));
  return at === undefined ? null : { at, to: [moved[at] ?? []].flat() };
}

/** The same place inside the new state where there is one, or the new state itself when it has no inside. */
function within(next: CompiledChart, target: string, rest: string): string | null {
  const inside = `${target}${rest}`;
  if (next.nodes.has(inside)) return inside;
  const node = next.nodes.get(target);
  return node && node.states === undefined ? target : null;
}

function allThere(next: CompiledChart, paths: readonly (string | null)[]): readonly string[] | null {
  const found = paths.filter((path) => path !== null);
  return found.length === paths.length && found.every((path) => next.nodes.has(path)) ? found : null;
}

/** States that hold a state, innermost first. */
export function ancestorsOf(path: string): readonly string[] {
  const parts = path.split('.');
  return parts.slice(1).map((_, index) => parts.slice(0, parts.length - 1 - index).join('.'));
}

/** The chart's state in which all of some states are active; what they leave open stands at its beginning. */
export function valueWith({ definition }: CompiledChart, targets: readonly string[]): StateValue | Conflict {
  const conflicts: string[][] = [];
  const value = valueBelow(definition.root, '', targets, conflicts);
  const [conflict] = conflicts;
  return conflict ? { conflict } : value;
}

export const isConflict = (value: StateValue | Conflict): value is Conflict =>
  typeof value === 'object' && Array.isArray(value['conflict']);

function valueBelow(node: StateNode, at: string, targets: readonly string[], conflicts: string[][]): StateValue {
  const states = Object.entries(node.states ?? {});
  const inside = (name: string): readonly string[] => {
    const path = at === '' ? name : `${at}.${name}`;
    return targets.filter((target) => target === path || target.startsWith(`${path}.`));
  };
  const below = (name: string, child: StateNode): StateValue =>
    valueBelow(child, at === '' ? name : `${at}.${name}`, inside(name), conflicts);
  if (node.type === 'parallel') return Object.fromEntries(states.map(([name, child]) => [name, below(name, child)]));
  const named = states.filter(([name]) => inside(name).length > 0);
  if (named.length > 1) conflicts.push([...targets]);
  const name = named[0]?.[0] ?? node.initial ?? '';
  const child = node.states?.[name];
  return child?.states ? { [name]: below(name, child) } : name === '' ? {} : name;
}

/** Tells whether two states can be active at once: one lies in the other, or they part at a parallel state. */
export function canBeTogether({ definition, nodes }: CompiledChart, a: string, b: string): boolean {
  if (a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`)) return true;
  const [left, right] = [a.split('.'), b.split('.')];
  const parting = left.findIndex((part, index) => part !== right[index]);
  const common = left.slice(0, parting).join('.');
  return (common === '' ? definition.root : nodes.get(common))?.type === 'parallel';
}
