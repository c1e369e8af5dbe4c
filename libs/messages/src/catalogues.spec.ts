import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { charts, dateOf, type StateNode } from '#process';
import { actLabel, chartLabel, deadlineLabel, stateLabel, stateSentence } from './chart-texts.js';
import { LOCALES, localeOf, type Locale } from './locale.js';
import { nameOf } from './names.js';
import { outcomeLabel } from './outcomes.js';
import { reasonsEn } from './reasons.en.js';
import { reasonsSv } from './reasons.sv.js';
import { isTaskKind } from './tasks/tasks.js';
import { fill, placesIn } from './template.js';

const REASONS = { sv: reasonsSv, en: reasonsEn };
const SOURCES = fileURLToPath(new URL('../../process/src/', import.meta.url));

/** Every reason a rule can give, read where rules are written: `reason('code', { fact, other: 1 })`. */
function reasonsInSource(): ReadonlyMap<string, readonly (readonly string[])[]> {
  const found = new Map<string, (readonly string[])[]>();
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'),
  );
  for (const file of files) {
    const text = readFileSync(`${SOURCES}${file}`, 'utf8');
    for (const [, code = '', facts] of text.matchAll(
      /\breason\(\s*'([a-z0-9-]+)'\s*(?:,\s*\{((?:[^{}]|\{[^{}]*\})*)\})?/g,
    )) {
      const names = (facts ?? '').split(/,(?![^(]*\))/).map((part) => part.split(':')[0]?.trim() ?? '');
      found.set(code, [...(found.get(code) ?? []), names.filter((name) => /^[a-zA-Z]\w*$/.test(name))]);
    }
  }
  return found;
}

const pathsOf = (node: StateNode, path = ''): readonly (readonly [string, StateNode])[] =>
  Object.entries(node.states ?? {}).flatMap(([name, child]) => {
    const at = path === '' ? name : `${path}.${name}`;
    return [[at, child] as const, ...pathsOf(child, at)];
  });

const missing = (locale: Locale, say: () => string | null): readonly string[] => {
  try {
    const text = say();
    return text !== null && text.trim() !== '' ? [] : [`${locale}: empty`];
  } catch (error) {
    return [`${locale}: ${error instanceof Error ? error.message : String(error)}`];
  }
};

describe.each(LOCALES)('the catalogue in %s', (locale) => {
  it.each(charts.definitions.map((definition) => [`${definition.id}@${definition.version}`, definition] as const))(
    'says all of %s',
    (_name, definition) => {
      const { id, acts, deadlines, tasks, root } = definition;
      const gaps = [
        ...missing(locale, () => chartLabel(id, locale)),
        ...Object.keys(acts).flatMap((act) => missing(locale, () => actLabel(id, act, locale))),
        ...deadlines.flatMap(({ kind }) => missing(locale, () => deadlineLabel(id, kind, locale))),
        ...tasks.filter(({ kind }) => !isTaskKind(kind)).map(({ kind }) => `${locale}: no text for the task ${kind}`),
        ...pathsOf(root).flatMap(([path, node]) => [
          ...missing(locale, () => stateLabel(id, path, locale)),
          ...(node.states ? [] : missing(locale, () => stateSentence(id, path, locale))),
        ]),
      ];
      expect([...new Set(gaps)]).toEqual([]);
    },
  );

  it('has a sentence for every reason that a rule can give, with no fact that the rule leaves out', () => {
    const gaps = [...reasonsInSource()].flatMap(([code, calls]) => {
      const template = REASONS[locale][code];
      if (template === undefined) return [`no sentence for ${code}`];
      return calls.flatMap((facts) =>
        placesIn(template)
          .filter((place) => !facts.includes(place))
          .map((place) => `${code} is given without ${place}`),
      );
    });
    expect(gaps).toEqual([]);
  });

  it('writes its sentences as sentences', () => {
    const odd = Object.entries(REASONS[locale]).filter(([, text]) => !/^[A-ZÅÄÖ].*\.$/.test(text));
    expect(odd).toEqual([]);
  });
});

describe('outcomes', () => {
  const given = charts.definitions.flatMap(({ id, acts, processVersion }) =>
    processVersion === undefined || !['medicine-case', 'device-case', 'class-case', 'norwegian-method'].includes(id)
      ? []
      : Object.values(acts).flatMap(({ facts }) => {
          const field = facts['outcome'];
          return field?.kind === 'choice' ? field.of.map((outcome) => [outcome, processVersion] as const) : [];
        }),
  );

  it('have words in each process version that can give them', () => {
    const gaps = given.flatMap(([outcome, process]) =>
      LOCALES.flatMap((locale) => missing(locale, () => outcomeLabel(outcome, process, locale))),
    );
    expect([...new Set(gaps)]).toEqual([]);
    expect(given.length).toBeGreaterThan(5);
  });
});

describe('the two languages', () => {
  it('know the same reasons', () =>
    expect(Object.keys(reasonsEn).toSorted()).toEqual(Object.keys(reasonsSv).toSorted()));
});

describe('choosing a language', () => {
  it.each([
    [undefined, 'sv'],
    ['', 'sv'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['de, fr', 'sv'],
    ['en;q=0.1, sv;q=0.8', 'sv'],
    ['sv;q=0, en;q=0.5', 'en'],
    ['*', 'sv'],
    [';;,,q=', 'sv'],
  ] as const)('reads %p as %s', (header, locale) => expect(localeOf(header)).toBe(locale));
});

describe('filling a sentence', () => {
  it('writes days, lists, names and numbers in words', () => {
    const facts = {
      on: dateOf(2026, 11, 27),
      roles: ['coordinator', 'council-chair'],
      regions: ['12', '20'],
      n: 1,
      m: 4,
    };
    expect(fill('{on:date}: {roles:role}; {regions:region}; {n|# dag|# dagar}, {m|# dag|# dagar}', facts, 'sv')).toBe(
      '27 november 2026: samordnare eller ordförande; Region Skåne och Region Dalarna; 1 dag, 4 dagar',
    );
  });

  it('throws when a fact is missing, and for a name that does not exist', () => {
    expect(() => fill('{gone}', {}, 'sv')).toThrow('gone');
    expect(() => nameOf('stage', 'no-such-stage', 'sv')).toThrow('no-such-stage');
    expect(() => nameOf('stage', 'toString', 'sv')).toThrow('toString');
  });
});
