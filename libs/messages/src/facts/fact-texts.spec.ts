import { describe, expect, it } from '@jest/globals';
import { charts, type FactField } from '#process';
import { LOCALES } from '../locale.js';
import { factChoiceLabel, factLabel, factPaths } from './fact-texts.js';

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
