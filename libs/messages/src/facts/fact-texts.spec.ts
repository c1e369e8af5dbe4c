import { describe, expect, it } from '@jest/globals';
import { charts, type FactField } from '#process';
import { LOCALES } from '../locale.js';
import { factChoiceLabel, factHelp, factLabel, factPaths } from './fact-texts.js';
import { factHelp as helpTexts } from './help.js';
import { SELF_EVIDENT_KINDS, SELF_EVIDENT_NAMES } from './self-evident.js';

const choicesOf = (field: FactField): readonly string[] => {
  const inner = field.kind === 'list' ? field.of : field;
  return inner.kind === 'choice' ? inner.of : [];
};

const places = charts.definitions.flatMap(({ id: chart, acts }) =>
  Object.entries(acts).flatMap(([act, { facts }]) =>
    factPaths(facts).map(([path, field]) => ({ chart, act, path, field })),
  ),
);

const nameOfPlace = ({ chart, act, path }: (typeof places)[number]): string => `${chart}.${act}.${path}`;

describe.each(LOCALES)('facts in %s', (locale) => {
  it('have a name in every act of every chart', () => {
    const gaps = places.filter((place) => !factLabel(place, locale)).map(nameOfPlace);
    expect([...new Set(gaps)]).toEqual([]);
    expect(places.length).toBeGreaterThan(1000);
  });

  it('have words for every choice', () => {
    const gaps = places.flatMap((place) =>
      choicesOf(place.field)
        .filter((value) => !factChoiceLabel(place, value, locale))
        .map((value) => `${nameOfPlace(place)} = ${value}`),
    );
    expect([...new Set(gaps)]).toEqual([]);
  });

  it('tell choices of one fact apart', () => {
    const alike = places.flatMap((place) => {
      const choices = choicesOf(place.field);
      const words = choices.map((value) => factChoiceLabel(place, value, locale));
      return words
        .filter((word, index) => words.indexOf(word) !== index)
        .map((word) => `${nameOfPlace(place)}: ${word ?? ''}`);
    });
    expect([...new Set(alike)]).toEqual([]);
  });

  it('tell facts of one act apart', () => {
    const alike = charts.definitions.flatMap(({ id: chart, acts }) =>
      Object.entries(acts).flatMap(([act, { facts }]) => {
        const words = Object.keys(facts).map((path) => factLabel({ chart, act, path }, locale));
        return words
          .filter((word, index) => words.indexOf(word) !== index)
          .map((word) => `${chart}.${act}: ${word ?? ''}`);
      }),
    );
    expect([...new Set(alike)]).toEqual([]);
  });
});

describe('help for facts', () => {
  const helped = places.filter((place) => factHelp(place, 'sv') !== null);

  /** Fields that people fill in, without those that answer themselves by their kind. */
  const asked = charts.definitions.flatMap(({ id: chart, acts }) =>
    Object.entries(acts)
      .filter(([, { roles }]) => roles.some((role) => role !== 'system'))
      .flatMap(([act, { facts, fromBeside = [] }]) =>
        factPaths(facts)
          .filter(([path]) => !fromBeside.includes(path.split('.')[0] ?? ''))
          .filter(([, field]) => !SELF_EVIDENT_KINDS.includes(field.kind === 'list' ? field.of.kind : field.kind))
          .map(([path]) => ({ chart, act, path, name: path.split('.').at(-1) ?? path })),
      ),
  );
  const unhelped = asked.filter((place) => factHelp(place, 'sv') === null);

  it('is there for every field that is filled in, where its name does not say all', () => {
    expect(asked.length).toBeGreaterThan(1000);
    const gaps = unhelped.filter(({ name }) => !SELF_EVIDENT_NAMES.includes(name));
    expect([...new Set(gaps.map(({ chart, act, path }) => `${chart}.${act}.${path}`))]).toEqual([]);
  });

  it('is left out for no more than the names that are listed', () => {
    const names = new Set(unhelped.map(({ name }) => name));
    expect(SELF_EVIDENT_NAMES.filter((name) => !names.has(name))).toEqual([]);
  });

  it('is whole sentences in both languages, each in its own words', () => {
    const texts = Object.values(helpTexts).flat();
    expect(texts.filter((text) => !/^[A-ZÅÄÖ].*\.$/.test(text))).toEqual([]);
    expect(Object.values(helpTexts).filter(([sv, en]) => sv === en)).toEqual([]);
  });

  it('has nothing that no form shows', () => {
    const shown = new Set(helped.map((place) => factHelp(place, 'en')));
    expect(Object.values(helpTexts).flatMap(([, en]) => (shown.has(en) ? [] : [en]))).toEqual([]);
  });

  it('means the same wherever it stands: fields of one kind', () => {
    const kinds = new Map<string, Set<string>>();
    for (const place of helped) {
      const text = factHelp(place, 'en') ?? '';
      kinds.set(text, (kinds.get(text) ?? new Set()).add(place.field.kind));
    }
    expect([...kinds].flatMap(([text, found]) => (found.size > 1 ? [`${text} ${[...found].join(', ')}`] : []))).toEqual(
      [],
    );
  });
});
