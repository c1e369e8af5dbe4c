import { describe, expect, it } from '@jest/globals';
import { publicCase, type DeadlineRecord, type PublicSource } from '#casework';
import { LOCALES, reasonText, stateSentence } from '#messages';
import {
  charts,
  describeChart,
  isBallPublic,
  isoDate,
  PUBLIC_DATES,
  PUBLIC_REASONS,
  PUBLIC_STATES,
  publicReason,
  reason,
  type ChartDefinition,
  type JsonRecord,
  type StateValue,
} from '#process';
import { publicStatus } from '../../apps/api/src/public/public-status.js';

const TODAY = isoDate('2026-03-02');
const DAY = isoDate('2026-05-05');

const sourceAt = ({ id, version }: ChartDefinition, path: string): PublicSource => ({
  id: '01900000-0000-7000-8000-000000000001',
  processVersion: 'IN_OUT_2018',
  kind: id === 'device-case' ? 'medtech' : 'medicine',
  product: 'Exempelmedel',
  substance: 'exempelumab',
  indication: 'Exempelsjukdom',
  company: 'Exempelbolaget',
  origin: 'live',
  stage: path.startsWith('handling.inForce') ? 'introduction' : 'evaluation',
  mainChart: id,
  mainVersion: version,
  state: [path],
  outcome: path.startsWith('handling.inForce') ? 'should-use' : null,
  balls: [{ holder: 'council', since: isoDate('2026-02-02'), state: path }],
  onHold: false,
  hold: { since: null, publicReason: null },
  changedAt: new Date('2026-02-02T09:00:00Z'),
});

const places = charts
  .all()
  .flatMap(({ definition, nodes }) =>
    (PUBLIC_STATES[definition.id] ?? [])
      .filter((path) => nodes.has(path))
      .map((path) => [`${definition.id}@${definition.version} ${path}`, definition, path] as const),
  );

describe.each(LOCALES)('what outsiders are told, in %s', (locale) => {
  it('says in every public state what is happening', () => {
    const silent = places.filter(([, definition, path]) => {
      const sentence = stateSentence(definition.id, path, locale);
      const told = publicStatus(publicCase(sourceAt(definition, path), []), TODAY, locale);
      const isStanding = path === 'handling.inForce.available';
      return told === '' || (sentence !== null && !isStanding && !told.includes(firstOf(sentence)));
    });
    expect(silent.map(([name]) => name)).toEqual([]);
    expect(places.length).toBeGreaterThan(200);
  });

  it('tells in every state why it waits, whatever of that may be told', () => {
    const silent = places.flatMap(([name, definition, path]) => {
      if (path.startsWith('handling.inForce') || path.startsWith('hold.') || !isBallPublic(definition.id, path))
        return [];
      if (stateSentence(definition.id, path, 'sv') === null) return [];
      const found = publicCase(sourceAt(definition, path), []);
      return Object.keys(PUBLIC_REASONS).flatMap((code) => {
        const why = reason(code, { least: 2 });
        const told = publicStatus({ ...found, whyNot: [{ state: path, reason: why }] }, TODAY, locale);
        return told.includes(firstOf(reasonText(why, locale))) ? [] : [`${name} ${code}`];
      });
    });
    expect(silent).toEqual([]);
  });

  it('tells the day of every public date of the chart in the states that it runs in', () => {
    const silent = charts.all().flatMap(({ definition, nodes }) =>
      definition.deadlines.flatMap(({ kind, in: at }) => {
        const isPublic = PUBLIC_DATES[definition.id]?.some((one) => one.kind === kind) === true;
        if (!isPublic || at.startsWith('hold.') || at.startsWith('handling.inForce')) return [];
        const within = (PUBLIC_STATES[definition.id] ?? []).filter(
          (path) => nodes.has(path) && (path === at || path.startsWith(`${at}.`)),
        );
        return within.flatMap((path) => {
          const found = publicCase(sourceAt(definition, path), [], [running(definition, kind)]);
          const told = publicStatus(found, TODAY, locale);
          return /5 (maj|May)/.test(told) ? [] : [`${definition.id}@${definition.version} ${path} ${kind}: ${told}`];
        });
      }),
    );
    expect(silent).toEqual([]);
  });

  it('says of what is recommended and cannot be had that it cannot be had', () => {
    const [definition] = charts.all().flatMap((one) => (one.definition.id === 'medicine-case' ? [one.definition] : []));
    if (!definition) throw new Error('no medicine case');
    const told = (path: string): string => publicStatus(publicCase(sourceAt(definition, path), []), TODAY, locale);
    const cannot = stateSentence('medicine-case', 'handling.inForce.notAvailable', locale) ?? '';
    expect(told('handling.inForce.notAvailable')).toBe(`${told('handling.inForce.available')} ${cannot}`);
  });
});

describe('why a case waits', () => {
  const chart = charts.chart('medicine-case', 2);
  const path = 'handling.included.preparation.finalDraft';
  const value = valueAt(chart.definition, path);
  const whyNot = (context: JsonRecord) => {
    const main = { value, context: { ...chart.definition.context, ...context } };
    return publicCase(sourceAt(chart.definition, path), [], [], [], { main, today: TODAY }).whyNot;
  };

  it('is read from its guards, where it may be told', () => {
    expect(whyNot({})).toMatchObject([{ state: path, reason: { code: expect.any(String) } }]);
    for (const { reason: why } of whyNot({})) expect(Object.keys(PUBLIC_REASONS)).toContain(why.code);
  });

  it('is not told where it is a secret, nor with what is beside it', () => {
    expect(publicReason(reason('company-steps-out', { since: '2026-01-01' }))).toBeNull();
    expect(publicReason(reason('not-authorised', { price: 'HEMLIGT' }))).toEqual(reason('not-authorised'));
    expect(publicReason(reason('toString'))).toBeNull();
  });

  it('names only reasons that some guard gives, each with why it may be told', () => {
    const given = new Set(charts.all().flatMap((one) => describeChart(one).rules.flatMap(({ reasons }) => reasons)));
    expect(Object.keys(PUBLIC_REASONS).filter((code) => !given.has(code))).toEqual([]);
    expect(Object.values(PUBLIC_REASONS).filter(({ because }) => because.length < 10)).toEqual([]);
  });
});

const firstOf = (text: string): string => text.split(/(?<=[.!?]) (?=\p{Lu})/u)[0] ?? text;

const running = ({ id }: ChartDefinition, kind: string): DeadlineRecord => ({
  instanceId: 'x',
  chart: id,
  kind,
  dueOn: DAY,
  status: 'running',
  armedAt: new Date('2026-02-02T09:00:00Z'),
  endedAt: null,
});

/** Regions at their beginning but for the one that holds a state. */
function valueAt({ root }: ChartDefinition, path: string): StateValue {
  const below = (node: ChartDefinition['root'], names: readonly string[]): StateValue => {
    const [name, ...rest] = names;
    const states = Object.entries(node.states ?? {});
    if (node.type === 'parallel')
      return Object.fromEntries(states.map(([key, child]) => [key, below(child, key === name ? rest : [])]));
    const key = name ?? node.initial ?? '';
    const child = node.states?.[key];
    return child?.states ? { [key]: below(child, rest) } : key;
  };
  return below(root, path.split('.'));
}
