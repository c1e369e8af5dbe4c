import { describe, expect, it } from '@jest/globals';
import { Output } from './output.js';

function drawnOn(isTTY: boolean): { readonly output: Output; readonly written: readonly string[] } {
  const written: string[] = [];
  return { output: new Output(true, { isTTY, write: (text) => written.push(text) }), written };
}

describe('the bar of long work', () => {
  it('is drawn over itself on a terminal, and cleared when the work is done', () => {
    const { output, written } = drawnOn(true);
    output.progress(6, 24, 'ärenden');
    output.progress(24, 24, 'ärenden');
    expect(written[0]).toBe(`\r\u001b[K${'█'.repeat(6)}${'░'.repeat(18)} 6 av 24 · ärenden`);
    expect(written.at(-1)).toBe('\r\u001b[K');
    expect(written).toHaveLength(3);
  });

  it('makes way for what went wrong', () => {
    const { output, written } = drawnOn(true);
    output.progress(1, 2, 'poster');
    output.error('Det gick inte.');
    expect(written.slice(1)).toEqual(['\r\u001b[K', 'Det gick inte.\n']);
  });

  it('is left out where output is kept in a file', () => {
    const { output, written } = drawnOn(false);
    output.progress(1, 2, 'poster');
    expect(written).toEqual([]);
  });
});
