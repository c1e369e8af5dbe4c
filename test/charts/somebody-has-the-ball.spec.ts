import { describe, expect, it } from '@jest/globals';
import { ballsOf, charts, isoDate, newInstance, type CompiledChart, type Instance, type JsonRecord } from '#process';

/** States in which nobody is waited for, and why. @source domain/states.md#4 */
const RESTING: Readonly<Record<string, string>> = {
  'handling.notIncluded': 'each region by itself; a new nomination takes the case up again',
  'handling.ended': 'archived',
  'handling.withdrawn': 'the company has left',
  'handling.closedOther': 'closed for another reason',
};
/** A device may also be set aside before any screening. @source domain/states.md#9 */
const RESTING_DEVICE = { ...RESTING, 'handling.watched.setAside': 'a later form or survey takes it up anew' };
const restingIn = ({ definition }: CompiledChart): readonly string[] =>
  Object.keys(definition.id === 'device-case' ? RESTING_DEVICE : RESTING);
const DAY = isoDate('2024-03-01');
const INCLUDED = 'handling.included';

const roads = charts
  .all()
  .filter(({ definition: { id } }) => ['medicine-case', 'atmp-case', 'device-case'].includes(id));
const named = roads.map((chart) => [`${chart.definition.id}@${chart.definition.version}`, chart] as const);

const leavesBelow = ({ nodes }: CompiledChart, path: string): readonly string[] =>
  [...nodes].flatMap(([at, node]) => (at.startsWith(`${path}.`) && !node.states ? [at] : []));

/** A run whose road stands in some innermost states, its other regions where they begin. */
function standing(chart: CompiledChart, leaves: readonly string[], context: JsonRecord = {}): Instance {
  const first = newInstance(chart, { id: 'case', key: null, parentId: null, on: DAY });
  const { handling: _first, ...others } = first.value as Record<string, Instance['value']>;
  const active = leaves.flatMap((leaf) => leaf.split('.').map((_, at, all) => all.slice(0, at + 1).join('.')));
  return {
    ...first,
    value: { handling: below('handling', active), ...others },
    context: { ...first.context, ...context },
    entered: { ...first.entered, ...Object.fromEntries(active.map((path) => [path, DAY])) },
  };
}

function below(path: string, active: readonly string[]): Instance['value'] {
  const depth = path.split('.').length;
  const names = active
    .filter((one) => one.startsWith(`${path}.`) && one.split('.').length === depth + 1)
    .map((one) => one.slice(path.length + 1));
  const inner = [...new Set(names)].map((name) => {
    const at = `${path}.${name}`;
    return [name, active.some((one) => one.startsWith(`${at}.`)) ? below(at, active) : {}] as const;
  });
  const [only] = inner;
  return inner.length === 1 && only && Object.keys(only[1]).length === 0 ? only[0] : Object.fromEntries(inner);
}

const combinations = (chart: CompiledChart): readonly (readonly string[])[] => {
  const [evaluation = [], interim = [], preparation = []] = ['evaluation', 'interim', 'preparation'].map((region) =>
    leavesBelow(chart, `${INCLUDED}.${region}`),
  );
  return evaluation.flatMap((one) => interim.flatMap((two) => preparation.map((three) => [one, two, three])));
};

describe.each(named)('in %s', (_name, chart) => {
  it('every combination of states in cooperation has somebody with the ball', () => {
    const all = combinations(chart);
    expect(all.length).toBeGreaterThan(100);
    const heard: readonly JsonRecord[] = [{}, { assessorOpinionOn: '2024-02-01' }];
    const nobodys = all.filter((leaves) =>
      heard.some((context) => ballsOf(chart, standing(chart, leaves, context)).length === 0),
    );
    expect(nobodys).toEqual([]);
  });

  it('every other state of the road has, but those that rest', () => {
    const others = leavesBelow(chart, 'handling').filter((leaf) => !leaf.startsWith(`${INCLUDED}.`));
    const nobodys = others.filter((leaf) => ballsOf(chart, standing(chart, [leaf])).length === 0);
    expect(nobodys.toSorted()).toEqual(restingIn(chart).toSorted());
  });

  it('after a report the office is to begin a draft, since the day of the report and not before', () => {
    const leaves = ['evaluation.reported', 'interim.none', 'preparation.gathering'].map((at) => `${INCLUDED}.${at}`);
    const run = standing(chart, leaves);
    const reported = {
      ...run,
      entered: { ...run.entered, [`${INCLUDED}.evaluation.reported`]: isoDate('2024-09-02') },
    };
    expect(ballsOf(chart, reported)).toEqual([
      { holder: 'coordinator', since: '2024-09-02', state: `${INCLUDED}.preparation.gathering` },
    ]);
    const before = leaves.map((leaf) => leaf.replace('evaluation.reported', 'evaluation.notOrdered'));
    expect(ballsOf(chart, standing(chart, before)).map(({ holder }) => holder)).toEqual(['council']);
  });
});
