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
});
