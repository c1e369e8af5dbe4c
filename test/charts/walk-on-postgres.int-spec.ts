import { charts, definitions, newInstance, activePaths, type CompiledChart } from '#process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { START, waysThrough, type ChartWays } from '../support/charts/case-ways.js';
import { walkAll, type Seen } from '../support/charts/walked-cases.js';
import { Story } from '../support/story/story.js';

const nameOf = ({ definition }: CompiledChart): string => `${definition.id}@${definition.version}`;

/**
 * States that no walked case comes to rest in, each with its reason. A state that can be reached after all must leave this list.
 * A chart that several processes share is walked in the first of them.
 */
const NEVER: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'council-item@3': { circulating: 'a class case asks for no item of a kind that may be decided between meetings' },
  'regional-introduction@1': {
    phasingOut: 'walked in the case of a medicine, and only a device is taken out of use: scenarios/devices, 26',
    phasedOut: 'as phasingOut',
  },
  'review-clock@1': {
    reviewQuestion: 'walked in the case of a medicine, whose review is binding: scenarios/devices, on its whole way',
  },
  'agreement@1': { offered: 'the case offers an agreement and opens it for signature in one step' },
};

const walked = charts.all().map((chart) => ({ name: nameOf(chart), chart }));

it('walks every chart that runs, in every version', () => {
  expect(walked.map(({ name }) => name)).toEqual(definitions.map(({ id, version }) => `${id}@${version}`));
  expect(Object.keys(NEVER).filter((name) => !walked.some((one) => one.name === name))).toEqual([]);
});

describe.each(walked)('$name on PostgreSQL', ({ name, chart }) => {
  const never = NEVER[name] ?? {};
  const first = activePaths(newInstance(chart, { id: 'first', key: null, parentId: null, on: START }).value);
  let story: Story;
  let found: ChartWays;
  let seen: Seen;

  beforeAll(async () => {
    found = waysThrough(chart);
    story = await Story.begins(START);
    seen = await walkAll(story, found);
  }, 120_000);

  afterAll(() => story.ends());

  it('stands, as stored, in every state of its definition', () => {
    const missed = [...chart.nodes.keys()].filter((path) => !seen.stood.has(path) && !(path in never));
    // The first state is left by the very act that begins the instance; only the journal tells that it was there.
    expect(missed.filter((path) => !first.includes(path) || !seen.left.has(path))).toEqual([]);
  });

  it('comes by each act to where the charts lead, and offers what their tables say', () => {
    expect(seen.astray).toEqual([]);
  });

  it('cannot be led to what is excepted, by anybody', () => {
    const states = Object.keys(never);
    expect(states.filter((path) => !chart.nodes.has(path) || found.ways.has(path) || seen.stood.has(path))).toEqual([]);
  });

  it('leaves a journal that is whole and leads to every stored case', async () => {
    await expect(story.provesItself()).resolves.toBeUndefined();
  });
});
