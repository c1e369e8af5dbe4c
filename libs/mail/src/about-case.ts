import { fill, letters, type Locale, nameOf, shortDay, weekdayInWords } from '#messages';
import { type CaseKind, type IsoDate, isRegionCode, workingDaysBetween } from '#process';
import type { Fact } from './content.js';

/** The case a letter is about. Price, terms, bids and declarations of interest have no place here, so they cannot slip in. */
export interface CaseFacts {
  readonly caseKind: CaseKind;
  readonly product: string;
  readonly indication: string;
  readonly company: string;
}

/** In characters. Mail programs show less; a header much longer than this is refused by some servers. */
const LONGEST_SUBJECT = 180;

/** The facts that a letter's sentences may name. */
export interface About {
  readonly product: string;
  readonly indication: string;
  readonly company: string;
  readonly regionName: string;
  readonly field: string;
  readonly office: string;
}

/** @param region  county code; null where there is none */
export function aboutCase(facts: CaseFacts, region: string | null, locale: Locale): About {
  const words = letters[locale];
  return {
    product: oneLine(facts.product),
    indication: inSentence(oneLine(facts.indication), locale),
    company: oneLine(facts.company),
    regionName: region !== null && isRegionCode(region) ? nameOf('region', region, locale) : words.someRegion,
    field: words.field[facts.caseKind],
    office: words.office[facts.caseKind],
  };
}

/** What to do, the last day, and what it is about. @source ux.md#5 (Letters) */
export function subjectOf(
  what: string,
  dueOn: IsoDate | null,
  { product, indication }: Pick<About, 'product' | 'indication'>,
  locale: Locale,
  isMoved = false,
): string {
  const { subject, subjectNewDay, subjectWithoutDay } = letters[locale];
  const facts = { what, product, indication };
  return asSubject(
    dueOn === null
      ? fill(subjectWithoutDay, facts, locale)
      : fill(isMoved ? subjectNewDay : subject, { ...facts, day: shortDay(dueOn, locale) }, locale),
  );
}

/** Subjects are headers of a mail: one line, and not an endless one. */
export const asSubject = (text: string): string => cut(oneLine(text), LONGEST_SUBJECT);

/** Today is not counted and the last day is, as everywhere. @source ux.md#5 (Deadlines) */
export function lastDay(dueOn: IsoDate | null, today: IsoDate, locale: Locale, isMoved = false): Fact {
  const words = letters[locale];
  const label = isMoved ? words.newLastDay : words.lastDay;
  if (dueOn === null) return { label, value: words.noLastDay };
  const value = weekdayInWords(dueOn, locale);
  if (dueOn === today) return { label, value, detail: words.lastDayIsToday, isMain: true };
  const detail =
    dueOn > today
      ? fill(words.daysLeft, { days: workingDaysBetween(today, dueOn) }, locale)
      : fill(words.daysLate, { days: workingDaysBetween(dueOn, today) }, locale);
  return { label, value, detail, isMain: true };
}

export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

const cut = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;

/** Swedish writes diseases with a small letter, also those named after someone; an abbreviation keeps its capitals. */
function inSentence(text: string, locale: Locale): string {
  return locale === 'sv' && /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
