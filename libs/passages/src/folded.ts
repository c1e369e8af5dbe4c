/** A text as it is compared: letters in lower case, one blank for any white space, one kind of dash and quotation mark. */
export interface Folded {
  readonly text: string;
  /** For each unit of `text` its offset in the original; one more for the end. */
  readonly at: readonly number[];
}

const DASHES = /[\u2010-\u2015\u2212]/;
const QUOTES = /["'\u2018-\u201f\u00ab\u00bb]/;
const DROPPED = /[\u00ad\u200b-\u200d\u2060\ufeff]/;
const BLANK = /\s/;

/** Folds a text for comparing; what it drops or joins can be found again by `at`. */
export function fold(original: string): Folded {
  const units: string[] = [];
  const at: number[] = [];
  for (let offset = 0; offset < original.length; offset += 1) {
    const unit = original.charAt(offset);
    if (DROPPED.test(unit)) continue;
    if (BLANK.test(unit) && units.at(-1) === ' ') continue;
    units.push(foldUnit(unit));
    at.push(offset);
  }
  at.push(original.length);
  return { text: units.join(''), at };
}

function foldUnit(unit: string): string {
  if (BLANK.test(unit)) return ' ';
  if (DASHES.test(unit)) return '-';
  if (QUOTES.test(unit)) return '"';
  const lower = unit.toLowerCase();
  return lower.length === 1 ? lower : unit;
}

/** The offset in the original of an end (exclusive) in the folded text: just after the last unit, so that dropped ones stay out. */
export const endOf = ({ at }: Folded, end: number): number => (end === 0 ? (at[0] ?? 0) : (at[end - 1] ?? 0) + 1);
