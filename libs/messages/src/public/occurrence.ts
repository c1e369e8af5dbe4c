import type { Occurrence } from '#process';
import { dayInWords } from '../dates.js';
import type { Locale } from '../locale.js';
import { publicWords } from './index.js';

/** When something happened, no more exactly than it is known; `note` says what is not. `iso` is null where nothing is. */
export interface WhenInWords {
  readonly text: string;
  readonly note: string | null;
  readonly iso: string | null;
}

/** Writes *27 januari 2026*, *Maj 2025* and that the day is not known, *2024*, or that there is no date. */
export function whenInWords({ date, precision }: Occurrence, locale: Locale): WhenInWords {
  const words = publicWords[locale].case;
  if (date === null || precision === 'unknown') return { text: words.noDay, note: null, iso: null };
  const day = dayInWords(date, locale);
  if (precision === 'day') return { text: day, note: null, iso: date };
  if (precision === 'year') return { text: date.slice(0, 4), note: words.monthUnknown, iso: date.slice(0, 4) };
  const month = day.slice(day.indexOf(' ') + 1);
  return {
    text: `${month.charAt(0).toUpperCase()}${month.slice(1)}`,
    note: words.dayUnknown,
    iso: date.slice(0, 7),
  };
}

/** The same within a sentence: *maj 2025*. */
export function whenInSentence(occurred: Occurrence, locale: Locale): string {
  const { text } = whenInWords(occurred, locale);
  return occurred.precision === 'month' && locale === 'sv' ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text;
}
