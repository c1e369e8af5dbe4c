import { describe, expect, it } from '@jest/globals';
import { charts } from '#process';
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
  it('has a way on from every state that is not an end', () => {
    const ends = [...chart.nodes].filter(([path, node]) => !node.states && node.type !== 'final' && !takesAct(path));
    expect(ends.map(([path]) => path)).toEqual(END_STATES[chart.definition.id] ?? []);
  });

  const takesAct = (path: string): boolean => {
    const parts = path.split('.');
    const ancestors = parts.map((_, index) => parts.slice(0, parts.length - index).join('.'));
    return ancestors.some((one) => Object.keys(chart.nodes.get(one)?.on ?? {}).length > 0);
  };
});

/** Where a road ends for good: an authorisation revoked or withdrawn, a class rule ended. @source domain/states.md#4.1, #4.6 */
const END_STATES: Readonly<Record<string, readonly string[]>> = {
  'medicine-case': [],
  'class-case': ['rule.ended'],
};
