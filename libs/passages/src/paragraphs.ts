import type { Range } from './pointer.js';

/** A paragraph in reading order, numbered from 1 as a reader sees them. Headings and list items are paragraphs of their own. */
export interface Paragraph extends Range {
  readonly number: number;
  readonly text: string;
}

/** Lines that begin a paragraph of their own even without an empty line before them: list items and headings. */
const BEGINS = /^\s*(?:[-*•–]\s|\d{1,3}[.)]\s|[a-zå-ö][.)]\s|#{1,6}\s)/i;

/** Divides a text into paragraphs: at empty lines, and before list items and headings. White space around them is left out. */
export function paragraphsOf(text: string): readonly Paragraph[] {
  const found: Range[] = [];
  let open: { start: number; end: number } | null = null;
  let offset = 0;
  for (const line of text.split('\n')) {
    const start = offset + (line.length - line.trimStart().length);
    const end = offset + line.trimEnd().length;
    offset += line.length + 1;
    if (line.trim() === '') {
      if (open) found.push(open);
      open = null;
    } else if (open && !BEGINS.test(line) && !/^\s*#/.test(text.slice(open.start, open.end))) open.end = end;
    else {
      if (open) found.push(open);
      open = { start, end };
    }
  }
  if (open) found.push(open);
  return found.map(({ start, end }, index) => ({ number: index + 1, start, end, text: text.slice(start, end) }));
}

const SENTENCE_END = /(?<=[.!?:]["”)]?)\s+(?=["”(]?[A-ZÅÄÖ0-9–-])/g;

/** Sentences of a text within its paragraphs, in order. */
export function sentencesOf(text: string): readonly Range[] {
  return paragraphsOf(text).flatMap((paragraph) => {
    const ends = [...paragraph.text.matchAll(SENTENCE_END)].map(
      ({ index, 0: blank }) => [index, index + blank.length] as const,
    );
    const starts = [0, ...ends.map(([, next]) => next)];
    return starts.map((start, n) => ({
      start: paragraph.start + start,
      end: paragraph.start + (ends[n]?.[0] ?? paragraph.text.length),
    }));
  });
}
