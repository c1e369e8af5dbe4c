import { attach, type Place } from './attach.js';
import { pointerTo, type Range } from './pointer.js';

/** The labelled set as it is kept in `data/passage-edits.json`, made by `scripts/passage-edits/make.mjs`, which states the rules. */
export interface LabelledFile {
  /** Paragraphs of each text. */
  readonly texts: Readonly<Record<string, readonly string[]>>;
  readonly edits: readonly (Omit<LabelledEdit, 'before' | 'after'> & {
    readonly text: string;
    /** Paragraphs of the edited text: a number stands for one of the text's own. */
    readonly after: readonly (number | string)[];
  })[];
}

/** One edit of a text, a passage in it, and where the passage is afterwards; null when it is gone. */
export interface LabelledEdit {
  readonly id: string;
  readonly kind: string;
  /** Kept apart while the search was tuned: its text or its kind. */
  readonly heldOut: boolean;
  readonly before: string;
  readonly after: string;
  readonly was: Range;
  readonly now: Range | null;
  /** The words at `was` and at `now`, so that the labels can be checked and read. */
  readonly quote: string;
  readonly found: string | null;
}

export const labelledEdits = ({ texts, edits }: LabelledFile): readonly LabelledEdit[] =>
  edits.map(({ text, after, ...edit }) => {
    const paragraphs = texts[text] ?? [];
    return {
      ...edit,
      before: paragraphs.join('\n\n'),
      after: after.map((one) => (typeof one === 'number' ? (paragraphs[one] ?? '') : one)).join('\n\n'),
    };
  });

/** Where the search says that the passage is. */
export const placed = ({ before, after, was }: LabelledEdit): Place => attach(pointerTo(before, was), after, before);

/** A place is right when at least half of what it and the answer cover together is covered by both; a gone passage, when orphaned. */
export function isRight(place: Place, now: Range | null): boolean {
  if (place.status === 'orphaned' || now === null) return place.status === 'orphaned' && now === null;
  const shared = Math.min(place.end, now.end) - Math.max(place.start, now.start);
  const together = Math.max(place.end, now.end) - Math.min(place.start, now.start);
  return shared / together >= 0.5;
}

/** Found from the first letter to the last. */
export const isExact = (place: Place, now: Range | null): boolean =>
  place.status === 'attached' && now !== null && place.start === now.start && place.end === now.end;
