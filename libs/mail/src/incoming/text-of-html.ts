/** What a program, and not a person, reads. */
const UNREAD = new Set(['script', 'style', 'head', 'title', 'template']);
const BREAKS = /^\/?(?:p|div|br|tr|li|h[1-6]|blockquote|table|ul|ol|hr)$/;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  aring: 'å',
  auml: 'ä',
  ouml: 'ö',
  Aring: 'Å',
  Auml: 'Ä',
  Ouml: 'Ö',
  eacute: 'é',
};

/**
 * The words of an HTML message for which there is no plain text. Nothing of its markup is left: whatever stands between two angle
 * brackets is gone, and what is not closed goes to the end. Reads it once, from front to back.
 */
export function textOfHtml(html: string): string {
  const lower = html.toLowerCase();
  let text = '';
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    text += decode(html.slice(at, open === -1 ? html.length : open));
    if (open === -1) break;
    const close = html.indexOf('>', open);
    if (close === -1) break;
    const name = /^\/?[a-z0-9]+/i.exec(html.slice(open + 1, Math.min(close, open + 20)))?.[0].toLowerCase() ?? '';
    if (BREAKS.test(name)) text += '\n';
    at = UNREAD.has(name) ? endOf(lower, name, close) : close + 1;
  }
  return text
    .split('\n')
    .map((line) => line.replace(/[ \t\r\f\u00a0]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** @param lower  the message in small letters */
function endOf(lower: string, name: string, from: number): number {
  const end = lower.indexOf(`</${name}`, from);
  return end === -1 ? lower.length : end;
}

const decode = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    const code = name[1] === 'x' || name[1] === 'X' ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
