/** A run of text: plain, or emphasis, a key, code, or a link. */
export type Inline =
  | { readonly kind: 'text' | 'strong' | 'key' | 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly to: string };

export type Block =
  | { readonly kind: 'h1' | 'h2' | 'h3' | 'p'; readonly text: readonly Inline[] }
  | { readonly kind: 'ol' | 'ul'; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'picture'; readonly file: string; readonly says: string }
  | {
      readonly kind: 'table';
      readonly head: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    };

/**
 * The Markdown of our own handbook, and no more: headings, paragraphs, flat lists, tables, pictures, **strong**, `code`,
 * [[Ctrl K]] for keys and [words](address). What is not of these is text, so nothing in a page can become anything else.
 */
export function parseMarkdown(source: string): readonly Block[] {
  return source
    .replaceAll('\r\n', '\n')
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(blockOf);
}

function blockOf(part: string): Block {
  const heading = /^(#{1,3}) (.+)$/.exec(part);
  if (heading) return { kind: HEADINGS[(heading[1] ?? '').length - 1] ?? 'h3', text: inlineOf(heading[2] ?? '') };
  const picture = /^!\[([^\]]*)\]\((?:\.\.\/)?pictures\/((?:en\/)?[\w.-]+)\)$/.exec(part);
  if (picture) return { kind: 'picture', says: picture[1] ?? '', file: picture[2] ?? '' };
  const lines = part.split('\n');
  if (lines.every((line) => line.startsWith('|'))) return tableOf(lines);
  if (/^\d+\. /.test(part)) return { kind: 'ol', items: itemsOf(lines, /^\d+\. /) };
  if (part.startsWith('- ')) return { kind: 'ul', items: itemsOf(lines, /^- /) };
  return { kind: 'p', text: inlineOf(lines.join(' ')) };
}

const HEADINGS = ['h1', 'h2', 'h3'] as const;

/** A line that begins no item goes on with the last one. */
function itemsOf(lines: readonly string[], mark: RegExp): readonly (readonly Inline[])[] {
  const items: string[] = [];
  for (const line of lines)
    if (mark.test(line)) items.push(line.replace(mark, ''));
    else items.push(`${items.pop() ?? ''} ${line.trim()}`);
  return items.map(inlineOf);
}

function tableOf(lines: readonly string[]): Block {
  const cells = (line: string): readonly (readonly Inline[])[] =>
    line
      .slice(1)
      .replace(/\|$/, '')
      .split('|')
      .map((cell) => inlineOf(cell.trim()));
  const [head = '', , ...rows] = lines;
  return { kind: 'table', head: cells(head), rows: rows.map(cells) };
}

const INLINE = /\*\*([^*]+)\*\*|`([^`]+)`|\[\[([^\]]+)\]\]|\[([^\]]+)\]\(([^)\s]+)\)/g;

function inlineOf(text: string): readonly Inline[] {
  const found: Inline[] = [];
  let last = 0;
  for (const match of text.matchAll(INLINE)) {
    if (match.index > last) found.push({ kind: 'text', text: text.slice(last, match.index) });
    found.push(markedOf(match));
    last = match.index + match[0].length;
  }
  if (last < text.length) found.push({ kind: 'text', text: text.slice(last) });
  return found;
}

function markedOf([all, strong, code, key, words, to]: RegExpMatchArray): Inline {
  if (strong !== undefined) return { kind: 'strong', text: strong };
  if (code !== undefined) return { kind: 'code', text: code };
  if (key !== undefined) return { kind: 'key', text: key };
  // Pages lead to pages of ours alone; another address is shown as it stands.
  if (words !== undefined && to !== undefined && /^\/(?!\/)/.test(to)) return { kind: 'link', text: words, to };
  return { kind: 'text', text: all };
}
