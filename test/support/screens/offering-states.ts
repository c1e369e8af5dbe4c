import {
  activePaths,
  newInstance,
  isoDate,
  type CompiledChart,
  type Role,
  type StateNode,
  type StateValue,
} from '#process';

/**
 * Acts that people are to find a button for, by role. Left out by what the chart says of them: acts of the system alone, acts that open
 * a case (they have a page of their own), and first acts of what another chart starts, which nobody meets.
 */
export function actsOfRole(chart: CompiledChart, role: Role): readonly string[] {
  const { acts, root } = chart.definition;
  const met = new Set(takenIn(root, '', bornIn(chart)));
  return Object.entries(acts)
    .filter(([act, { roles }]) => role !== 'system' && roles.includes(role) && met.has(act))
    .map(([act]) => act);
}

/** The innermost states that a run has before anything has happened to it, where its first act is what takes it out of them. */
function bornIn(chart: CompiledChart): ReadonlySet<string> {
  const { value } = newInstance(chart, { id: 'born', key: null, parentId: null, on: isoDate('2026-02-02') });
  return new Set(activePaths(value).filter((path) => path.split('.').at(-1) === 'new'));
}

const inside = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

function takenIn(node: StateNode, path: string, without: ReadonlySet<string>): readonly string[] {
  const own = without.has(path) ? [] : Object.keys(node.on ?? {});
  const below = Object.entries(node.states ?? {});
  return [...own, ...below.flatMap(([name, child]) => takenIn(child, inside(path, name), without))];
}

/** As few states of the whole chart as take all of some acts between them. */
export function statesOffering(chart: CompiledChart, acts: readonly string[]): readonly StateValue[] {
  const left = new Set(acts);
  const values: StateValue[] = [];
  const born = bornIn(chart);
  while (left.size > 0) {
    const { value, taken } = best(chart.definition.root, '', left, born);
    if (value === null || taken.size === 0)
      throw new Error(`${chart.definition.id}: no state takes ${[...left].join(', ')}`);
    values.push(value);
    for (const act of taken) left.delete(act);
  }
  return values;
}

interface Choice {
  /** Null for a state without any inside. */
  readonly value: StateValue | null;
  readonly taken: ReadonlySet<string>;
}

/** The value below a state whose active states take the most of the wanted acts; its first one where none takes more. */
function best(node: StateNode, path: string, wanted: ReadonlySet<string>, born: ReadonlySet<string>): Choice {
  const own = born.has(path) ? [] : Object.keys(node.on ?? {}).filter((act) => wanted.has(act));
  const below = Object.entries(node.states ?? {}).map(
    ([name, child]) => [name, best(child, inside(path, name), wanted, born)] as const,
  );
  if (below.length === 0) return { value: null, taken: new Set(own) };
  if (node.type === 'parallel')
    return {
      value: Object.fromEntries(below.map(([name, { value }]) => [name, value ?? {}])),
      taken: new Set([...own, ...below.flatMap(([, { taken }]) => [...taken])]),
    };
  const [name, { value, taken }] = below.reduce((most, one) => (one[1].taken.size > most[1].taken.size ? one : most));
  return { value: value === null ? name : { [name]: value }, taken: new Set([...own, ...taken]) };
}
