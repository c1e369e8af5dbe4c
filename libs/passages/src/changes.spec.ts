import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changesBetween } from './changes.js';
import { paragraphsOf } from './paragraphs.js';

const told = (before: string, after: string) =>
  changesBetween(before, after).map((change) => [change.kind, (change.after ?? change.before).text]);

describe('reading order', () => {
  it('divides at empty lines, before list items and after headings', () => {
    const text = '# Rubrik\nEn rad\nsom fortsätter.\n\n1. Första\n2. Andra\n\n\n  Sist.  ';
    expect(paragraphsOf(text).map((one) => [one.number, one.text])).toEqual([
      [1, '# Rubrik'],
      [2, 'En rad\nsom fortsätter.'],
      [3, '1. Första'],
      [4, '2. Andra'],
      [5, 'Sist.'],
    ]);
  });

  it('gives offsets into the text, rising and never overlapping', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', ' ', '\n', '\n\n', '- ', '1. ', '# ')), (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const { start, end, text: words } of paragraphsOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end)).toBe(words);
          expect(words.trim()).toBe(words);
          last = end;
        }
      }),
    );
  });
});

describe('what changed between versions', () => {
  const before = 'Rubriken\n\nBehandlingen ges på sjukhus.\n\nDosen är 40 mg om dagen.\n\nGravida behandlas inte.';

  it('says nothing has, of the same text', () =>
    expect(told(before, before).map(([kind]) => kind)).toEqual(['unchanged', 'unchanged', 'unchanged', 'unchanged']));

  it('tells changed, added, removed and moved apart, in the order of the newer text', () => {
    const after = 'Rubriken\n\nGravida behandlas inte.\n\nEffekten följs upp.\n\nDosen är 20 mg om dagen.';
    expect(told(before, after)).toEqual([
      ['unchanged', 'Rubriken'],
      ['removed', 'Behandlingen ges på sjukhus.'],
      ['unchanged', 'Gravida behandlas inte.'],
      ['added', 'Effekten följs upp.'],
      ['changed', 'Dosen är 20 mg om dagen.'],
    ]);
  });

  it('names a paragraph moved only once, where it stands now', () => {
    const moved = 'Dosen är 40 mg om dagen.\n\nRubriken\n\nBehandlingen ges på sjukhus.\n\nGravida behandlas inte.';
    expect(told(before, moved).filter(([kind]) => kind === 'moved').length).toBeGreaterThanOrEqual(1);
    expect(told(before, moved)).toHaveLength(4);
  });

  it('accounts for every paragraph of both versions exactly once', () => {
    const paragraph = fc.constantFrom(
      'Ett stycke om dosen.',
      'Ett stycke om priset.',
      'Något helt annat.',
      'Slutord här.',
    );
    fc.assert(
      fc.property(fc.array(paragraph), fc.array(paragraph), (old, now) => {
        const changes = changesBetween(old.join('\n\n'), now.join('\n\n'));
        const numbers = (side: 'before' | 'after') =>
          changes.flatMap((change) => change[side]?.number ?? []).toSorted((a, b) => a - b);
        expect(numbers('before')).toEqual(old.map((_, n) => n + 1));
        expect(numbers('after')).toEqual(now.map((_, n) => n + 1));
        expect(changes.flatMap(({ after }) => after?.number ?? [])).toEqual(now.map((_, n) => n + 1));
      }),
    );
  });
});
