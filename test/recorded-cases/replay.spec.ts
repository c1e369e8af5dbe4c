import { readFileSync } from 'node:fs';
import { alignHistory, replayEach, replayReport, wasReplayed } from '#casework';
import { parseHistories } from '#contract';
import { charts, CONTEXT_TYPES, checkFacts, replayable, type History } from '#process';
import { describe, expect, it } from '@jest/globals';
import { shuffled } from '../support/shuffled.js';

const histories = parseHistories(JSON.parse(readFileSync('data/histories.json', 'utf8')));
const norwegian = histories.filter(({ process }) => process === 'nye-metoder');
const swedish = histories.filter((history) => !norwegian.includes(history));
const devices = swedish.filter(({ kind }) => kind === 'medtech');

/** Processes of which the issue demands it. */
const MEDICINES: readonly string[] = ['nt-radet-2015-levels', 'nt-radet-2018'];

const inferredIn = (history: History): number =>
  alignHistory(charts, history)?.alignment.acts.filter(({ inferred }) => inferred).length ?? NaN;

describe('the public histories', () => {
  const report = replayReport([...replayEach(charts, histories)]);

  it('are all explained by the charts of their process', () => {
    expect(report.histories.flatMap(({ id, unexplained }) => unexplained.map((one) => ({ id, ...one })))).toEqual([]);
    expect(report.totals).toMatchObject({ histories: histories.length, unexplained: 0, fitness: 1 });
    expect(report.skipped).toEqual([]);
  });

  it('count as context only what by its nature changes nothing', () => {
    const outside = histories.flatMap(({ events }) => events).filter(({ type }) => Object.hasOwn(CONTEXT_TYPES, type));
    expect(report.totals.context).toBe(outside.length);
  });

  it('of advanced therapies are replayed on the chart of such cases, in every generation of the process', () => {
    const therapies = swedish.filter(({ kind }) => kind === 'atmp');
    const charted = report.histories.filter(({ id }) => therapies.some((one) => one.id === id));
    expect(therapies.length).toBeGreaterThanOrEqual(7);
    expect([...new Set(charted.map(({ chart }) => chart))]).toEqual(['atmp-case@2']);
    const earlier = therapies.map((one): History => ({ ...one, process: 'nt-radet-2015-levels' }));
    const { totals } = replayReport([...replayEach(charts, earlier)]);
    expect(totals).toMatchObject({ histories: therapies.length, unexplained: 0, fitness: 1 });
  });

  it('of Norway are replayed on the chart of Nye metoder, whatever their kind', () => {
    const charted = report.histories.filter(({ process }) => process === 'nye-metoder');
    expect(norwegian.length).toBeGreaterThanOrEqual(15);
    expect(charted).toHaveLength(norwegian.length);
    expect([...new Set(charted.map(({ chart }) => chart))]).toEqual(['norwegian-method@1']);
    expect(new Set(norwegian.map(({ kind }) => kind)).size).toBe(3);
  });

  it('are skipped, and said to be, where their process has no chart', () => {
    const elsewhere = swedish.slice(0, 2).map((one): History => ({ ...one, process: 'medicinraadet' }));
    const { skipped, totals } = replayReport([...replayEach(charts, elsewhere)]);
    expect(skipped.map(({ process }) => process)).toEqual(['medicinraadet', 'medicinraadet']);
    expect(totals.histories).toBe(0);
  });

  it.each(histories)('$id says nothing that its acts have no field for', (history) => {
    const acts = alignHistory(charts, history)?.alignment.acts ?? [];
    const way = replayable(history);
    const definition = charts.definitions.find(
      ({ id, processVersion }) => id === way?.chart && processVersion === way.processVersion,
    );
    const problems = acts.flatMap(({ act, facts }) =>
      checkFacts(definition?.acts[act]?.facts ?? {}, facts).map((problem) => ({ act, ...problem })),
    );
    expect(definition).toBeDefined();
    expect(problems.filter(({ code }) => code !== 'missing')).toEqual([]);
  });
});

describe('the order of a history', () => {
  const SHUFFLES = 20;
  const longEnough = histories.filter(
    ({ events }) => events.filter(({ type }) => !Object.hasOwn(CONTEXT_TYPES, type)).length >= 4,
  );

  const found = new Map<History, boolean>();
  const needsFewer = (history: History): boolean => {
    const known = found.get(history) ?? realNeedsFewer(history);
    found.set(history, known);
    return known;
  };
  const realNeedsFewer = (history: History): boolean => {
    const counts = Array.from({ length: SHUFFLES }, (_, seed) =>
      inferredIn({ ...history, events: shuffled(history.events, seed + 1) }),
    );
    return inferredIn(history) < counts.reduce((sum, count) => sum + count, 0) / SHUFFLES;
  };

  it('matters: in nine of ten, the real one needs fewer inferred acts than the mean of shuffled ones', () => {
    const better = longEnough.filter(needsFewer);
    expect(longEnough.length).toBeGreaterThanOrEqual(20);
    expect(better.length / longEnough.length).toBeGreaterThanOrEqual(0.9);
  }, 400_000);

  it('matters in nine of ten of those of the medicine council alone, where no easier ones make up for them', () => {
    const long = longEnough.filter(({ process }) => MEDICINES.includes(process));
    expect(long.length).toBeGreaterThanOrEqual(20);
    const lax = long.filter((history) => !needsFewer(history)).map(({ id }) => id);
    expect({ share: 1 - lax.length / long.length >= 0.9, lax }).toEqual({ share: true, lax });
  }, 400_000);

  it('matters in nine of ten of the Norwegian ones too', () => {
    const long = longEnough.filter((history) => norwegian.includes(history));
    expect(long.length).toBeGreaterThanOrEqual(7);
    expect(long.filter(needsFewer).length / long.length).toBeGreaterThanOrEqual(0.9);
  }, 200_000);

  it('matters for each history of a device that is long enough', () => {
    const long = longEnough.filter((history) => devices.includes(history));
    expect(long.length).toBeGreaterThanOrEqual(4);
    expect(long.filter((history) => !needsFewer(history)).map(({ id }) => id)).toEqual([]);
  }, 200_000);
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
