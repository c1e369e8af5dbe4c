import { describe, expect, it } from '@jest/globals';
import { textOfHtml } from './text-of-html.js';

describe('the words of an HTML message', () => {
  it('are what a person would read', () => {
    const html = `<html><head><title>x</title><style>p { color: red }</style></head><body>
      <p>Hej &amp; h&auml;lsningar</p><div>Rad   ett<br>rad &#229;&#xe4;</div><script>alert('1 > 0')</script><p>Slut</p></body></html>`;
    expect(textOfHtml(html)).toBe('Hej & hälsningar\nRad ett\nrad åä\nSlut');
  });

  it('end where a sign is left open', () => {
    expect(textOfHtml('Hej <img src="x"')).toBe('Hej');
    expect(textOfHtml('Hej <script>x')).toBe('Hej');
    expect(textOfHtml('&#0;&#1114112;&okänd;')).toBe('&okänd;');
  });

  it('are read in no time, however much of it there is', () => {
    const began = performance.now();
    textOfHtml('<'.repeat(300_000));
    textOfHtml('<p>&'.repeat(100_000));
    textOfHtml('<style>'.repeat(3000));
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
