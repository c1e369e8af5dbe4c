import { describe, expect, it } from '@jest/globals';
import { definitions, type ChartDefinition, type Effect, type Happening, type StateNode } from '#process';

const rowsIn = (node: StateNode): readonly Happening[] => [
  ...(node.entry ? [node.entry] : []),
  ...Object.values(node.on ?? {}).flatMap((row) => ('source' in row ? [row] : row)),
  ...Object.values(node.states ?? {}).flatMap(rowsIn),
];
const effectsOf = (definition: ChartDefinition): readonly Effect[] =>
  rowsIn(definition.root).flatMap(({ effects }) => effects ?? []);
const initialOf = (node: StateNode): readonly StateNode[] =>
  node.type === 'parallel'
    ? [node, ...Object.values(node.states ?? {}).flatMap(initialOf)]
    : [node, ...(node.initial === undefined ? [] : initialOf(node.states?.[node.initial] ?? {}))];
const takes = ({ root }: ChartDefinition, act: string): boolean => {
  const inside = (node: StateNode): boolean =>
    Object.hasOwn(node.on ?? {}, act) || Object.values(node.states ?? {}).some(inside);
  return inside(root);
};
const starting = (chart: string): readonly ChartDefinition[] =>
  definitions.filter((one) => effectsOf(one).some((effect) => effect.type === 'start' && effect.chart === chart));

/** Charts that an effect may reach: the main ones and a case's first, those that start the teller, or the named child. */
function listeners(teller: ChartDefinition, to: 'parent' | 'main' | 'children', chart: string | undefined) {
  if (to === 'parent') return starting(teller.id);
  if (to === 'main') return definitions.filter(({ id, processVersion }) => processVersion ?? id === 'horizon-item');
  return definitions.filter(({ id }) => id === chart);
}

describe.each(definitions)('what $id@$version starts and tells', (definition) => {
  const starts = effectsOf(definition).flatMap((effect) => (effect.type === 'start' ? [effect] : []));
  const tells = effectsOf(definition).flatMap((effect) => (effect.type === 'tell' ? [effect] : []));

  it('begins other charts with an act of their first state, by the system, with facts they know', () => {
    const wrong = starts.flatMap(({ chart, act, facts = {} }) =>
      definitions
        .filter(({ id }) => id === chart)
        .filter((target) => {
          const known = target.acts[act];
          const taken = initialOf(target.root).some((node) => Object.hasOwn(node.on ?? {}, act));
          return (
            !taken ||
            !known?.roles.includes('system') ||
            Object.keys(facts).some((name) => !Object.hasOwn(known.facts, name))
          );
        })
        .map(({ id, version }) => `${id}@${version} ${act}`),
    );
    expect(wrong).toEqual([]);
    expect(starts.filter(({ chart }) => !definitions.some(({ id }) => id === chart))).toEqual([]);
  });

  it('tells its children what they know, by the system, with facts they know', () => {
    const wrong = tells.flatMap(({ to, chart, act, facts = {} }) =>
      definitions
        .filter(({ id }) => to === 'children' && id === chart)
        .filter(({ acts }) => {
          const known = acts[act];
          return (
            !known?.roles.includes('system') || Object.keys(facts).some((name) => !Object.hasOwn(known.facts, name))
          );
        })
        .map(({ id }) => `${id} ${act}`),
    );
    expect(wrong).toEqual([]);
  });

  it('tells nobody what no chart that can hear it takes', () => {
    const unheard = tells
      .filter(({ to, chart, act }) => !listeners(definition, to, chart).some((target) => takes(target, act)))
      .map(({ to, chart, act }) => `${chart ?? to} ${act}`);
    expect(unheard).toEqual([]);
  });
});
