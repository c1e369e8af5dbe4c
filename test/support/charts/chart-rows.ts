import { isoDate, type ChartDefinition, type Effect, type StateNode, type Transition } from '#process';

/** Acts of a chart with a row that has some effect, or that enters a state which has. */
export function actsThat(definition: ChartDefinition, has: (effect: Effect) => boolean): readonly string[] {
  const enters = ({ target }: Transition): boolean =>
    [target ?? []].flat().some((path) => nodeAt(definition, path)?.entry?.effects?.some(has));
  const rows = rowsIn(definition.root).filter(([, row]) => row.effects?.some(has) || enters(row));
  return [...new Set(rows.map(([act]) => act))];
}

/**
 * Acts of a chart by which a named function of it may start another, which no table tells. The function is asked what would
 * follow if every flag of the context were set.
 */
export function actsThatMayStart(
  { root, context, consequences = {} }: ChartDefinition,
  child: string,
): readonly string[] {
  const flagged = Object.fromEntries(Object.entries(context).map(([name, value]) => [name, value === false || value]));
  const starts = (act: string, name: string): boolean =>
    consequences[name]?.(flagged, { type: act, on: isoDate('2024-03-01'), facts: {}, by: 'system' }).some(
      (effect) => effect.type === 'start' && effect.chart === child,
    ) === true;
  const named = rowsIn(root).filter(([act, row]) => row.consequences?.some((name) => starts(act, name)));
  return [...new Set(named.map(([act]) => act))];
}

type NamedRows = readonly (readonly [act: string, row: Transition])[];

const rowsByNode = new WeakMap<StateNode, NamedRows>();

/** Every row of a state and of those in it; a chart is data, so they are read once. */
function rowsIn(node: StateNode): NamedRows {
  const known = rowsByNode.get(node) ?? [
    ...Object.entries(node.on ?? {}).flatMap(([act, row]) =>
      ('source' in row ? [row] : row).map((one) => [act, one] as const),
    ),
    ...Object.values(node.states ?? {}).flatMap(rowsIn),
  ];
  rowsByNode.set(node, known);
  return known;
}

const nodeAt = ({ root }: ChartDefinition, path: string): StateNode | undefined =>
  path.split('.').reduce<StateNode | undefined>((node, name) => node?.states?.[name], root);
