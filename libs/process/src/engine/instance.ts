import type { IsoDate } from '../calendar/iso-date.js';
import type { Vagueness } from '../calendar/occurrence.js';
import type { ChartId, Context } from '../definition.js';
import type { Json } from '../reason.js';

/** Value of an XState machine: a state's name, or a record of regions and theirs. */
export type StateValue = string | { readonly [region: string]: StateValue };

/** One run of a chart on a case. All of it is stored; nothing else is needed to go on. */
export interface Instance {
  readonly id: string;
  readonly chart: ChartId;
  readonly version: number;
  /** County code for instances that exist once per region; another name where there are several; else null. */
  readonly key: string | null;
  readonly parentId: string | null;
  readonly value: StateValue;
  readonly context: Context;
  /** Day each active state was entered, by path. */
  readonly entered: Readonly<Record<string, IsoDate>>;
  /** How little is known of some of those days, by path; left out where all are known. */
  readonly vague?: Readonly<Record<string, Vagueness>> | undefined;
  /** Last due day fired, by deadline kind, so that a deadline that changes no state fires once. */
  readonly fired: Readonly<Record<string, IsoDate>>;
  readonly done: boolean;
}

/** A time the case stood still. `until` is absent while it lasts. */
export interface Hold {
  readonly from: IsoDate;
  readonly until?: IsoDate;
}

const leavesOfValue = new WeakMap<object, readonly string[]>();

/** Paths of the innermost active states, in document order: what people are shown as "the state". Read once, as below. */
export function leavesOf(value: StateValue): readonly string[] {
  if (typeof value === 'string') return [value];
  const known = leavesOfValue.get(value) ?? leavesBelow(value, '');
  leavesOfValue.set(value, known);
  return known;
}

function leavesBelow(value: StateValue, prefix: string): readonly string[] {
  if (typeof value === 'string') return [join(prefix, value)];
  return Object.entries(value).flatMap(([name, inner]) => leavesBelow(inner, join(prefix, name)));
}

const pathsOfValue = new WeakMap<object, readonly string[]>();

/** Paths of all active states, outermost first, the root left out. A value never changes, so its paths are read once. */
export function activePaths(value: StateValue): readonly string[] {
  if (typeof value === 'string') return [value];
  const known = pathsOfValue.get(value) ?? pathsBelow(value, '');
  pathsOfValue.set(value, known);
  return known;
}

function pathsBelow(value: StateValue, prefix: string): readonly string[] {
  if (typeof value === 'string') return [join(prefix, value)];
  const paths: string[] = [];
  for (const [name, inner] of Object.entries(value)) {
    const path = join(prefix, name);
    paths.push(path, ...pathsBelow(inner, path));
  }
  return paths;
}

const join = (prefix: string, name: string): string => (prefix === '' ? name : `${prefix}.${name}`);

/** Reads a list of holds from a context; an instance without any has none. */
export function holdsIn(context: Context): readonly Hold[] {
  const holds: Json | undefined = context['holds'];
  return Array.isArray(holds) ? (holds as readonly Hold[]) : [];
}
