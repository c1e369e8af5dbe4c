import type { CommentView, TextVersionView } from '#contract';

/** The server takes no longer quote, and so much of what stands around it. */
const QUOTE_MAX = 4000;
const CONTEXT_MAX = 64;

export interface Paragraph {
  readonly number: number;
  readonly start: number;
  readonly text: string;
  /** A line that names what follows is shown as a heading. */
  readonly isHeading: boolean;
}

export interface Passage {
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
}

/** A part of a paragraph, marked where a comment is on it. */
export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

const LONGEST_HEADING = 80;

export function paragraphsOf({ body, paragraphs }: Pick<TextVersionView, 'body' | 'paragraphs'>): readonly Paragraph[] {
  return paragraphs.map(({ number, start, end }, at) => {
    const text = body.slice(start, end);
    const isLast = at === paragraphs.length - 1;
    return { number, start, text, isHeading: !isLast && isHeading(text) };
  });
}

const isHeading = (text: string): boolean =>
  text.length <= LONGEST_HEADING && !text.includes('\n') && !/[.,;:!?…)”"]$/u.test(text.trim()) && /\p{L}/u.test(text);

/** What a comment points at: chosen words of a paragraph, or all of it. Never half a character. */
export function passageOf(body: string, { start, text }: Paragraph, chosen: string): Passage {
  const within = chosen.trim() === '' ? -1 : text.indexOf(chosen.trim());
  const quote = withoutHalf((within < 0 ? text : chosen.trim()).slice(0, QUOTE_MAX));
  const at = start + Math.max(within, 0);
  const after = at + quote.length;
  return {
    quote,
    prefix: withoutHalf(body.slice(Math.max(0, at - CONTEXT_MAX), at)),
    suffix: withoutHalf(body.slice(after, after + CONTEXT_MAX)),
    start: at,
  };
}

/** A cut through a pair of surrogates leaves halves that no text may hold. */
const withoutHalf = (text: string): string => text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/gu, '');

/** A paragraph cut where comments begin and end. */
export function piecesOf({ start, text }: Paragraph, comments: readonly CommentView[]): readonly Piece[] {
  const end = start + text.length;
  const marks = comments.flatMap(({ place }) => {
    if (place.start === null || place.end === null || place.end <= start || place.start >= end) return [];
    return [{ from: Math.max(place.start, start) - start, to: Math.min(place.end, end) - start }];
  });
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({ from, to }) => [from, to])])].toSorted((a, b) => a - b);
  return cuts.slice(0, -1).map((from, at) => {
    const to = cuts[at + 1] ?? text.length;
    return { text: text.slice(from, to), isMarked: marks.some((mark) => mark.from <= from && to <= mark.to) };
  });
}

/** Comments by the paragraph they stand at; what has lost its place comes under null. */
export function byParagraph(comments: readonly CommentView[]): ReadonlyMap<number | null, readonly CommentView[]> {
  const found = new Map<number | null, CommentView[]>();
  for (const comment of comments) {
    const { paragraph } = comment.place;
    found.set(paragraph, [...(found.get(paragraph) ?? []), comment]);
  }
  return found;
}

/** The beginning of a quote, for a line that names it. */
export const shortQuote = (quote: string, longest = 40): string =>
  quote.length <= longest ? quote : `${withoutHalf(quote.slice(0, longest)).trimEnd()} …`;
