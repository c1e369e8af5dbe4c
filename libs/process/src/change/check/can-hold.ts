import type { CompiledChart } from '../../engine/compile.js';
import type { Json } from '../../reason.js';
import type { Witness } from '../migration.js';
import { Imagination, mayAlsoBeIn, witnessed, type Assigned, type Look, type ProbedRow } from './imagined.js';
import { happeningsIn } from './rows.js';
import { samplesOf } from './samples.js';

/** What came of looking for a case in which all guards of a row hold. */
export interface Held {
  readonly holds: boolean;
  /** Everything that the guards looked at on the way. */
  readonly looks: ReadonlySet<Look>;
}

export interface SearchOptions {
  readonly missing?: ReadonlySet<string>;
  readonly witness?: Witness | undefined;
  /** All that a field can ever hold, where that is known. */
  readonly onlyValues?: (field: string) => readonly Json[] | null;
}

/** Imagined cases tried before it is given up. */
const MOST_TRIED = 2_000;
/** Looks of one guard that are varied, the last ones first, since those decide. */
const MOST_VARIED = 12;

const ANY: readonly Json[] = [
  null,
  true,
  false,
  'x',
  '2024-06-03',
  '2020-01-02',
  '2030-01-02',
  0,
  1,
  50,
  ['x'],
  [],
  {},
];

/** One assumption, and a number that all that say the same share. */
interface Assumption {
  readonly look: Look;
  readonly value: Json;
  readonly number: number;
}

interface Tried {
  readonly assigned: Assigned;
  /** Numbers of the assumptions it rests on, in their order: the same case has the same ones, however it was come by. */
  readonly numbers: readonly number[];
  readonly looks: readonly Look[];
}

/**
 * Looks for a case in which every guard of a row holds: it imagines one, sees which guard fails and what that looked at, and
 * varies just that, by what the chart itself may put there. Finding one proves that the row can be taken; finding none does not
 * prove the contrary, so a migration can bring a witness.
 */
export const canHold = (chart: CompiledChart, row: ProbedRow, options: SearchOptions = {}): Held =>
  new Search(chart, row, options).run();

class Search {
  private readonly looks = new Set<Look>();
  private readonly seen = new SeenLists();
  private readonly open: Tried[][];
  private readonly numbers = new Map<string, number>();
  private readonly lookOf: Look[] = [];
  private readonly assumptions = new Map<Look, readonly Assumption[]>();
  private readonly imagination: Imagination;

  constructor(
    private readonly chart: CompiledChart,
    private readonly row: ProbedRow,
    private readonly options: SearchOptions,
  ) {
    this.open = row.when.map(() => []);
    this.imagination = new Imagination(chart, row, options.missing ?? new Set());
  }

  run(): Held {
    const { looks } = this;
    const { witness } = this.options;
    const nothing: Tried = { assigned: new Map(), numbers: [], looks: [] };
    if (this.holdsWith(nothing, []) || (witness && this.holdsWith(nothing, this.allOf(witnessed(witness)))))
      return { holds: true, looks };
    for (let next = nextOf(this.open); next && this.seen.size < MOST_TRIED; next = nextOf(this.open)) {
      for (const one of this.variationsOf(next)) if (this.holdsWith(next, [one])) return { holds: true, looks };
    }
    return { holds: false, looks };
  }

  /** Whether all guards hold in a case like one tried before, but for what is assumed now. */
  private holdsWith(before: Tried, assumed: readonly Assumption[]): boolean {
    const numbers = assumed.reduce<readonly number[]>((soFar, one) => this.withOne(soFar, one), before.numbers);
    if (!this.seen.add(numbers)) return false;
    const assigned = new Map([...before.assigned, ...assumed.map(({ look, value }) => [look, value] as const)]);
    const { failing, looks } = this.imagination.of(assigned);
    for (const look of looks) this.looks.add(look);
    if (failing >= 0) this.open[failing]?.push({ assigned, numbers, looks });
    return failing < 0;
  }

