import { isoDate } from '../../calendar/iso-date.js';
import type { ChartEvent, RuleRef } from '../../definition.js';
import type { CompiledChart } from '../../engine/compile.js';
import type { Json, JsonRecord } from '../../reason.js';
import { canBeTogether } from '../state-map.js';
import type { Witness } from '../migration.js';

/** What a guard may look at, by name: `c:` a field of the context, `f:` a fact of the act, `s:` whether a state is active. */
export type Look = `${'c' | 'f' | 's'}:${string}`;
export type Assigned = ReadonlyMap<Look, Json>;

/** A case that does not exist: what has been assigned, and else a new instance that stands in the row's state. */
export interface Imagined {
  /** Number of the first guard that does not hold; -1 when all do. */
  readonly failing: number;
  readonly looks: readonly Look[];
}

export interface ProbedRow {
  readonly from: string;
  readonly act: string;
  readonly when: readonly RuleRef[];
}

/**
 * Tries a row's guards on an imagined case and notes what they look at.
 *
 * @param missing  fields that the case does not have, whatever is assigned
 */
export function imagine(
  chart: CompiledChart,
  { from, act, when }: ProbedRow,
  assigned: Assigned,
  missing: ReadonlySet<string>,
): Imagined {
  const looks: Look[] = [];
  const context = watched(record(assigned, 'c:', chart.definition.context, missing), 'c:', looks);
  const facts = watched(record(assigned, 'f:', {}, NONE), 'f:', looks);
  const inside = [from, ...truths(assigned)];
  const isIn = (path: string): boolean => {
    looks.push(`s:${path}`);
    return chart.nodes.has(path) && inside.some((one) => one === path || one.startsWith(`${path}.`));
  };
  const event: ChartEvent = { ...EVENT, type: act, facts, by: chart.definition.acts[act]?.roles[0] ?? 'system' };
  for (const [index, ref] of when.entries()) {
    looks.length = 0;
    const [name, params] = typeof ref === 'string' ? [ref, {}] : [ref.rule, ref.with];
    const rule = chart.definition.rules[name];
    if (!rule) return { failing: index, looks: [] };
    try {
      if (rule.check({ context, event, isIn }, params) !== null) return { failing: index, looks: [...new Set(looks)] };
    } catch {
      return { failing: index, looks: [...new Set(looks)] };
    }
  }
  return { failing: -1, looks: [] };
}

const NONE: ReadonlySet<string> = new Set();
const EVENT = { on: isoDate('2024-06-03'), region: '20', person: 'x' } as const;

/** States assigned as active; a case can only be in states that can be active at once. */
const truths = (assigned: Assigned): readonly string[] =>
  [...assigned].flatMap(([look, value]) => (look.startsWith('s:') && value === true ? [look.slice(2)] : []));

/** Tells whether a state may be assumed active beside those that are. */
export function mayAlsoBeIn(chart: CompiledChart, from: string, assigned: Assigned, path: string): boolean {
  const others = from === '' ? truths(assigned) : [from, ...truths(assigned)];
  return chart.nodes.has(path) && others.every((other) => canBeTogether(chart, path, other));
}

function record(assigned: Assigned, kind: 'c:' | 'f:', base: JsonRecord, missing: ReadonlySet<string>): JsonRecord {
  const own = [...assigned].flatMap(([look, value]): [string, Json][] =>
    look.startsWith(kind) ? [[look.slice(2), value]] : [],
  );
  const all = { ...base, ...Object.fromEntries(own) };
  return Object.fromEntries(Object.entries(all).filter(([name]) => !missing.has(name)));
}

/** A record that notes which of its fields are read. */
function watched(target: JsonRecord, kind: 'c:' | 'f:', looks: Look[]): JsonRecord {
  const note = (name: string | symbol): void => {
    if (typeof name === 'string') looks.push(`${kind}${name}`);
  };
  return new Proxy(target, {
    get: (of, name) => {
      note(name);
      const value: unknown = Reflect.get(of, name);
      return value;
    },
    has: (of, name) => {
      note(name);
      return Reflect.has(of, name);
    },
    getOwnPropertyDescriptor: (of, name) => {
      note(name);
      return Reflect.getOwnPropertyDescriptor(of, name);
    },
  });
}

/** What a migration's author says makes a guard hold. */
export const witnessed = ({ context = {}, facts = {}, in: states = [] }: Witness): Assigned =>
  new Map<Look, Json>([
    ...Object.entries(context).map(([name, value]): [Look, Json] => [`c:${name}`, value]),
    ...Object.entries(facts).map(([name, value]): [Look, Json] => [`f:${name}`, value]),
    ...states.map((path): [Look, Json] => [`s:${path}`, true]),
  ]);
