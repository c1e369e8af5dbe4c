import { describe, expect, it } from '@jest/globals';
import { definitions } from '#process';
import { LOCALES } from '../locale.js';
import { placesIn } from '../template.js';
import { isTaskKind, TASK_KINDS, tasks } from './tasks.js';

const KNOWN = ['product', 'indication', 'company', 'regionName'];

describe('the words of tasks', () => {
  it('cover every task that a chart can open', () => {
    const kinds = definitions.flatMap((definition) => definition.tasks.map(({ kind }) => kind));
    expect([...new Set(kinds)].filter((kind) => !isTaskKind(kind))).toEqual([]);
  });

  it.each(LOCALES)('ask a question, in %s, about the product', (locale) => {
    for (const kind of TASK_KINDS) {
      expect(tasks[locale][kind].question).toMatch(/\{product\}.*\?$/);
      expect(tasks[locale][kind].title).not.toMatch(/[.?!]$/);
    }
  });

  it.each(LOCALES)('use only facts, in %s, that a letter has', (locale) => {
    const places = TASK_KINDS.flatMap((kind) =>
      Object.values(tasks[locale][kind]).flatMap((text) => (typeof text === 'string' ? placesIn(text) : [])),
    );
    expect(places.filter((place) => !KNOWN.includes(place))).toEqual([]);
  });

  it('are never the same in both languages', () => {
    for (const kind of TASK_KINDS) expect(tasks.sv[kind].question).not.toBe(tasks.en[kind].question);
  });
});
