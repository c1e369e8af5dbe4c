import type { IsoDate } from '../calendar/iso-date.js';
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
  /** Last due day fired, by deadline kind, so that a deadline that changes no state fires once. */
  readonly fired: Readonly<Record<string, IsoDate>>;
  readonly done: boolean;
}

/** A time the case stood still. `until` is absent while it lasts. */
export interface Hold {
  readonly from: IsoDate;
  readonly until?: IsoDate;
}

/** Paths of the innermost active states, in document order: what people are shown as "the state". */
export function leavesOf(value: StateValue, prefix = ''): readonly string[] {
  if (typeof value === 'string') return [join(prefix, value)];
  return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, join(prefix, name)));
}

/** Paths of all active states, outermost first, the root left out. */
export function activePaths(value: StateValue, prefix = ''): readonly string[] {
  if (typeof value === 'string') return [join(prefix, value)];
  return Object.entries(value).flatMap(([name, inner]) => {
    const path = join(prefix, name);
    const below = activePaths(inner, path);
    return [path, ...below];
  });
}

const join = (prefix: string, name: string): string => (prefix === '' ? name : `${prefix}.${name}`);

/** Reads a list of holds from a context; an instance without any has none. */
export function holdsIn(context: Context): readonly Hold[] {
  const holds: Json | undefined = context['holds'];
  return Array.isArray(holds) ? (holds as readonly Hold[]) : [];
}
