import { describe, expect, it } from '@jest/globals';
import { parseMarkdown } from './markdown';

const text = (words: string) => ({ kind: 'text', text: words });

describe('the handbook’s Markdown', () => {
  it('has headings, paragraphs over several lines, and lists', () => {
    expect(parseMarkdown('# Ett\n\nförsta\nraden\n\n1. ett\n2. två\n   går vidare\n\n- a\n- b\n')).toEqual([
      { kind: 'h1', text: [text('Ett')] },
      { kind: 'p', text: [text('första raden')] },
      { kind: 'ol', items: [[text('ett')], [text('två går vidare')]] },
      { kind: 'ul', items: [[text('a')], [text('b')]] },
    ]);
  });

  it('marks words inside a text', () => {
    expect(parseMarkdown('Tryck [[Ctrl K]] i **Ärenden** (`sok`), se [listan](/arenden).')).toEqual([
      {
        kind: 'p',
        text: [
          text('Tryck '),
          { kind: 'key', text: 'Ctrl K' },
          text(' i '),
          { kind: 'strong', text: 'Ärenden' },
          text(' ('),
          { kind: 'code', text: 'sok' },
          text('), se '),
          { kind: 'link', text: 'listan', to: '/arenden' },
          text('.'),
        ],
      },
    ]);
  });

  it('leads nowhere but to our own pages, and lets no markup through', () => {
    const [block] = parseMarkdown(
      '<script>x</script> [a](javascript:x) [b](//elsewhere.example) [c](https://elsewhere.example)',
    );
    const inline = block?.kind === 'p' ? block.text : [];
    expect(inline.every(({ kind }) => kind === 'text')).toBe(true);
    expect(inline.map((one) => one.text).join('')).toContain('<script>x</script> [a](javascript:x)');
  });

  it('has tables and pictures', () => {
    expect(
      parseMarkdown(
        '| a | b |\n|---|---|\n| 1 | **2** |\n\n![Inkorgen](../pictures/inkorg.png)\n\n![Tasks](../pictures/en/inkorg.png)',
      ),
    ).toEqual([
      { kind: 'table', head: [[text('a')], [text('b')]], rows: [[[text('1')], [{ kind: 'strong', text: '2' }]]] },
      { kind: 'picture', says: 'Inkorgen', file: 'inkorg.png' },
      { kind: 'picture', says: 'Tasks', file: 'en/inkorg.png' },
    ]);
  });
});
