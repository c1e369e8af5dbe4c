import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { chartDescription } from '#contract';
import { reasonCodes } from '#messages';
import { charts, describeChart, migrations } from '#process';
import { pagesOf } from '../../apps/cli/src/commands/charts.js';

const FOLDER = new URL('../../docs/process/', import.meta.url);
const HOW_TO_RENEW = 'npm run -s ordna -- charts docs/process';

let made: ReadonlyMap<string, string>;
beforeAll(async () => {
  const files = await pagesOf({ charts, migrations }, 'sv');
  made = new Map(files.map(({ name, text }) => [name, text]));
}, 120_000);

describe('docs/process', () => {
  it('holds a page and a drawing of every chart and version, the index and the schema, and nothing else', () => {
    expect(readdirSync(FOLDER).toSorted()).toEqual([...made.keys()].toSorted());
    expect(made.size).toBe(charts.definitions.length * 2 + 2);
  });

  it('is what the charts say today', () => {
    const stale = [...made].flatMap(([name, text]) => {
      const kept = readFileSync(new URL(name, FOLDER), 'utf8');
      return kept === text ? [] : [`${name}: ${HOW_TO_RENEW}`];
    });
    expect(stale).toEqual([]);
  });

  it('leads to a file with every link of the index', () => {
    const links = [...(made.get('README.md') ?? '').matchAll(/\]\(([^)]+)\)/g)].map(([, file = '']) => file);
    expect(links.filter((file) => !made.has(file))).toEqual([]);
    expect(links).toHaveLength(charts.definitions.length + 1);
  });

  it('shows every state, act, rule, deadline, task and source of a chart', () => {
    const gaps = charts.all().flatMap((chart) => {
      const { id, version, states, acts, rules, deadlines, tasks } = describeChart(chart);
      const page = made.get(`${id}-v${version}.md`) ?? '';
      const names = [
        ...states.flatMap(({ path }) => (path === '' ? [] : [path])),
        ...[...acts, ...rules].map(({ name }) => name),
        ...[...deadlines, ...tasks].map(({ kind }) => kind),
      ].map((name) => `\`${name}\``);
      const sources = [...acts, ...rules, ...deadlines, ...tasks].map(({ source }) => source.replaceAll('|', '\\|'));
      return [...names, ...sources].filter((text) => !page.includes(text)).map((text) => `${id}@${version} ${text}`);
    });
    expect(gaps).toEqual([]);
  });

  it('says what has changed where there is a version before', () => {
    const later = charts.definitions.filter(({ id, version }) =>
      charts.definitions.some((other) => other.id === id && other.version < version),
    );
    const silent = later.filter(
      ({ id, version }) => !(made.get(`${id}-v${version}.md`) ?? '').includes('## Ändrat sedan'),
    );
    expect(silent).toEqual([]);
    expect(later.length).toBeGreaterThan(0);
  });
});

/** Rows of the tables of a page, each as its cells. */
const cellsOf = (text: string): readonly (readonly string[])[] =>
  text.split('\n').flatMap((line) => (line.startsWith('| ') ? [line.slice(2, -2).split(/(?<!\\) \| /)] : []));

const sectionOf = (text: string, heading: string): string =>
  text.split(/^## /m).find((one) => one.startsWith(`${heading}\n`)) ?? '';

describe('a page can be read', () => {
  const LONGEST = 700;

  it('tells what each outcome means, of every chart', () => {
    const gaps = charts.definitions.flatMap(({ id, version }) => {
      const rows = cellsOf(sectionOf(made.get(`${id}-v${version}.md`) ?? '', 'Utfall')).slice(1);
      const silent = rows.filter(([, meaning]) => meaning === undefined || meaning === '–');
      return [
        ...(rows.length === 0 ? [`${id}@${version} has none`] : []),
        ...silent.map(([outcome]) => `${id}@${version} ${outcome ?? ''}`),
      ];
    });
    expect(gaps).toEqual([]);
  });

  it.each([
    ['device-case-v2.md', ['wait', 'should-use', 'procure']],
    ['council-item-v5.md', ['wait', 'order', 'stands']],
    ['regional-introduction-v1.md', ['follow', 'deviate', 'notRelevant']],
    ['opinion-v1.md', ['yes', 'no', 'neutral']],
  ])('of which %s has what can be answered', (page, outcomes) => {
    const named = cellsOf(sectionOf(made.get(page) ?? '', 'Utfall')).map(([outcome]) => outcome);
    expect(named).toEqual(expect.arrayContaining(outcomes.map((one) => `\`${one}\``)));
  });

  it('has no cell that nobody reads to its end', () => {
    const long = [...made].flatMap(([name, text]) =>
      name.endsWith('.md')
        ? cellsOf(text).flatMap((row) =>
            row.filter((cell) => cell.length > LONGEST).map((cell) => `${name}: ${cell.slice(0, 80)}`),
          )
        : [],
    );
    expect(long).toEqual([]);
  });

  it('says that the pilot had another council, and what it was not asked for', () => {
    expect(made.get('device-case-v2.md')).toContain('| `council` value | `nt-radet` | `mtp-radet` |');
    expect(made.get('device-case-v1.md')).toMatch(
      /`legalCheckAllows`[^|]*prövas inte så länge `council` är `nt-radet`/,
    );
    expect(made.get('device-case-v2.md')).not.toContain('prövas inte så länge');
  });

  it('shows one word that went and not all that stayed', () => {
    expect(made.get('council-item-v5.md')).toContain('| `DECIDE` facts.outcome.of | `use` | – |');
  });
});

describe.each(charts.all().map((chart) => [`${chart.definition.id}@${chart.definition.version}`, chart] as const))(
  '%s as plain data',
  (_name, chart) => {
    const described = describeChart(chart);

    it('keeps to its published schema', () => {
      const parsed = chartDescription.safeParse(described);
      expect(parsed.success ? [] : parsed.error.issues).toEqual([]);
    });

    it('is data: written down and read again it is the same', () =>
      expect(JSON.parse(JSON.stringify(described))).toEqual(described));

    it('tells for every rule what it says no with, in words', () => {
      const codes = new Set(reasonCodes('sv'));
      const silent = described.rules.filter(
        ({ reasons }) => reasons.length === 0 || reasons.some((code) => !codes.has(code)),
      );
      expect(silent.map(({ name, reasons }) => [name, reasons])).toEqual([]);
    });
  },
);
