import {
  holdActs,
  holdContext,
  holdDeadlines,
  holdRegion,
  holdRules,
  holdUpdates,
  noteContext,
  isoDate,
  type ActDefinition,
  type ChartDefinition,
  type FactFields,
  type Transition,
} from '#process';

/**
 * A main chart that starts what it is told to start and remembers what it is told, for tests of one child chart.
 * @param starts  acts that start a child, each with its effect
 * @param hears   acts that children tell the case, with their fields
 */
export function stubCase(
  starts: Readonly<Record<string, { readonly row: Transition; readonly facts: FactFields }>>,
  hears: Readonly<Record<string, FactFields>>,
): ChartDefinition {
  const told = Object.entries(hears).map(([act, facts]): [string, ActDefinition] => [
    act,
    { roles: ['system'], facts, source: 'test' },
  ]);
  const starting = Object.entries(starts).map(([act, { facts }]): [string, ActDefinition] => [
    act,
    { roles: ['coordinator'], facts, source: 'test', opens: true },
  ]);
  return {
    id: 'medicine-case',
    version: 1,
    validFrom: isoDate('2015-01-01'),
    processVersion: 'IN_OUT_2018',
    source: 'test',
    root: {
      type: 'parallel',
      on: {
        ...Object.fromEntries(Object.entries(starts).map(([act, { row }]) => [act, row])),
        ...Object.fromEntries(Object.keys(hears).map((act) => [act, { source: 'test' }])),
        ...noteContext,
      },
      states: { handling: { initial: 'live', states: { live: { stage: 'opinions' } } }, hold: holdRegion() },
    },
    context: holdContext,
    acts: { ...Object.fromEntries([...told, ...starting]), ...holdActs },
    rules: holdRules,
    updates: holdUpdates,
    deadlines: holdDeadlines,
    tasks: [],
  };
}
