import { describe, expect, it } from '@jest/globals';
import { charts, enteredWith, type CompiledChart } from '#process';
import { wayInto } from '../support/charts/ways.js';

const named = (...ids: readonly string[]) =>
  charts
    .all()
    .filter(({ definition }) => ids.includes(definition.id))
    .map((chart) => ({ name: `${chart.definition.id}@${chart.definition.version}`, chart }));

/** Charts too wide to be explored whole; every other one is led into its states on PostgreSQL, in `walk-on-postgres.int-spec.ts`. */
const wide = named('medicine-case', 'atmp-case', 'device-case', 'class-case', 'class-indication', 'norwegian-method');
const narrow = named('treatment-centre', 'long-term-follow-up', 'hospital-exemption', 'exemption-enquiry');

describe.each(wide)('$name', ({ chart }) => {
  it('can be led into every state by sound acts that its own rules accept', () => {
    const unreached = [...chart.nodes.keys()].filter((path) => wayInto(chart, path) === null);
    expect(unreached).toEqual([]);
  });
});

describe.each([...wide, ...narrow])('$name', ({ chart }) => {
  it('has a way out, by a row of its own, from every state that does not rest', () => {
    const stuck = leavesOf(chart).filter((path) => !waysOut(chart, path));
    expect(stuck.toSorted()).toEqual(Object.keys(RESTING[chart.definition.id] ?? {}).toSorted());
  });
});

const leavesOf = ({ nodes }: CompiledChart): readonly string[] =>
  [...nodes].flatMap(([path, node]) => (node.states === undefined && node.type !== 'final' ? [path] : []));

/** Ways off the whole road, which every state of it takes: no news in any. */
const GENERAL_EXITS: ReadonlySet<string> = new Set(['CLOSE_CASE', 'WITHDRAWAL_CONFIRMED']);

/** From the state itself up to the region it lies in, the innermost of those beside each other. */
function withinRegion({ nodes, definition }: CompiledChart, path: string): readonly string[] {
  const above = path.split('.').map((_, at, parts) => parts.slice(0, parts.length - at).join('.'));
  const isRegion = (one: string): boolean => {
    const parent = one.includes('.') ? nodes.get(one.slice(0, one.lastIndexOf('.'))) : definition.root;
    return parent?.type === 'parallel';
  };
  const region = above.findIndex(isRegion);
  return region === -1 ? above : above.slice(0, region + 1);
}

const chartHasRegions = ({ definition }: CompiledChart): boolean => definition.root.type === 'parallel';

/** Whether some row leads out of a state, to another of its own region. A row into itself, and one that stays, lead nowhere. */
function waysOut(chart: CompiledChart, path: string): boolean {
  const standing = withinRegion(chart, path);
  const region = standing.at(-1) ?? path;
  const isOther = (to: string): boolean =>
    (!chartHasRegions(chart) || to === region || to.startsWith(`${region}.`)) && !enteredWith(chart, to).includes(path);
  return standing.some((at) =>
    Object.entries(chart.nodes.get(at)?.on ?? {})
      .filter(([act]) => !GENERAL_EXITS.has(act))
      .flatMap(([, row]) => ('source' in row ? [row] : row))
      .some(({ target }) => [target ?? []].flat().some(isOther)),
  );
}

const AUTHORISATION_LOST = {
  'regulatory.revoked': 'the authorisation is gone; a new one is applied for in a case of its own',
  'regulatory.withdrawnAuthorisation': 'the same, by the company’s own wish',
} as const;

/** Where nothing further is to come, and why. @source domain/states.md#4.1, #4.6, docs/adr/0025 */
const RESTING: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'medicine-case': AUTHORISATION_LOST,
  'atmp-case': AUTHORISATION_LOST,
  'class-case': { 'rule.ended': 'the general recommendation is repealed; a later one is another case' },
  'norwegian-method': {
    'authorisation.authorised': 'what the Union has authorised is known, and further indications are noted there',
    'authorisation.marked': 'what a maker has marked is known',
    'otherApproval.granted': 'the other authority has given its leave',
  },
};