  /** Nine in ten of these have been seen before, so this makes a list and nothing else. */
  private withOne(numbers: readonly number[], { look, number }: Assumption): readonly number[] {
    const all: number[] = [];
    let isIn = false;
    for (const one of numbers) {
      if (this.lookOf[one] === look) continue;
      if (!isIn && number < one) isIn = all.push(number) > 0;
      all.push(one);
    }
    if (!isIn) all.push(number);
    return all;
  }

  private *variationsOf({ assigned, looks }: Tried): Generator<Assumption> {
    for (const look of looks.toReversed().slice(0, MOST_VARIED)) {
      const mayBe = !look.startsWith('s:') || this.mayBeIn(look, assigned);
      if (mayBe) yield* this.assumptionsOf(look);
    }
  }

  private mayBeIn(look: Look, assigned: Assigned): boolean {
    return assigned.get(look) !== true && mayAlsoBeIn(this.chart, this.row.from, assigned, look.slice(2));
  }

  private assumptionsOf(look: Look): readonly Assumption[] {
    const known = this.assumptions.get(look) ?? this.valuesOf(look).map((value) => this.assumption(look, value));
    this.assumptions.set(look, known);
    return known;
  }

  private valuesOf(look: Look): readonly Json[] {
    const name = look.slice(2);
    if (look.startsWith('s:')) return [true];
    if (look.startsWith('f:')) return factValues(this.chart, this.row.act, name);
    return this.options.onlyValues?.(name) ?? fieldValues(this.chart, name);
  }

  private allOf(assigned: Assigned): readonly Assumption[] {
    return [...assigned].map(([look, value]) => this.assumption(look, value));
  }

  private assumption(look: Look, value: Json): Assumption {
    const text = JSON.stringify([look, value]);
    const number = this.numbers.get(text) ?? this.numbers.size;
    this.numbers.set(text, number);
    this.lookOf[number] = look;
    return { look, value, number };
  }
}

/** Lists of numbers, each once. */
class SeenLists {
  size = 0;
  private readonly root: SeenNode = { next: new Map(), isSeen: false };

  /** @returns false when the list has been added before */
  add(numbers: readonly number[]): boolean {
    let node = this.root;
    for (const number of numbers) {
      const next = node.next.get(number) ?? { next: new Map(), isSeen: false };
      if (!node.next.has(number)) node.next.set(number, next);
      node = next;
    }
    if (node.isSeen) return false;
    node.isSeen = true;
    this.size += 1;
    return true;
  }
}

interface SeenNode {
  readonly next: Map<number, SeenNode>;
  isSeen: boolean;
}

/** The one that came furthest with the fewest assumptions. */
const nextOf = (open: readonly Tried[][]): Tried | undefined => open.findLast((some) => some.length > 0)?.shift();

function factValues({ definition }: CompiledChart, act: string, name: string): readonly Json[] {
  const field = definition.acts[act]?.facts[name];
  return field ? samplesOf(field) : ANY;
}

const fieldsByChart = new WeakMap<CompiledChart, Map<string, Set<Json>>>();

/** What the chart's own rows put into a field, and anything else. */
function fieldValues(chart: CompiledChart, name: string): readonly Json[] {
  const known = fieldsByChart.get(chart) ?? readFields(chart);
  fieldsByChart.set(chart, known);
  return [...new Set([...(known.get(name) ?? []), ...ANY])];
}

function readFields(chart: CompiledChart): Map<string, Set<Json>> {
  const { acts } = chart.definition;
  const values = new Map<string, Set<Json>>();
  const add = (field: string, more: readonly Json[]): void => {
    const some = values.get(field) ?? new Set();
    for (const value of more) some.add(value);
    values.set(field, some);
  };
  for (const { facts } of Object.values(acts)) {
    // An update most often keeps a fact under its own name.
    for (const [name, field] of Object.entries(facts)) add(name, samplesOf(field));
  }
  for (const { set } of happeningsIn(chart)) {
    for (const [field, value] of Object.entries(set ?? {})) {
      if (typeof value !== 'string' || !value.startsWith('$')) add(field, [value]);
      else if (value.startsWith('$fact.'))
        add(
          field,
          Object.values(acts).flatMap(({ facts }) => {
            const fact = facts[value.slice(6)];
            return fact ? samplesOf(fact) : [];
          }),
        );
    }
  }
  return values;
}
