import type { CompiledChart } from '../../engine/compile.js';
import type { Json } from '../../reason.js';
import type { Witness } from '../migration.js';
import {
  imagine,
  mayAlsoBeIn,
  witnessed,
  type Assigned,
  type Imagined,
  type Look,
  type ProbedRow,
} from './imagined.js';
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

interface Tried extends Imagined {
  readonly assigned: Assigned;
}

/**
 * Looks for a case in which every guard of a row holds: it imagines one, sees which guard fails and what that looked at, and
 * varies just that, by what the chart itself may put there. Finding one proves that the row can be taken; finding none does not
 * prove the contrary, so a migration can bring a witness.
 */
export function canHold(chart: CompiledChart, row: ProbedRow, options: SearchOptions = {}): Held {
  const { missing = new Set(), witness, onlyValues = () => null } = options;
  const looks = new Set<Look>();
  const seen = new Set<string>();
  const open: Tried[][] = row.when.map(() => []);
  const tryOne = (assigned: Assigned): boolean => {
    const key = JSON.stringify([...assigned].toSorted(([a], [b]) => (a < b ? -1 : 1)));
    if (seen.has(key)) return false;
    seen.add(key);
    const outcome = imagine(chart, row, assigned, missing);
    for (const look of outcome.looks) looks.add(look);
    if (outcome.failing >= 0) open[outcome.failing]?.push({ ...outcome, assigned });
    return outcome.failing < 0;
  };
  if (tryOne(new Map()) || (witness && tryOne(witnessed(witness)))) return { holds: true, looks };
  for (let next = nextOf(open); next && seen.size < MOST_TRIED; next = nextOf(open)) {
    for (const assigned of variationsOf(chart, row, next, onlyValues)) {
      if (tryOne(assigned)) return { holds: true, looks };
    }
  }
  return { holds: false, looks };
}

/** The one that came furthest with the fewest assumptions. */
function nextOf(open: readonly Tried[][]): Tried | undefined {
  return [...open]
    .toReversed()
    .find((some) => some.length > 0)
    ?.shift();
}

function* variationsOf(
  chart: CompiledChart,
  { from, act }: ProbedRow,
  { assigned, looks }: Tried,
  onlyValues: NonNullable<SearchOptions['onlyValues']>,
): Generator<Assigned> {
  for (const look of looks.toReversed().slice(0, MOST_VARIED)) {
    const name = look.slice(2);
    if (look.startsWith('s:')) {
      if (assigned.get(look) !== true && mayAlsoBeIn(chart, from, assigned, name))
        yield new Map(assigned).set(look, true);
      continue;
    }
    const known = look.startsWith('f:') ? factValues(chart, act, name) : (onlyValues(name) ?? fieldValues(chart, name));
    for (const value of known) yield new Map(assigned).set(look, value);
  }
}

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
