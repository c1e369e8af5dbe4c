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
});

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
