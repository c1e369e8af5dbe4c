import { describe, expect, it } from '@jest/globals';
import { readPdf } from '../../../test/support/read-pdf.js';
import { writePaper, type Paper } from './paper.js';
import { toPrintable } from './printable.js';

const paper: Paper = {
  lang: 'sv',
  title: 'Kvitto på yttrande från Region Jämtland Härjedalen',
  lead: 'Yttrandet är inlämnat.',
  sections: [
    { heading: 'Vad', facts: [{ label: 'Läkemedel', value: 'Exempelmedel – 10 µg, 25 °C, ”så” & ÅÄÖ åäö é' }] },
    { heading: 'Skäl', paragraphs: ['Första raden.\nAndra raden.', 'x'.repeat(200)] },
  ],
  notWhole: 'Några tecken är utbytta mot frågetecken.',
  foot: 'Utskrift ur Ordna',
  writtenAt: new Date('2026-02-10T09:02:00Z'),
};

describe('a paper', () => {
  it('holds what it was given, å ä ö and all, in order', async () => {
    const { text, pages } = readPdf(await writePaper(paper));
    expect(text.replaceAll('\n', '')).toContain(paper.title);
    expect(text).toContain('Exempelmedel – 10 µg, 25 °C, ”så” & ÅÄÖ åäö é');
    expect(text.indexOf('Vad')).toBeLessThan(text.indexOf('Skäl'));
    expect(text).toContain('Första raden.\nAndra raden.');
    expect(text).toContain('Utskrift ur Ordna · sida 1 (1)');
    expect(pages).toBe(1);
  });

  it('says its language and title, and marks up headings and paragraphs', async () => {
    const read = readPdf(await writePaper(paper));
    expect(read).toMatchObject({ lang: 'sv-SE', title: paper.title, isTagged: true });
    expect(read.tags.filter((tag) => tag === 'H1')).toHaveLength(1);
    expect(read.tags.filter((tag) => tag === 'H2')).toHaveLength(2);
    expect(read.tags.filter((tag) => tag === 'P')).toHaveLength(4);
    expect(new Set(read.fonts)).toEqual(new Set(['Helvetica', 'Helvetica-Bold']));
  });

  it('goes on over as many pages as it needs', async () => {
    const long = {
      ...paper,
      sections: [{ heading: 'Skäl', paragraphs: Array.from({ length: 80 }, (_, n) => `Stycke ${n}.`) }],
    };
    const { pages, text } = readPdf(await writePaper(long));
    expect(pages).toBeGreaterThan(1);
    expect(text).toContain('Stycke 79.');
    expect(text).toContain(`sida ${pages} (${pages})`);
  });

  it('is the same bytes for the same paper', async () => {
    const [one, other] = await Promise.all([writePaper(paper), writePaper(paper)]);
    expect(one.equals(other)).toBe(true);
  });

  it('says so when a character could not be printed', async () => {
    const odd = { ...paper, lead: 'Effekt ≥ 5 % 🙂' };
    const { text } = readPdf(await writePaper(odd));
    expect(text).toContain('Effekt >= 5 % ?');
    expect(text).toContain(odd.notWhole);
    expect(readPdf(await writePaper(paper)).text).not.toContain(odd.notWhole);
  });
});

describe('what can be printed', () => {
  it('is taken as it stands, also where å was written in two parts', () => {
    expect(toPrintable('A\u030angström € ”x” …')).toEqual({ text: 'Ångström € ”x” …', isWhole: true });
    expect(toPrintable('日本')).toEqual({ text: '??', isWhole: false });
  });
});
