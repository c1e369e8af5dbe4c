import { isoDate } from '../../calendar/iso-date.js';
import type { ChartEvent, Rule, RuleRef } from '../../definition.js';
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

/** A row's guards, to be tried on imagined cases. */
export class Imagination {
  private readonly guards: readonly Guard[];
  private readonly context: JsonRecord;
  private readonly event: Omit<ChartEvent, 'facts'>;
  /** What the guard at hand has looked at. */
  private readonly looks: Look[] = [];
  private readonly watch = { context: watching('c:', this.looks), facts: watching('f:', this.looks) };

  /** @param missing  fields that the case does not have, whatever is assigned */
  constructor(
    private readonly chart: CompiledChart,
    private readonly row: ProbedRow,
    private readonly missing: ReadonlySet<string>,
  ) {
    const { rules, acts, context } = chart.definition;
    this.guards = row.when.map((ref) =>
      typeof ref === 'string' ? { rule: rules[ref], params: {} } : { rule: rules[ref.rule], params: ref.with },
    );
    this.context = Object.fromEntries(Object.entries(context).filter(([name]) => !missing.has(name)));
    this.event = { ...EVENT, type: row.act, by: acts[row.act]?.roles[0] ?? 'system' };
  }

  /** Tries the guards in turn and notes what the one that fails looked at. */
  of(assigned: Assigned): Imagined {
    const { looks } = this;
    const context = new Proxy(recordOf(assigned, 'c:', this.context, this.missing), this.watch.context);
    const facts = new Proxy(recordOf(assigned, 'f:', {}, NONE), this.watch.facts);
    const inside = [this.row.from, ...truths(assigned)];
    const isIn = (path: string): boolean => {
      looks.push(`s:${path}`);
      return this.chart.nodes.has(path) && inside.some((one) => one === path || one.startsWith(`${path}.`));
    };
    const input = { context, event: { ...this.event, facts }, isIn };
    for (const [index, { rule, params }] of this.guards.entries()) {
      looks.length = 0;
      if (!rule || !holds(rule, input, params)) return { failing: index, looks: [...new Set(looks)] };
    }
    return { failing: -1, looks: [] };
  }
}

interface Guard {
  readonly rule: Rule | undefined;
  readonly params: JsonRecord;
}

/** A guard that cannot cope with an imagined case does not hold in it. */
function holds(rule: Rule, input: Parameters<Rule['check']>[0], params: JsonRecord): boolean {
  try {
    return rule.check(input, params) === null;
  } catch {
    return false;
  }
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

function recordOf(assigned: Assigned, kind: 'c:' | 'f:', base: JsonRecord, missing: ReadonlySet<string>): JsonRecord {
  const all: Record<string, Json> = { ...base };
  for (const [look, value] of assigned) {
    const name = look.slice(2);
    if (look.startsWith(kind) && !missing.has(name)) all[name] = value;
  }
  return all;
}

/** Notes which fields of a record are read. */
function watching(kind: 'c:' | 'f:', looks: Look[]): ProxyHandler<JsonRecord> {
  const note = (name: string | symbol): void => {
    if (typeof name === 'string') looks.push(`${kind}${name}`);
  };
  return {
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
  };
}

/** What a migration's author says makes a guard hold. */
export const witnessed = ({ context = {}, facts = {}, in: states = [] }: Witness): Assigned =>
  new Map<Look, Json>([
    ...Object.entries(context).map(([name, value]): [Look, Json] => [`c:${name}`, value]),
    ...Object.entries(facts).map(([name, value]): [Look, Json] => [`f:${name}`, value]),
    ...states.map((path): [Look, Json] => [`s:${path}`, true]),
  ]);
