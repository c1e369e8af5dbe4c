import { readFileSync } from 'node:fs';
import { alignHistory, replayEach, replayReport, wasReplayed } from '#casework';
import { parseHistories } from '#contract';
import { charts, CONTEXT_TYPES, checkFacts, type History } from '#process';
import { describe, expect, it } from '@jest/globals';
import { shuffled } from '../support/shuffled.js';

const histories = parseHistories(JSON.parse(readFileSync('data/histories.json', 'utf8')));
const swedish = histories.filter(({ process }) => process.startsWith('nt-radet'));

const inferredIn = (history: History): number =>
  alignHistory(charts, history)?.alignment.acts.filter(({ inferred }) => inferred).length ?? NaN;

describe('the public histories', () => {
  const report = replayReport([...replayEach(charts, histories)]);

  it('are all explained by the charts of their process', () => {
    expect(report.histories.flatMap(({ id, unexplained }) => unexplained.map((one) => ({ id, ...one })))).toEqual([]);
    expect(report.totals).toMatchObject({ histories: swedish.length, unexplained: 0, fitness: 1 });
  });

  it('count as context only what by its nature changes nothing', () => {
    const outside = swedish.flatMap(({ events }) => events).filter(({ type }) => Object.hasOwn(CONTEXT_TYPES, type));
    expect(report.totals.context).toBe(outside.length);
  });

  it('are skipped, and said to be, where their process has no chart yet', () => {
    expect(report.skipped.map(({ process }) => process).toSorted()).toEqual(
      histories.flatMap(({ process }) => (process.startsWith('nt-radet') ? [] : [process])).toSorted(),
    );
  });

  it.each(swedish)('$id says nothing that its acts have no field for', (history) => {
    const acts = alignHistory(charts, history)?.alignment.acts ?? [];
    const version = history.process === 'nt-radet-2015-levels' ? 1 : 2;
    const { definition } = charts.chart('medicine-case', version);
    const problems = acts.flatMap(({ act, facts }) =>
      checkFacts(definition.acts[act]?.facts ?? {}, facts).map((problem) => ({ act, ...problem })),
    );
    expect(problems.filter(({ code }) => code !== 'missing')).toEqual([]);
  });
});

describe('the order of a history', () => {
  const SHUFFLES = 20;
  const longEnough = swedish.filter(
    ({ events }) => events.filter(({ type }) => !Object.hasOwn(CONTEXT_TYPES, type)).length >= 4,
  );

  it('matters: in nine of ten, the real one needs fewer inferred acts than the mean of shuffled ones', () => {
    const better = longEnough.filter((history) => {
      const counts = Array.from({ length: SHUFFLES }, (_, seed) =>
        inferredIn({ ...history, events: shuffled(history.events, seed + 1) }),
      );
      return inferredIn(history) < counts.reduce((sum, count) => sum + count, 0) / SHUFFLES;
    });
    expect(longEnough.length).toBeGreaterThanOrEqual(20);
    expect(better.length / longEnough.length).toBeGreaterThanOrEqual(0.9);
  }, 400_000);
});

describe('a replay report', () => {
  it('counts an unexplained event against the fitness and an inferred act not', () => {
    const [first] = swedish;
    if (!first) throw new Error('no histories');
    const foreign = { ...first, id: 'x', events: [{ ...first.events[0], seq: 1, type: 'hta_ordered' }] } as History;
    const { totals } = replayReport([...replayEach(charts, [first, foreign])]);
    expect(totals.unexplained).toBe(1);
    expect(totals.fitness).toBeCloseTo(1 - 1 / (totals.observed + 1), 10);
    expect([...replayEach(charts, [first])].filter(wasReplayed)).toHaveLength(1);
  });
});
