import type { ChartDefinition, StateNode, Transition } from '#process';

/** A chart with one of its states written anew; null takes the state away. */
export function withState(
  definition: ChartDefinition,
  path: string,
  edit: (node: StateNode) => StateNode | null,
): ChartDefinition {
  return { ...definition, root: editBelow(definition.root, path.split('.'), edit) };
}

function editBelow(
  node: StateNode,
  [name = '', ...rest]: readonly string[],
  edit: (node: StateNode) => StateNode | null,
): StateNode {
  const { [name]: child = {}, ...others } = node.states ?? {};
  const edited = rest.length > 0 ? editBelow(child, rest, edit) : edit(child);
  if (edited === null) return { ...node, states: others };
  const order = Object.keys({ ...node.states, [name]: child });
  const states = Object.fromEntries(order.map((one) => [one, one === name ? edited : (node.states?.[one] ?? {})]));
  return { ...node, states };
}

/** A chart with every row of its states written anew. */
export function withRows(
  definition: ChartDefinition,
  edit: (row: Transition, act: string, at: string) => Transition,
): ChartDefinition {
  const visit = (node: StateNode, at: string): StateNode => ({
    ...node,
    ...(node.on && {
      on: Object.fromEntries(
        Object.entries(node.on).map(([act, rows]) => [
          act,
          'source' in rows ? edit(rows, act, at) : rows.map((row) => edit(row, act, at)),
        ]),
      ),
    }),
    ...(node.states && {
      states: Object.fromEntries(
        Object.entries(node.states).map(([name, child]) => [name, visit(child, at === '' ? name : `${at}.${name}`)]),
      ),
    }),
  });
  return { ...definition, root: visit(definition.root, '') };
}

/** A row that leads elsewhere. */
export const retargeted = (row: Transition, from: string, to: string): Transition =>
  row.target === from ? { ...row, target: to } : row;

export const plus = <T>(
  record: Readonly<Record<string, T>>,
  more: Readonly<Record<string, T>>,
): Readonly<Record<string, T>> => ({ ...record, ...more });
