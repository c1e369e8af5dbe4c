import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { helpWith, WRITTEN } from './here';

const partsOf = (slug: string, language: string): number =>
  readFileSync(`docs/handbook/${language}/${slug}.md`, 'utf8').match(/^## /gm)?.length ?? 0;

describe('help with a page', () => {
  it('leads to parts that the handbooks have, in both languages', () => {
    const missing = WRITTEN.flatMap(([, parts]) =>
      Object.entries(parts).flatMap(([slug, part]) =>
        ['sv', 'en'].filter((language) => part > partsOf(slug, language)).map((language) => [slug, part, language]),
      ),
    );
    expect(missing).toEqual([]);
  });

  it('is that of one’s own role where there are several', () => {
    expect(helpWith('/rundor', ['coordinator'])).toBe('/hjalp/kansli#avsnitt-3');
    expect(helpWith('/rundor/1', ['contact-person'])).toBe('/hjalp/kontaktperson#avsnitt-2');
  });

  it('tells a list from one of its pages', () => {
    expect(helpWith('/arenden', ['coordinator'])).toBe('/hjalp/kansli#avsnitt-1');
    expect(helpWith('/arenden/1', ['coordinator'])).toBe('/hjalp/kansli#avsnitt-2');
  });

  it('tells a body that advises from the council', () => {
    expect(helpWith('/moten/organ/atmp-steering-group', ['body-secretary'])).toMatch(/#avsnitt-4$/);
    expect(helpWith('/moten/2026-03-12', ['council-member'])).toMatch(/#avsnitt-1$/);
  });

  it('is nowhere for a page that nothing is written of', () => {
    expect(helpWith('/aviseringar', ['coordinator'])).toBeNull();
  });
});
