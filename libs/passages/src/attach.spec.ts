import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { attach, finder } from './attach.js';
import { pointerTo, standsAt } from './pointer.js';

const TEXT =
  'Läkemedlet bör användas.\n\nDosen är 40 mg om dagen. Blodtrycket mäts varje vecka.\n\nGravida behandlas inte.';
const at = (text: string, quote: string) => {
  const start = text.indexOf(quote);
  return { start, end: start + quote.length };
};
const wordsAt = (text: string, quote: string, now: string): string | null => {
  const place = attach(pointerTo(text, at(text, quote)), now, text);
  return place.status === 'attached' ? now.slice(place.start, place.end) : null;
};

describe('pointing at a passage', () => {
  it('remembers the words, a line on either side, and where they began', () => {
    expect(pointerTo(TEXT, at(TEXT, '40 mg'))).toEqual({
      quote: '40 mg',
      prefix: 'Läkemedlet bör användas.\n\nDosen är ',
      suffix: ' om dagen. Blodtrycket mäts varje vecka.\n\nGravida behandlas inte',
      start: TEXT.indexOf('40 mg'),
    });
  });

  it.each([
    [3, 3],
    [5, 2],
    [-1, 4],
    [0, 10_000],
    [Number.NaN, 3],
  ])('refuses %p–%p', (start, end) => expect(() => pointerTo(TEXT, { start, end })).toThrow(RangeError));

  it('never cuts a character in two', () => {
    const text = 'Se 👩🏽‍⚕️ och 🇸🇪 här.';
    for (let start = 0; start < text.length; start += 1) {
      const { quote, start: began } = pointerTo(text, { start, end: start + 1 });
      const graphemes = [...new Intl.Segmenter('sv').segment(text)];
      expect(graphemes.some(({ index, segment }) => index === began && segment === quote)).toBe(true);
    }
  });
});

describe('finding a passage again', () => {
  it('prefers the surroundings over the place when the words stand twice', () => {
    const now = `Gravida behandlas inte. ${TEXT}`;
    const place = attach(pointerTo(TEXT, at(TEXT, 'Gravida behandlas inte.')), now, TEXT);
    expect(place).toMatchObject({ status: 'attached', start: now.lastIndexOf('Gravida') });
  });

  it('follows a correction, and says that it is less sure', () => {
    expect(wordsAt(TEXT, 'Dosen är 40 mg om dagen.', TEXT.replace('40 mg om dagen', '40 mg per dag'))).toBe(
      'Dosen är 40 mg per dag.',
    );
    const place = attach(pointerTo(TEXT, at(TEXT, 'Dosen är 40 mg om dagen.')), TEXT.replace('om dagen', 'per dag'));
    expect(place.status === 'attached' && place.confidence < 1).toBe(true);
  });

  it('is orphaned when the passage is gone, also when the text is', () => {
    expect(
      wordsAt(TEXT, 'Blodtrycket mäts varje vecka.', TEXT.replace(' Blodtrycket mäts varje vecka.', '')),
    ).toBeNull();
    expect(wordsAt(TEXT, '40 mg', '')).toBeNull();
    expect(wordsAt(TEXT, 'mg', 'Kursen ges på engelska. Den avslutas med 3 mgnat.')).toBeNull();
  });
});

const letters = fc.constantFrom(
  'a',
  'b',
  'å',
  ' ',
  '.',
  '\n',
  'Dosen ',
  'sänks. ',
  '👩🏽‍⚕️',
  '🇸🇪',
  'e\u0323',
  '\u00ad',
  '1. ',
);
const texts = fc
  .array(letters, { minLength: 1, maxLength: 60 })
  .map((parts) => parts.join('').normalize('NFC'))
  .filter((text) => text.trim() !== '');
const rangeIn = (text: string) =>
  fc
    .tuple(fc.nat(text.length - 1), fc.nat(text.length - 1))
    .map(([one, other]) => ({ start: Math.min(one, other), end: Math.max(one, other) + 1 }));
const textWithRange = texts.chain((text) => rangeIn(text).map((range) => ({ text, range })));

describe('whatever the texts', () => {
  it('an unchanged text has the passage where it was, for sure', () => {
    fc.assert(
      fc.property(textWithRange, ({ text, range }) => {
        const pointer = pointerTo(text, range);
        expect(standsAt(pointer, text)).toBe(true);
        expect(attach(pointer, text)).toEqual({
          status: 'attached',
          start: pointer.start,
          end: pointer.start + pointer.quote.length,
          confidence: 1,
        });
      }),
    );
  });

  it('a place is never outside the text, never empty, never between halves of a character; and the same each time', () => {
    fc.assert(
      fc.property(textWithRange, texts, fc.boolean(), ({ text, range }, now, known) => {
        const pointer = pointerTo(text, range);
        const place = attach(pointer, now, known ? text : undefined);
        expect(attach(pointer, now, known ? text : undefined)).toEqual(place);
        if (place.status === 'orphaned') return;
        expect(place.start).toBeGreaterThanOrEqual(0);
        expect(place.end).toBeGreaterThan(place.start);
        expect(place.end).toBeLessThanOrEqual(now.length);
        expect(place.confidence).toBeLessThanOrEqual(1);
        expect(pointerTo(now, place).quote).toBe(now.slice(place.start, place.end));
      }),
      { numRuns: 500 },
    );
  });

  it('text added before or after only shifts a telling passage', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const quote = 'Behandlingen avslutas när sjukdomen fortskrider.';
        const now = `${before}\n\n${TEXT} ${quote}\n\n${after}`;
        const old = `${TEXT} ${quote}`;
        const place = finder(now, old)(pointerTo(old, at(old, quote)));
        expect(place).toMatchObject({
          status: 'attached',
          start: now.indexOf(quote),
          end: now.indexOf(quote) + quote.length,
        });
      }),
    );
  });
});
