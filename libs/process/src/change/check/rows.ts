import type {
  ChartDefinition,
  ChartEvent,
  Consequence,
  Effect,
  Happening,
  StateNode,
  Transition,
} from '../../definition.js';
import type { CompiledChart } from '../../engine/compile.js';
import { rowsOf } from '../../engine/rows.js';
import type { Json, JsonRecord } from '../../reason.js';
import { isoDate } from '../../calendar/iso-date.js';
import type { FactFields } from '../../facts.js';
import { samplesOf } from './samples.js';

/** One row of a chart with its place; rows of the root stand in ''. */
export interface PlacedRow {
  readonly from: string;
  readonly act: string;
  readonly row: Transition;
}

const rowsByChart = new WeakMap<CompiledChart, readonly PlacedRow[]>();

/** Every row of a chart, those that stay as well. */
export function placedRows(chart: CompiledChart): readonly PlacedRow[] {
  const known =
    rowsByChart.get(chart) ??
    nodesOf(chart).flatMap(([from, { on }]) =>
      Object.entries(on ?? {}).flatMap(([act, row]) => rowsOf(row).map((one) => ({ from, act, row: one }))),
    );
  rowsByChart.set(chart, known);
  return known;
}

export const nodesOf = ({ definition, nodes }: CompiledChart): readonly (readonly [string, StateNode])[] => [
  ['', definition.root],
  ...nodes,
];

/** Tells whether any state of a chart takes an act. */
export const takes = (chart: CompiledChart, act: string): boolean => placedRows(chart).some((one) => one.act === act);

/** What happens with a row or on entering a state: places where fields are set and effects follow. */
export const happeningsIn = (chart: CompiledChart, paths?: ReadonlySet<string>): readonly Happening[] =>
  nodesOf(chart)
    .filter(([path]) => path === '' || !paths || paths.has(path))
    .flatMap(([, { entry, on }]) => [...(entry ? [entry] : []), ...Object.values(on ?? {}).flatMap(rowsOf)]);

/** Fields that some happenings set, updates tried out on samples. */
export function fieldsSet({ definition }: CompiledChart, happenings: readonly Happening[]): ReadonlySet<string> {
  const names = new Set(happenings.flatMap(({ set }) => Object.keys(set ?? {})));
  for (const name of new Set(happenings.flatMap(({ update }) => update ?? [])))
    for (const field of fieldsOfUpdate(definition, name)) names.add(field);
  return names;
}

const updatesByChart = new WeakMap<ChartDefinition, Map<string, ReadonlySet<string>>>();

function fieldsOfUpdate(definition: ChartDefinition, name: string): ReadonlySet<string> {
  const known = updatesByChart.get(definition) ?? new Map<string, ReadonlySet<string>>();
  updatesByChart.set(definition, known);
  const results = (): readonly JsonRecord[] =>
    tryOut(definition, (context, event) => definition.updates?.[name]?.(context, event) ?? {});
  const fields = known.get(name) ?? new Set(results().flatMap((result) => Object.keys(result)));
  known.set(name, fields);
  return fields;
}

/** Every effect of a chart; consequences are tried out on samples of every act that has them. */
export function effectsIn(chart: CompiledChart): readonly Effect[] {
  const known = effectsByChart.get(chart) ?? readEffects(chart);
  effectsByChart.set(chart, known);
  return known;
}

const effectsByChart = new WeakMap<CompiledChart, readonly Effect[]>();

function readEffects(chart: CompiledChart): readonly Effect[] {
  const { definition } = chart;
  const named = happeningsIn(chart);
  const consequences = new Set(named.flatMap((one) => one.consequences ?? []));
  const tried = [...consequences].flatMap((name) => {
    const consequence: Consequence = definition.consequences?.[name] ?? (() => []);
    return tryOut(definition, consequence).flat();
  });
  return [...named.flatMap(({ effects }) => effects ?? []), ...tried];
}

/** Calls a named function of a chart with the samples of all its acts; where it cannot cope with one, that one is passed over. */
function tryOut<T>(
  { acts, context }: ChartDefinition,
  call: (context: JsonRecord, event: ChartEvent) => T,
): readonly T[] {
  const samples = Object.entries(acts).flatMap(([type, { facts, roles }]) =>
    everySample(facts).map((one) => eventOf(type, one, roles[0] ?? 'system')),
  );
  return samples.flatMap((event) => {
    try {
      return [call(context, event)];
    } catch {
      return [];
    }
  });
}

/** Samples of every act whose rows ask for a rule, with what they ask it with. */
export const eventsFor = (
  chart: CompiledChart,
  rule: string,
): readonly { readonly event: ChartEvent; readonly with: JsonRecord }[] =>
  placedRows(chart).flatMap(({ act, row }) =>
    (row.when ?? []).flatMap((ref) => {
      const { facts = {}, roles = [] } = chart.definition.acts[act] ?? {};
      const [name, params] = typeof ref === 'string' ? [ref, {}] : [ref.rule, ref.with];
      return name === rule
        ? everySample(facts).map((one) => ({ event: eventOf(act, one, roles[0] ?? 'system'), with: params }))
        : [];
    }),
  );

const eventOf = (type: string, facts: JsonRecord, by: ChartEvent['by']): ChartEvent => ({
  type,
  on: isoDate('2024-06-03'),
  facts,
  by,
  region: '20',
  person: 'x',
});

const samplesByFields = new WeakMap<FactFields, readonly JsonRecord[]>();

/** No facts at all, plain ones, and those with each other value of one field. */
function everySample(fields: FactFields): readonly JsonRecord[] {
  const known = samplesByFields.get(fields) ?? readSamples(fields);
  samplesByFields.set(fields, known);
  return known;
}

function readSamples(fields: FactFields): readonly JsonRecord[] {
  const names = Object.entries(fields).map(([name, field]): [string, readonly Json[]] => [name, samplesOf(field)]);
  const plain = Object.fromEntries(names.map(([name, values]): [string, Json] => [name, values[0] ?? null]));
  return [
    {},
    plain,
    ...names.flatMap(([name, values]) => values.slice(1).map((value) => ({ ...plain, [name]: value }))),
  ];
}

/** A field that the chart sets to nothing but values written in it: those, and the one it begins with. Null where more is possible. */
export function writtenValues(chart: CompiledChart, field: string): readonly Json[] | null {
  const { context, updates = {} } = chart.definition;
  // An update may set it under conditions that no sample meets; that it does not so much as mention it is sure.
  if (Object.values(updates).some((update) => String(update).includes(field))) return null;
  if (Object.keys(updates).some((name) => fieldsOfUpdate(chart.definition, name).has(field))) return null;
  const set = happeningsIn(chart).flatMap((one) =>
    one.set && Object.hasOwn(one.set, field) ? [one.set[field] ?? null] : [],
  );
  const isWritten = (value: Json): boolean => typeof value !== 'string' || !value.startsWith('$');
  if (!set.every(isWritten)) return null;
  return [...set, ...(Object.hasOwn(context, field) ? [context[field] ?? null] : [])];
}
