import { describe, expect, it } from '@jest/globals';
import { charts, isoDate, openingsOf } from '#process';
import { LOCALES } from './locale.js';
import { openingText } from './opening-words.js';

const openings = openingsOf(charts, isoDate('2026-02-01')).filter(({ definition: { roles } }) =>
  roles.some((role) => role !== 'system'),
);

describe('beginning a case', () => {
  it.each(LOCALES)('is a whole sentence for every act that somebody may begin with (%s)', (locale) => {
    expect(openings.length).toBeGreaterThan(15);
    for (const { chart, act } of openings)
      expect(openingText(chart.definition.id, act, locale)).toMatch(/^\p{Lu}.{20,}\.$/u);
  });

  it('says no sentence of what no case begins with', () => {
    expect(() => openingText('opinion', 'ACKNOWLEDGE', 'sv')).toThrow('opinion');
  });
});
