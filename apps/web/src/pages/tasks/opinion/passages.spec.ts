import { describe, expect, it } from '@jest/globals';
import type { CommentView } from '#contract';
import { byParagraph, paragraphsOf, passageOf, piecesOf, shortQuote } from './passages';

const body = 'Patienterna\n\nFyrtio till sextio vuxna kan bli aktuella.\n\nAvstå';
const version = {
  body,
  paragraphs: [
    { number: 1, start: 0, end: 11 },
    { number: 2, start: 13, end: 55 },
    { number: 3, start: 57, end: 62 },
  ],
};
const [heading, whole, last] = paragraphsOf(version);
const comment = (paragraph: number | null, start: number | null, end: number | null): CommentView => ({
  id: '12-1',
  region: '12',
  regionName: 'Region Skåne',
  number: 1,
  version: 1,
  passage: { quote: 'x', prefix: '', suffix: '', start: 0 },
  text: 'x',
  givenOn: '2026-02-03' as CommentView['givenOn'],
  amendedOn: null,
  place: { version: 1, status: paragraph === null ? 'orphaned' : 'attached', start, end, confidence: 1, paragraph },
  answer: null,
});

describe('a text in passages', () => {
  it('tells headings from paragraphs; the last line names nothing', () => {
    expect(paragraphsOf(version).map(({ number, isHeading }) => [number, isHeading])).toEqual([
      [1, true],
      [2, false],
      [3, false],
    ]);
    expect(heading?.text).toBe('Patienterna');
  });

  it('quotes what was chosen, else the whole paragraph, with what stands around it', () => {
    if (!whole || !last) throw new Error('no paragraphs');
    expect(passageOf(body, whole, ' sextio vuxna ')).toEqual({
      quote: 'sextio vuxna',
      prefix: 'Patienterna\n\nFyrtio till ',
      suffix: ' kan bli aktuella.\n\nAvstå',
      start: 25,
    });
    expect(passageOf(body, last, 'något annat').quote).toBe('Avstå');
    expect(body.slice(25, 37)).toBe('sextio vuxna');
  });

  it('never cuts a character in two', () => {
    const long = `${'a'.repeat(63)}😀b`;
    const text = { number: 1, start: long.length, text: 'c', isHeading: false };
    expect(passageOf(`${long}c😀`, text, '').prefix).toMatch(/b$/);
    expect(passageOf(`😀${'a'.repeat(63)}c`, { ...text, start: 65 }, '').prefix).toBe('a'.repeat(63));
  });

  it('marks what is commented on, also where two comments overlap', () => {
    if (!whole) throw new Error('no paragraph');
    const pieces = piecesOf(whole, [comment(2, 13, 19), comment(2, 17, 24), comment(1, 0, 11)]);
    expect(pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('')).toBe(
      '[Fyrt][io][ till]  sextio vuxna kan bli aktuella.'.replace('  ', ' '),
    );
    expect(piecesOf(whole, [])).toEqual([{ text: whole.text, isMarked: false }]);
  });

  it('keeps comments that have lost their place', () => {
    const found = byParagraph([comment(2, 13, 19), comment(null, null, null), comment(2, 20, 24)]);
    expect([found.get(2)?.length, found.get(null)?.length, found.get(1)]).toEqual([2, 1, undefined]);
  });

  it('shortens a quote', () => {
    expect(shortQuote('40 till 60 vuxna', 8)).toBe('40 till …');
    expect(shortQuote('kort')).toBe('kort');
  });
});
