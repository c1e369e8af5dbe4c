import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parseHistories } from '#contract';
import {
  activePaths,
  charts,
  judge,
  newInstance,
  offeredActs,
  step,
  isoDate,
  type ChartEvent,
  type CompiledChart,
  type Instance,
} from '#process';
import { alignHistory, foreignPairs, namesOf } from '#casework';

const histories = parseHistories(JSON.parse(readFileSync('data/histories.json', 'utf8')));

describe('names in the name of a product', () => {
  it.each([
    ['Kymriah', ['kymriah']],
    ['Ibrance / Kisqali / Verzenios', ['ibrance', 'kisqali', 'verzenios']],
    ['Braftovi med Mektovi', ['braftovi', 'mektovi']],
    ['Prosigna (PAM50)', ['prosigna']],
    ['Rituximab (utanför godkänd indikation)', ['rituximab']],
    ['', []],
    ['a / b', []],
  ])('are read in %p', (product, names) => expect(namesOf(product)).toEqual(names));
});

describe('foreign cases beside the Swedish ones', () => {
  it('are those of the same product', () => {
    expect(
      foreignPairs(histories)
        .map(({ own, foreign }) => `${own.id} – ${foreign.id}`)
        .toSorted(),
    ).toEqual([
      'breast-gene-tests-se – prosigna-no',
      'dupixent-ad-se – dupixent-ad-no',
      'kadcyla-breast-se – kadcyla-breast-no',
      'kymriah-fl-se – kymriah-all-no',
      'libmeldy-mld-se – libmeldy-mld-no',
    ]);
  });

  it('are of the same kind, and never Swedish themselves', () => {
    const [first] = foreignPairs(histories);
    if (!first) throw new Error('no pair');
    expect(foreignPairs([first.own, { ...first.foreign, kind: 'medicine' }, { ...first.own, id: 'x' }])).toEqual([]);
  });
});

describe('a link to a foreign case', () => {
  const withLink = (chart: CompiledChart, instance: Instance): Instance => {
    const facts = { cases: ['00000000-0000-7000-8000-0000000000aa'], relation: 'foreign-counterpart' };
    const linked = step(chart, instance, { type: 'LINK_CASE', on: isoDate('2026-11-21'), facts, by: 'coordinator' });
    if ('allowed' in linked) throw new Error(linked.reason.code);
    return linked.instance;
  };
  const verdictsOf = (chart: CompiledChart, instance: Instance): readonly unknown[] =>
    offeredActs(chart, instance).map((type) => {
      const by = chart.definition.acts[type]?.roles[0] ?? 'system';
      const event: ChartEvent = { type, on: isoDate('2026-11-21'), facts: {}, by };
      return [type, judge(chart, instance, event, false)];
    });

  it.each(foreignPairs(histories).map((pair) => [pair.own.id, pair.own] as const))(
    'changes nothing that can be done in %s, nor where it stands',
    (_id, own) => {
      const aligned = alignHistory(charts, own);
      if (!aligned) throw new Error('no chart');
      const [id = '', version] = aligned.chart.split('@');
      const chart = charts
        .all()
        .find(({ definition }) => definition.id === id && String(definition.version) === version);
      if (!chart) throw new Error('no chart');
      const before = aligned.alignment.instance;
      const after = withLink(chart, before);
      expect(activePaths(after.value)).toEqual(activePaths(before.value));
      expect(verdictsOf(chart, after)).toEqual(verdictsOf(chart, before));
      const { links: _links, ...others } = after.context;
      const { links: _none, ...known } = before.context;
      expect(others).toEqual(known);
      expect(
        newInstance(chart, { id: 'n', key: null, parentId: null, on: isoDate('2026-01-01') }).context,
      ).toHaveProperty('links', []);
    },
  );
});
